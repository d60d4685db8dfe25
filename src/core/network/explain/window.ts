import type { ConvLayer, PoolLayer } from '../description.ts';
import { samePaddingBefore, type VolumeShape } from '../shapes.ts';

/** The square of a layer's input that one of its numbers is made from; it may hang over the edges. */
export interface Window {
  /** First row and column; below 0 where the window begins outside. */
  readonly topPx: number;
  readonly leftPx: number;
  readonly sizePx: number;
}

/** The window behind row `y` and column `x` of what the layer puts out. */
export function windowAt(
  layer: ConvLayer | PoolLayer,
  [height, width]: VolumeShape,
  y: number,
  x: number,
): Window {
  const sizePx = layer.kind === 'conv' ? layer.kernelPx : layer.sizePx;
  const isPadded = layer.kind === 'conv' && layer.padding === 'same';
  const before = (length: number) =>
    isPadded ? samePaddingBefore(length, sizePx, layer.stridePx) : 0;
  return {
    topPx: y * layer.stridePx - before(height),
    leftPx: x * layer.stridePx - before(width),
    sizePx,
  };
}

/** Row and column of each cell of a window, row by row. */
export function cellsOf({ topPx, leftPx, sizePx }: Window): { y: number; x: number }[] {
  return Array.from({ length: sizePx * sizePx }, (_, cell) => ({
    y: topPx + Math.floor(cell / sizePx),
    x: leftPx + (cell % sizePx),
  }));
}
