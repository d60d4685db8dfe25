import { loadLayersModel, model as modelOf, type LayersModel } from '@tensorflow/tfjs-layers';
import { tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { toLikenesses } from '../../core/evaluation/likeness.ts';
import { NetworkPictures } from '../../core/network/network-pictures.ts';
import { SquareResizer } from '../../core/image/resize.ts';
import { cosine, indexOfLargest } from '../../core/vector.ts';

/** What `metadata.json` says of the network. */
export interface PageMetadata {
  /** Names of the classes, in the order of the answers. */
  readonly labels: readonly string[];
  readonly imageSize: number;
  readonly channels: 1 | 3;
  /** Whether the network learned from whole levels, as one's own networks do. */
  readonly wholeLevels: boolean;
  /** What "none of these" is decided by; absent where there is no such answer. */
  readonly noneOfThese?: {
    /** Name of the layer whose output is compared with the classes' means. */
    readonly layer: string;
    /** Mean of each class's unit vectors, `[classCount][dimension]`. */
    readonly classMeans: readonly (readonly number[])[];
    /** Likeness below which an answer is "none of these", `[classCount]`. */
    readonly thresholds: readonly number[];
  };
}

/** One answer. */
export interface PageAnswer {
  /** `[classCount]`, adding up to 1. */
  readonly probabilities: Float32Array;
  /** The likeliest class. */
  readonly winner: number;
  /** Whether the picture is too unlike the winner. */
  readonly isNone: boolean;
}

/** The network of a page on the present backend of TensorFlow.js. */
export class PageClassifier {
  readonly metadata: PageMetadata;
  readonly #model: LayersModel;

  private constructor(metadata: PageMetadata, model: LayersModel) {
    this.metadata = metadata;
    this.#model = model;
  }

  /**
   * Reads `model.json`, the weights that it names and `metadata.json` from a folder.
   *
   * @throws whatever the browser says if one of them is not there.
   */
  static async load(folder: string): Promise<PageClassifier> {
    const response = await fetch(`${folder}/metadata.json`);
    const metadata = (await response.json()) as PageMetadata;
    const model = await loadLayersModel(`${folder}/model.json`);
    const { noneOfThese } = metadata;
    if (!noneOfThese) return new PageClassifier(metadata, model);
    // The vector before the last layer comes out beside the probabilities.
    const embedding = model.getLayer(noneOfThese.layer).output;
    const outputs = [model.outputs[0]!, embedding as (typeof model.outputs)[number]];
    return new PageClassifier(metadata, modelOf({ inputs: model.inputs, outputs }));
  }

  /** @param rgba a square picture of any size, `[side, side, 4]`, 0–255. */
  async classify(rgba: Uint8ClampedArray): Promise<PageAnswer> {
    const { imageSize, channels } = this.metadata;
    const fed = this.#fed(rgba);
    const outputs = tidy(() => {
      const said = this.#model.predict(tensor4d(fed, [1, imageSize, imageSize, channels]));
      return Array.isArray(said) ? said : [said as Tensor];
    });
    try {
      const [probabilities, embedding] = await Promise.all(
        outputs.map(async (output) => Float32Array.from(await output.data())),
      );
      const winner = indexOfLargest(probabilities!);
      return {
        probabilities: probabilities!,
        winner,
        isNone: embedding !== undefined && this.#isNone(embedding, winner),
      };
    } finally {
      for (const output of outputs) output.dispose();
    }
  }

  /** As the app feeds it: resized without aliasing, gray by luma, whole levels where it learned from such. */
  #fed(rgba: Uint8ClampedArray): Float32Array {
    const sidePx = Math.sqrt(rgba.length / 4);
    const { imageSize: sizePx, channels, wholeLevels } = this.metadata;
    if (wholeLevels) {
      return Float32Array.from(new NetworkPictures(sidePx, { sizePx, channels }).make(rgba));
    }
    const fed = new Float32Array(sizePx * sizePx * 3);
    new SquareResizer(sidePx, sizePx).resize(rgba, fed);
    return fed;
  }

  #isNone(embedding: Float32Array, winner: number): boolean {
    const { classMeans, thresholds } = this.metadata.noneOfThese!;
    const cosines = classMeans.map((mean) => cosine(Float32Array.from(mean), embedding));
    return toLikenesses(Float32Array.from(cosines))[winner]! < thresholds[winner]!;
  }
}
