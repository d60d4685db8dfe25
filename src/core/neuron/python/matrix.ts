import type { Layer } from '../matrix/layer.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { Misprint } from '../matrix/misprint.ts';

/** Functions between layers, as NumPy writes them. */
const functions = {
  none: 'z',
  relu: 'np.maximum(0, z)',
  sigmoid: '1 / (1 + np.exp(-z))',
  tanh: 'np.tanh(z)',
} as const;

/** A function that NumPy knows how to write here. */
export type MatrixFunction = keyof typeof functions;

function list(values: readonly number[]): string {
  return `[${values.join(', ')}]`;
}

function array(name: string, matrix: Matrix): string {
  return `${name} = np.array([${matrix.map(list).join(', ')}])`;
}

function program(...lines: readonly string[]): string {
  return ['import numpy as np', '', ...lines, ''].join('\n');
}

/** Python that prints A·B, or that the sizes do not match. */
export function productPython(a: Matrix, b: Matrix): string {
  return program(
    array('A', a),
    array('B', b),
    '',
    'if A.shape[1] == B.shape[0]:',
    '    print(A @ B)',
    'else:',
    '    print(A.shape, "x", B.shape, ": ?")',
  );
}

/** Python that prints row, column and right value of the cell that was printed wrong, counted from 1. */
export function misprintPython({ a, b, printed }: Misprint): string {
  return program(
    array('A', a),
    array('B', b),
    array('printed', printed),
    '',
    'C = A @ B',
    'for i, j in np.argwhere(C != printed):',
    '    print(i + 1, j + 1, C[i, j])',
  );
}

/** Python that prints the weighted sums of a layer and what it answers. */
export function layerPython(
  { weights, biases }: Layer,
  x: readonly number[],
  activation: MatrixFunction,
): string {
  return program(
    array('W', weights),
    `b = np.array(${list(biases)})`,
    `x = np.array(${list(x)})`,
    '',
    'z = W @ x + b',
    `y = ${functions[activation]}`,
    'print(z)',
    'print(y)',
  );
}

/** Python that prints what two layers answer, and then what the one they would be without f answers. */
export function twoLayersPython(
  first: Layer,
  second: Layer,
  x: readonly number[],
  between: MatrixFunction,
): string {
  return program(
    array('W1', first.weights),
    `b1 = np.array(${list(first.biases)})`,
    array('W2', second.weights),
    `b2 = np.array(${list(second.biases)})`,
    `x = np.array(${list(x)})`,
    '',
    'z = W1 @ x + b1',
    `h = ${functions[between]}`,
    'print(W2 @ h + b2)',
    '',
    'W = W2 @ W1',
    'b = W2 @ b1 + b2',
    'print(W @ x + b)',
  );
}
