import type { Tensor } from '@tensorflow/tfjs-core';

/** A layer's numbers in a texture, row after row, four to a texel; lent until `release()`. */
export interface LentTexture {
  readonly texture: WebGLTexture;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many numbers it holds. */
  readonly count: number;
  release(): void;
}

/** What layers put out for one picture, still on the device. Whoever holds it calls `dispose()`. */
export class HeldOutputs {
  readonly #outputs: readonly Tensor[];

  /** @param outputs first to last; owned from now on. */
  constructor(outputs: readonly Tensor[]) {
    this.#outputs = outputs;
  }

  /** One layer's numbers as a texture, of the backend that `loadDrawingWebgl` starts; before they are read. */
  lend(layer: number): LentTexture {
    const tensor = this.#outputs[layer]!;
    const { size } = tensor;
    const texels = Math.ceil(size / 4);
    // As square as may be: no device has textures of any length.
    const widthPx = Math.ceil(Math.sqrt(texels));
    const heightPx = Math.ceil(texels / widthPx);
    const { texture, tensorRef } = tensor.dataToGPU({ customTexShape: [heightPx, widthPx] });
    if (!texture) throw new Error('Only WebGL lends textures.');
    return { texture, widthPx, heightPx, count: size, release: () => tensorRef.dispose() };
  }

  /** One layer's numbers, in memory of their own; waits for the device, as a worker may. */
  values(layer: number): Float32Array {
    return Float32Array.from(this.#outputs[layer]!.dataSync<'float32'>());
  }

  dispose(): void {
    for (const output of this.#outputs) output.dispose();
  }
}
