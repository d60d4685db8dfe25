import type { CanvasRect, Tile } from '../live-view.ts';

/** A histogram of a stage's output that the room shows in a canvas of its own. */
export interface Bars {
  readonly canvas: HTMLCanvasElement;
  /** −1: of the source. */
  readonly stage: number;
  readonly min: number;
  readonly max: number;
}

/** Tiles for the bars, side by side in a part of the GPU's canvas that is out of sight. */
export function barTiles(bars: readonly Bars[], attic: CanvasRect): readonly Tile[] {
  const widthPx = Math.floor(attic.widthPx / Math.max(1, bars.length));
  return bars.map(({ stage, min, max }, index) => ({
    rect: { ...attic, xPx: attic.xPx + index * widthPx, widthPx },
    view: { kind: 'stage-histogram', stage, min, max },
  }));
}

/** Copies what was drawn in the attic to the canvases of the room. */
export function copyBars(
  bars: readonly Bars[],
  tiles: readonly Tile[],
  drawn: HTMLCanvasElement,
): void {
  bars.forEach(({ canvas }, index) => {
    const { xPx, yPx, widthPx, heightPx } = tiles[index]!.rect;
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, widthPx, heightPx);
    context?.drawImage(drawn, xPx, yPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
  });
}
