import type { LayerDescription, NetworkDescription } from '../../core/network/description.ts';
import { Random } from '../../core/random.ts';
import type { Augmentation, PictureSet, TrainJob, TrainSettings } from './types.ts';

export const noAugmentation: Augmentation = {
  flip: 0,
  shift: 0,
  rotate: 0,
  zoom: 0,
  light: 0,
  colour: 0,
  noise: 0,
  cutOut: 0,
};

const SIZE_PX = 8;

/** A convolution, pooling and a dense layer on 8×8 pictures: the least that has every kind of weight. */
function tinyNetwork(channels: 1 | 3, more: readonly LayerDescription[]): NetworkDescription {
  return {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: SIZE_PX, channels, normalisation: 'signed' },
    layers: [
      { kind: 'conv', filters: 6, kernelPx: 3, stridePx: 1, padding: 'valid' },
      { kind: 'activation', id: 'relu' },
      { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 16 },
      { kind: 'activation', id: 'relu' },
      ...more,
      { kind: 'output' },
    ],
  };
}

/** Pictures of noise, each of a class by turns: nothing but learning by heart tells them apart. */
function noisePictures(count: number, classCount: number, channels: 1 | 3): PictureSet {
  const random = new Random(8);
  const length = count * SIZE_PX * SIZE_PX * channels;
  return {
    sizePx: SIZE_PX,
    channels,
    classCount,
    pixels: Uint8Array.from({ length }, () => random.integer(256)),
    labels: Int32Array.from({ length: count }, (_, i) => i % classCount),
    bursts: Int32Array.from({ length: count }, (_, i) => i),
  };
}

export interface TinyJobOptions {
  /** Pictures to learn from, and to validate with. */
  readonly training?: number;
  readonly validation?: number;
  readonly channels?: 1 | 3;
  readonly more?: readonly LayerDescription[];
  readonly settings?: Partial<TrainSettings>;
}

/** A job of a moment: 20 pictures of 4 classes, unless told otherwise. */
export function tinyJob(options: TinyJobOptions = {}): TrainJob {
  const { training = 20, validation = 0, channels = 1, more = [], settings } = options;
  return {
    description: tinyNetwork(channels, more),
    data: noisePictures(training + validation, 4, channels),
    split: {
      training: Int32Array.from({ length: training }, (_, i) => i),
      validation: Int32Array.from({ length: validation }, (_, i) => training + i),
      unmeasuredClasses: [],
    },
    settings: {
      optimizer: { kind: 'adam' },
      learningRate: 0.01,
      batchSize: 8,
      epochs: 4,
      weightDecay: 0,
      earlyStopping: null,
      keepBest: true,
      augmentation: noAugmentation,
      initialisation: 'he',
      seed: 5,
      ...settings,
    },
  };
}

/** Each augmentation at once. */
export const everything: Augmentation = {
  flip: 1,
  shift: 0.5,
  rotate: 0.5,
  zoom: 0.5,
  light: 0.5,
  colour: 0.5,
  noise: 0.5,
  cutOut: 0.5,
};
