import { logistic } from '../../kernels/activations/sigmoid.ts';
import { meanOf, mixtureOf } from '../../kernels/pooling/window.ts';
import type { PoolId, PoolLayer } from '../description.ts';
import { lpLeast } from '../layers/pool.ts';
import type { VolumeShape } from '../shapes.ts';
import { at, volume, type ReferenceArray } from './array.ts';

/** One number of each window, each channel for itself (course topic 15). */
export function pool(
  input: ReferenceArray,
  { id, sizePx, stridePx }: PoolLayer,
  outShape: VolumeShape,
  weights: readonly Float32Array[],
): ReferenceArray {
  return volume(outShape, (y, x, channel) => {
    const values: number[] = [];
    for (let row = 0; row < sizePx; row++) {
      for (let column = 0; column < sizePx; column++) {
        values.push(at(input, y * stridePx + row, x * stridePx + column, channel));
      }
    }
    return numberOf(values, id, channel, weights);
  });
}

/** @param values of the window, row by row. */
function numberOf(
  values: readonly number[],
  id: PoolId,
  channel: number,
  weights: readonly Float32Array[],
): number {
  switch (id) {
    case 'max':
      return Math.max(...values);
    case 'min':
      return Math.min(...values);
    case 'average':
      return meanOf(values);
    case 'scaled':
      return meanOf(values) * weights[0]![channel]! + weights[1]![channel]!;
    case 'mixed':
      return mixtureOf(values, weights[0]![0]!).result;
    case 'gated': {
      const gate = weights[0]!;
      const opening = values.reduce((sum, value, cell) => sum + value * gate[cell]!, 0);
      return mixtureOf(values, logistic(opening)).result;
    }
    case 'lp': {
      const p = Math.max(weights[0]![0]!, lpLeast);
      return meanOf(values.map((value) => Math.abs(value) ** p)) ** (1 / p);
    }
  }
}
