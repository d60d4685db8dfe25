import { setUniforms } from 'twgl.js';
import {
  cellsPerPixel,
  gridShade,
  hatchPx,
  mapSize,
  sheetSize,
  type MapRange,
  type MapSheet,
} from '../core/network/map-sheet.ts';
import { signedGamma } from '../core/kernels/signed-view.ts';
import { readerGlsl, shaderHead } from './glsl.ts';
import { createGpu, type Gpu } from './gpu.ts';
import { numberGlsl, numberUniforms, type LayerTexture } from './layer-texture.ts';
import { MapRanges } from './map-ranges.ts';
import { mapInk, nightPalette } from './palette.ts';
import { unitRgb } from './stage-views.ts';

/** Channels that can be switched off in one layer: as many as a layer may have and a bit each fits. */
const maskWords = 16;

/** A tile is an instance: what is the same in all of it is found once for each corner, not for each pixel. */
function tileText(gpu: Gpu): string {
  return `${shaderHead}${readerGlsl('ranges', 'levels', gpu.precision)}${numberGlsl}
uniform int layer;
uniform ivec2 map;
uniform ivec2 tile;
uniform int first;
uniform int columns;
uniform int gap;
uniform ivec2 sheet;
uniform uint silent[${maskWords}];
flat out int channel;
flat out int isSilent;
flat out float largest;
flat out float number;
out vec2 at;
void main() {
  channel = first + gl_InstanceID;
  isSilent = int((silent[min(channel >> 5, ${maskWords - 1})] >> uint(channel & 31)) & 1u);
  if (channel >= ${maskWords * 32}) isSilent = 0;
  vec2 range = abs(rangesAt(ivec2(layer, 0)).rg);
  largest = max(range.x, range.y);
  number = map.x * map.y == 1 ? numberAt(channel) : 0.0;
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1) * tile;
  ivec2 place = ivec2(gl_InstanceID % columns, gl_InstanceID / columns);
  vec2 p = vec2(place * (tile + gap) + corner) / vec2(sheet);
  at = vec2(corner);
  gl_Position = vec4(p.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
}`;
}

function pixelText(): string {
  return `${shaderHead}${numberGlsl}
uniform ivec2 map;
uniform ivec2 tile;
uniform vec2 perPixel;
uniform ivec2 cells;
uniform int channels;
uniform bool positive;
uniform bool grid;
uniform bool mirrored;
uniform vec3 minus;
uniform vec3 plus;
uniform vec3 zero;
uniform vec3 ink;
flat in int channel;
flat in int isSilent;
flat in float largest;
flat in float number;
in vec2 at;
out vec4 colour;

// A little more than whole: what should be a whole number may come out just below.
ivec2 cellAt(ivec2 p) { return ivec2((vec2(p) + 0.02) * perPixel); }

float valueAt(int y, int x) {
  int pixel = y * map.x + x;
  if (!packed || block.y != channels) return numberAt(pixel * channels + channel);
  int before = int((float(pixel) + 0.5) / float(block.x));
  int row = pixel - before * block.x;
  ivec2 squares = (block + 1) >> 1;
  int texel = (before * squares.x + (row >> 1)) * squares.y + (channel >> 1);
  vec4 four = texelAt(texel);
  vec2 two = (row & 1) == 1 ? four.ba : four.rg;
  return (channel & 1) == 1 ? two.y : two.x;
}

void main() {
  ivec2 p = ivec2(at);
  if (mirrored) p.x = tile.x - 1 - p.x;
  ivec2 from = cellAt(p);
  vec3 shown;
  if (isSilent == 1) {
    shown = mix(zero, ink, (p.x + p.y) % ${hatchPx} == 0 ? 0.5 : 0.08);
  } else {
    float value = number;
    if (map.x * map.y > 1) {
      value = 0.0;
      for (int y = 0; y < cells.y; y++) {
        for (int x = 0; x < cells.x; x++) value += valueAt(from.y + y, from.x + x);
      }
      value /= float(cells.x * cells.y);
    }
    float share = largest > 0.0 ? pow(min(1.0, abs(value) / largest), ${signedGamma}) : 0.0;
    shown = mix(zero, positive ? ink : value < 0.0 ? minus : plus, share);
  }
  if (grid && any(notEqual(cellAt(max(p - 1, 0)), from))) shown *= ${gridShade.toFixed(3)};
  colour = vec4(shown, 1.0);
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
      vertex: tileText(this.#gpu),
      fragment: pixelText(),
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
        columns: sheet.columns,
        gap: sheet.gapPx,
        sheet: [widthPx, heightPx],
        perPixel: [map.widthPx / sheet.tileWidthPx, map.heightPx / sheet.tileHeightPx],
        cells: [
          cellsPerPixel(sheet.tileWidthPx, map.widthPx),
          cellsPerPixel(sheet.tileHeightPx, map.heightPx),
        ],
        positive: sheet.signs === 'positive',
        grid: sheet.hasGrid,
        mirrored: sheet.mirrored,
        silent: maskOf(silent),
        minus: unitRgb(nightPalette.minus),
        plus: unitRgb(nightPalette.plus),
        zero: unitRgb(nightPalette.zero),
        ink: unitRgb(mapInk),
      });
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, sheet.count);
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
    const switches = [gl.SCISSOR_TEST, gl.CULL_FACE].filter((name) => gl.isEnabled(name));
    for (const name of switches) gl.disable(name);
    gl.bindVertexArray(this.#noVertices);
    const drawn = draw();
    gl.bindVertexArray(null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    for (const name of switches) gl.enable(name);
    return drawn;
  }
}

function maskOf(silent: readonly number[]): Uint32Array {
  const mask = new Uint32Array(maskWords);
  for (const channel of silent) mask[channel >> 5]! |= 1 << (channel & 31);
  return mask;
}
