import { avgPool, maxPool, neg, type Tensor4D } from '@tensorflow/tfjs-core';
import type { PoolLayer } from '../../../../core/network/description.ts';

/** Largest number of each window: `[n, h, w, c]` → `[n, h', w', c]`. Of equals the first learns. */
export function maxOf(x: Tensor4D, { sizePx, stridePx }: PoolLayer): Tensor4D {
  return maxPool(x, sizePx, stridePx, 'valid');
}

/** Mean of each window. */
export function averageOf(x: Tensor4D, { sizePx, stridePx }: PoolLayer): Tensor4D {
  return avgPool(x, sizePx, stridePx, 'valid');
}

/** Smallest number of each window, as the largest of the negatives. */
export function minOf(x: Tensor4D, layer: PoolLayer): Tensor4D {
  return neg(maxOf(neg(x), layer));
}
