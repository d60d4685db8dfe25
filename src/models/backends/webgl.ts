import { env } from '@tensorflow/tfjs-core';
import { absent, activate, type Loaded } from './device.ts';

/** Bytes of textures beyond which WebGL gives free ones back instead of keeping them for reuse. */
const TEXTURE_POOL_BYTES = 128 * 1024 * 1024;

/** WebGL 2 on a canvas of a worker; a WebGL that runs on the processor only where `takesSoftware`. */
export async function loadWebgl(takesSoftware: boolean): Promise<Loaded> {
  if (typeof OffscreenCanvas === 'undefined') return absent('No WebGL outside of the page.');
  // Our own canvas, so that its absence is told from a failure, and its loss is heard of.
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    premultipliedAlpha: false,
    failIfMajorPerformanceCaveat: !takesSoftware,
  });
  if (!gl) return absent('No WebGL 2 outside of the page.');
  const lost = new Promise<string>((resolve) => {
    canvas.addEventListener('webglcontextlost', () => resolve('WebGL context lost'), {
      once: true,
    });
  });
  const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
  setWebGLContext(2, gl);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', TEXTURE_POOL_BYTES);
  return activate('webgl', {
    canBlock: true,
    lost,
    isLost: () => gl.isContextLost(),
    ranOutOfMemory: () => gl.getError() === gl.OUT_OF_MEMORY,
    lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  });
}
