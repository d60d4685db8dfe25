import { correctedMoments } from '../../../core/neuron/optimizers/adam.ts';
import { numberText, termText } from '../number-text.ts';
import type { Ball } from './descent-view.ts';

/** Digits of a number that stands alone, and of one in a pair. */
const [aloneDigits, pairDigits] = [4, 3];

/** One weight's number, or those of both as a pair. */
function text(values: readonly number[], asTerm = false): string {
  const [only] = values;
  if (values.length === 1)
    return asTerm ? termText(only!, aloneDigits) : numberText(only!, aloneDigits);
  return `(${values.map((value) => numberText(value, pairDigits)).join(', ')})`;
}

/**
 * What a tap puts into the rule of a ball's optimizer: the numbers of its last step, and where it led;
 * undefined before the first step.
 *
 * @param rate η.
 */
export function ruleNumbers(
  { last, points }: Pick<Ball, 'last' | 'points'>,
  rate: number,
): Readonly<Record<string, string>> | undefined {
  if (!last) return undefined;
  const slope = last.gradient;
  const remembered = (id: (typeof last.memory)[number]['id']) =>
    last.memory.find((one) => one.id === id)?.values ?? slope.map(() => 0);
  const velocity = remembered('velocity');
  const squares = remembered('mean-square');
  const corrected = remembered('mean').map((mean, i) =>
    correctedMoments(mean, squares[i]!, points.length - 1),
  );
  return {
    w: text(last.before),
    rate: numberText(rate, 3),
    slope: text(slope, true),
    next: text(velocity, true),
    velocity: text(
      velocity.map((value, i) => (value - slope[i]!) / 0.9),
      true,
    ),
    mean: text(corrected.map(({ mean }) => mean)),
    square: text(corrected.map(({ square }) => square)),
    result: `= ${text(last.after)}`,
  };
}
