import { countOf, isVolume } from '../shapes.ts';
import { explainActivation, type ExplainedActivation } from './activation.ts';
import { explainBatchNorm, type ExplainedBatchNorm } from './batch-norm.ts';
import { explainConv, type ExplainedConv } from './conv.ts';
import { writtenSum, type ExplainedDense } from './dense.ts';
import { explainDropout, type ExplainedDropout } from './dropout.ts';
import { explainFlatten, type ExplainedFlatten } from './flatten.ts';
import { inputOf, weightsOf, type FrozenPass, type Unit } from './frozen-pass.ts';
import { explainGlobalAverage, type ExplainedGlobalAverage } from './global-average.ts';
import { explainOutput, type ExplainedOutput } from './output.ts';
import { explainPool, type ExplainedPool } from './pool.ts';

/** Where one number comes from, by the kind of layer that puts it out; `value` is the number. */
export type UnitExplanation =
  | ExplainedConv
  | ExplainedActivation
  | ExplainedPool
  | ExplainedBatchNorm
  | ExplainedDropout
  | ExplainedFlatten
  | ExplainedGlobalAverage
  | ExplainedDense
  | ExplainedOutput;

/**
 * Where one number of a trained network comes from: worked out again, in double precision, from what went
 * into its layer, so that it can be compared with what the network gave. Of a channel that is switched off
 * it is the number that would be there.
 *
 * @param pass with the output of the layer before the unit's.
 * @param largestCount how many products of a dense or output layer are written out.
 * @throws RangeError if the network has no such unit, or what went into its layer was not read.
 */
export function explainUnit(pass: FrozenPass, unit: Unit, largestCount = 8): UnitExplanation {
  checkUnit(pass, unit);
  const { layer, outShape } = pass.plan.layers[unit.layer]!;
  const input = inputOf(pass, unit.layer);
  const weights = weightsOf(pass, unit.layer);
  switch (layer.kind) {
    case 'conv':
      return explainConv(input, layer, weights, unit);
    case 'activation':
      return explainActivation(input, layer, unit);
    case 'pool':
      return explainPool(input, layer, weights, unit);
    case 'batch-norm':
      return explainBatchNorm(input, weights, unit);
    case 'dropout':
      return explainDropout(input, layer, unit);
    case 'flatten':
      return explainFlatten(input, unit);
    case 'global-average':
      return explainGlobalAverage(input, unit);
    case 'dense':
      return { kind: 'dense', ...writtenSum(input, weights, unit.channel, largestCount) };
    case 'output':
      return explainOutput(input, outShape, weights, unit.channel, largestCount);
  }
}

function checkUnit({ plan }: FrozenPass, { layer, y, x, channel }: Unit): void {
  const shape = plan.layers[layer]?.outShape ?? [0];
  const [height, width, channels] = isVolume(shape) ? shape : [1, 1, countOf(shape)];
  const isIn = (index: number, length: number) =>
    Number.isInteger(index) && index >= 0 && index < length;
  if (!isIn(y, height) || !isIn(x, width) || !isIn(channel, channels)) {
    throw new RangeError(`The network has no unit ${[layer, y, x, channel].join(', ')}.`);
  }
}
