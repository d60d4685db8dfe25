import { layerOf, twoLayersOf, type MatrixValues } from '../../../app/neuron/matrix-state.ts';
import { findActivation } from '../../../core/kernels/activations/activations.ts';
import { collapse } from '../../../core/neuron/matrix/collapse.ts';
import { layerOutput, weightedSums, type Layer } from '../../../core/neuron/matrix/layer.ts';

/** f(W·x + b), with what comes between. */
export interface LayerView {
  readonly layer: Layer;
  readonly x: readonly number[];
  /** W·x + b. */
  readonly z: readonly number[];
  readonly y: readonly number[];
  /** The neuron that is looked at. */
  readonly neuron: number;
}

/** What two layers and the one without an activation between them answer to an input. */
export interface LayersAnswer {
  readonly x: readonly number[];
  readonly two: readonly number[];
  readonly one: readonly number[];
  readonly isSame: boolean;
}

/** Two layers, and the one that they would be without an activation. */
export interface TwoLayersView {
  readonly first: Layer;
  readonly second: Layer;
  readonly one: Layer;
  readonly x: readonly number[];
  /** To the input of the lab first, then to three more. */
  readonly answers: readonly LayersAnswer[];
}

/** The layer whose weights are A. */
export function layerView(values: MatrixValues): LayerView {
  const { layer, x } = layerOf(values);
  const z = weightedSums(layer, x);
  const y = layerOutput(layer, x, activationOf(values.activation));
  return { layer, x, z, y, neuron: Math.min(values.neuron, z.length - 1) };
}

/** Two layers of two neurons, and whether one alone could do what they do. */
export function twoLayersView(values: MatrixValues): TwoLayersView {
  const { first, second, x } = twoLayersOf(values);
  const one = collapse(first, second);
  const between = activationOf(values.between);
  const answers = [x, [0, 0], [0, -2], [-3, 1]].map((input) => {
    const deep = weightedSums(second, layerOutput(first, input, between));
    const flat = weightedSums(one, input);
    const isSame = deep.every((value, i) => Math.abs(value - flat[i]!) < 1e-9);
    return { x: input, two: deep, one: flat, isSame };
  });
  return { first, second, one, x, answers };
}

function activationOf(id: MatrixValues['activation']): (z: number) => number {
  const activation = findActivation(id)!;
  return (z) => activation.value(z, {});
}
