import type { Matrix } from '../../../core/neuron/matrix/matrix.ts';
import { shortText } from '../number-text.ts';
import type { LayerView, TwoLayersView } from './layer-view.ts';

/** The numbers of a matrix as they stand in a formula, row by row; what is not worked out yet is asked. */
function written(rows: readonly (readonly (number | undefined)[])[]): readonly string[][] {
  return rows.map((row) => row.map((value) => (value === undefined ? '?' : shortText(value, 2))));
}

/** A vector as a matrix of one column. */
const standing = (vector: readonly number[]) => written(vector.map((value) => [value]));

/** A·B = C; undefined where the sizes do not fit. */
export function productNumbers(
  { a, b }: { readonly a: Matrix; readonly b: Matrix },
  product: readonly (readonly (number | undefined)[])[] | undefined,
) {
  return product && { A: written(a), B: written(b), C: written(product) };
}

/** f(W·x + b) = f(z) = y. */
export function layerNumbers({ layer, x, z, y }: LayerView) {
  return {
    W: written(layer.weights),
    x: standing(x),
    b: standing(layer.biases),
    z: standing(z),
    y: standing(y),
  };
}

/** f₂(W₂·f₁(W₁·x + b₁) + b₂): the network of two layers, which leaves no layer to be thought of. */
export function networkNumbers({ first, second, x }: TwoLayersView) {
  return {
    before: '',
    W2: written(second.weights),
    W1: written(first.weights),
    x: standing(x),
    b1: standing(first.biases),
    b2: standing(second.biases),
    after: '',
  };
}

/** W₂(W₁·x + b₁) + b₂ = (W₂W₁)·x + (W₂b₁ + b₂), and the answer of both. */
export function collapseNumbers(view: TwoLayersView) {
  const { one, answers } = view;
  return {
    ...networkNumbers(view),
    W: written(one.weights),
    b: standing(one.biases),
    equals: '=',
    answer: standing(answers[0]!.one),
  };
}
