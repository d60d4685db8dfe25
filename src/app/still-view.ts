import type { TileView } from '../vision/tile.ts';
import type { Vision } from '../vision/vision.ts';

/** A view as a picture of its own, with the range of its numbers. */
export interface StillView {
  readonly picture: ImageData;
  readonly min: number;
  readonly max: number;
}

/**
 * Takes a view as a picture, at the resolution given (for a stage or the source: its own). It waits for the GPU.
 * Undefined while there is no picture.
 */
export function stillView(
  vision: Pick<Vision, 'still' | 'read'>,
  view: TileView,
  widthPx: number,
  heightPx: number,
  mirrored: boolean,
): StillView | undefined {
  const picture = vision.still(view, widthPx, heightPx, mirrored);
  if (!picture) return undefined;
  const numbers = view.kind === 'stage' ? vision.read(view.stage)?.data : undefined;
  let [min, max] = [Infinity, -Infinity];
  for (const level of numbers ?? [0, 255]) {
    min = Math.min(min, level);
    max = Math.max(max, level);
  }
  return { picture, min, max };
}
