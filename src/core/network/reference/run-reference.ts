import type { LayerPlan, NetworkPlan } from '../plan.ts';
import { countOf, type VolumeShape } from '../shapes.ts';
import { activation } from './activation.ts';
import type { ReferenceArray } from './array.ts';
import { batchNorm } from './batch-norm.ts';
import { conv } from './conv.ts';
import { dense } from './dense.ts';
import { globalAverage } from './global-average.ts';
import { pool } from './pool.ts';

/**
 * What a trained network computes, in plain loops and double precision: for reading, and for the GPU's
 * results to be compared with.
 *
 * @param weights in the plan's order.
 * @param picture already normalised, `[sizePx, sizePx, channels]`.
 * @returns the output of every layer in order; the last are the logits, before softmax.
 * @throws RangeError if weights or picture are not those of the plan.
 */
export function runReference(
  plan: NetworkPlan,
  weights: readonly Float32Array[],
  picture: ArrayLike<number>,
): ReferenceArray[] {
  const { sizePx, channels } = plan.description.input;
  const shape: VolumeShape = [sizePx, sizePx, channels];
  checkLength('the picture', picture, shape);
  const outputs: ReferenceArray[] = [];
  let present: ReferenceArray = { shape, data: Float64Array.from(picture) };
  let next = 0;
  for (const layer of plan.layers) {
    const own = weights.slice(next, next + layer.weights.length);
    layer.weights.forEach((weight, i) => checkLength(weight.name, own[i] ?? [], weight.shape));
    next += layer.weights.length;
    present = runLayer(layer, own, present);
    outputs.push(present);
  }
  return outputs;
}

function runLayer(
  { layer, outShape }: LayerPlan,
  weights: readonly Float32Array[],
  input: ReferenceArray,
): ReferenceArray {
  switch (layer.kind) {
    case 'conv':
      return conv(input, layer, outShape as VolumeShape, weights);
    case 'activation':
      return activation(input, layer, outShape);
    case 'pool':
      return pool(input, layer, outShape as VolumeShape, weights);
    case 'batch-norm':
      return batchNorm(input, weights);
    case 'dropout':
      return input;
    case 'flatten':
      return { shape: outShape, data: input.data };
    case 'global-average':
      return globalAverage(input, outShape);
    case 'dense':
    case 'output':
      return dense(input, outShape, weights);
  }
}

function checkLength(name: string, { length }: ArrayLike<number>, shape: readonly number[]) {
  if (length !== countOf(shape)) {
    throw new RangeError(`${name} has ${length} numbers, not ${shape.join('×')}.`);
  }
}
