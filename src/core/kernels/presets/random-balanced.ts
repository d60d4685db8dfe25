import { parameterValue } from '../../parameter-values.ts';
import { Random } from '../../random.ts';
import { kernelOf, plane } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const seed = { id: 'seed', min: 1, max: 9999, step: 1, initial: 1, unit: '' } as const;

/**
 * Normal numbers that sum to 0, divided by the size. Pictures are never negative: weights that sum to less
 * than 0 would answer with less than 0 nearly everywhere, and a ReLU behind them would leave nothing. A
 * single weight that sums to 0 would be 0, so there is no size 1.
 */
export const randomBalanced: Preset = {
  id: 'random-balanced',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [seed],
  make(size, parameters) {
    const source = new Random(parameterValue(seed, parameters));
    const normals = plane(size, () => source.normal());
    const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
    // In whole hundredths, so that the sum is 0 and not nearly so.
    const hundredths = normals.map((value) => Math.round((value - mean) * 100));
    const rest = hundredths.reduce((sum, value) => sum + value, 0);
    const weights = hundredths.map((value, cell) =>
      cell < Math.abs(rest) ? value - Math.sign(rest) : value,
    );
    return kernelOf(
      size,
      weights.map((value) => value / 100 + 0),
      size,
    );
  },
};
