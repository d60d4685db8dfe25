import { parameterValue } from '../../parameter-values.ts';
import { Random } from '../../random.ts';
import { kernelOf, plane, rounded } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const seed = { id: 'seed', min: 1, max: 9999, step: 1, initial: 1, unit: '' } as const;

/**
 * Normal numbers, as a network's kernels are before it has learned; divided by the size, so that many
 * weights do not make a louder answer than few. Where they sum to less than 0, a ReLU behind them leaves
 * little: `random-balanced` is offered in its place.
 */
export const random: Preset = {
  id: 'random',
  sizes: [1, 3, 5, 7],
  initialSize: 3,
  parameters: [seed],
  isSuperseded: true,
  make(size, parameters) {
    const source = new Random(parameterValue(seed, parameters));
    const weights = plane(size, () => rounded(source.normal(), 2));
    return kernelOf(size, weights, size);
  },
};
