import type { ImageArray } from '../core/image/image-array.ts';
import type { Gpu } from './gpu.ts';
import type { GpuImage } from './gpu-image.ts';

/** The texels of a picture in gray levels, four to a pixel, as the GPU holds them. */
function readTexels({ gl, precision }: Gpu, { coding, widthPx, heightPx }: GpuImage): Float32Array {
  const count = widthPx * heightPx * 4;
  if (coding === 'bytes') {
    const bytes = new Uint8Array(count);
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    return Float32Array.from(bytes);
  }
  if (precision === 'packed32') {
    const bits = new Uint32Array(count);
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA_INTEGER, gl.UNSIGNED_INT, bits);
    return new Float32Array(bits.buffer);
  }
  const floats = new Float32Array(count);
  gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.FLOAT, floats);
  return floats;
}

/** Reads a picture back, `[heightPx, widthPx, channels]`; waits for the GPU. */
export function readImage(gpu: Gpu, image: GpuImage): ImageArray {
  const { gl } = gpu;
  const { widthPx, heightPx, channels } = image;
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, image.texture, 0);
  const texels = readTexels(gpu, image);
  gl.deleteFramebuffer(framebuffer);
  const data = new Float32Array(widthPx * heightPx * channels);
  for (let i = 0; i < data.length; i++) {
    data[i] = texels[Math.floor(i / channels) * 4 + (i % channels)]!;
  }
  return { heightPx, widthPx, channels, data };
}
