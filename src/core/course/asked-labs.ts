import { binaryCrossEntropy } from '../neuron/losses/binary-cross-entropy.ts';
import { squaredError } from '../neuron/losses/squared-error.ts';
import type { OwnLabs } from './own-labs.ts';
import type { OwnNumbers } from './own-numbers.ts';

/** What the question about vectors is asked of: one's own, or the blackboard's. */
export function askedVectors({ labs }: OwnNumbers): NonNullable<OwnLabs['vectors']> {
  const [x, a, b, c] = [
    [0.5, 0.3, 0.7],
    [0.3, 0.3, 0.3],
    [0.6, 0.2, 0.6],
    [-0.5, -0.3, -0.7],
  ] as const;
  return labs?.vectors ?? { x, a, b, c };
}

/** Row and column of the cell that is asked for: of one's own matrices, or the blackboard's. */
export function askedCell({ labs }: OwnNumbers): NonNullable<OwnLabs['matrix']> {
  return labs?.matrix ?? { row: [2, 5, 2], column: [-2, -2, 0] };
}

/** The rule, and a bus that goes faster than any of its thresholds, in km/h. */
export function askedRule({ labs }: OwnNumbers): NonNullable<OwnLabs['rules']> & {
  readonly busKmh: number;
} {
  const rule = labs?.rules ?? { lowKmh: 4, highKmh: 12 };
  return { ...rule, busKmh: Math.max(30, 5 + Math.ceil(Math.max(rule.lowKmh, rule.highKmh))) };
}

/**
 * Weights for an AND of two inputs, and three thresholds to choose from: at the first each input is enough, the
 * second takes both, the third is never reached.
 */
export function askedUnit({ labs }: OwnNumbers): {
  readonly w1: number;
  readonly w2: number;
  readonly thresholds: readonly [number, number, number];
} {
  const { w1, w2 } = labs?.threshold ?? { w1: 1, w2: 1 };
  return { w1, w2, thresholds: [Math.min(w1, w2) / 2, w1 + w2, w1 + w2 + 1] };
}

/** A prediction, what was right, the probability that it gave to that, and what both losses make of it. */
export function askedLosses({ labs }: OwnNumbers): NonNullable<OwnLabs['losses']> & {
  readonly share: number;
  readonly entropy: number;
  readonly squared: number;
} {
  const { answer, truth } = labs?.losses ?? { answer: 0.01, truth: 1 };
  return {
    answer,
    truth,
    share: truth === 1 ? answer : 1 - answer,
    entropy: binaryCrossEntropy(answer, truth),
    squared: squaredError(answer, truth),
  };
}
