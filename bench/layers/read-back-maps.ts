import type { Tensor } from '@tensorflow/tfjs-core';
import { mapIntensity, mapSize, type MapSheet } from '../../src/core/network/map-sheet.ts';
import { nightPalette } from '../../src/vision/palette.ts';

/** One map at its own size, to be enlarged onto its place. */
const scratch = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** The common way: each activation is read with `data()`, and its maps are put on a 2-D canvas. */
export async function drawReadBack(
  outputs: readonly Tensor[],
  sheets: readonly MapSheet[],
  canvases: readonly HTMLCanvasElement[],
): Promise<void> {
  for (const [layer, output] of outputs.entries()) {
    drawMaps(sheets[layer]!, await output.data<'float32'>(), canvases[layer]!);
    output.dispose();
  }
}

function drawMaps(sheet: MapSheet, values: Float32Array, canvas: HTMLCanvasElement): void {
  const { shape, first, count, columns, tileWidthPx, tileHeightPx, gapPx } = sheet;
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  const range = { min: Infinity, max: -Infinity };
  for (const value of values) {
    if (value < range.min) range.min = value;
    if (value > range.max) range.max = value;
  }
  const { widthPx, heightPx } = mapSize(shape);
  const channels = shape.at(-1)!;
  const { minus, plus } = nightPalette;
  if (scratch.canvas.width !== widthPx) scratch.canvas.width = widthPx;
  if (scratch.canvas.height !== heightPx) scratch.canvas.height = heightPx;
  const map = scratch.createImageData(widthPx, heightPx);
  for (let tile = 0; tile < count; tile++) {
    for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
      const value = values[pixel * channels + first + tile]!;
      const share = mapIntensity(value, range);
      const full = value < 0 ? minus : plus;
      map.data[pixel * 4] = full[0] * share;
      map.data[pixel * 4 + 1] = full[1] * share;
      map.data[pixel * 4 + 2] = full[2] * share;
      map.data[pixel * 4 + 3] = 255;
    }
    scratch.putImageData(map, 0, 0);
    const x = (tile % columns) * (tileWidthPx + gapPx);
    const y = Math.floor(tile / columns) * (tileHeightPx + gapPx);
    context.drawImage(scratch.canvas, x, y, tileWidthPx, tileHeightPx);
  }
}
