import { at, type NumberArray } from '../reference/array.ts';
import type { VolumeShape } from '../shapes.ts';
import type { Unit } from './frozen-pass.ts';

/** sum / count over the whole map of the unit's channel. */
export interface ExplainedGlobalAverage {
  readonly kind: 'global-average';
  readonly sum: number;
  readonly count: number;
  readonly value: number;
}

export function explainGlobalAverage(
  input: NumberArray,
  { channel }: Unit,
): ExplainedGlobalAverage {
  const [height, width] = input.shape as VolumeShape;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) sum += at(input, y, x, channel);
  }
  const count = height * width;
  return { kind: 'global-average', sum, count, value: sum / count };
}
