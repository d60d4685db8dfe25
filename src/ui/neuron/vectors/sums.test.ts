import { expect, it } from 'vitest';
import { writtenMeasures } from './sums.ts';

it('writes the products of the course', () => {
  expect(writtenMeasures([0.5, 0.3, 0.7], [0.6, 0.2, 0.6], 'B')).toEqual({
    dot: ['X·B = 0.5·0.6 + 0.3·0.2 + 0.7·0.6', '= 0.3 + 0.06 + 0.42 = 0.78'],
    cosine: ['cos θ = X·B / (|X| · |B|)', '= 0.78 / (0.911 · 0.872) = 0.982'],
    distance: [
      // No line ends within a pair of parentheses.
      'd = √[(0.5_−_0.6)² + (0.3_−_0.2)² + (0.7_−_0.6)²]'.replaceAll('_', '\u00a0'),
      '= √(0.01 + 0.01 + 0.01) = 0.173',
    ],
  });
});

it('puts what is negative in parentheses', () => {
  const { dot, cosine } = writtenMeasures([0.5, 0], [-0.2, 0], 'C');
  expect(dot).toEqual(['X·C = 0.5·(−0.2) + 0·0', '= (−0.1) + 0 = −0.1']);
  expect(cosine[1]).toBe('= −0.1 / (0.5 · 0.2) = −1');
  expect(writtenMeasures([0, 0], [1, 0], 'A').cosine[1]).toBe('= 0 / (0 · 1) = ?');
});
