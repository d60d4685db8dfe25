import { describe, expect, it } from 'vitest';
import { classify, decide } from './classify.ts';
import { nearnessOf, noneLabel } from './corrections.ts';
import type { Head } from './types.ts';

/** Two classes at right angles; each has its threshold at 0.7. */
const head: Head = {
  dimension: 3,
  classCount: 2,
  weights: Float32Array.of(5, 0, 0, 0, 5, 0),
  bias: new Float32Array(2),
  classMeans: Float32Array.of(1, 0, 0, 0, 1, 0),
  temperature: 0.5,
  thresholds: Float32Array.of(0.7, 0.7),
};
const withCorrection = (label: number, ...embedding: number[]): Head => ({
  ...head,
  corrections: { embeddings: Float32Array.from(embedding), labels: Int32Array.of(label) },
});
const answerOf = (asked: Head, ...embedding: number[]) =>
  decide(classify(asked, Float32Array.from(embedding)), asked.thresholds);

describe('nearness', () => {
  it('is the cosine to the nearest correction of each kind, and −1 where there is none', () => {
    const corrections = {
      embeddings: Float32Array.of(2, 0, 0, 3, 4, 0, 0, 0, 7),
      labels: Int32Array.of(1, 1, noneLabel),
    };
    const { ofClass, ofNone } = nearnessOf(corrections, Float32Array.of(0.3, 0.4, 0), 2);
    expect(ofClass[0]).toBe(-1);
    expect(ofClass[1]).toBeCloseTo(1, 6);
    expect(ofNone).toBeCloseTo(0, 6);
    expect(nearnessOf(corrections, new Float32Array(3), 2).ofNone).toBe(-1);
  });
});

describe('what was taught as none of these', () => {
  const fooling = [0.8, 0, 0.6] as const;
  const corrected = withCorrection(noneLabel, ...fooling);

  it('is none of these, and so is what is nearer to it than to the class', () => {
    expect(answerOf(head, ...fooling)).toMatchObject({ isNone: false, isCorrected: false });
    expect(answerOf(corrected, ...fooling)).toMatchObject({ isNone: true, isCorrected: true });
    expect(answerOf(corrected, 0.7, 0, 0.71)).toMatchObject({ isNone: true, isCorrected: true });
  });

  it('leaves the class itself alone', () => {
    expect(answerOf(corrected, 1, 0, 0.1)).toMatchObject({ winner: 0, isNone: false });
    expect(answerOf(corrected, 0, 1, 0)).toMatchObject({ winner: 1, isNone: false });
  });

  it('gives way to a correction of the class that is nearer still', () => {
    const both: Head = {
      ...head,
      corrections: {
        embeddings: Float32Array.of(...fooling, 0.75, 0, 0.66),
        labels: Int32Array.of(noneLabel, 0),
      },
    };
    expect(answerOf(both, 0.75, 0, 0.66)).toMatchObject({ winner: 0, isNone: false });
  });
});

describe('what was taught after it had been called none of these', () => {
  const missed = [0.5, 0, 0.87] as const;

  it('is its class from then on, whatever the threshold says', () => {
    expect(answerOf(head, ...missed)).toMatchObject({ winner: 0, isNone: true });
    const corrected = withCorrection(0, ...missed);
    expect(answerOf(corrected, ...missed)).toMatchObject({ winner: 0, isNone: false });
    expect(answerOf(corrected, 0.3, 0, -0.95)).toMatchObject({ isNone: true, isCorrected: false });
  });
});
