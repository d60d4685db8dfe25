import type { FieldOfPlaces } from '../../../../core/network/explain/receptive-field.ts';
import type { Shape } from '../../../../core/network/plan.ts';
import { isVolume } from '../../../../core/network/shapes.ts';
import type { PixelMessages } from '../../../messages/network/pixel-es.ts';

/** A rectangle of the picture. */
export type Seen = Pick<FieldOfPlaces, 'widthPx' | 'heightPx'>;

/**
 * How much of the picture each number of a layer sees, in a sentence.
 *
 * @param shape of the layer. @param sizePx side of the picture.
 */
export function fieldWords(
  shape: Shape,
  { most, least }: { readonly most: Seen; readonly least: Seen },
  sizePx: number,
  m: PixelMessages,
): string {
  const [largest, smallest] = [areaOf(most), areaOf(least)];
  const all = sizePx ** 2;
  if (largest < all) return m.sees(most.widthPx, most.heightPx, smallest < largest);
  if (smallest === all) return m.seesAll;
  const say = isVolume(shape) ? m.seesAlmostAll : m.seesAlmostAllInRow;
  return say(least.widthPx, least.heightPx);
}

function areaOf({ widthPx, heightPx }: Seen): number {
  return widthPx * heightPx;
}
