import { expect, it } from 'vitest';
import { lackingAnswer, type AnswerNeeds } from './lacking-answer.ts';

const lacking = (change: Partial<AnswerNeeds>) =>
  lackingAnswer({ hasPicture: true, eye: 'ready', hasLearned: true, ...change });

it('says what is missing: a picture, something learned, the eye', () => {
  expect(lacking({ hasPicture: false })).toBe('picture');
  expect(lacking({ hasLearned: false })).toBe('learned');
  expect(lacking({ eye: 'loading' })).toBe('eye');
  expect(lacking({ eye: 'waiting', hasLearned: false })).toBe('learned');
});

it('asks for patience only where an answer will come by itself', () => {
  for (const eye of ['ready', 'measuring', 'rebuilding', undefined] as const) {
    expect(lacking({ eye })).toBe('preparing');
  }
  expect(lacking({ eye: 'failed' })).toBe('failed');
  // Without the eye nothing is learned either.
  expect(lacking({ eye: 'failed', hasLearned: false })).toBe('failed');
});
