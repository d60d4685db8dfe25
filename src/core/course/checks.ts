import { failure, success, type Outcome } from '../outcome.ts';
import { dotProduct } from '../neuron/similarity/dot-product.ts';
import { askedCell, askedVectors } from './asked-labs.ts';
import type { OwnNumbers } from './own-numbers.ts';
import { readAnswer, type AnswerTrouble } from './read-answer.ts';
import type { TopicId } from './topics.ts';

/** What a topic's question is answered with. */
export type Check =
  /** One of `count` answers, from 0. */
  | { readonly kind: 'choice'; readonly count: number; readonly right: number }
  /** A number, no further than `tolerance` from the right one. */
  | {
      readonly kind: 'number';
      readonly right: (own: OwnNumbers) => number;
      readonly tolerance: number;
    };

function choice(count: number, right: number): Check {
  return { kind: 'choice', count, right };
}

function number(right: number | ((own: OwnNumbers) => number), tolerance = 0): Check {
  return { kind: 'number', right: typeof right === 'number' ? () => right : right, tolerance };
}

/** Pixels across of LeNet-5's C1: what the question about pooling asks of where no chain was looked at. */
export const lenetC1Px = 28;

/** Side of C3's maps in LeNet-5: asked where no network was opened. */
const lenetC3Px = 10;

/** Classes that the question about chance is asked of: one's own, or two. */
export function askedClasses({ classCount }: OwnNumbers): number {
  return Math.max(2, classCount);
}

/** The question of each topic, with the course's own numbers or one's own (shared words: the catalogue). */
export const checks: { readonly [Id in TopicId]: Check } = {
  // Faster than both thresholds.
  rules: choice(3, 2),
  // The sum of both weights.
  threshold: choice(3, 1),
  perceptron: choice(3, 0),
  vectors: number((own) => {
    const { x, b } = askedVectors(own);
    return dotProduct(x, b);
  }, 0.005),
  matrix: number((own) => {
    const { row, column } = askedCell(own);
    return dotProduct(row, column);
  }, 0.005),
  // σ′(0) = σ(0)·(1 − σ(0)).
  activations: number(0.25, 0.001),
  losses: choice(3, 1),
  descent: choice(3, 2),
  'chain-rule': choice(3, 0),
  // One line gets three of XOR's four corners right.
  frameworks: choice(3, 1),
  overfitting: choice(3, 2),
  image: number(16 * 12),
  colour: choice(3, 2),
  // A kernel of 3 × 3 on one channel.
  convolution: number(9),
  pooling: number(({ pooling }) => pooling?.afterPx ?? lenetC1Px / 2),
  networks: number(({ parameterCount }) => parameterCount ?? lenetC3Px),
  classifiers: number((own) => 100 / askedClasses(own), 1),
};

/**
 * Whether an answer is right.
 *
 * @param answer the number of a choice, from 0, or what was typed.
 * @param own of the moment when the question was asked.
 */
export function judge(
  id: TopicId,
  answer: string,
  own: OwnNumbers,
): Outcome<boolean, AnswerTrouble> {
  const check = checks[id];
  if (check.kind === 'choice') {
    const isOne = /^\d$/.test(answer) && Number(answer) < check.count;
    return isOne ? success(Number(answer) === check.right) : failure('empty');
  }
  const read = readAnswer(answer);
  if (!read.ok) return read;
  // The last bit of a decimal is nobody's mistake.
  return success(Math.abs(read.value - check.right(own)) <= check.tolerance + 1e-9);
}
