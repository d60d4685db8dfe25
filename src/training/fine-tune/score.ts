import { fitTemperature } from '../../core/evaluation/temperature.ts';
import { crossEntropy } from '../../core/neuron/losses/cross-entropy.ts';
import { indexOfLargest, row } from '../../core/vector.ts';
import type { Score } from './types.ts';

/** What was said about photographs. */
export interface Answers {
  readonly classCount: number;
  /** Row-major `[n, classCount]`. */
  readonly logits: Float32Array;
  /** Right class of each row, `[n]`. */
  readonly labels: Int32Array;
}

/** Joins answers about different photographs. */
export function joinAnswers(classCount: number, parts: readonly Answers[]): Answers {
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  const labels = new Int32Array(count);
  const logits = new Float32Array(count * classCount);
  let at = 0;
  for (const part of parts) {
    labels.set(part.labels, at);
    logits.set(part.logits, at * classCount);
    at += part.labels.length;
  }
  return { classCount, logits, labels };
}

/**
 * The temperature at which answers about photographs that were not learned from are as sure as they are
 * right. Losses are compared at it: training makes logits longer without making an answer better.
 */
export function temperatureOf(answers: Answers): number {
  const importance = new Float64Array(answers.labels.length).fill(1);
  return fitTemperature({ ...answers, importance }, 1);
}

/** How many answers are right, and their mean cross-entropy. */
export function scoreOf({ classCount, logits, labels }: Answers, temperature: number): Score {
  let right = 0;
  let loss = 0;
  labels.forEach((label, i) => {
    const answer = row(logits, i, classCount);
    if (indexOfLargest(answer) === label) right++;
    loss += crossEntropy(answer, label, temperature);
  });
  return { accuracy: right / labels.length, loss: loss / labels.length };
}
