import type { SizePx } from '../image/size-px.ts';
import { signedGamma } from '../kernels/signed-view.ts';
import type { OutputSigns } from './output-signs.ts';
import type { Shape } from './plan.ts';
import { isVolume } from './shapes.ts';

/** Some of the maps of one layer, side by side: each a tile. A vector's numbers are maps of one pixel. */
export interface MapSheet {
  readonly shape: Shape;
  readonly signs: OutputSigns;
  /** The first channel that is shown, and how many. */
  readonly first: number;
  readonly count: number;
  /** Tiles in a row. */
  readonly columns: number;
  /** Width of a tile, and height; what is between two, in pixels of the sheet. */
  readonly tileWidthPx: number;
  readonly tileHeightPx: number;
  readonly gapPx: number;
  /** Whether lines are drawn between the pixels of a map. */
  readonly hasGrid: boolean;
  /** Whether each map is shown mirrored, as the picture beside it is. */
  readonly mirrored: boolean;
}

/** The smallest and the largest number that a scale shows; both may lie on the same side of 0. */
export interface MapRange {
  readonly min: number;
  readonly max: number;
}

type Rgb = readonly [number, number, number];

/** Colours of the two scales, 0–255. */
export interface MapColours {
  readonly minus: Rgb;
  readonly plus: Rgb;
  readonly zero: Rgb;
  /** Where numbers that cannot be negative are largest; also the hatching of what is switched off. */
  readonly ink: Rgb;
}

/** What is left of a line's pixel between two cells of the grid. */
export const gridShade = 0.55;

/** Every so many pixels of the sheet there is a line of the hatching. */
export const hatchPx = 6;

/** Height and width of one map, in its own pixels. */
export function mapSize(shape: Shape): SizePx {
  return isVolume(shape) ? { heightPx: shape[0], widthPx: shape[1] } : { heightPx: 1, widthPx: 1 };
}

/** How large a sheet is. */
export function sheetSize(sheet: MapSheet): SizePx {
  const { count, columns, tileWidthPx, tileHeightPx, gapPx } = sheet;
  const rows = Math.ceil(count / columns);
  const across = Math.min(columns, count);
  return {
    widthPx: across * (tileWidthPx + gapPx) - gapPx,
    heightPx: rows * (tileHeightPx + gapPx) - gapPx,
  };
}

/** How strong the colour of a number is, 0–1: (|value| / the largest)^0.6, as all signed colours of the app. */
export function mapIntensity(value: number, { min, max }: MapRange): number {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  return largest > 0 ? Math.min(1, Math.abs(value) / largest) ** signedGamma : 0;
}

/**
 * A sheet in plain loops: what the GPU's program draws is held against it, and where there is no GPU it is
 * what is shown.
 *
 * @param values what the layer puts out, `[h, w, c]` or `[n]`.
 * @param isSilent whether a channel is switched off, which is hatched.
 * @returns RGBA, `[heightPx, widthPx, 4]`; transparent between the tiles.
 */
export function paintSheet(
  sheet: MapSheet,
  values: ArrayLike<number>,
  range: MapRange,
  colours: MapColours,
  isSilent: (channel: number) => boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const { shape, first, count, columns, tileWidthPx, tileHeightPx, gapPx } = sheet;
  const { widthPx, heightPx } = sheetSize(sheet);
  const channels = shape.at(-1)!;
  const map = mapSize(shape);
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let tile = 0; tile < count; tile++) {
    const channel = first + tile;
    const left = (tile % columns) * (tileWidthPx + gapPx);
    const top = Math.floor(tile / columns) * (tileHeightPx + gapPx);
    for (let y = 0; y < tileHeightPx; y++) {
      for (let x = 0; x < tileWidthPx; x++) {
        const at = ((top + y) * widthPx + left + x) * 4;
        const across = sheet.mirrored ? tileWidthPx - 1 - x : x;
        const rgb = isSilent(channel)
          ? hatched(across, y, colours)
          : coloured(
              meanOver(values, channels, channel, map, {
                rows: cellsOf(y, tileHeightPx, map.heightPx),
                columns: cellsOf(across, tileWidthPx, map.widthPx),
              }),
              range,
              sheet.signs,
              colours,
            );
        const isLine =
          sheet.hasGrid &&
          (isEdge(across, tileWidthPx, map.widthPx) || isEdge(y, tileHeightPx, map.heightPx));
        rgb.forEach((level, part) => (rgba[at + part] = level * (isLine ? gridShade : 1)));
        rgba[at + 3] = 255;
      }
    }
  }
  return rgba;
}

/** Which of a map's rows (or columns) a row of the tile shows: one, or several where the map is far larger. */
function cellsOf(at: number, tilePx: number, mapPx: number): readonly [number, number] {
  const from = Math.floor((at * mapPx) / tilePx);
  return [from, from + cellsPerPixel(tilePx, mapPx)];
}

/** Over how many cells of a map, along one side, a pixel of its tile is the mean. */
export function cellsPerPixel(tilePx: number, mapPx: number): number {
  return Math.max(1, Math.floor(mapPx / tilePx));
}

/** Whether another cell of the map begins here. */
function isEdge(at: number, tilePx: number, mapPx: number): boolean {
  return at > 0 && Math.floor((at * mapPx) / tilePx) !== Math.floor(((at - 1) * mapPx) / tilePx);
}

function meanOver(
  values: ArrayLike<number>,
  channels: number,
  channel: number,
  { widthPx }: SizePx,
  { rows, columns }: Record<'rows' | 'columns', readonly [number, number]>,
): number {
  let sum = 0;
  for (let y = rows[0]; y < rows[1]; y++) {
    for (let x = columns[0]; x < columns[1]; x++) {
      sum += values[(y * widthPx + x) * channels + channel]!;
    }
  }
  return sum / ((rows[1] - rows[0]) * (columns[1] - columns[0]));
}

function coloured(value: number, range: MapRange, signs: OutputSigns, colours: MapColours): Rgb {
  const full = signs === 'positive' ? colours.ink : value < 0 ? colours.minus : colours.plus;
  return mixed(colours.zero, full, mapIntensity(value, range));
}

function hatched(x: number, y: number, { zero, ink }: MapColours): Rgb {
  return mixed(zero, ink, (x + y) % hatchPx === 0 ? 0.5 : 0.08);
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (part: 0 | 1 | 2) => Math.round(from[part] + (to[part] - from[part]) * share);
  return [between(0), between(1), between(2)];
}

/**
 * Range that follows what is shown: at once where it grows, slowly where it shrinks, so that maps do not
 * flicker with each frame.
 *
 * @param follow how much of a shrinking is taken over, 0–1.
 */
export function followedRange(
  former: MapRange | undefined,
  present: MapRange,
  follow: number,
): MapRange {
  if (!former) return present;
  return {
    min: Math.min(present.min, former.min + (present.min - former.min) * follow),
    max: Math.max(present.max, former.max + (present.max - former.max) * follow),
  };
}
