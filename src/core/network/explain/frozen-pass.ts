import type { Vector } from '../../vector.ts';
import type { NetworkPlan } from '../plan.ts';
import type { NumberArray } from '../reference/array.ts';
import { countOf, isVolume } from '../shapes.ts';

/** One picture's pass through a network, held still: what every explanation is made from. */
export interface FrozenPass {
  readonly plan: NetworkPlan;
  /** In the plan's order. */
  readonly weights: readonly Float32Array[];
  /** Already normalised, `[sizePx, sizePx, channels]`. */
  readonly picture: Vector;
  /** What each layer put out, by layer; undefined where it was not read. */
  readonly outputs: readonly (Vector | undefined)[];
}

/** One number that a layer puts out. In a vector, `channel` counts its numbers, and `y` and `x` are 0. */
export interface Unit {
  /** Index into the plan's layers. */
  readonly layer: number;
  readonly y: number;
  readonly x: number;
  readonly channel: number;
}

/**
 * What goes into a layer: what the one before put out, or the picture.
 *
 * @throws RangeError if that was not read, or is not of the plan.
 */
export function inputOf({ plan, picture, outputs }: FrozenPass, layer: number): NumberArray {
  const shape = plan.layers[layer]!.inShape;
  const data = layer === 0 ? picture : outputs[layer - 1];
  if (data?.length !== countOf(shape)) {
    throw new RangeError(`Layer ${layer} has ${data?.length ?? 'no'} numbers to explain it by.`);
  }
  return { shape, data };
}

/** The arrays of weights of one layer. */
export function weightsOf({ plan, weights }: FrozenPass, layer: number): readonly Float32Array[] {
  const before = plan.layers.slice(0, layer).reduce((sum, { weights }) => sum + weights.length, 0);
  return weights.slice(before, before + plan.layers[layer]!.weights.length);
}

/** Where a unit's number stands among those of an array. */
export function indexIn({ shape }: NumberArray, { y, x, channel }: Omit<Unit, 'layer'>): number {
  return isVolume(shape) ? (y * shape[1] + x) * shape[2] + channel : channel;
}
