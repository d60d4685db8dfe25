/** Numbers in a square, row by row. */
export interface Matrix {
  readonly side: number;
  readonly values: readonly number[];
}

export type PaperOperation = 'convolution' | 'pooling';

/** Poolings that are done by hand. */
export const paperPoolings = ['max', 'average', 'min'] as const;
export type PaperPooling = (typeof paperPoolings)[number];

/** What is to be worked out on the board: a window goes over an input and leaves a number wherever it stops. */
export interface PaperTask {
  readonly operation: PaperOperation;
  readonly input: Matrix;
  /** As it is written; pooling ignores it, and has a window of its own. */
  readonly kernel: Matrix;
  /** True: convolution, which turns the kernel by 180°. False: cross-correlation. */
  readonly flipped: boolean;
  readonly pooling: PaperPooling;
  /** Side of the window of a pooling. */
  readonly poolSide: number;
  readonly stride: number;
  /** Rows and columns of zeros on each side of the input. */
  readonly padding: number;
}

/** Where a window lies, in cells of the input with its padding. */
export interface PaperWindow {
  readonly row: number;
  readonly column: number;
  readonly side: number;
}

/** The side of the window: the kernel's, or the pooling's. */
export function windowSide(task: PaperTask): number {
  return task.operation === 'convolution' ? task.kernel.side : task.poolSide;
}

/** The input's side with its padding. */
export function paddedSide(task: PaperTask): number {
  return task.input.side + 2 * task.padding;
}

/** The value at a cell of the padded input; zero in the padding and beyond. */
export function paddedValue({ input, padding }: PaperTask, row: number, column: number): number {
  const [y, x] = [row - padding, column - padding];
  if (y < 0 || x < 0 || y >= input.side || x >= input.side) return 0;
  return input.values[y * input.side + x]!;
}

/** The side of the result: ⌊(n + 2p − k) / s⌋ + 1, at least 0. */
export function resultSide(task: PaperTask): number {
  return Math.max(0, Math.floor((paddedSide(task) - windowSide(task)) / task.stride) + 1);
}

/** Where the window lies for one cell of the result. */
export function windowAt(task: PaperTask, index: number): PaperWindow {
  const side = resultSide(task);
  return {
    row: Math.floor(index / side) * task.stride,
    column: (index % side) * task.stride,
    side: windowSide(task),
  };
}

/** The values under a window, row by row. */
export function valuesUnder(task: PaperTask, { row, column, side }: PaperWindow): number[] {
  return Array.from({ length: side * side }, (_, at) =>
    paddedValue(task, row + Math.floor(at / side), column + (at % side)),
  );
}

/** The weights as they meet the values: turned by 180° for a convolution. */
export function usedWeights({ kernel, flipped }: PaperTask): readonly number[] {
  return flipped ? kernel.values.toReversed() : kernel.values;
}

/** What a window leaves behind. */
export function resultUnder(task: PaperTask, window: PaperWindow): number {
  const values = valuesUnder(task, window);
  if (task.operation === 'pooling') return pooled(values, task.pooling);
  const weights = usedWeights(task);
  return values.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}

/** One number for a window's values. */
export function pooled(values: readonly number[], pooling: PaperPooling): number {
  if (pooling === 'max') return Math.max(...values);
  if (pooling === 'min') return Math.min(...values);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** All of the result, row by row. */
export function resultsOf(task: PaperTask): number[] {
  const side = resultSide(task);
  return Array.from({ length: side * side }, (_, at) => resultUnder(task, windowAt(task, at)));
}

/** Whether turning the kernel by 180° leaves it as it is. */
export function isSymmetric({ values }: Matrix): boolean {
  return values.every((value, at) => value === values[values.length - 1 - at]);
}

/** In how many cells convolution and cross-correlation differ. */
export function flipDifferences(task: PaperTask): number {
  const other = resultsOf({ ...task, flipped: !task.flipped });
  return resultsOf(task).filter((value, at) => value !== other[at]).length;
}
