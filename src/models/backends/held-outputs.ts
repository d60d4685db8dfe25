import { backend, type Tensor } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/**
 * A layer's numbers in the texture that TensorFlow.js keeps them in, nothing copied; there until the outputs
 * are let go. Plain: one number to a texel, in red, row after row. Packed: the last two dimensions are cut
 * into squares of 2×2 numbers, each a texel, block after block.
 */
export interface LentTexture {
  readonly texture: WebGLTexture;
  readonly isPacked: boolean;
  /** Length of the last two dimensions; 1 where there are fewer. */
  readonly blockRows: number;
  readonly blockColumns: number;
  /** How many numbers it holds. */
  readonly count: number;
}

/** What layers put out for one picture, still on the device. Whoever holds it calls `dispose()`. */
export class HeldOutputs {
  readonly #outputs: readonly Tensor[];

  /** @param outputs first to last; owned from now on. */
  constructor(outputs: readonly Tensor[]) {
    this.#outputs = outputs;
  }

  /**
   * One layer's numbers as a texture of the backend that `loadDrawingWebgl` starts. TensorFlow.js would copy
   * them into a handier order (`dataToGPU`), which costs more than to draw them.
   */
  lend(layer: number): LentTexture {
    const { dataId, size } = this.#outputs[layer]!;
    const webgl = backend() as MathBackendWebGL;
    webgl.uploadToGPU(dataId);
    const { texture, isPacked = false, shape } = webgl.texData.get(dataId);
    if (!texture) throw new Error('Only WebGL lends textures.');
    return {
      texture: texture.texture,
      isPacked,
      blockRows: shape.at(-2) ?? 1,
      blockColumns: shape.at(-1) ?? 1,
      count: size,
    };
  }

  /** One layer's numbers, in memory of their own; waits for the device, as a worker may. */
  values(layer: number): Float32Array {
    return Float32Array.from(this.#outputs[layer]!.dataSync<'float32'>());
  }

  dispose(): void {
    for (const output of this.#outputs) output.dispose();
  }
}
