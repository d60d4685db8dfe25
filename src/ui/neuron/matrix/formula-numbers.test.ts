import { describe, expect, it } from 'vitest';
import { matrixLab } from '../../../app/neuron/matrix.ts';
import { factorsOf } from '../../../app/neuron/matrix-state.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { multiply } from '../../../core/neuron/matrix/product.ts';
import {
  collapseNumbers,
  layerNumbers,
  networkNumbers,
  productNumbers,
} from './formula-numbers.ts';
import { layerView, twoLayersView } from './layer-view.ts';

const values = initialState(matrixLab.fields);
/** As a formula has them, with the minus sign of the blackboard. */
const text = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => String(value).replace('-', '−')));

describe('the numbers of whole matrices', () => {
  it('are those of the course, with what is not worked out yet asked for', () => {
    const factors = factorsOf(values);
    const product = multiply(factors.a, factors.b)!;
    expect(productNumbers(factors, product)).toEqual({
      A: text([
        [2, 5, 2],
        [1, 0, -2],
        [3, 1, 1],
      ]),
      B: text([
        [-2, 1, 0],
        [-2, 2, 1],
        [0, 0, 3],
      ]),
      C: text([
        [-14, 12, 11],
        [-2, 1, -6],
        [-8, 5, 4],
      ]),
    });
    const begun = product.map((row, i) => row.map((cell) => (i === 0 ? cell : undefined)));
    expect(productNumbers(factors, begun)!.C[1]).toEqual(['?', '?', '?']);
    expect(productNumbers(factors, undefined)).toBeUndefined();
  });

  it('of a layer have a row of W for each neuron, and x and b stand', () => {
    const view = layerView(values);
    const { W, x, b, z, y } = layerNumbers(view);
    expect(W).toHaveLength(view.z.length);
    expect(W[0]).toHaveLength(view.x.length);
    expect([x, b, z, y].map((column) => column.map((row) => row.length))).toEqual([
      view.x.map(() => 1),
      ...[0, 1, 2].map(() => view.z.map(() => 1)),
    ]);
  });

  it('of one layer instead of two end in what both answer', () => {
    const view = twoLayersView({ ...values, between: 'none' });
    const { answer, equals, ...numbers } = collapseNumbers(view);
    expect(numbers).toMatchObject(networkNumbers(view));
    expect([equals, answer]).toEqual(['=', text(view.answers[0]!.two.map((value) => [value]))]);
  });
});
