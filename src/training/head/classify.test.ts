import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { activationMap, classify, decide, logitsOf } from './classify.ts';
import type { Head } from './types.ts';

function randomHead(seed: number, dimension: number, classCount: number): Head {
  const random = new Random(seed);
  const numbers = (length: number): Float32Array =>
    Float32Array.from({ length }, () => random.normal());
  return {
    dimension,
    classCount,
    weights: numbers(classCount * dimension),
    bias: numbers(classCount),
    classMeans: numbers(classCount * dimension),
    temperature: 0.5,
    thresholds: new Float32Array(classCount).fill(0.4),
  };
}

describe('classify', () => {
  const head: Head = {
    dimension: 2,
    classCount: 2,
    weights: Float32Array.of(1, 0, 0, 2),
    bias: Float32Array.of(0.5, 0),
    classMeans: Float32Array.of(1, 0, 0, 1),
    temperature: 0.5,
    thresholds: Float32Array.of(0.4, 0.7),
  };

  it('is softmax of (W e + b) / T', () => {
    const { probabilities } = classify(head, Float32Array.of(1, 1));
    // Logits 1.5 and 2, divided by one half.
    expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(1)), 6);
    expect(probabilities[0]! + probabilities[1]!).toBeCloseTo(1, 6);
  });

  it('compares directions only, less what both classes share', () => {
    const near = classify(head, Float32Array.of(0.8, 0.6)).likenesses;
    const far = classify(head, Float32Array.of(80, 60)).likenesses;
    expect(near[0]).toBeCloseTo((0.8 - 0.45) / 0.55, 6);
    expect(near[1]).toBeCloseTo((0.6 - 0.65) / 0.35, 6);
    near.forEach((likeness, k) => expect(far[k]).toBeCloseTo(likeness, 6));
  });
});

describe('decide', () => {
  const answer = {
    probabilities: Float32Array.of(0.2, 0.4, 0.4),
    likenesses: Float32Array.of(0.9, 0.5, 0.6),
  };

  it('takes the first of the likeliest, and lets its own threshold judge it', () => {
    expect(decide(answer, Float32Array.of(0.95, 0.5, 0.9))).toEqual({
      winner: 1,
      isNone: false,
      likeness: 0.5,
      threshold: 0.5,
      isCorrected: false,
    });
    expect(decide(answer, Float32Array.of(0, 0.75, 0)).isNone).toBe(true);
  });

  it("is shifted by the user's strictness", () => {
    const thresholds = new Float32Array(3).fill(0.5);
    expect(decide(answer, thresholds, 0.125)).toMatchObject({ isNone: true, threshold: 0.625 });
    expect(decide(answer, thresholds, -0.125)).toMatchObject({ isNone: false, threshold: 0.375 });
  });
});

describe('activationMap', () => {
  it('explains the logit exactly: its mean plus the bias', () => {
    const side = 5;
    const head = randomHead(1, 16, 3);
    const random = new Random(2);
    const map = Float32Array.from({ length: side * side * 16 }, () => random.normal());
    const embedding = new Float32Array(16);
    map.forEach((value, i) => (embedding[i % 16]! += value / (side * side)));
    const logits = logitsOf(head, embedding);
    for (const k of [0, 1, 2]) {
      const contributions = activationMap(head, map, side, k);
      const mean = contributions.reduce((sum, value) => sum + value, 0) / (side * side);
      expect(contributions).toHaveLength(side * side);
      expect(mean + head.bias[k]!).toBeCloseTo(logits[k]!, 5);
    }
  });

  it('puts each contribution where it comes from', () => {
    const head = randomHead(3, 2, 2);
    const map = new Float32Array(3 * 3 * 2);
    map[(1 * 3 + 2) * 2] = 4;
    const contributions = activationMap(head, map, 3, 1);
    expect(contributions[5]).toBeCloseTo(4 * head.weights[2]!, 5);
    expect(contributions.filter((value) => value !== 0)).toHaveLength(1);
  });
});
