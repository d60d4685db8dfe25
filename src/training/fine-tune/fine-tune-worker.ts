import { expose } from 'comlink';
import { tensor4d, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { softmax } from '../../core/neuron/softmax.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../../models/backends/device.ts';
import { HeldDevice } from '../../models/backends/held-device.ts';
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

const held = new HeldDevice();
let model: EyeModel | undefined;
let tuned: TrainableEye | undefined;
let isToStop = false;

/** One picture of a batch, `[1, side, side, channels]`. */
function pictureOf(features: Float32Array, channels: number): Tensor4D {
  const side = Math.sqrt(features.length / channels);
  return tensor4d(features, [1, side, side, channels]);
}

/** What was computed, off the device. */
async function read(compute: () => Tensor): Promise<Float32Array> {
  const computed = tidy(compute);
  const values = Float32Array.from(await computed.data<'float32'>());
  computed.dispose();
  held.assertAlive();
  return values;
}

/** A thin shell around the end of the eye on one backend: it learns, or it answers. */
const worker = {
  ...held.answers,

  /** Loads the backend. To be called once. */
  open(backend: BackendName, newModel: EyeModel): Promise<Outcome<undefined, BackendTrouble>> {
    model = newModel;
    return held.open(loadBackend(backend));
  },

  /** As `fineTune`; given up by ending the worker. */
  async fineTune(
    data: FineTuneData,
    settings: FineTuneSettings,
    onEvent: OnTrainEvent,
  ): Promise<FineTuneResult> {
    isToStop = false;
    const result = await fineTune(model!, data, settings, onEvent, { isToStop: () => isToStop });
    held.assertAlive();
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
    return softmax(
      await read(() => tuned!.logits(tuned!.embeddings(pictureOf(features, channels)))),
    );
  },

  /** What its last block puts out, `[side, side, 320]`. Parameters as of `answer`. */
  lastMap(features: Float32Array, channels: number): Promise<Float32Array> {
    return read(() => tuned!.maps(pictureOf(features, channels)));
  },
};

export type FineTuneWorker = typeof worker;

expose(worker);
