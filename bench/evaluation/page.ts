import { openPhoto } from '../../src/camera/photo-file.ts';
import { unitRows } from '../../src/core/evaluation/class-means.ts';
import { judgeLabels } from '../../src/core/evaluation/label-review.ts';
import { nearest } from '../../src/core/evaluation/nearest.ts';
import { fitPca, project } from '../../src/core/evaluation/pca.ts';
import { Random } from '../../src/core/random.ts';
import { row } from '../../src/core/vector.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import type { BackendName, EyeSizePx } from '../../src/models/eye/types.ts';
import { decodePhoto, encodePhoto } from '../../src/models/input/square-picture.ts';
import { reliabilityOf } from '../../src/training/evaluation/calibration-figures.ts';
import { umapPlaces } from '../../src/training/evaluation/umap-places.ts';
import { durationMs, median } from '../lib/durations.ts';
import { openEye } from '../lib/open-eye.ts';
import {
  headData,
  mean,
  playEpisode,
  type EmbeddedBursts,
  type Episode,
  type EpisodeFigures,
  type EpisodeOptions,
} from './episode.ts';
import { scratchRuns, type ScratchFindings, type ScratchOptions } from './scratch.ts';
import { syntheticBurst } from './synthetic-burst.ts';

type PageOptions =
  ({ readonly part: 'head' } & HeadOptions) | ({ readonly part: 'scratch' } & ScratchOptions);

interface HeadOptions extends EpisodeOptions {
  /** Files below /photos/<name>/. */
  readonly classes: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly frames: number;
  readonly episodes: number;
  readonly seed: number;
  readonly sizePx: EyeSizePx;
  readonly backend: BackendName;
}

export interface Findings {
  /** Means over the episodes. */
  readonly means: EpisodeFigures;
  /** Standard errors of these means. */
  readonly errors: EpisodeFigures;
  /** Calibration error on photographs never used, 15 bins, over the answers of all episodes. */
  readonly calibrationError: number;
  /** How long the map of examples takes, in ms. */
  readonly times: Readonly<Record<'pca' | 'project' | 'nearest' | 'review' | 'umap', number>>;
  /** Share of the variance that the two axes show. */
  readonly shownVariance: number;
}

/** Examples on the map that is timed. */
const mapSize = 2000;

/** Plays the episodes of one part: the eye's head, or networks from scratch. */
export default async function evaluationBench(
  options: PageOptions,
): Promise<Findings | ScratchFindings | { readonly trouble: string }> {
  return options.part === 'head' ? headEpisodes(options) : scratchRuns(options);
}

/** Makes bursts of all photographs, embeds them as the app would, and plays the episodes. */
async function headEpisodes(
  options: HeadOptions,
): Promise<Findings | { readonly trouble: string }> {
  const { classes, backend, sizePx, episodes, seed } = options;
  const eye = await openEye(backend, sizePx);
  if (!eye) return { trouble: `The eye does not run on ${backend} here.` };
  const random = new Random(seed);
  const embedded: EmbeddedBursts[] = [];
  for (const { name, files } of classes) {
    const bursts: Float32Array[][] = [];
    for (const file of files) {
      const url = `/photos/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;
      const burst = await embedBurst(eye, url, options.frames, random);
      if (burst) bursts.push(burst);
      else void say(`Left out: ${name}/${file} cannot be decoded.`);
    }
    embedded.push(bursts);
    void say(`${name}: ${bursts.length} bursts of ${options.frames} frames`);
  }
  eye.dispose();
  const map = await timeMap(embedded);
  const played: Episode[] = [];
  for (let done = 1; done <= episodes; done++) {
    played.push(await playEpisode(embedded, options, random));
    if (done % 5 === 0) void say(`${done} of ${episodes} episodes`);
  }
  return { ...summary(played), ...map };
}

/** The frames that one photograph stands for, each stored as JPEG, decoded again and looked at. */
async function embedBurst(
  eye: Eye,
  url: string,
  frameCount: number,
  random: Random,
): Promise<Float32Array[] | undefined> {
  const opened = await openPhoto(await (await fetch(url)).blob());
  if (!opened) return undefined;
  const pictures = syntheticBurst(opened.element, frameCount, random);
  opened.dispose();
  const embeddings = [];
  for (const picture of pictures) {
    const stored = await decodePhoto(await encodePhoto(picture));
    if (!stored.ok) return undefined;
    const look = await eye.look(stored.value);
    if (!look.ok) throw new Error(JSON.stringify(look.trouble));
    embeddings.push(look.value.embedding);
  }
  return embeddings;
}

function summary(
  played: readonly Episode[],
): Pick<Findings, 'means' | 'errors' | 'calibrationError'> {
  const names = Object.keys(played[0]!.figures) as (keyof EpisodeFigures)[];
  const over = (of: (values: number[]) => number): EpisodeFigures => {
    const entries = names.map((name) => [name, of(played.map(({ figures }) => figures[name]))]);
    return Object.fromEntries(entries) as unknown as EpisodeFigures;
  };
  const all = played.map(({ answers }) => answers);
  const { error } = reliabilityOf({
    classCount: all[0]!.classCount,
    labels: Int32Array.from(all.flatMap(({ labels }) => [...labels])),
    bursts: Int32Array.from(all.flatMap(({ bursts }) => [...bursts])),
    said: Int32Array.from(all.flatMap(({ said }) => [...said])),
    confidences: Float32Array.from(all.flatMap(({ confidences }) => [...confidences])),
  });
  return { means: over(mean), errors: over(standardError), calibrationError: error };
}

function standardError(values: number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
}

/** What the map of 2,000 examples costs: medians of a few rounds; review and UMAP once. */
async function timeMap(
  embedded: readonly EmbeddedBursts[],
): Promise<Pick<Findings, 'times' | 'shownVariance'>> {
  const data = headData(embedded);
  // Every so-manieth, so that all classes are on the map.
  const step = Math.max(1, data.labels.length / mapSize);
  const count = Math.min(mapSize, data.labels.length);
  const chosen = Array.from({ length: count }, (_, i) => Math.floor(i * step));
  const { dimension } = data;
  const units = new Float32Array(count * dimension);
  const all = unitRows(data.embeddings, dimension);
  chosen.forEach((example, at) => units.set(row(all, example, dimension), at * dimension));
  const rounds = async (task: () => unknown): Promise<number> => {
    const tookMs = [];
    for (let round = 0; round < 7; round++) {
      tookMs.push(await durationMs(() => Promise.resolve(task())));
    }
    return median(tookMs);
  };
  const pca = fitPca(units, dimension, 2);
  const labels = Int32Array.from(chosen, (example) => data.labels[example]!);
  const bursts = Int32Array.from(chosen, (example) => data.bursts[example]!);
  const { classCount } = data;
  const examples = { dimension, classCount, units, labels, bursts };
  return {
    times: {
      pca: await rounds(() => fitPca(units, dimension, 2)),
      project: await rounds(() => project(pca, units)),
      nearest: await rounds(() => nearest(units, row(units, 7, dimension), 9)),
      review: await durationMs(() => Promise.resolve([...judgeLabels(examples)])),
      umap: await durationMs(() => umapPlaces({ ...examples, embeddings: units })),
    },
    shownVariance: (pca.variances[0]! + pca.variances[1]!) / pca.totalVariance,
  };
}
