import { expose, transfer } from 'comlink';
import type { NetworkDescription } from '../../core/network/description.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../../models/backends/device.ts';
import { HeldDevice } from '../../models/backends/held-device.ts';
import { onDevice, type OnDevice } from '../../models/backends/on-device.ts';
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

const held = new HeldDevice();
let control = new TrainControl();
let batchCount = 0;

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
    return onDevice(held.device, () => trainNetwork(job, (event) => tell(onEvent, event), control));
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
    return onDevice(held.device, () => measureStep(description, classCount, settings));
  },

  previews(
    pictures: Pick<PictureSet, 'pixels' | 'sizePx' | 'channels'>,
    augmentation: Augmentation,
    seed: number,
  ): Promise<OnDevice<Uint8ClampedArray>> {
    return onDevice(held.device, async () => {
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
