import { describe, expect, it } from 'vitest';
import { descend } from '../../../core/neuron/descent/descend.ts';
import { findLandscape } from '../../../core/neuron/descent/landscapes.ts';
import { stepLines } from './step-lines.ts';

const bowl = findLandscape(1, 'bowl');
const ravine = findLandscape(2, 'ravine');

describe('the last step, written out', () => {
  it('is the blackboard’s: 2.5 − 0.1 · 5 = 2', () => {
    const walk = descend(bowl, 'gradient-descent', [2.5], 0.1, 1);
    expect(stepLines({ ...walk, id: 'gradient-descent' }, 1, 0.1, '0.1')).toEqual([
      'w ← 2.5 − 0.1 · 5 = 2',
    ]);
  });

  it('adds up as written, far outside too', () => {
    // Each step multiplies by −19.
    const walk = descend(bowl, 'gradient-descent', [2.5], 10, 4);
    expect(stepLines({ ...walk, id: 'gradient-descent' }, 1, 10, '10')).toEqual([
      'w ← −17147.5 − 10 · (−34295) = 325802.5',
    ]);
  });

  it('says ≈ where rounded numbers do not add up', () => {
    const walk = descend(bowl, 'gradient-descent', [2.5], 0.123, 5);
    const [line = ''] = stepLines({ ...walk, id: 'gradient-descent' }, 1, 0.123, '0.123');
    expect(line).toContain(' ≈ ');
  });

  it('has as many lines before the first step as after it', () => {
    for (const landscape of [bowl, ravine]) {
      for (const id of ['gradient-descent', 'momentum', 'adam'] as const) {
        const [none, one] = [0, 1].map((steps) =>
          stepLines(
            { ...descend(landscape, id, landscape.start, 0.1, steps), id },
            landscape.dimension,
            0.1,
            '0.1',
          ),
        );
        expect(one).toHaveLength(none!.length);
      }
    }
  });
});
