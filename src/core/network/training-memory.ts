import type { NetworkPlan } from './plan.ts';

const bytesPerNumber = 4;

/** A weight, its gradient, and the two moments of Adam. */
const copiesOfWeight = 4;

/** What a layer puts out, and the gradient with respect to it. */
const copiesOfActivation = 2;

/** About how many bytes a training needs on the device for one batch: an estimate, as libraries need room of their own. */
export function trainingBytes(
  { parameterCount, activationCount }: Pick<NetworkPlan, 'parameterCount' | 'activationCount'>,
  batchSize: number,
): number {
  const numbers =
    copiesOfWeight * parameterCount + copiesOfActivation * batchSize * activationCount;
  return bytesPerNumber * numbers;
}
