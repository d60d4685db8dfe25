import { tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { NetworkPictures } from '../../core/network/network-pictures.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { registerOwnLayers } from '../network/own-layers.ts';
import type { ForeignNetworkFiles, ForeignTrouble, OutputReading } from './types.ts';

/** As many classes as are taken of somebody else's network: those of ImageNet. */
const mostClasses = 1000;

let isRegistered = false;

/**
 * Somebody else's network on the backend of this thread, run by the layers of TensorFlow.js. Its files say
 * which layers, never what a layer does: nothing of them is executed. Whoever built it calls `dispose()`.
 */
export class ForeignNetwork {
  readonly classCount: number;
  readonly #model: LayersModel;
  readonly #files: ForeignNetworkFiles;
  #pictures: NetworkPictures | undefined;

  private constructor(model: LayersModel, files: ForeignNetworkFiles, classCount: number) {
    this.#model = model;
    this.#files = files;
    this.classCount = classCount;
  }

  /** Builds it, or says why its parts do not fit. */
  static async build(files: ForeignNetworkFiles): Promise<Outcome<ForeignNetwork, ForeignTrouble>> {
    if (!isRegistered) registerOwnLayers();
    isRegistered = true;
    const { topology, weights, data, reading } = files;
    let model: LayersModel;
    try {
      model = await loadLayersModel({
        load: () =>
          Promise.resolve({
            modelTopology: topology,
            weightSpecs: weights.map(({ name, shape }) => ({
              name,
              shape: [...shape],
              dtype: 'float32',
            })),
            weightData: data,
          }),
      });
    } catch (error) {
      return failure({ kind: 'does-not-fit', detail: String(error).slice(0, 300) });
    }
    const shape = model.outputs.map((output) => output.shape.slice(1));
    const count = shape[0]?.[0];
    const isList = shape.length === 1 && shape[0]!.length === 1 && typeof count === 'number';
    const classCount = isList ? count * (isOne(reading) ? 2 : 1) : 0;
    if (classCount < 1 || classCount > mostClasses || (isOne(reading) && count !== 1)) {
      model.dispose();
      return failure({ kind: 'no-classes', shape: shape.map((one) => one.join(' × ')).join(', ') });
    }
    return success(new ForeignNetwork(model, files, classCount));
  }

  /**
   * What it says to a square photograph.
   *
   * @param pixels RGBA `[side, side, 4]`, 0–255.
   * @returns `[classCount]`, 0–1.
   */
  async classify(pixels: Uint8ClampedArray): Promise<Float32Array> {
    const { sizePx, channels, scale } = this.#files.input;
    const sidePx = Math.sqrt(pixels.length / 4);
    if (this.#pictures?.inPx !== sidePx) {
      this.#pictures = new NetworkPictures(sidePx, { sizePx, channels });
    }
    const fed = Float32Array.from(
      this.#pictures.make(pixels),
      (level) => level * scale.gain + scale.shift,
    );
    const answer = tidy(() => {
      const picture = tensor4d(fed, [1, sizePx, sizePx, channels]);
      return this.#model.predict(picture) as Tensor;
    });
    try {
      return readShares(await answer.data<'float32'>(), this.#files.reading);
    } finally {
      answer.dispose();
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function isOne(reading: OutputReading): boolean {
  return reading === 'one-share' || reading === 'one-logit';
}

function readShares(numbers: Float32Array, reading: OutputReading): Float32Array {
  switch (reading) {
    case 'as-is':
      return numbers;
    case 'softmax':
      return softmax(numbers.slice());
    case 'one-share':
      return Float32Array.of(1 - numbers[0]!, numbers[0]!);
    case 'one-logit': {
      const share = 1 / (1 + Math.exp(-numbers[0]!));
      return Float32Array.of(1 - share, share);
    }
  }
}
