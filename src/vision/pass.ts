import { setUniforms } from 'twgl.js';
import { coverAll } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import type { Target } from './gpu-image.ts';
import type { SizePx } from '../core/image/size-px.ts';

/** One step of the arithmetic: a fragment program that fills a target. */
export interface Pass {
  /** Name of the program, and its text, asked for once. */
  readonly key: string;
  readonly fragment: () => string;
  readonly uniforms: Readonly<Record<string, unknown>>;
}

/** Runs a pass; false while its program is being compiled. */
export function runPass(gpu: Gpu, pass: Pass, target: Target, size: SizePx): boolean {
  const { gl, programs } = gpu;
  const program = programs.get(pass.key, () => ({ vertex: coverAll, fragment: pass.fragment() }));
  if (!program) return false;
  target.bind(size.widthPx, size.heightPx);
  gl.useProgram(program.program);
  setUniforms(program, pass.uniforms);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  return true;
}
