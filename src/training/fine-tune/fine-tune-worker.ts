import { expose } from 'comlink';
import { memory, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { softmax } from '../../core/neuron/softmax.ts';
import { success, type Outcome } from '../../core/outcome.ts';
import type { BackendDevice, BackendTrouble } from '../../models/backends/device.ts';
import { loadBackend } from '../../models/eye/backends.ts';
import type { EyeModel } from '../../models/eye/eye-runner.ts';
import { TrainableEye } from '../../models/eye/trainable-eye.ts';
import type { BackendName } from '../../models/eye/types.ts';
import type { OnTrainEvent } from '../network/train-network.ts';
import { fineTune } from './fine-tune.ts';
import {
  firstTrainedBlock,
  type FineTuneData,
  type FineTunedWeights,
  type FineTuneResult,
  type FineTuneSettings,
} from './types.ts';

let device: BackendDevice | undefined;
let model: EyeModel | undefined;
let tuned: TrainableEye | undefined;
let isToStop = false;

/** A thin shell around the end of the eye on one backend: it learns, or it answers. */
const worker = {
  /** Loads the backend. To be called once. */
  async open(
    backend: BackendName,
    newModel: EyeModel,
  ): Promise<Outcome<undefined, BackendTrouble>> {
    const loaded = await loadBackend(backend);
    if (!loaded.ok) return loaded;
    device = loaded.value;
    model = newModel;
    return success(undefined);
  },

  /** Resolves with the reason when the device is lost. */
  lost(): Promise<string> {
    return device!.lost;
  },

  /** As `fineTune`; given up by ending the worker. */
  async fineTune(
    data: FineTuneData,
    settings: FineTuneSettings,
    onEvent: OnTrainEvent,
  ): Promise<FineTuneResult> {
    isToStop = false;
    const result = await fineTune(model!, data, settings, onEvent, { isToStop: () => isToStop });
    if (device!.isLost()) throw new Error('The device was lost while learning.');
    return result;
  },

  /** Ends the training after the epoch under way, keeping what was learned. */
  stop(): void {
    isToStop = true;
  },

  /** Takes a tuned end in use, in place of the one before. */
  use({ arrays, level, classCount }: FineTunedWeights): void {
    tuned?.dispose();
    const dense = { kernel: arrays.at(-2)!, bias: arrays.at(-1)! };
    if (dense.bias.length !== classCount) throw new RangeError('The weights are of other classes.');
    tuned = new TrainableEye(model!, firstTrainedBlock[level], dense, arrays.slice(0, -2));
  },

  /**
   * One answer of the tuned end, `[classCount]`, adding up to 1.
   *
   * @param features of one picture, `[side, side, channels]`.
   */
  async answer(features: Float32Array, channels: number): Promise<Float32Array> {
    const side = Math.sqrt(features.length / channels);
    const logits = tidy(() =>
      tuned!.logits(tuned!.embeddings(tensor4d(features, [1, side, side, channels]))),
    );
    const values = Float32Array.from(await logits.data<'float32'>());
    logits.dispose();
    if (device!.isLost()) throw new Error('The device was lost during the look.');
    return softmax(values);
  },

  /** Tensors alive in this worker, for tests. */
  tensorCount(): number {
    return memory().numTensors;
  },
};

export type FineTuneWorker = typeof worker;

expose(worker);
