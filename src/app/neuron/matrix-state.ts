import type { StateOf } from '../../core/lab-state/fields.ts';
import type { Layer } from '../../core/neuron/matrix/layer.ts';
import { matrixOf, type Matrix } from '../../core/neuron/matrix/matrix.ts';
import { Random } from '../../core/random.ts';
import type { matrixLab } from './matrix.ts';

/** What the lab Matrix product is set to. */
export type MatrixValues = StateOf<(typeof matrixLab)['fields']>;

/** A cell of one of the lab's matrices; vectors are matrices of one column. */
export interface CellPlace {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

type Sides = Pick<MatrixValues, 'rowsA' | 'columnsA' | 'rowsB' | 'columnsB'>;

/** A and B as they stand. */
export function factorsOf(values: MatrixValues): { readonly a: Matrix; readonly b: Matrix } {
  return {
    a: matrixOf(values.a, values.rowsA, values.columnsA),
    b: matrixOf(values.b, values.rowsB, values.columnsB),
  };
}

/** The layer whose weights are A, and its input. */
export function layerOf(values: MatrixValues): {
  readonly layer: Layer;
  readonly x: readonly number[];
} {
  const column = (numbers: readonly number[], count: number) =>
    Array.from({ length: count }, (_, i) => numbers[i] ?? 0);
  return {
    layer: { weights: factorsOf(values).a, biases: column(values.biases, values.rowsA) },
    x: column(values.x, values.columnsA),
  };
}

/** Two layers of two neurons, and their input. */
export function twoLayersOf({ two }: MatrixValues): {
  readonly first: Layer;
  readonly second: Layer;
  readonly x: readonly number[];
} {
  const at = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => two[from + i] ?? 0);
  return {
    first: { weights: matrixOf(at(0, 4), 2, 2), biases: at(4, 2) },
    second: { weights: matrixOf(at(6, 4), 2, 2), biases: at(10, 2) },
    x: at(12, 2),
  };
}

/** Where a cell's number is kept: in which list, and at which place of it. */
function keptAt(
  values: MatrixValues,
  { name, row, column }: CellPlace,
): { readonly list: 'a' | 'b' | 'x' | 'biases' | 'two'; readonly index: number } | undefined {
  switch (name) {
    case 'A':
    case 'W':
      return { list: 'a', index: row * values.columnsA + column };
    case 'B':
      return { list: 'b', index: row * values.columnsB + column };
    case 'x':
      return { list: 'x', index: row };
    case 'b':
      return { list: 'biases', index: row };
    case 'W₁':
      return { list: 'two', index: 2 * row + column };
    case 'b₁':
      return { list: 'two', index: 4 + row };
    case 'W₂':
      return { list: 'two', index: 6 + 2 * row + column };
    case 'b₂':
      return { list: 'two', index: 10 + row };
    default:
      return undefined;
  }
}

/** The number of a cell; undefined where there is no such cell. */
export function entryOf(values: MatrixValues, place: CellPlace): number | undefined {
  const kept = keptAt(values, place);
  return kept && (values[kept.list][kept.index] ?? 0);
}

/** What changes when a cell is given a number. */
export function withEntry(
  values: MatrixValues,
  place: CellPlace,
  number: number,
): Partial<MatrixValues> {
  const kept = keptAt(values, place);
  if (!kept) return {};
  const list = values[kept.list];
  const whole = Array.from({ length: Math.max(list.length, kept.index + 1) }, (_, i) =>
    i === kept.index ? number : (list[i] ?? 0),
  );
  return { [kept.list]: whole };
}

/** What changes with other sizes: numbers stay where they stand, new cells are 0, the stepper starts anew. */
export function withSides(values: MatrixValues, sides: Partial<Sides>): Partial<MatrixValues> {
  const next = { ...values, ...sides };
  const { a, b } = factorsOf(values);
  const fit = (matrix: Matrix, rows: number, columns: number) =>
    matrixOf([], rows, columns).flatMap((row, i) => row.map((_, j) => matrix[i]?.[j] ?? 0));
  return {
    ...sides,
    a: fit(a, next.rowsA, next.columnsA),
    b: fit(b, next.rowsB, next.columnsB),
    done: 0,
    neuron: Math.min(values.neuron, next.rowsA - 1),
  };
}

const largestDrawn = 5;

/** What changes when all numbers are drawn anew: whole ones from −5 to 5, the next of a row of draws. */
export function withRandomNumbers(values: MatrixValues): Partial<MatrixValues> {
  const seed = (values.seed % 9999) + 1;
  const random = new Random(seed);
  const draw = (count: number) =>
    Array.from({ length: count }, () => random.integer(2 * largestDrawn + 1) - largestDrawn);
  return {
    seed,
    a: draw(values.rowsA * values.columnsA),
    b: draw(values.rowsB * values.columnsB),
    done: 0,
  };
}

/** What changes when the input of the two layers is drawn anew. */
export function withRandomInput(values: MatrixValues): Partial<MatrixValues> {
  const seed = (values.seed % 9999) + 1;
  const random = new Random(seed);
  const drawn = [0, 1].map(() => random.integer(2 * largestDrawn + 1) - largestDrawn);
  return { seed, two: Array.from({ length: 14 }, (_, i) => drawn[i - 12] ?? values.two[i] ?? 0) };
}
