import {
  followedRange,
  paintSheet,
  sheetSize,
  type MapColours,
  type MapRange,
} from '../../../core/network/map-sheet.ts';
import type { HeldOutputs } from '../../../models/backends/held-outputs.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { mapInk, nightPalette } from '../../../vision/palette.ts';
import type { PaintedSheets, WantedSheet } from './types.ts';

const colours: MapColours = { ...nightPalette, ink: mapInk };

/** Draws maps that are in main memory anyway, where there is no GPU to draw them. */
export class PlainPainter {
  readonly #ranges: (MapRange | undefined)[];

  constructor(layerCount: number) {
    this.#ranges = Array.from({ length: layerCount });
  }

  /** As of `GpuPainter`. */
  paint(
    held: HeldOutputs,
    sheets: readonly WantedSheet[],
    silent: readonly SilentChannel[],
    follow: number,
  ): PaintedSheets[] {
    const layers = new Map<number, Float32Array>();
    for (const { layer } of sheets) {
      if (layers.has(layer)) continue;
      const values = held.values(layer);
      layers.set(layer, values);
      this.#ranges[layer] = followedRange(this.#ranges[layer], rangeOf(values), follow);
    }
    return sheets.map(({ id, layer, sheet }) => {
      const isSilent = (channel: number) =>
        silent.some((other) => other.layer === layer && other.channel === channel);
      const { widthPx, heightPx } = sheetSize(sheet);
      const rgba = paintSheet(sheet, layers.get(layer)!, this.#ranges[layer]!, colours, isSilent);
      const canvas = new OffscreenCanvas(widthPx, heightPx);
      canvas.getContext('2d')!.putImageData(new ImageData(rgba, widthPx, heightPx), 0, 0);
      return { picture: canvas.transferToImageBitmap(), places: [{ id, leftPx: 0, topPx: 0 }] };
    });
  }

  readRanges(): readonly MapRange[] {
    return this.#ranges.map((range) => range ?? { min: 0, max: 0 });
  }

  dispose(): void {}
}

function rangeOf(values: Float32Array): MapRange {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
