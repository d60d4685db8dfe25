import { findActivation } from '../core/kernels/activations/activations.ts';
import type { ActivationStage } from '../core/kernels/chain.ts';
import { parameterArray } from '../core/parameter-values.ts';
import { readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';
import type { Pass } from './pass.ts';

/** A function of each number; throws if the table has no such entry, which a checked chain never says. */
export function activationPass(
  stage: ActivationStage,
  { texture, coding }: GpuImage,
  precision: Precision,
): Pass {
  const entry = findActivation(stage.id);
  if (!entry) throw new Error(`There is no activation "${stage.id}".`);
  return {
    key: `activation:${entry.id}:${coding}`,
    fragment: () => `${shaderHead}${readerGlsl('image', coding, precision)}${writerGlsl(precision)}
uniform float p[4];
uniform float unitLevels;
${entry.glsl}
float activated(float level, float q[4]) { return unitLevels * activate(level / unitLevels, q); }
void main() {
  vec3 levels = imageAt(ivec2(gl_FragCoord.xy));
  write(vec3(activated(levels.r, p), activated(levels.g, p), activated(levels.b, p)));
}`,
    uniforms: {
      image: texture,
      p: parameterArray(entry.parameters, stage.parameters),
      unitLevels: stage.unitLevels,
    },
  };
}
