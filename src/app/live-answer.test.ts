import { expect, test } from 'vitest';
import type { Learned } from './learner.ts';
import { Answerer } from './live-answer.ts';

const learned: Learned = {
  tookMs: 1,
  examples: {
    classIds: ['mug', 'key'],
    photoIds: [],
    data: {
      dimension: 2,
      classCount: 2,
      embeddings: new Float32Array(),
      labels: new Int32Array(),
      bursts: new Int32Array(),
    },
  },
  head: {
    dimension: 2,
    classCount: 2,
    weights: Float32Array.of(6, 0, 0, 6),
    bias: new Float32Array(2),
    classMeans: Float32Array.of(1, 0, 0, 1),
    temperature: 1,
    thresholds: Float32Array.of(0.4, 0.4),
  },
};
const mug = Float32Array.of(1, 0);
const key = Float32Array.of(0, 1);
const look = (embedding: Float32Array, timeMs: number) => ({ embedding, timeMs, eyeKey: 'eye' });

test('a change is shown within a quarter of a second, and not at once', () => {
  const answerer = new Answerer();
  for (let timeMs = 0; timeMs <= 300; timeMs += 60) answerer.answer(look(mug, timeMs), learned, 0);
  const first = answerer.answer(look(key, 330), learned, 0);
  expect(first.winnerId).toBe('mug');
  let last = first;
  for (let timeMs = 390; timeMs <= 580; timeMs += 60) {
    last = answerer.answer(look(key, timeMs), learned, 0);
  }
  expect(last.winnerId).toBe('key');
  expect(last.shares[1]).toBeGreaterThan(0.85);
});

test.each([-1, -5000, -1e9])('a clock that jumps by %d ms leaves probabilities', (jumpMs) => {
  const answerer = new Answerer();
  answerer.answer(look(mug, 2e9), learned, 0);
  const { shares, winnerId, likeness } = answerer.answer(look(key, 2e9 + jumpMs), learned, 0);
  expect(winnerId).toBe('key');
  expect(shares[0]! + shares[1]!).toBeCloseTo(1, 5);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(likeness).toBeLessThanOrEqual(1);
});

test('a clock that jumps ahead forgets what was seen before', () => {
  const answerer = new Answerer();
  answerer.answer(look(mug, 0), learned, 0);
  expect(answerer.answer(look(key, 1e12), learned, 0).shares[1]).toBeGreaterThan(0.99);
});
