import { setUniforms } from 'twgl.js';
import { colourSpace } from '../core/image/colour-spaces/colour-spaces.ts';
import type { ColourChannel } from '../core/image/colour-spaces/colour-space.ts';
import { channelOf, rampGlsl, rampUniforms } from './colour-views.ts';
import { coverAll, readerGlsl, shaderHead, writerGlsl } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import { runPass } from './pass.ts';
import type { Palette } from './palette.ts';
import { Ranges } from './ranges.ts';
import { unitRgb } from './stage-views.ts';
import type { CanvasRect, TileView } from './tile.ts';

/** The views that are histograms. */
export type HistogramView = TileView & { readonly kind: 'histogram' | 'stage-histogram' };

/**
 * How many pixels are counted at most, evenly spread, and over how many rows the counts are split: half
 * floats count exactly to 2048, bytes to 255, each row with three channels.
 */
const limits = {
  float16: { points: 65_536, rows: 128 },
  bytes: { points: 16_384, rows: 256 },
} as const;

/**
 * Sums are kept in units of so many counts: three channels of all points may lie in one bar, and half
 * floats end at 65504. A power of two, so that nothing is rounded that would not be otherwise.
 */
const countsPerUnit = 4;

/** Canvas pixels for one bar, at least. */
const barPx = 2;

/** What is counted of a picture. */
interface Counted {
  readonly key: string;
  /** GLSL that defines `float valueOf(vec3 levels, int channel)`. */
  readonly glsl: () => string;
  readonly channels: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly colours: Readonly<Record<string, unknown>>;
}

function countedOf(view: HistogramView, image: GpuImage): Counted {
  if (view.kind === 'histogram') {
    const { channel, index } = channelOf(view);
    return {
      key: `space:${view.space}`,
      glsl: () => `${colourSpace(view.space).glsl}
float valueOf(vec3 levels, int channel) { return fromRgb(levels / 255.0)[channel]; }`,
      channels: [index],
      min: channel.min,
      max: channel.max,
      colours: rampUniforms(channel),
    };
  }
  return {
    key: 'levels',
    glsl: () => 'float valueOf(vec3 levels, int channel) { return levels[channel]; }',
    channels: image.channels === 1 ? [0] : [0, 1, 2],
    min: view.min,
    // A plain picture has one value: it stands in the first bar.
    max: Math.max(view.max, view.min + 1e-6),
    colours: {},
  };
}

function scatterText(glsl: string, image: GpuImage, gpu: Gpu): string {
  return `${shaderHead}${readerGlsl('image', image.coding, gpu.precision)}${glsl}
uniform ivec2 lattice;
uniform vec2 spacing;
uniform vec2 range;
uniform int bars;
uniform int channel;
void main() {
  ivec2 cell = ivec2(gl_VertexID % lattice.x, gl_VertexID / lattice.x);
  float value = valueOf(imageAt(ivec2((vec2(cell) + 0.5) * spacing)), channel);
  float bar = clamp(floor((value - range.x) * float(bars) / (range.y - range.x)), 0.0, float(bars - 1));
  float rows = ${limits[gpu.blending].rows}.0;
  float row = mod(float(gl_VertexID), rows);
  gl_Position = vec4((vec2(bar, row) + 0.5) / vec2(bars, rows) * 2.0 - 1.0, 0.0, 1.0);
  gl_PointSize = 1.0;
}`;
}

function sumText({ precision, blending }: Gpu): string {
  const coding = blending === 'bytes' ? 'bytes' : 'levels';
  // What is blended into is a plain texture, whatever the precision between passes.
  return `${shaderHead}${readerGlsl('image', coding, 'float16')}${writerGlsl(precision)}
void main() {
  float sum = 0.0;
  for (int row = 0; row < ${limits[blending].rows}; row++) {
    sum += imageAt(ivec2(int(gl_FragCoord.x), row)).r;
  }
  write(vec3(sum / ${countsPerUnit}.0));
}`;
}

function barsText({ precision }: Gpu, channel: ColourChannel | undefined): string {
  const colour = channel
    ? `${rampGlsl(channel)}vec3 barColour(float t, float value) { return mix(rampAt(t), ink, 0.3); }`
    : `uniform vec3 minus;
uniform vec3 plus;
vec3 barColour(float t, float value) { return value < 0.0 ? minus : value > 0.0 ? plus : ink; }`;
  return `${shaderHead}${readerGlsl('counts', 'levels', precision)}${readerGlsl('most', 'levels', precision)}
uniform vec4 place;
uniform vec2 range;
uniform int bars;
uniform vec3 ink;
out vec4 colour;
${colour}
void main() {
  vec2 at = (gl_FragCoord.xy - place.xy) / place.zw;
  int bar = clamp(int(at.x * float(bars)), 0, bars - 1);
  float count = countsAt(ivec2(bar, 0)).r;
  float share = count / max(mostAt(ivec2(0)).g, 1.0 / ${countsPerUnit}.0);
  float heightPx = ${channel ? 'share' : 'sqrt(share)'} * place.w;
  // What is there at all is seen.
  if (count == 0.0 || at.y * place.w > max(heightPx, 1.0)) discard;
  float t = (float(bar) + 0.5) / float(bars);
  colour = vec4(barColour(t, mix(range.x, range.y, t)), 1.0);
}`;
}

/** A histogram on the GPU: pixels are counted by points that add up, and drawn from there. */
export class Histogram {
  readonly #gpu: Gpu;
  readonly #counts: Target;
  readonly #sums: Target;
  readonly #most: Ranges;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
    this.#counts = new Target(gpu, gpu.blending);
    this.#sums = new Target(gpu, 'levels');
    this.#most = new Ranges(gpu);
  }

  /** Counts a picture; what draws it is undefined while a program is being compiled. */
  prepare(
    view: HistogramView,
    image: GpuImage,
    palette: Palette,
    tileWidthPx: number,
  ): ((rect: CanvasRect, canvasHeightPx: number) => void) | undefined {
    const { gl, programs } = this.#gpu;
    const counted = countedOf(view, image);
    const bars = [256, 128].find((count) => tileWidthPx >= count * barPx) ?? 64;
    const channel = view.kind === 'histogram' ? channelOf(view).channel : undefined;
    const program = programs.get(`bars:${channel?.ramp.length ?? 0}`, () => ({
      vertex: coverAll,
      fragment: barsText(this.#gpu, channel),
    }));
    if (!this.#count(counted, image, bars) || !program) return undefined;
    const sum = {
      key: 'histogram-sum',
      fragment: () => sumText(this.#gpu),
      uniforms: { image: this.#counts.image(1).texture },
    };
    const size = { widthPx: bars, heightPx: 1 };
    if (!runPass(this.#gpu, sum, this.#sums, size)) return undefined;
    this.#most.forget();
    const sums = this.#sums.image(1);
    const most = this.#most.of('most', sums);
    if (!most) return undefined;
    return (rect, canvasHeightPx) => {
      const bottomPx = canvasHeightPx - rect.yPx - rect.heightPx;
      gl.useProgram(program.program);
      setUniforms(program, {
        counts: sums.texture,
        most: most.texture,
        place: [rect.xPx, bottomPx, rect.widthPx, rect.heightPx],
        range: [counted.min, counted.max],
        bars,
        ink: unitRgb(palette.ink),
        minus: unitRgb(palette.minus),
        plus: unitRgb(palette.plus),
        ...counted.colours,
      });
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    };
  }

  dispose(): void {
    this.#counts.dispose();
    this.#sums.dispose();
    this.#most.dispose();
  }

  #count(counted: Counted, image: GpuImage, bars: number): boolean {
    const { gl, programs, blending } = this.#gpu;
    const { points, rows } = limits[blending];
    const one = blending === 'bytes' ? '1.0 / 255.0' : '1.0';
    const program = programs.get(`scatter:${counted.key}:${image.coding}`, () => ({
      vertex: scatterText(counted.glsl(), image, this.#gpu),
      fragment: `${shaderHead}out vec4 counted; void main() { counted = vec4(${one}); }`,
    }));
    if (!program) return false;
    const { widthPx, heightPx } = image;
    const thin = Math.max(1, Math.sqrt((widthPx * heightPx) / points));
    const fit = (px: number) => Math.max(1, Math.floor(px / thin));
    const lattice = [fit(widthPx), fit(heightPx)] as const;
    this.#counts.bind(bars, rows);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    gl.useProgram(program.program);
    for (const channel of counted.channels) {
      setUniforms(program, {
        image: image.texture,
        lattice,
        spacing: [widthPx / lattice[0], heightPx / lattice[1]],
        range: [counted.min, counted.max],
        bars,
        channel,
      });
      gl.drawArrays(gl.POINTS, 0, lattice[0] * lattice[1]);
    }
    gl.disable(gl.BLEND);
    return true;
  }
}
