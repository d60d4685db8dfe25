import { expect, it } from 'vitest';
import { likeness } from '../../../core/neuron/similarity/most-alike.ts';
import { vectorsEn } from '../../messages/neuron/vectors-en.ts';
import { vectorsSentence } from './sentence.ts';

const x = [0.95, 0.23, 0.5];

function halved(vector: readonly number[]): string {
  const rounded = vector.map((value) => Number((value / 2).toFixed(2)));
  const done = {
    kind: 'halved',
    name: 'B',
    before: likeness(x, vector),
    after: likeness(x, rounded),
  } as const;
  const seen = { all: [done.after], lengths: [1, 1, 1, 1], part: 'space', done } as const;
  return vectorsSentence(vectorsEn.sentence, seen);
}

it('says that the cosine of a halved vector stays only where it does', () => {
  expect(halved([0.8, 0.4, 0.6])).toContain('the cosine stays');
  expect(halved([0.07, 0.01, 0.03])).toMatch(
    /turned a little: the cosine went from (\S+) to (?!\1)/,
  );
});
