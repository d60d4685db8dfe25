import { expect, it } from 'vitest';
import { classMap } from '../../core/network/explain/channel-speaks.ts';
import { Random } from '../../core/random.ts';
import { meanOfMap } from '../../models/eye/eye-network.ts';
import { taughtHead, tunedHead, voicesOfMap } from './mean-head.ts';
import type { Head } from './types.ts';

const random = new Random(4);
const noise = (length: number) => Float32Array.from({ length }, () => random.normal());

// Three classes, five numbers, 4 × 4 places.
const [classCount, dimension, side] = [3, 5, 4];
const map = noise(side * side * dimension);
const kernel = noise(dimension * classCount);
const bias = noise(classCount);
const tuned = tunedHead([noise(7), noise(2), kernel, bias]);

function slowLogits(): number[] {
  const embedding = meanOfMap(map, dimension);
  return Array.from({ length: classCount }, (_, k) => {
    let sum = bias[k]!;
    for (let i = 0; i < dimension; i++) sum += embedding[i]! * kernel[i * classCount + k]!;
    return sum;
  });
}

it('answers as the dense layer of a tuned eye, whatever stands before it in the file', () => {
  const logits = slowLogits();
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  const given = tuned.probabilitiesOf(meanOfMap(map, dimension));
  logits.forEach((logit, k) => expect(given[k]).toBeCloseTo(Math.exp(logit) / total, 6));
});

it('gives an exact map: places, or channels, and the bias add up to the logit', () => {
  slowLogits().forEach((logit, k) => {
    const voices = voicesOfMap(tuned, map, k);
    const sum = (parts: Float64Array) => parts.reduce((total, part) => total + part, 0);
    expect(sum(voices.places) + voices.rest).toBeCloseTo(logit, 5);
    expect(sum(voices.channels) + voices.rest).toBeCloseTo(logit, 5);
    expect([voices.isLinear, voices.layer]).toEqual([true, 16]);
  });
});

it('shows a class less the mean of all, of which softmax sees nothing', () => {
  const voices = [0, 1, 2].map((k) => voicesOfMap(tuned, map, k));
  const shown = [0, 1, 2].map((k) => classMap(voices, k).values);
  for (let place = 0; place < side * side; place++) {
    expect(shown[0]![place]! + shown[1]![place]! + shown[2]![place]!).toBeCloseTo(0, 4);
  }
  const parts = slowLogits().map((logit, k) => logit - bias[k]!);
  const mean = shown[1]!.reduce((sum, value) => sum + value, 0) / (side * side);
  expect(mean).toBeCloseTo(parts[1]! - (parts[0]! + parts[1]! + parts[2]!) / 3, 5);
});

it('reads the weights of Teach’s head class by class', () => {
  const weights = noise(classCount * dimension);
  const head = { classCount, dimension, weights, bias } as Head;
  expect([...taughtHead(head).weightsOf(1)]).toEqual([...weights.slice(dimension, 2 * dimension)]);
});
