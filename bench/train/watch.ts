import type { NetworkBackend } from '../../src/models/network/types.ts';
import { NetworkTrainer } from '../../src/training/network/network-trainer.ts';
import type { PictureSet, TrainJob } from '../../src/training/network/types.ts';
import { cameraFrames, type BenchFrames } from '../lib/frames.ts';
import { loadDigits, type BenchDigits } from './digits.ts';
import { digitNetworks, digitSettings } from './networks.ts';

export interface WatchOptions {
  readonly backend: NetworkBackend;
  readonly ms: number;
}

/** What the camera's picture did for a while. */
export interface Watched {
  readonly framesPerSecond: number;
  /** Share of the camera's frames that never were on the page, 0–1. */
  readonly droppedShare: number;
  /** Batches learned from meanwhile. */
  readonly batches: number;
}

/** A camera's picture on the page and a worker that trains. */
interface Watch {
  readonly frames: BenchFrames;
  readonly trainer: NetworkTrainer;
  readonly digits: BenchDigits;
}

let watch: Watch | undefined;

/** Shows the camera's picture, and starts the worker with a first run, so that all code is there. */
export async function openWatch({ backend }: WatchOptions): Promise<void> {
  const digits = await loadDigits(digitNetworks['LeNet-5'].input);
  const trainer = new NetworkTrainer([backend]);
  const end = await trainer.start(lenetJob(digits.set, 64, 1), () => undefined);
  if (end.kind !== 'epochs-done') throw new Error(JSON.stringify(end));
  watch = { frames: await cameraFrames(), trainer, digits };
}

/** The camera's picture while nothing is trained. */
export function watchIdle({ ms }: WatchOptions): Promise<Watched> {
  return watchFor(watch!, ms);
}

/** The camera's picture while LeNet-5 learns, the start and ends of epochs included. */
export async function watchTraining({ ms }: WatchOptions): Promise<Watched> {
  const { trainer, digits } = watch!;
  let batches = 0;
  const run = trainer.start(lenetJob(digits.set, 64, 10_000), ({ kind }) => {
    if (kind === 'batch') batches++;
  });
  const watched = await watchFor(watch!, ms);
  trainer.stop();
  await run;
  return { ...watched, batches };
}

/** All digits go to the worker, as in the app; some are learned from, so that epochs end. */
function lenetJob(data: PictureSet, count: number, epochs: number): TrainJob {
  return {
    description: digitNetworks['LeNet-5'],
    data,
    split: {
      training: Int32Array.from({ length: count }, (_, i) => i),
      validation: Int32Array.from({ length: count / 4 }, (_, i) => count + i),
      unmeasuredClasses: [],
    },
    settings: { ...digitSettings, epochs, keepBest: true },
  };
}

async function watchFor({ frames }: Watch, ms: number): Promise<Watched> {
  const video = frames.image as HTMLVideoElement;
  const before = video.getVideoPlaybackQuality();
  const startMs = performance.now();
  let shown = 0;
  while (performance.now() - startMs < ms) {
    await frames.next();
    shown++;
  }
  const seconds = (performance.now() - startMs) / 1000;
  const after = video.getVideoPlaybackQuality();
  const came = after.totalVideoFrames - before.totalVideoFrames;
  return {
    framesPerSecond: shown / seconds,
    droppedShare: (after.droppedVideoFrames - before.droppedVideoFrames) / came,
    batches: 0,
  };
}
