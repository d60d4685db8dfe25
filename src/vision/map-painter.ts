import { setUniforms } from 'twgl.js';
import type { SizePx } from '../core/image/size-px.ts';
import { cellsPerPixel, mapSize, type MapRange, type MapSheet } from '../core/network/map-sheet.ts';
import { createGpu, type Gpu } from './gpu.ts';
import { Target } from './gpu-image.ts';
import { numberUniforms, type LayerTexture } from './layer-texture.ts';
import { colourTexts, enlargeTexts, silentMask, tileVertices } from './map-glsl.ts';
import { MapRanges } from './map-ranges.ts';
import { mapInk, nightPalette } from './palette.ts';
import { unitRgb } from './stage-views.ts';

/** One sheet on the canvas that is drawn on. */
export interface PlacedSheet {
  readonly layer: number;
  readonly texture: LayerTexture;
  readonly sheet: MapSheet;
  /** Channels that are switched off. */
  readonly silent: readonly number[];
  readonly leftPx: number;
  readonly topPx: number;
}

/**
 * Draws what layers put out on a canvas whose context is somebody else's: their numbers never leave the GPU.
 * The context's owner may go on between two calls; what it relies on is put back.
 */
export class MapPainter {
  readonly #canvas: OffscreenCanvas;
  readonly #gpu: Gpu;
  readonly #ranges: MapRanges;
  /** Maps in their colours, not enlarged. */
  readonly #coloured: Target;
  readonly #noVertices: WebGLVertexArrayObject;

  /** @param layerCount how many layers there are. */
  constructor(canvas: OffscreenCanvas, gl: WebGL2RenderingContext, layerCount: number) {
    this.#canvas = canvas;
    this.#gpu = createGpu(gl, undefined, () => {});
    // A worker may wait for the compiler.
    this.#gpu.programs.waits = true;
    this.#ranges = new MapRanges(this.#gpu, layerCount);
    this.#coloured = new Target(this.#gpu, 'bytes');
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
   * Draws sheets that are side by side.
   *
   * @param size of all of it.
   * @returns a picture of it that is still on the GPU; whoever asked closes it.
   */
  paint(sheets: readonly PlacedSheet[], { widthPx, heightPx }: SizePx): ImageBitmap {
    const { gl } = this.#gpu;
    const canvas = this.#canvas;
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    this.#borrowed(() => {
      this.#coloured.bind(widthPx, heightPx);
      this.#colour(sheets, [widthPx, heightPx]);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, widthPx, heightPx);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      this.#enlarge(sheets, [widthPx, heightPx]);
    });
    return canvas.transferToImageBitmap();
  }

  /** Colours the maps of each sheet in the corner of its place. */
  #colour(sheets: readonly PlacedSheet[], whole: readonly number[]): void {
    const { gl, programs } = this.#gpu;
    const program = programs.get('map-colours', () => colourTexts(this.#gpu))!;
    gl.useProgram(program.program);
    setUniforms(program, {
      ranges: this.#ranges.image.texture,
      whole,
      upwards: 1,
      gap: 0,
      minus: unitRgb(nightPalette.minus),
      plus: unitRgb(nightPalette.plus),
      zero: unitRgb(nightPalette.zero),
      ink: unitRgb(mapInk),
    });
    for (const { layer, texture, sheet, leftPx, topPx } of sheets) {
      const map = mapSize(sheet.shape);
      const tile = colouredTile(sheet);
      setUniforms(program, {
        ...numberUniforms(texture),
        layer,
        map: [map.widthPx, map.heightPx],
        tile,
        channels: sheet.shape.at(-1)!,
        first: sheet.first,
        columns: sheet.columns,
        corner: [leftPx, topPx],
        perPixel: [map.widthPx / tile[0], map.heightPx / tile[1]],
        cells: [cellsPerPixel(tile[0], map.widthPx), cellsPerPixel(tile[1], map.heightPx)],
        positive: sheet.signs === 'positive',
      });
      gl.drawArrays(gl.TRIANGLES, 0, tileVertices * sheet.count);
    }
  }

  #enlarge(sheets: readonly PlacedSheet[], whole: readonly number[]): void {
    const { gl, programs } = this.#gpu;
    const program = programs.get('map-tiles', () => enlargeTexts)!;
    gl.useProgram(program.program);
    setUniforms(program, {
      maps: this.#coloured.image(3).texture,
      whole,
      upwards: -1,
      zero: unitRgb(nightPalette.zero),
      ink: unitRgb(mapInk),
    });
    for (const { sheet, silent, leftPx, topPx } of sheets) {
      const coloured = colouredTile(sheet);
      setUniforms(program, {
        tile: [sheet.tileWidthPx, sheet.tileHeightPx],
        gap: sheet.gapPx,
        first: sheet.first,
        columns: sheet.columns,
        corner: [leftPx, topPx],
        coloured,
        perPixel: [coloured[0] / sheet.tileWidthPx, coloured[1] / sheet.tileHeightPx],
        grid: sheet.hasGrid,
        mirrored: sheet.mirrored,
        silent: silentMask(sheet.first, silent),
      });
      gl.drawArrays(gl.TRIANGLES, 0, tileVertices * sheet.count);
    }
  }

  dispose(): void {
    this.#ranges.dispose();
    this.#coloured.dispose();
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

/** As large as a map or, where the map is larger, as its tile: never larger than its place. */
function colouredTile({ shape, tileWidthPx, tileHeightPx }: MapSheet): readonly [number, number] {
  const { widthPx, heightPx } = mapSize(shape);
  return [Math.min(widthPx, tileWidthPx), Math.min(heightPx, tileHeightPx)];
}
