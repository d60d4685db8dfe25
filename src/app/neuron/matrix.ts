import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** Rows and columns that a matrix may have. */
export const largestSide = 6;
const entry = { min: -99, max: 99, step: 0.1 } as const;
const side = { kind: 'number', min: 1, max: largestSide, step: 1, initial: 3 } as const;
const cells = { kind: 'numbers', maxCount: largestSide ** 2, ...entry } as const;
const column = { kind: 'numbers', maxCount: largestSide, ...entry } as const;

/** What the lab Matrix product keeps in its link; matrices row by row. */
const fields = {
  part: { kind: 'choice', options: ['product', 'find', 'layer', 'layers'], initial: 'product' },
  /** Course topic 5. */
  a: { ...cells, initial: [2, 5, 2, 1, 0, -2, 3, 1, 1] },
  b: { ...cells, initial: [-2, 1, 0, -2, 2, 1, 0, 0, 3] },
  rowsA: side,
  columnsA: side,
  rowsB: side,
  columnsB: side,
  /** Cells of the product that have been worked out, row by row. */
  done: { kind: 'number', min: 0, max: largestSide ** 2, step: 1, initial: 0 },
  /** Whether the next cell is to be predicted. */
  predict: { kind: 'flag', initial: false },
  /** What the last random matrices were drawn with; 0: none were. */
  seed: { kind: 'number', min: 0, max: 9999, step: 1, initial: 0 },
  /** Which wrong product is looked for; 0: the course's. */
  round: { kind: 'number', min: 0, max: 999, step: 1, initial: 0 },
  /** The layer f(A·x + b): x is the first column of B at first, so A·x is the product's. */
  x: { ...column, initial: [-2, -2, 0] },
  biases: { ...column, initial: [15, 1, 8] },
  activation: {
    kind: 'choice',
    options: ['none', 'relu', 'sigmoid', 'tanh'],
    initial: 'relu',
  },
  /** The neuron that is looked at. */
  neuron: { kind: 'number', min: 0, max: largestSide - 1, step: 1, initial: 0 },
  /** Two layers of two neurons: W₁, b₁, W₂, b₂, x. */
  two: {
    kind: 'numbers',
    maxCount: 14,
    ...entry,
    initial: [1, 2, -1, 1, 0, 1, 2, -1, 1, 3, 1, -2, 1, -2],
  },
  between: { kind: 'choice', options: ['none', 'relu', 'tanh'], initial: 'none' },
} as const satisfies Fields;

/** One cell was worked out at first in the first version. */
const formerFields = {
  ...fields,
  done: { ...fields.done, initial: 1 },
} as const satisfies Fields;

/** The lab Matrix product. */
export const matrixLab = {
  id: 'matrix',
  version: 2,
  fields,
  former: { 1: formerFields },
} as const satisfies LabKey<Fields>;

/** The smallest and largest number of a cell. */
export const cellLimits = { min: entry.min, max: entry.max } as const;
