import { Random } from '../../random.ts';
import { farAway } from './descend.ts';

/** Points of a straight line with noise, and what is known about them. */
export interface LineData {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Examples of the set, in an order that is random already. */
export const lineExamples = 24;

/** A small seeded set around y = 0.9 x + 0.4; two decimals, so that code can hold it. */
export function lineData(seed: number): LineData {
  const random = new Random(seed);
  const round = (value: number) => Number(value.toFixed(2));
  const x = Array.from({ length: lineExamples }, () => round(2 * random.uniform() - 1));
  const y = x.map((one) => round(0.9 * one + 0.4 + 0.35 * random.normal()));
  return { x, y };
}

/** J(w, b) = (1/n) Σ (w x + b − y)². */
export function lineLoss({ x, y }: LineData, w: number, b: number): number {
  return x.reduce((sum, one, i) => sum + (w * one + b - y[i]!) ** 2, 0) / x.length;
}

/** ∂J/∂(w, b) over `count` examples from `first` on. */
export function lineGradient(
  { x, y }: LineData,
  w: number,
  b: number,
  first = 0,
  count = x.length,
): readonly [number, number] {
  let [ofW, ofB] = [0, 0];
  const end = Math.min(first + count, x.length);
  for (let i = first; i < end; i++) {
    const error = w * x[i]! + b - y[i]!;
    ofW += 2 * error * x[i]!;
    ofB += 2 * error;
  }
  return [ofW / (end - first), ofB / (end - first)];
}

/** A line that was fitted by batches. */
export interface LineFit {
  /** (w, b) at the start and after each step. */
  readonly points: readonly (readonly [number, number])[];
  /** Examples looked at by then, one for each point. */
  readonly work: readonly number[];
  /** Steps of an epoch. */
  readonly stepsPerEpoch: number;
  readonly isGone: boolean;
}

/** Where every fit begins. */
export const lineStart = [-1.2, -0.7] as const;

/**
 * Fits w x + b by gradient descent over batches (course topic 8): the whole set where `batchSize` is its
 * size, stochastic where it is 1, mini-batches between. One epoch looks at every example once.
 *
 * @param batchSize 1 … the set's size; the last batch of an epoch may be smaller.
 * @param learningRate η > 0.
 */
export function fitLine(
  data: LineData,
  batchSize: number,
  learningRate: number,
  epochs: number,
): LineFit {
  let [w, b]: readonly [number, number] = lineStart;
  const points: (readonly [number, number])[] = [[w, b]];
  const work = [0];
  let isGone = false;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let first = 0; first < data.x.length && !isGone; first += batchSize) {
      const [ofW, ofB] = lineGradient(data, w, b, first, batchSize);
      w -= learningRate * ofW;
      b -= learningRate * ofB;
      points.push([w, b]);
      work.push(work.at(-1)! + Math.min(batchSize, data.x.length - first));
      isGone = !(Math.abs(w) <= farAway && Math.abs(b) <= farAway);
    }
  }
  return { points, work, stepsPerEpoch: Math.ceil(data.x.length / batchSize), isGone };
}

/**
 * How far the gradients of batches lie from that of the whole set at the start, as the root of the mean
 * square: the noise of a step. 0 for the whole set.
 */
export function gradientNoise(data: LineData, batchSize: number): number {
  const [w, b] = lineStart;
  const [wholeW, wholeB] = lineGradient(data, w, b);
  let sum = 0;
  let count = 0;
  for (let first = 0; first < data.x.length; first += batchSize) {
    const [ofW, ofB] = lineGradient(data, w, b, first, batchSize);
    sum += (ofW - wholeW) ** 2 + (ofB - wholeB) ** 2;
    count++;
  }
  return Math.sqrt(sum / count);
}

/** The line of least squares, where J is smallest. */
export function bestLine({ x, y }: LineData): readonly [number, number] {
  const meanOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  const spread = x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
  const w = x.reduce((sum, one, i) => sum + (one - meanX) * (y[i]! - meanY), 0) / spread;
  return [w, meanY - w * meanX];
}
