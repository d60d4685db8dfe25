import { openPhoto } from '../../src/camera/photo-file.ts';
import { Random } from '../../src/core/random.ts';
import { indexOfLargest, row } from '../../src/core/vector.ts';
import { loadBackend } from '../../src/models/eye/backends.ts';
import type { EyeModel } from '../../src/models/eye/eye-runner.ts';
import { TrainableEye } from '../../src/models/eye/trainable-eye.ts';
import type { BackendName, EyeSizePx } from '../../src/models/eye/types.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import {
  FeatureCache,
  type FineTunePhotograph,
} from '../../src/training/fine-tune/feature-cache.ts';
import { logitsOf } from '../../src/training/fine-tune/feature-batch.ts';
import { fineTune } from '../../src/training/fine-tune/fine-tune.ts';
import { defaultFineTuneSettings } from '../../src/training/fine-tune/settings.ts';
import {
  firstTrainedBlock,
  type FineTuneData,
  type FineTunedWeights,
  type FineTuneLevel,
} from '../../src/training/fine-tune/types.ts';
import { Pauses } from '../../src/training/head/pauses.ts';
import { loadEyeModel, openEye } from '../lib/open-eye.ts';

interface PageOptions {
  /** Files below /photos/<name>/. */
  readonly classes: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly level: FineTuneLevel;
  readonly ways: number;
  readonly shots: number;
  readonly seeds: number;
  readonly sizePx: EyeSizePx;
  readonly backend: BackendName;
}

/** Means over the seeds, on photographs that were used for neither learning nor choosing. */
interface Findings {
  readonly headOnly: number;
  /** Tuned, whether or not it was kept. */
  readonly tuned: number;
  /** What the app keeps. */
  readonly kept: number;
  /** Kept less head only. */
  readonly gain: number;
  /** The least gain of any seed. */
  readonly leastGain: number;
  /** Share of the seeds in which tuned was kept. */
  readonly keptTuned: number;
  /** A run, features not counted. */
  readonly seconds: number;
}

/** One run. */
interface Run {
  readonly headOnly: number;
  readonly tuned: number;
  readonly kept: number;
  readonly isTuned: boolean;
  readonly seconds: number;
}

/**
 * Tunes the eye again and again: some classes are drawn, a few photographs of each are learned from,
 * all others of these classes are asked of what was kept and of what was not.
 */
export default async function fineTuneBench(
  options: PageOptions,
): Promise<Findings | { readonly trouble: string }> {
  const { level, seeds, backend } = options;
  if (!(await loadBackend(backend)).ok) return { trouble: `There is no ${backend} here.` };
  const model = await loadEyeModel();
  const all = await collectAll(options);
  if (!all) return { trouble: `The eye does not run on ${backend} here.` };
  const runs: Run[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const { data, taught, asked } = drawEpisode(all, options, seed);
    const startedMs = performance.now();
    const result = await fineTune(model, subset(data, taught), {
      ...defaultFineTuneSettings(level),
      seed,
    });
    const seconds = (performance.now() - startedMs) / 1000;
    const kept = await accuracy(model, result.weights, data, asked);
    const other = result.other ? await accuracy(model, result.other, data, asked) : kept;
    const isTuned = result.kept === 'tuned';
    const [headOnly, tuned] = isTuned ? [other, kept] : [kept, other];
    runs.push({ headOnly, tuned, kept, isTuned, seconds });
    const percent = (share: number | undefined) => `${(100 * (share ?? NaN)).toFixed(2)} %`;
    void say(
      `${level}, seed ${seed}: head only ${percent(headOnly)}, tuned ${percent(tuned)}, ` +
        `kept ${result.kept} (cross-validated ${percent(result.headOnly?.accuracy)} and ` +
        `${percent(result.tuned?.accuracy)} at epoch ${result.tuned?.epoch}), ${seconds.toFixed(0)} s`,
    );
  }
  const mean = (of: (run: Run) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return {
    headOnly: mean(({ headOnly }) => headOnly),
    tuned: mean(({ tuned }) => tuned),
    kept: mean(({ kept }) => kept),
    gain: mean(({ kept, headOnly }) => kept - headOnly),
    leastGain: Math.min(...runs.map(({ kept, headOnly }) => kept - headOnly)),
    keptTuned: mean(({ isTuned }) => Number(isTuned)),
    seconds: mean(({ seconds }) => seconds),
  };
}

/** Features of every photograph, each a burst of its own; undefined where the eye does not run. */
async function collectAll(options: PageOptions): Promise<FineTuneData | undefined> {
  const { classes, level, sizePx, backend } = options;
  const eye = await openEye(backend, sizePx);
  if (!eye) return undefined;
  const photographs = classes
    .flatMap(({ name, files }, label) => files.map((file) => ({ label, path: `${name}/${file}` })))
    .map(({ label, path }, burst): FineTunePhotograph => ({
      id: path,
      label,
      burst,
      decode: () => storedPicture(`/photos/${path.split('/').map(encodeURIComponent).join('/')}`),
    }));
  const collected = await new FeatureCache().collect(eye, photographs, classes.length, level);
  eye.dispose();
  if (!collected.ok) throw new Error(JSON.stringify(collected.trouble));
  const { data, unreadable } = collected.value;
  void say(
    `${data.labels.length} photographs seen up to the trained part, ${unreadable} unreadable.`,
  );
  return data;
}

/** A photograph's way through the app: opened, squared, stored as JPEG, decoded again. */
async function storedPicture(url: string): Promise<ImageData | undefined> {
  const opened = await openPhoto(await (await fetch(url)).blob());
  if (!opened) return undefined;
  const { element } = opened;
  const picture = squarePicture(element, element.width, element.height);
  opened.dispose();
  const stored = await decodePhoto(await encodePhoto(picture));
  return stored.ok ? stored.value : undefined;
}

/** Some classes, numbered anew, and which of their photographs are taught and which asked. */
function drawEpisode(
  all: FineTuneData,
  { ways, shots }: PageOptions,
  seed: number,
): { readonly data: FineTuneData; readonly taught: number[]; readonly asked: number[] } {
  const random = new Random(seed);
  const drawn = random.shuffle([...Array(all.classCount).keys()]).slice(0, ways);
  const photographs = drawn.map((label) =>
    random.shuffle([...all.labels.keys()].filter((i) => all.labels[i] === label)),
  );
  return {
    data: { ...all, classCount: ways, labels: all.labels.map((label) => drawn.indexOf(label)) },
    taught: photographs.flatMap((ofClass) => ofClass.slice(0, shots)),
    asked: photographs.flatMap((ofClass) => ofClass.slice(shots)),
  };
}

/** The data of some photographs only. */
function subset(data: FineTuneData, members: readonly number[]): FineTuneData {
  const size = data.sidePx * data.sidePx * data.channels;
  const dimension = data.embeddings.length / data.labels.length;
  const features = new Uint16Array(members.length * size);
  const mirrored = new Uint16Array(members.length * size);
  const embeddings = new Float32Array(members.length * dimension);
  members.forEach((member, at) => {
    features.set(data.features.subarray(member * size, (member + 1) * size), at * size);
    mirrored.set(data.mirrored.subarray(member * size, (member + 1) * size), at * size);
    embeddings.set(row(data.embeddings, member, dimension), at * dimension);
  });
  return {
    ...data,
    features,
    mirrored,
    embeddings,
    labels: Int32Array.from(members, (member) => data.labels[member]!),
    bursts: Int32Array.from(members, (member) => data.bursts[member]!),
  };
}

/** Share of the photographs that are recognised. */
async function accuracy(
  model: EyeModel,
  { arrays, level, classCount }: FineTunedWeights,
  data: FineTuneData,
  asked: readonly number[],
): Promise<number> {
  const dense = { kernel: arrays.at(-2)!, bias: arrays.at(-1)! };
  const eye = new TrainableEye(model, firstTrainedBlock[level], dense, arrays.slice(0, -2));
  const logits = await logitsOf(eye, data, asked, new Pauses(undefined));
  eye.dispose();
  const right = asked.filter(
    (member, at) => indexOfLargest(row(logits, at, classCount)) === data.labels[member],
  );
  return right.length / asked.length;
}
