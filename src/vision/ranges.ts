import { readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import { runPass } from './pass.ts';

/** Side of the square of pixels that becomes one. */
const sidePx = 8;

function reductionText(gpu: Gpu, coding: GpuImage['coding'], isFirst: boolean): string {
  const both = isFirst ? 'vec2(min(v.r, min(v.g, v.b)), max(v.r, max(v.g, v.b)))' : 'v.rg';
  return `${shaderHead}${readerGlsl('image', coding, gpu.precision)}${writerGlsl(gpu.precision)}
uniform ivec2 size;
void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * ${sidePx};
  ivec2 last = min(first + ${sidePx}, size);
  vec2 range = vec2(3.0e38, -3.0e38);
  for (int y = first.y; y < last.y; y++) {
    for (int x = first.x; x < last.x; x++) {
      vec3 v = imageAt(ivec2(x, y));
      vec2 present = ${both};
      range = vec2(min(range.x, present.x), max(range.y, present.y));
    }
  }
  write(vec3(range, 0.0));
}`;
}

/** The smallest and largest number of pictures, found on the GPU, where they stay. */
export class Ranges {
  readonly #gpu: Gpu;
  readonly #slots = new Map<string, { targets: Target[]; present: GpuImage | undefined }>();

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  /** All pictures are other ones. */
  forget(): void {
    for (const slot of this.#slots.values()) slot.present = undefined;
  }

  /**
   * A picture of one pixel that holds the smallest number in red and the largest in green; undefined
   * while a program is being compiled.
   *
   * @param name under which it is kept until `forget`.
   */
  of(name: string, image: GpuImage): GpuImage | undefined {
    let slot = this.#slots.get(name);
    if (!slot) this.#slots.set(name, (slot = { targets: [], present: undefined }));
    slot.present ??= this.#reduce(slot.targets, image);
    return slot.present;
  }

  dispose(): void {
    for (const { targets } of this.#slots.values()) for (const target of targets) target.dispose();
    this.#slots.clear();
  }

  #reduce(targets: Target[], image: GpuImage): GpuImage | undefined {
    let present = image;
    for (let step = 0; step === 0 || present.widthPx > 1 || present.heightPx > 1; step++) {
      const { texture, widthPx, heightPx, coding } = present;
      const target = (targets[step] ??= new Target(this.#gpu, 'levels'));
      const pass = {
        key: `range:${coding}:${step === 0}`,
        fragment: () => reductionText(this.#gpu, coding, step === 0),
        uniforms: { image: texture, size: [widthPx, heightPx] },
      };
      const size = {
        widthPx: Math.ceil(widthPx / sidePx),
        heightPx: Math.ceil(heightPx / sidePx),
      };
      if (!runPass(this.#gpu, pass, target, size)) return undefined;
      present = target.image(3);
    }
    return present;
  }
}
