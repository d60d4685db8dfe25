import {
  browser,
  cast,
  div,
  expandDims,
  scalar,
  slice,
  sub,
  tidy,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import type { BenchFrames } from '../lib/frames.ts';

/** Side of the square that its network sees, in pixels. */
const SIZE_PX = 224;

/**
 * An exported model of Teachable Machine, and what its own library (@teachablemachine/image 0.8.5)
 * does with a frame. Whoever loaded it calls `dispose()`.
 */
export class TeachableMachine {
  readonly #model: LayersModel;

  private constructor(model: LayersModel) {
    this.#model = model;
  }

  /** @param folderUrl where its model.json and weights.bin are. */
  static async load(folderUrl: string): Promise<TeachableMachine> {
    return new TeachableMachine(await loadLayersModel(`${folderUrl}/model.json`));
  }

  /** Probability of each class for the present frame, `[classes]`. */
  async classify(frames: BenchFrames): Promise<Float32Array> {
    const square = centreSquare(frames);
    const probabilities = tidy(() => this.#model.predict(input(square)) as Tensor);
    const values = await probabilities.data<'float32'>();
    probabilities.dispose();
    return values;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** The centre square, on a new canvas each time. */
function centreSquare(frames: BenchFrames): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const scale = SIZE_PX / Math.min(frames.widthPx, frames.heightPx);
  const widthPx = Math.ceil(frames.widthPx * scale);
  const heightPx = Math.ceil(frames.heightPx * scale);
  const x = -Math.trunc((widthPx - SIZE_PX) / 2);
  const y = -Math.trunc((heightPx - SIZE_PX) / 2);
  canvas.width = canvas.height = SIZE_PX;
  canvas.getContext('2d')!.drawImage(frames.image, x, y, widthPx, heightPx);
  return canvas;
}

/** `[1, 224, 224, 3]`, v / 127 − 1; the crop changes nothing here, but its library makes it. */
function input(square: HTMLCanvasElement): Tensor {
  const pixels = browser.fromPixels(square);
  const cropped = slice(pixels, [0, 0, 0], [SIZE_PX, SIZE_PX, 3]);
  const batch = cast(expandDims(cropped, 0), 'float32');
  return sub(div(batch, scalar(127)), scalar(1));
}
