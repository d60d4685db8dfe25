import { env } from '@tensorflow/tfjs-core';
import { success, type Outcome } from '../../core/outcome.ts';
import {
  absent,
  activate,
  type BackendDevice,
  type BackendTrouble,
  type Loaded,
} from './device.ts';

/** Bytes of textures beyond which WebGL gives free ones back instead of keeping them for reuse. */
const TEXTURE_POOL_BYTES = 128 * 1024 * 1024;

/** A backend that computes in the context of a canvas that is drawn on, too. */
export interface DrawingDevice extends BackendDevice {
  readonly canvas: OffscreenCanvas;
  readonly gl: WebGL2RenderingContext;
}

/** WebGL 2 on a canvas of a worker; a WebGL that runs on the processor only where `takesSoftware`. */
export async function loadWebgl(takesSoftware: boolean): Promise<Loaded> {
  return loadOn({ alpha: false, failIfMajorPerformanceCaveat: !takesSoftware });
}

/**
 * The same, a software one too, for whoever draws what tensors hold without reading them back: with a canvas
 * that may be transparent, and with every tensor on the GPU, the small ones as well.
 */
export async function loadDrawingWebgl(): Promise<Outcome<DrawingDevice, BackendTrouble>> {
  const loaded = await loadOn({ alpha: true });
  // Known only once the backend's code is here.
  if (loaded.ok) env().set('WEBGL_CPU_FORWARD', false);
  return loaded;
}

async function loadOn(
  attributes: WebGLContextAttributes,
): Promise<Outcome<DrawingDevice, BackendTrouble>> {
  if (typeof OffscreenCanvas === 'undefined') return absent('No WebGL outside of the page.');
  // Our own canvas, so that its absence is told from a failure, and its loss is heard of.
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    antialias: false,
    depth: false,
    premultipliedAlpha: false,
    ...attributes,
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
  const device: DrawingDevice = {
    canvas,
    gl,
    canBlock: true,
    lost,
    isLost: () => gl.isContextLost(),
    ranOutOfMemory: () => gl.getError() === gl.OUT_OF_MEMORY,
    lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
  const activated = await activate('webgl', device);
  return activated.ok ? success(device) : activated;
}
