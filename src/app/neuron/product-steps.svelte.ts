import type { Matrix } from '../../core/neuron/matrix/matrix.ts';
import { multiply } from '../../core/neuron/matrix/product.ts';
import type { LabState } from './lab-state.svelte.ts';
import { factorsOf } from './matrix-state.ts';
import type { matrixLab } from './matrix.ts';

/** The product A·B worked out cell by cell, row by row: shown, or predicted. */
export class ProductSteps {
  readonly #lab: LabState<(typeof matrixLab)['fields']>;
  #guess = $state.raw<number>();
  #isRight = $state.raw(false);

  readonly factors: { readonly a: Matrix; readonly b: Matrix } = $derived.by(() =>
    factorsOf(this.#lab.values),
  );
  /** Undefined where rows and columns do not fit. */
  readonly product: Matrix | undefined = $derived.by(() =>
    multiply(this.factors.a, this.factors.b),
  );
  readonly total: number = $derived.by(() => this.#lab.values.rowsA * this.#lab.values.columnsB);
  /** Cells that have been worked out. */
  readonly done: number = $derived.by(() => Math.min(this.#lab.values.done, this.total));
  /** Whether a cell is to be predicted now. */
  readonly asks: boolean = $derived.by(
    () => this.#lab.values.predict && this.product !== undefined && this.done < this.total,
  );
  /** The cell that is worked out, or asked for: its row and its column. */
  readonly lit: readonly [row: number, column: number] = $derived.by(() => {
    if (!this.product) return [0, 0];
    const { columnsB } = this.#lab.values;
    const index = this.asks ? this.done : Math.max(0, this.done - 1);
    return [Math.floor(index / columnsB), index % columnsB];
  });
  /** The product as far as it has been worked out. */
  readonly shown: readonly (readonly (number | undefined)[])[] | undefined = $derived.by(() => {
    const { columnsB } = this.#lab.values;
    return this.product?.map((row, i) =>
      row.map((cell, j) => (i * columnsB + j < this.done ? cell : undefined)),
    );
  });

  constructor(lab: LabState<(typeof matrixLab)['fields']>) {
    this.#lab = lab;
  }

  /** What was predicted last for the cell that is asked for, and was wrong. */
  get guess(): number | undefined {
    return this.#guess;
  }

  /** Whether the last cell was predicted, and rightly. */
  get isRight(): boolean {
    return this.#isRight;
  }

  /** Shows this many cells. */
  show(cells: number): void {
    this.forgetGuess();
    this.#lab.set({ done: cells });
  }

  /** Shows all up to a cell. */
  showTo(row: number, column: number): void {
    this.show(row * this.#lab.values.columnsB + column + 1);
  }

  /** Takes a number for the cell that is asked for. */
  judge(number: number): void {
    const [row, column] = this.lit;
    this.#isRight = Math.abs(this.product![row]![column]! - number) < 1e-6;
    this.#guess = this.#isRight ? undefined : number;
    if (this.#isRight) this.#lab.set({ done: this.done + 1 });
  }

  /** The numbers have changed that it was about. */
  forgetGuess(): void {
    this.#guess = undefined;
    this.#isRight = false;
  }
}
