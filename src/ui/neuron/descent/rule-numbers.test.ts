import { describe, expect, it } from 'vitest';
import { descend } from '../../../core/neuron/descent/descend.ts';
import { findLandscape } from '../../../core/neuron/descent/landscapes.ts';
import type { OptimizerId } from '../../../core/neuron/optimizers/optimizers.ts';
import { ruleNumbers } from './rule-numbers.ts';

const rate = 0.1;

/** The numbers of the third step from 2.5 in the bowl, and where it led to. */
function thirdStep(id: OptimizerId) {
  const walk = descend(findLandscape(1, 'bowl'), id, [2.5], rate, 3);
  const texts = Object.entries(ruleNumbers(walk, rate)!);
  const read = (text: string) => Number(text.replace('−', '-').replace(/[()]/g, ''));
  const numbers = Object.fromEntries(texts.map(([name, text]) => [name, read(text)]));
  return { after: walk.last!.after[0]!, ...numbers } as Record<string, number> & { after: number };
}

describe('the numbers in a rule', () => {
  it('give the weight after the step', () => {
    const plain = thirdStep('gradient-descent');
    expect(plain['w']! - rate * plain['slope']!).toBeCloseTo(plain.after, 3);
    const momentum = thirdStep('momentum');
    expect(0.9 * momentum['velocity']! + momentum['slope']!).toBeCloseTo(momentum['next']!, 2);
    expect(momentum['w']! - rate * momentum['next']!).toBeCloseTo(momentum.after, 3);
    const adam = thirdStep('adam');
    expect(adam['w']! - (rate * adam['mean']!) / Math.sqrt(adam['square']!)).toBeCloseTo(
      adam.after,
      3,
    );
  });

  it('say where the step led, and stand in pairs where there are two weights', () => {
    const one = descend(findLandscape(1, 'bowl'), 'gradient-descent', [2.5], rate, 1);
    expect(ruleNumbers(one, rate)).toMatchObject({ w: '2.5', slope: '5', result: '= 2' });
    const two = descend(findLandscape(2, 'ravine'), 'gradient-descent', [-2.6, 1.2], rate, 1);
    expect(ruleNumbers(two, rate)).toMatchObject({
      w: '(−2.6, 1.2)',
      slope: '(−0.52, 6)',
      result: '= (−2.55, 0.6)',
    });
  });

  it('are none before the first step', () =>
    expect(ruleNumbers({ last: undefined, points: [[2.5]] }, rate)).toBeUndefined());
});
