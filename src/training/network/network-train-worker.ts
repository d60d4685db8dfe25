import { expose, transfer } from 'comlink';
import type { NetworkDescription } from '../../core/network/description.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../../models/backends/device.ts';
import { HeldDevice } from '../../models/backends/held-device.ts';
import { loadNetworkBackend } from '../../models/network/backends.ts';
import type { NetworkBackend } from '../../models/network/types.ts';
import { augmentedPreviews } from './augment.ts';
import { measureStep } from './measure-step.ts';
import { assertRoom } from './out-of-memory.ts';
import type { StepTimes } from './run-estimate.ts';
import { TrainControl } from './train-control.ts';
import { trainNetwork, type OnTrainEvent } from './train-network.ts';
import type {
  Augmentation,
  PictureSet,
  RunEnd,
  TrainEvent,
  TrainJob,
  TrainSettings,
} from './types.ts';

/** A device that is gone says so a moment after its first error. */
const LOSS_WAIT_MS = 300;

const held = new HeldDevice();
let control = new TrainControl();
let batchCount = 0;

/** How a call ended: with its value, or with the loss of the device under it. */
export type OnDevice<Value> =
  | { readonly isLost: false; readonly value: Value }
  | { readonly isLost: true; readonly detail: string };

/** Whoever works on a device that is lost gets zeros, errors of any kind, or no answer at all. */
async function onDevice<Value>(work: () => Promise<Value>): Promise<OnDevice<Value>> {
  const lost = held.device.lost.then((detail) => ({ isLost: true, detail }) as const);
  const done = work().then((value) => ({ isLost: false, value }) as const);
  try {
    return await Promise.race([done, lost]);
  } catch (error) {
    const wait = new Promise<undefined>((resolve) => setTimeout(resolve, LOSS_WAIT_MS));
    const loss = await Promise.race([lost, wait]);
    if (loss) return loss;
    throw error;
  }
}

/** Sends what the page waits for before the training goes on; batches and kernels it may take its time for. */
async function tell(onEvent: OnTrainEvent, event: TrainEvent): Promise<void> {
  if (event.kind === 'batch') batchCount++;
  assertRoom(event, held.device);
  if (event.kind === 'measured') return;
  // Weights that were read from a lost device are zeros.
  if (event.kind === 'epoch') held.assertAlive();
  const told = onEvent(event);
  if (event.kind !== 'batch' && event.kind !== 'kernels') await told;
}

/** A thin shell around one training on one backend; `NetworkTrainer` is its only caller. */
const worker = {
  ...held.answers,

  /** Loads the backend. To be called once. */
  open(backend: NetworkBackend): Promise<Outcome<undefined, BackendTrouble>> {
    return held.open(loadNetworkBackend(backend));
  },

  /** As `trainNetwork`. @param startsPaused whether it waits for a wish before the first batch. */
  train(job: TrainJob, startsPaused: boolean, onEvent: OnTrainEvent): Promise<OnDevice<RunEnd>> {
    control = new TrainControl();
    if (startsPaused) control.pause();
    return onDevice(() => trainNetwork(job, (event) => tell(onEvent, event), control));
  },

  pause: (): void => control.pause(),
  resume: (): void => control.resume(),
  stepBatch: (): void => control.stepBatch(),
  stepEpoch: (): void => control.stepEpoch(),
  stop: (): void => control.stop(),

  measureStep(
    description: NetworkDescription,
    classCount: number,
    settings: TrainSettings,
  ): Promise<OnDevice<StepTimes>> {
    return onDevice(() => measureStep(description, classCount, settings));
  },

  previews(
    pictures: Pick<PictureSet, 'pixels' | 'sizePx' | 'channels'>,
    augmentation: Augmentation,
    seed: number,
  ): Promise<OnDevice<Uint8ClampedArray>> {
    return onDevice(async () => {
      const previews = await augmentedPreviews(pictures, augmentation, seed);
      return transfer(previews, [previews.buffer]);
    });
  },

  /** Batches learned from since the worker started. */
  batchCount: (): number => batchCount,
};

/** What the worker answers to. */
export type NetworkTrainWorker = typeof worker;

expose(worker);
