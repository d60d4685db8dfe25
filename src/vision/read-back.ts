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
  const { widthPx, heightPx, channels } = image;
  let texels: Float32Array = new Float32Array();
  withImage(gpu.gl, image, () => (texels = readTexels(gpu, image)));
  const data = new Float32Array(widthPx * heightPx * channels);
  for (let i = 0; i < data.length; i++) {
    data[i] = texels[Math.floor(i / channels) * 4 + (i % channels)]!;
  }
  return { heightPx, widthPx, channels, data };
}

/** Resolves when the GPU has done all that it was asked for so far, or was lost. */
export function fenced({ gl }: Gpu): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  return new Promise((resolve) => {
    const ask = () => {
      if (fence && !gl.isContextLost()) {
        if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) return void setTimeout(ask, 1);
        gl.deleteSync(fence);
      }
      resolve();
    };
    setTimeout(ask, 0);
  });
}

/** The first two numbers of a picture of one pixel, without making anybody wait; undefined if it was lost. */
export async function readTexel(
  gpu: Gpu,
  image: GpuImage,
): Promise<readonly [number, number] | undefined> {
  const { gl, precision } = gpu;
  const isPacked = image.coding === 'levels' && precision === 'packed32';
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, 16, gl.STREAM_READ);
  withImage(gl, image, () => {
    if (isPacked) gl.readPixels(0, 0, 1, 1, gl.RGBA_INTEGER, gl.UNSIGNED_INT, 0);
    else gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, 0);
  });
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  await fenced(gpu);
  if (gl.isContextLost()) return undefined;
  // The bits are those of floats either way.
  const texel = new Float32Array(4);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, texel);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  gl.deleteBuffer(buffer);
  return [texel[0]!, texel[1]!];
}

/** Makes a picture the one that is read from. */
function withImage(gl: WebGL2RenderingContext, { texture }: GpuImage, read: () => void): void {
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  read();
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.deleteFramebuffer(framebuffer);
}
