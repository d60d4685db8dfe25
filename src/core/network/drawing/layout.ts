import { isVolume } from '../shapes.ts';
import type { Figure } from './figures.ts';

/** A figure on the sheet; all in the drawing's own units, which are pixels at full size. */
export interface PlacedFigure {
  readonly figure: Figure;
  /** Left edge of the front. */
  readonly x: number;
  /** Top edge of the front. */
  readonly y: number;
  /** The front is as wide as there are channels, with its bands added, and as high as the picture. */
  readonly width: number;
  readonly height: number;
  /** How far the back lies to the right and above: the picture's width, seen at an angle. */
  readonly depthX: number;
  readonly depthY: number;
  /** Whether it stands right behind the figure before, being of the same size. */
  readonly touches: boolean;
}

/** All figures on a sheet. */
export interface Layout {
  readonly figures: readonly PlacedFigure[];
  readonly widthPx: number;
  /** Lower end of the bodies. */
  readonly bottom: number;
}

/** Width of a band. */
export const bandWidth = 6;

/** Height of the largest picture. */
const tallest = 190;
/** A side of one pixel among 224 is still seen. */
const lowest = 7;
/** The depth of a side, as shares of its height, to the right and up. */
const obliqueX = 0.36;
const obliqueY = 0.26;
const margin = 28;
/** Room for the size that is written above a body. */
const headroom = 34;

/**
 * Places the bodies from left to right, their middles on one line. Heights and depths are true to scale;
 * widths grow with the root of the channels, and a vector's height with the root of its length, as true
 * ones would not fit on any sheet.
 */
export function layOut(figures: readonly Figure[]): Layout {
  const largest = Math.max(...figures.map(({ shape }) => (isVolume(shape) ? shape[0] : 1)));
  const axis = headroom + (tallest * (1 + obliqueY)) / 2 + margin;
  const placed: PlacedFigure[] = [];
  for (const figure of figures) {
    const before = placed.at(-1);
    const body = bodyOf(figure, largest);
    const touches = before !== undefined && isSameSize(before.figure, figure);
    placed.push({
      figure,
      ...body,
      x: before ? before.x + before.width + (touches ? 0 : gapAfter(before, figure)) : margin,
      y: axis - (body.height - body.depthY) / 2,
      touches,
    });
  }
  const last = placed.at(-1)!;
  return {
    figures: placed,
    widthPx: Math.ceil(last.x + last.width + last.depthX + margin),
    bottom: Math.max(...placed.map(({ y, height }) => y + height)),
  };
}

function bodyOf({ shape, bands }: Figure, largest: number) {
  const bandsWidth = bandWidth * bands.length;
  if (!isVolume(shape)) {
    const height = Math.min(14 * Math.sqrt(shape[0]) + lowest, tallest * 1.15);
    return { width: 14 + bandsWidth, height, depthX: 7, depthY: 5 };
  }
  const scaled = (px: number) => Math.max((px / largest) * tallest, lowest);
  return {
    width: 26 + 2.2 * Math.sqrt(shape[2]) + bandsWidth,
    height: scaled(shape[0]),
    depthX: scaled(shape[1]) * obliqueX,
    depthY: scaled(shape[1]) * obliqueY,
  };
}

/** The side that can be seen, and room for what is drawn between. */
function gapAfter(before: PlacedFigure, { shape }: Figure): number {
  if (!isVolume(before.figure.shape)) return 78;
  return before.depthX + (isVolume(shape) ? 44 : 64);
}

function isSameSize({ shape: a }: Figure, { shape: b }: Figure): boolean {
  return isVolume(a) && isVolume(b) && a[0] === b[0] && a[1] === b[1];
}
