import type { WeightPlan } from '../plan.ts';

/**
 * Weights of a layer that computes W·x + b: W drawn at random, b zeros.
 *
 * @param shape of W; its last number is the number of outputs.
 * @param fanIn how many numbers each output reads.
 * @param fanOut how many outputs each number reaches.
 */
export function kernelAndBias(
  shape: readonly number[],
  fanIn: number,
  fanOut: number,
): readonly WeightPlan[] {
  return [
    { name: 'kernel', shape, trainable: true, initialisation: { kind: 'random', fanIn, fanOut } },
    constantWeight('bias', [shape.at(-1)!], 0),
  ];
}

/** A trained array that starts with one number everywhere. */
export function constantWeight(
  name: WeightPlan['name'],
  shape: readonly number[],
  value: number,
  trainable = true,
): WeightPlan {
  return { name, shape, trainable, initialisation: { kind: 'constant', value } };
}
