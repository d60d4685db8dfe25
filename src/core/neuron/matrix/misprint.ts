import { Random } from '../../random.ts';
import type { Matrix } from './matrix.ts';
import { cellProducts, multiply } from './product.ts';

/** What went wrong in a cell: its sign was lost, a product was left out, or one was added with the wrong sign. */
export type Slip = 'sign' | 'left-out' | 'wrong-sign';

/** A product in which one cell is wrong. */
export interface Misprint {
  readonly a: Matrix;
  readonly b: Matrix;
  /** A·B but for one cell. */
  readonly printed: Matrix;
  readonly row: number;
  readonly column: number;
  readonly slip: Slip;
}

/** The product of the course (topic 5), whose printed material shows 14 where −14 is right. */
const courseMisprint = {
  a: [
    [2, 5, 2],
    [1, 0, -2],
    [3, 1, 1],
  ],
  b: [
    [-2, 1, 0],
    [-2, 2, 1],
    [0, 0, 3],
  ],
  row: 0,
  column: 0,
} as const;

const size = 3;
const slips: readonly Slip[] = ['sign', 'left-out', 'wrong-sign'];

/**
 * A wrong product to find: round 0 is the course's own, others are drawn by their number.
 *
 * @param round 0, 1, 2, …
 */
export function misprintOf(round: number): Misprint {
  if (round === 0) {
    const { a, b, row, column } = courseMisprint;
    return withSlip(a, b, row, column, 'sign')!;
  }
  const random = new Random(round);
  for (;;) {
    const draw = () =>
      Array.from({ length: size }, () => Array.from({ length: size }, () => random.integer(9) - 4));
    const [a, b] = [draw(), draw()];
    const [row, column] = [random.integer(size), random.integer(size)];
    const made = withSlip(a, b, row, column, slips[random.integer(slips.length)]!);
    if (made) return made;
  }
}

/** The product with a slip in a cell; undefined where the slip would change nothing. */
function withSlip(
  a: Matrix,
  b: Matrix,
  row: number,
  column: number,
  slip: Slip,
): Misprint | undefined {
  const right = multiply(a, b)!;
  const products = cellProducts(a, b, row, column);
  const cell = right[row]![column]!;
  const largest = products.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
  const wrong = slip === 'sign' ? -cell : slip === 'left-out' ? cell - largest : cell - 2 * largest;
  if (wrong === cell || (slip !== 'sign' && wrong === -cell)) return undefined;
  const printed = right.map((numbers, i) => (i === row ? numbers.with(column, wrong) : numbers));
  return { a, b, printed, row, column, slip };
}
