import type { PoolingStage } from '../core/kernels/chain.ts';
import { poolingOf } from '../core/kernels/pool.ts';
import { parameterArray } from '../core/parameter-values.ts';
import { readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';
import type { Pass } from './pass.ts';

/** One number for each window; throws if the table has no such entry, which a checked chain never says. */
export function poolingPass(
  stage: PoolingStage,
  { texture, coding }: GpuImage,
  precision: Precision,
): Pass {
  const entry = poolingOf(stage);
  const { sizePx, stridePx } = stage;
  return {
    key: `pooling:${entry.id}:${sizePx}:${coding}`,
    fragment: () => `${shaderHead}${readerGlsl('image', coding, precision)}${writerGlsl(precision)}
uniform float p[4];
uniform int stride;
${entry.glsl}
void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * stride;
  start(p);
  for (int row = 0; row < ${sizePx}; row++) {
    for (int column = 0; column < ${sizePx}; column++) {
      add(imageAt(first + ivec2(column, row)), row * ${sizePx} + column, p);
    }
  }
  write(end(${sizePx * sizePx}, p));
}`,
    uniforms: {
      image: texture,
      p: parameterArray(entry.parameters, stage.parameters),
      stride: stridePx,
    },
  };
}
