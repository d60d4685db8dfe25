import { failure, success, type Outcome } from '../core/outcome.ts';
import { Programs } from './programs.ts';

/** How the numbers between two passes are kept; `packed32`: 32-bit floats as the bits of integers. */
export type Precision = 'float32' | 'float16' | 'packed32';

/** Why there is no picture from the GPU. */
export interface VisionTrouble {
  readonly kind: 'no-webgl2';
}

/** A WebGL2 context and what it can do; made anew when a lost context comes back. */
export interface Gpu {
  readonly gl: WebGL2RenderingContext;
  readonly name: string;
  readonly precision: Precision;
  /** What may be blended into: half floats where they are, else bytes. */
  readonly blending: 'float16' | 'bytes';
  readonly programs: Programs;
}

/** Transparent where no tile is; depth is for the cloud of points. */
const attributes: WebGLContextAttributes = {
  alpha: true,
  antialias: false,
  depth: true,
  stencil: false,
  premultipliedAlpha: true,
};

/** The canvas's context; a canvas has one for its whole life. */
export function openContext(
  canvas: HTMLCanvasElement,
): Outcome<WebGL2RenderingContext, VisionTrouble> {
  const gl = canvas.getContext('webgl2', attributes);
  return gl && !gl.isContextLost() ? success(gl) : failure({ kind: 'no-webgl2' });
}

/**
 * Asks the context what it can do.
 *
 * @param forced instead of the best precision; for tests. Throws if the context does not have it.
 * @param changed is told when programs have come that were waited for.
 */
export function createGpu(
  gl: WebGL2RenderingContext,
  forced: Precision | undefined,
  changed: () => void,
): Gpu {
  const floats = gl.getExtension('EXT_color_buffer_float') !== null;
  const halves = floats || gl.getExtension('EXT_color_buffer_half_float') !== null;
  const best = floats ? 'float32' : halves ? 'float16' : 'packed32';
  const precision = forced ?? best;
  if ((precision === 'float32' && !floats) || (precision === 'float16' && !halves)) {
    throw new Error(`No ${precision} on this GPU`);
  }
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.disable(gl.DITHER);
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return {
    gl,
    name: String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)),
    precision,
    blending: halves && precision !== 'packed32' ? 'float16' : 'bytes',
    programs: new Programs(gl, changed),
  };
}
