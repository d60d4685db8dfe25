import {
  backend,
  browser,
  cast,
  conv2d,
  enableProdMode,
  maxPool,
  relu,
  setBackend,
  tensor4d,
  tidy,
  type Tensor3D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { luma, slopeDivisor, slopeX } from './chains.ts';
import { newCanvas } from './one-pixel.ts';

/**
 * The chain as TensorFlow.js has it, with its own defaults: `fromPixels` → `conv2d` → `relu` → `maxPool` →
 * `draw`, or `toPixels` where a backend cannot draw (webgl).
 */
export class TensorflowChain {
  readonly canvas = newCanvas(1, 1);
  readonly #filter: Tensor4D;
  readonly #device: GPUDevice | undefined;

  private constructor(device: GPUDevice | undefined) {
    this.#device = device;
    // Levels come to 0–1 by the weights, which costs nothing; 256, so that none is beyond 1.
    const weights = slopeX.flatMap((weight) =>
      luma.map((share) => (share * weight) / slopeDivisor / 256),
    );
    this.#filter = tensor4d(weights, [3, 3, 3, 1]);
  }

  /** Undefined where the browser does not have the backend. */
  static async open(name: 'webgl' | 'webgpu'): Promise<TensorflowChain | undefined> {
    enableProdMode();
    if (name === 'webgl') await import('@tensorflow/tfjs-backend-webgl');
    else {
      const gpu = navigator.gpu as GPU | undefined;
      if (!(await gpu?.requestAdapter())) return undefined;
      await import('@tensorflow/tfjs-backend-webgpu');
    }
    if (!(await setBackend(name))) return undefined;
    return new TensorflowChain(name === 'webgpu' ? (backend() as WebGPUBackend).device : undefined);
  }

  /** Resolves when the present frame's picture is drawn. */
  async run(video: HTMLVideoElement): Promise<void> {
    const picture = tidy(() => {
      const pixels = cast(browser.fromPixels(video), 'float32') as Tensor3D;
      return maxPool(relu(conv2d(pixels, this.#filter, 1, 'same')), 2, 2, 'valid');
    });
    if (this.#device) {
      browser.draw(picture, this.canvas);
      await this.#device.queue.onSubmittedWorkDone();
    } else await browser.toPixels(picture, this.canvas);
    picture.dispose();
  }

  dispose(): void {
    this.#filter.dispose();
  }
}
