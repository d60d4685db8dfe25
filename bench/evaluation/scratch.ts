import { openPhoto } from '../../src/camera/photo-file.ts';
import { PictureMaker } from '../../src/core/network/picture-maker.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { starter } from '../../src/core/network/presets/starter.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { indexOfLargest, row } from '../../src/core/vector.ts';
import { joinPictures } from '../../src/app/network/prepared-pictures.ts';
import { loadNetworkBackend } from '../../src/models/network/backends.ts';
import { classify } from '../../src/models/network/classify.ts';
import { Network } from '../../src/models/network/network.ts';
import type { NetworkBackend } from '../../src/models/network/types.ts';
import { PHOTO_PX } from '../../src/models/input/photo-size.ts';
import { decodePhoto, encodePhoto } from '../../src/models/input/square-picture.ts';
import { reliabilityOf } from '../../src/training/evaluation/calibration-figures.ts';
import { runCalibration } from '../../src/training/evaluation/run-calibration.ts';
import { defaultSettings } from '../../src/training/network/default-settings.ts';
import { keptWeights } from '../../src/training/network/kept-weights.ts';
import { splitByBurst } from '../../src/training/network/split-by-burst.ts';
import { TrainControl } from '../../src/training/network/train-control.ts';
import { trainNetwork } from '../../src/training/network/train-network.ts';
import type { NetworkWeights, PictureSet } from '../../src/training/network/types.ts';
import { syntheticBurst } from './synthetic-burst.ts';

export interface ScratchOptions {
  /** Files below /photos/<name>/. */
  readonly classes: readonly { readonly name: string; readonly files: readonly string[] }[];
  /** Classes in an episode. */
  readonly ways: number;
  /** Photographs of each class that are taught or held out, each as a burst; all others are the truth. */
  readonly burstsPerClass: number;
  readonly frames: number;
  readonly episodes: number;
  readonly seed: number;
  readonly networkBackend: NetworkBackend;
}

/** Answers about photographs that were never used, of one episode. */
export interface ScratchEpisode {
  readonly epochs: number;
  /** Fitted to the held-out bursts of the episode. */
  readonly temperature: number;
  readonly labels: readonly number[];
  readonly said: readonly number[];
  /** Of the likeliest class, at temperature 1 and at the fitted one. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What all answers of all episodes together say; shares. */
export interface ScratchFindings {
  readonly episodes: number;
  readonly answers: number;
  readonly accuracy: number;
  readonly meanTemperature: number;
  readonly meanEpochs: number;
  readonly errorBefore: number;
  readonly errorAfter: number;
}

declare global {
  /** Told of each episode by whoever opened the page (bench.mjs). */
  function onScratch(findings: ScratchFindings): Promise<void>;
}

/** The app's own network to start from, small enough for many episodes. */
const network = starter({ sizePx: 16, channels: 3, filters: 4 });

/**
 * How calibrated networks from scratch are on photographs never used, without and with a temperature: each
 * episode trains one as a run of one tap does, on bursts, and fits its temperature to the bursts that the
 * run left out.
 */
export async function scratchRuns(options: ScratchOptions): Promise<ScratchFindings> {
  const loaded = await loadNetworkBackend(options.networkBackend);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.trouble));
  const random = new Random(options.seed);
  const frames = new Map<string, Uint8Array[][]>();
  const played: ScratchEpisode[] = [];
  for (let episode = 1; episode <= options.episodes; episode++) {
    const drawn = random.shuffle([...options.classes]).slice(0, options.ways);
    const classes: Uint8Array[][][] = [];
    for (const { name, files } of drawn) {
      const seen = frames.get(name) ?? (await burstsOf(name, files, options.frames, random));
      frames.set(name, seen);
      classes.push(random.shuffle([...seen]));
    }
    played.push(await play(classes, options.burstsPerClass, options.seed + episode));
    await onScratch(summary(played));
  }
  return summary(played);
}

/** Synthetic bursts `[photograph][frame]` as the network is fed them; stored as the app stores them. */
async function burstsOf(
  name: string,
  files: readonly string[],
  frameCount: number,
  random: Random,
): Promise<Uint8Array[][]> {
  const maker = new PictureMaker(PHOTO_PX, network.input);
  const bursts: Uint8Array[][] = [];
  for (const file of files) {
    const url = `/photos/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;
    const opened = await openPhoto(await (await fetch(url)).blob());
    if (!opened) continue;
    const pictures = syntheticBurst(opened.element, frameCount, random);
    opened.dispose();
    const burst: Uint8Array[] = [];
    for (const picture of pictures) {
      const stored = await decodePhoto(await encodePhoto(picture));
      if (stored.ok) burst.push(maker.make(stored.value.data));
    }
    bursts.push(burst);
  }
  return bursts;
}

async function play(
  classes: readonly Uint8Array[][][],
  burstsPerClass: number,
  seed: number,
): Promise<ScratchEpisode> {
  const data = asSet(classes.map((bursts) => bursts.slice(0, burstsPerClass)));
  // One frame of each: frames of one photograph would count one answer several times.
  const truth = asSet(
    classes.map((bursts) => bursts.slice(burstsPerClass).map((burst) => burst.slice(0, 1))),
  );
  const planned = planNetwork(network, classes.length);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const plan = planned.value;
  const { weights, epochs, validation } = await train(data, seed);
  const net = new Network(plan, weights);
  const heldOut = await probabilitiesOf(net, data, validation);
  const all = Int32Array.from(truth.labels.keys());
  const asked = await probabilitiesOf(net, truth, all);
  net.dispose();
  const calibration = runCalibration({
    classCount: classes.length,
    labels: validation.map((picture) => data.labels[picture]!),
    bursts: validation.map((picture) => data.bursts[picture]!),
    probabilities: heldOut,
  });
  const temperature = calibration?.temperature ?? 1;
  const said = asked.map((one) => indexOfLargest(one));
  return {
    epochs,
    temperature,
    labels: [...truth.labels],
    said,
    before: asked.map((one, i) => one[said[i]!]!),
    after: asked.map((one, i) => softmax(one.map(Math.log), temperature)[said[i]!]!),
  };
}

async function train(
  data: PictureSet,
  seed: number,
): Promise<{ weights: NetworkWeights; epochs: number; validation: Int32Array }> {
  const split = splitByBurst(data, seed);
  const counts = { training: split.training.length, validation: split.validation.length };
  let weights: NetworkWeights = [];
  let epochs = 0;
  const end = await trainNetwork(
    { description: network, data, split, settings: defaultSettings(counts, seed) },
    (event) => {
      if (event.kind !== 'epoch') return;
      weights = keptWeights(event.checkpoint);
      epochs = event.record.epoch;
    },
    new TrainControl(),
  );
  if (end.kind !== 'epochs-done' && end.kind !== 'early-stopped') {
    throw new Error(JSON.stringify(end));
  }
  return { weights, epochs, validation: split.validation };
}

/** `[classCount]` of each picture. */
async function probabilitiesOf(
  net: Network,
  { pixels, sizePx, channels }: PictureSet,
  pictures: Int32Array,
): Promise<Float32Array[]> {
  const length = sizePx ** 2 * channels;
  const fed = new Uint8Array(pictures.length * length);
  pictures.forEach((picture, i) =>
    fed.set(pixels.subarray(picture * length, (picture + 1) * length), i * length),
  );
  const logits = await classify(net, fed, false);
  const { classCount }: NetworkPlan = net.plan;
  return Array.from(pictures, (_, i) => softmax(row(logits, i, classCount).slice()));
}

/** Pictures of classes, each photograph a burst. */
function asSet(classes: readonly (readonly Uint8Array[])[][]): PictureSet {
  let next = 0;
  const pictures = classes.flatMap((bursts, label) =>
    bursts.flatMap((burst) => {
      const number = next++;
      return burst.map((pixels) => ({ pixels, label, burst: number }));
    }),
  );
  return joinPictures(network.input, classes.length, pictures);
}

function summary(played: readonly ScratchEpisode[]): ScratchFindings {
  const join = (of: (episode: ScratchEpisode) => readonly number[]) => played.flatMap(of);
  const [labels, said] = [join((one) => one.labels), join((one) => one.said)];
  const errorOf = (confidences: readonly number[]) =>
    reliabilityOf({
      classCount: Math.max(...labels) + 1,
      labels: Int32Array.from(labels),
      bursts: Int32Array.from(labels.keys()),
      said: Int32Array.from(said),
      confidences: Float32Array.from(confidences),
    }).error;
  const meanOf = (of: (episode: ScratchEpisode) => number) =>
    played.reduce((sum, one) => sum + of(one), 0) / played.length;
  return {
    episodes: played.length,
    answers: labels.length,
    accuracy: labels.filter((label, i) => label === said[i]).length / labels.length,
    meanTemperature: meanOf(({ temperature }) => temperature),
    meanEpochs: meanOf(({ epochs }) => epochs),
    errorBefore: errorOf(join((one) => one.before)),
    errorAfter: errorOf(join((one) => one.after)),
  };
}
