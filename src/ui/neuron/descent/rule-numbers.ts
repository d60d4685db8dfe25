import { correctedMoments } from '../../../core/neuron/optimizers/adam.ts';
import { numberText, termText } from '../number-text.ts';
import type { Ball } from './descent-view.ts';

/**
 * What a tap puts into the rule of a ball's optimizer: the numbers of its last step, of the first weight;
 * undefined before the first step.
 *
 * @param rate η.
 */
export function ruleNumbers(
  { last, points }: Pick<Ball, 'last' | 'points'>,
  rate: number,
): Readonly<Record<string, string>> | undefined {
  if (!last) return undefined;
  const slope = last.gradient[0]!;
  const remembered = (id: (typeof last.memory)[number]['id']) =>
    last.memory.find((one) => one.id === id)?.values[0] ?? 0;
  const velocity = remembered('velocity');
  const { mean, square } = correctedMoments(
    remembered('mean'),
    remembered('mean-square'),
    points.length - 1,
  );
  return {
    w: numberText(last.before[0]!),
    rate: numberText(rate, 3),
    slope: termText(slope),
    next: termText(velocity),
    velocity: termText((velocity - slope) / 0.9),
    mean: numberText(mean),
    square: numberText(square),
  };
}
