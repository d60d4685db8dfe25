import { setUniforms } from 'twgl.js';
import type { MapRange } from '../core/network/map-sheet.ts';
import { coverAll, readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import { numberGlsl, numberUniforms, texelCount, type LayerTexture } from './layer-texture.ts';
import { readImage } from './read-back.ts';

/** Each layer is first gone through by so many fragments: two rows, as GPUs work on squares of four. */
const partsPx = 32;
const partRows = 2;

function partsText(gpu: Gpu): string {
  return `${shaderHead}${numberGlsl}${writerGlsl(gpu.precision)}
uniform int texels;
void main() {
  vec2 range = vec2(3.0e38, -3.0e38);
  ivec2 squares = (block + 1) >> 1;
  int part = int(gl_FragCoord.x) + (int(gl_FragCoord.y) & 1) * ${partsPx};
  for (int i = part; i < texels; i += ${partsPx * partRows}) {
    vec4 v = texelAt(i);
    if (packed) {
      // At the edges a square has fewer than four numbers.
      int line = i / squares.y;
      bool hasColumn = (i - line * squares.y) * 2 + 1 < block.y;
      bool hasRow = (line % squares.x) * 2 + 1 < block.x;
      v = vec4(v.r, hasColumn ? v.g : v.r, hasRow ? v.b : v.r, hasRow && hasColumn ? v.a : v.r);
    } else {
      v = v.rrrr;
    }
    range.x = min(range.x, min(min(v.x, v.y), min(v.z, v.w)));
    range.y = max(range.y, max(max(v.x, v.y), max(v.z, v.w)));
  }
  write(vec3(range, 1.0));
}`;
}

function rangesText(gpu: Gpu): string {
  const { precision } = gpu;
  return `${shaderHead}${readerGlsl('parts', 'levels', precision)}
${readerGlsl('former', 'levels', precision)}${writerGlsl(precision)}
uniform float follow;
uniform bool begins;
void main() {
  int layer = int(gl_FragCoord.x);
  vec2 range = vec2(3.0e38, -3.0e38);
  for (int i = 0; i < ${partsPx * partRows}; i++) {
    vec3 part = partsAt(ivec2(i >> 1, layer * ${partRows} + (i & 1)));
    // What was never measured is nothing.
    if (part.z == 0.0) break;
    range = vec2(min(range.x, part.x), max(range.y, part.y));
  }
  if (range.x > range.y) range = vec2(0.0);
  vec3 before = begins ? vec3(0.0) : formerAt(ivec2(layer, 0));
  if (before.z > 0.0) {
    vec2 followed = mix(before.xy, range, follow);
    range = vec2(min(range.x, followed.x), max(range.y, followed.y));
  }
  write(vec3(range, partsAt(ivec2(0, layer * ${partRows})).z));
}`;
}

/** How far the numbers of each layer go, found on the GPU, where it stays: a texel a layer. */
export class MapRanges {
  readonly #gpu: Gpu;
  readonly #layerCount: number;
  readonly #parts: Target;
  /** Each is made of the other one. */
  #present: Target;
  #former: Target;
  #begins = true;

  constructor(gpu: Gpu, layerCount: number) {
    this.#gpu = gpu;
    this.#layerCount = layerCount;
    this.#parts = new Target(gpu, 'levels');
    this.#present = new Target(gpu, 'levels');
    this.#former = new Target(gpu, 'levels');
    for (const target of [this.#parts, this.#present, this.#former]) {
      const isParts = target === this.#parts;
      target.bind(isParts ? partsPx : layerCount, isParts ? layerCount * partRows : 1);
    }
  }

  /** Smallest in red, largest in green, `[1, layers]`. */
  get image(): GpuImage {
    return this.#present.image(3);
  }

  /** Measures some of the layers; the others keep what they have. */
  measure(layers: readonly (readonly [number, LayerTexture])[], follow: number): void {
    const { gl, programs } = this.#gpu;
    const parts = programs.get('map-parts', () => ({
      vertex: coverAll,
      fragment: partsText(this.#gpu),
    }))!;
    this.#parts.bind(partsPx, this.#layerCount * partRows);
    gl.useProgram(parts.program);
    for (const [layer, texture] of layers) {
      gl.viewport(0, layer * partRows, partsPx, partRows);
      setUniforms(parts, { ...numberUniforms(texture), texels: texelCount(texture) });
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    }
    [this.#present, this.#former] = [this.#former, this.#present];
    const ranges = programs.get('map-ranges', () => ({
      vertex: coverAll,
      fragment: rangesText(this.#gpu),
    }))!;
    this.#present.bind(this.#layerCount, 1);
    gl.useProgram(ranges.program);
    setUniforms(ranges, {
      parts: this.#parts.image(3).texture,
      former: this.#former.image(3).texture,
      follow,
      begins: this.#begins,
    });
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    this.#begins = false;
  }

  /** Waits for the GPU. */
  read(): readonly MapRange[] {
    const { data } = readImage(this.#gpu, this.image);
    return Array.from({ length: this.#layerCount }, (_, layer) => ({
      min: data[layer * 3]!,
      max: data[layer * 3 + 1]!,
    }));
  }

  dispose(): void {
    for (const target of [this.#parts, this.#present, this.#former]) target.dispose();
  }
}
