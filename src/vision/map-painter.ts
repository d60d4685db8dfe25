import { setUniforms } from 'twgl.js';
import {
  gridShade,
  hatchPx,
  mapSize,
  sheetSize,
  type MapRange,
  type MapSheet,
} from '../core/network/map-sheet.ts';
import { signedGamma } from '../core/kernels/signed-view.ts';
import { coverAll, readerGlsl, shaderHead } from './glsl.ts';
import { createGpu, type Gpu } from './gpu.ts';
import { numberGlsl, numberUniforms, type LayerTexture } from './layer-texture.ts';
import { MapRanges } from './map-ranges.ts';
import { mapInk, nightPalette } from './palette.ts';
import { unitRgb } from './stage-views.ts';

/** Channels that can be switched off in one layer: as many as a layer may have and a bit each fits. */
const maskWords = 16;

function sheetText(gpu: Gpu): string {
  return `${shaderHead}${readerGlsl('ranges', 'levels', gpu.precision)}${numberGlsl}
uniform int layer;
uniform ivec2 map;
uniform ivec2 tile;
uniform int channels;
uniform int first;
uniform int count;
uniform int columns;
uniform int gap;
uniform int sheetHeight;
uniform bool positive;
uniform bool grid;
uniform bool mirrored;
uniform uint silent[${maskWords}];
uniform vec3 minus;
uniform vec3 plus;
uniform vec3 zero;
uniform vec3 ink;
out vec4 colour;

float meanOver(ivec2 from, ivec2 to, int channel) {
  float sum = 0.0;
  for (int y = from.y; y < to.y; y++) {
    for (int x = from.x; x < to.x; x++) sum += numberAt((y * map.x + x) * channels + channel);
  }
  ivec2 size = to - from;
  return sum / float(size.x * size.y);
}

void main() {
  ivec2 p = ivec2(int(gl_FragCoord.x), sheetHeight - 1 - int(gl_FragCoord.y));
  ivec2 place = p / (tile + gap);
  ivec2 at = p - place * (tile + gap);
  int index = place.y * columns + place.x;
  colour = vec4(0.0);
  if (any(greaterThanEqual(at, tile)) || index >= count) return;
  if (mirrored) at.x = tile.x - 1 - at.x;
  int channel = first + index;
  ivec2 from = at * map / tile;
  float line = 1.0;
  if (grid) {
    ivec2 before = max(at - 1, 0) * map / tile;
    if (any(notEqual(before, from))) line = ${gridShade.toFixed(3)};
  }
  vec3 shown;
  if (channel < ${maskWords * 32} && ((silent[channel >> 5] >> uint(channel & 31)) & 1u) == 1u) {
    shown = mix(zero, ink, (at.x + at.y) % ${hatchPx} == 0 ? 0.5 : 0.08);
  } else {
    ivec2 to = max(from + 1, (at + 1) * map / tile);
    float value = meanOver(from, to, channel);
    vec2 range = abs(rangesAt(ivec2(layer, 0)).rg);
    float largest = max(range.x, range.y);
    float share = largest > 0.0 ? pow(min(1.0, abs(value) / largest), ${signedGamma}) : 0.0;
    shown = mix(zero, positive ? ink : value < 0.0 ? minus : plus, share);
  }
  colour = vec4(shown * line, 1.0);
}`;
}

/**
 * Draws what layers put out on a canvas whose context is somebody else's: their numbers never leave the GPU.
 * The context's owner may go on between two calls; what it relies on is put back.
 */
export class MapPainter {
  readonly #canvas: OffscreenCanvas;
  readonly #gpu: Gpu;
  readonly #ranges: MapRanges;
  readonly #noVertices: WebGLVertexArrayObject;

  /** @param layerCount how many layers there are. */
  constructor(canvas: OffscreenCanvas, gl: WebGL2RenderingContext, layerCount: number) {
    this.#canvas = canvas;
    this.#gpu = createGpu(gl, undefined, () => {});
    // A worker may wait for the compiler.
    this.#gpu.programs.waits = true;
    this.#ranges = new MapRanges(this.#gpu, layerCount);
    this.#noVertices = gl.createVertexArray();
  }

  /**
   * Finds how far the numbers of these layers go, which their sheets are coloured by.
   *
   * @param follow how much of a range that shrinks is taken over, 0–1.
   */
  measure(layers: readonly (readonly [number, LayerTexture])[], follow: number): void {
    this.#borrowed(() => this.#ranges.measure(layers, follow));
  }

  /** How far the numbers of each layer went when they were measured; waits for the GPU. */
  readRanges(): readonly MapRange[] {
    return this.#borrowed(() => this.#ranges.read());
  }

  /**
   * Draws one sheet.
   *
   * @param silent channels that are switched off.
   * @returns a picture of it that is still on the GPU; whoever asked closes it.
   */
  paint(
    layer: number,
    texture: LayerTexture,
    sheet: MapSheet,
    silent: readonly number[],
  ): ImageBitmap {
    const { gl, programs } = this.#gpu;
    const { widthPx, heightPx } = sheetSize(sheet);
    const canvas = this.#canvas;
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    const map = mapSize(sheet.shape);
    const program = programs.get('map-sheet', () => ({
      vertex: coverAll,
      fragment: sheetText(this.#gpu),
    }))!;
    this.#borrowed(() => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, widthPx, heightPx);
      gl.useProgram(program.program);
      setUniforms(program, {
        ...numberUniforms(texture),
        ranges: this.#ranges.image.texture,
        layer,
        map: [map.widthPx, map.heightPx],
        tile: [sheet.tileWidthPx, sheet.tileHeightPx],
        channels: sheet.shape.at(-1)!,
        first: sheet.first,
        count: sheet.count,
        columns: sheet.columns,
        gap: sheet.gapPx,
        sheetHeight: heightPx,
        positive: sheet.signs === 'positive',
        grid: sheet.hasGrid,
        mirrored: sheet.mirrored,
        silent: maskOf(silent),
        minus: unitRgb(nightPalette.minus),
        plus: unitRgb(nightPalette.plus),
        zero: unitRgb(nightPalette.zero),
        ink: unitRgb(mapInk),
      });
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    });
    return canvas.transferToImageBitmap();
  }

  dispose(): void {
    this.#ranges.dispose();
    this.#gpu.programs.dispose();
    this.#gpu.gl.deleteVertexArray(this.#noVertices);
  }

  /** Draws as the context's owner does not, and puts back what it relies on. */
  #borrowed<Value>(draw: () => Value): Value {
    const { gl } = this.#gpu;
    const scissors = gl.isEnabled(gl.SCISSOR_TEST);
    gl.disable(gl.SCISSOR_TEST);
    gl.bindVertexArray(this.#noVertices);
    const drawn = draw();
    gl.bindVertexArray(null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    if (scissors) gl.enable(gl.SCISSOR_TEST);
    return drawn;
  }
}

function maskOf(silent: readonly number[]): Uint32Array {
  const mask = new Uint32Array(maskWords);
  for (const channel of silent) mask[channel >> 5]! |= 1 << (channel & 31);
  return mask;
}
