import { createFramebufferInfo, resizeFramebufferInfo, type FramebufferInfo } from 'twgl.js';
import type { Gpu } from './gpu.ts';

/** A picture on the GPU; row 0 is the top. */
export interface GpuImage {
  readonly texture: WebGLTexture;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many of its numbers differ: one channel stands three times in a texel. */
  readonly channels: 1 | 3;
  /** Bytes hold levels / 255; levels are kept as the GPU's precision says. */
  readonly coding: 'bytes' | 'levels';
}

/** What a texel of a target is made of. */
export type TargetFormat = 'bytes' | 'levels' | 'float16';

/** A texture that passes are drawn into; it is kept, and made anew only when its size changes. */
export class Target {
  readonly #gpu: Gpu;
  readonly #format: TargetFormat;
  readonly #hasDepth: boolean;
  #info: FramebufferInfo | undefined;

  /** @param hasDepth whether what is drawn into it is tested for depth. */
  constructor(gpu: Gpu, format: TargetFormat, hasDepth = false) {
    this.#gpu = gpu;
    this.#format = format;
    this.#hasDepth = hasDepth;
  }

  /** Makes it the place where the next pass is drawn, all of it. */
  bind(widthPx: number, heightPx: number): void {
    const { gl } = this.#gpu;
    const depth = this.#hasDepth ? [{ format: gl.DEPTH_COMPONENT16 }] : [];
    const attachments = [this.#attachment(), ...depth];
    if (!this.#info) this.#info = createFramebufferInfo(gl, attachments, widthPx, heightPx);
    else if (this.#info.width !== widthPx || this.#info.height !== heightPx) {
      resizeFramebufferInfo(gl, this.#info, attachments, widthPx, heightPx);
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#info.framebuffer);
    gl.viewport(0, 0, widthPx, heightPx);
  }

  /** What was drawn into it last. */
  image(channels: 1 | 3): GpuImage {
    const { attachments, width: widthPx, height: heightPx } = this.#info!;
    const coding = this.#format === 'bytes' ? 'bytes' : 'levels';
    return { texture: attachments[0] as WebGLTexture, widthPx, heightPx, channels, coding };
  }

  dispose(): void {
    const { gl } = this.#gpu;
    if (!this.#info) return;
    gl.deleteFramebuffer(this.#info.framebuffer);
    gl.deleteTexture(this.#info.attachments[0] as WebGLTexture);
    if (this.#hasDepth) gl.deleteRenderbuffer(this.#info.attachments[1] as WebGLRenderbuffer);
    this.#info = undefined;
  }

  #attachment() {
    const { gl, precision } = this.#gpu;
    const sampling = { min: gl.NEAREST, mag: gl.NEAREST, wrap: gl.CLAMP_TO_EDGE };
    if (this.#format === 'bytes') {
      const linear = { ...sampling, min: gl.LINEAR, mag: gl.LINEAR };
      return { internalFormat: gl.RGBA8, format: gl.RGBA, type: gl.UNSIGNED_BYTE, ...linear };
    }
    if (this.#format === 'float16' || precision === 'float16') {
      return { internalFormat: gl.RGBA16F, format: gl.RGBA, type: gl.HALF_FLOAT, ...sampling };
    }
    if (precision === 'float32') {
      return { internalFormat: gl.RGBA32F, format: gl.RGBA, type: gl.FLOAT, ...sampling };
    }
    // WebGL 2 can always draw into integers: the bits of a float go through them unharmed.
    return {
      internalFormat: gl.RGBA32UI,
      format: gl.RGBA_INTEGER,
      type: gl.UNSIGNED_INT,
      ...sampling,
    };
  }
}
