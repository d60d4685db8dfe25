import { Random } from '../../core/random.ts';
import {
  paperPoolings,
  resultsOf,
  resultSide,
  type Matrix,
  type PaperOperation,
  type PaperTask,
} from './paper-task.ts';

/** A matrix as rows of digits are read. */
function matrix(...rows: number[][]): Matrix {
  return { side: rows.length, values: rows.flat() };
}

/** The course's example (topic 14): 7×7 ∗ 3×3, and the pooling that is usually drawn beside it. */
export const courseTask: PaperTask = {
  operation: 'convolution',
  input: matrix(
    [0, 1, 1, 1, 0, 0, 0],
    [0, 0, 1, 1, 1, 0, 0],
    [0, 0, 0, 1, 1, 1, 0],
    [0, 0, 0, 1, 1, 0, 0],
    [0, 0, 1, 1, 0, 0, 0],
    [0, 1, 1, 0, 0, 0, 0],
    [1, 1, 0, 0, 0, 0, 0],
  ),
  kernel: matrix([1, 0, 1], [0, 1, 0], [1, 0, 1]),
  flipped: true,
  pooling: 'max',
  poolSide: 2,
  stride: 1,
  padding: 0,
};

/** The pooling that stands on the board at first. */
export const poolingTask: PaperTask = {
  ...courseTask,
  operation: 'pooling',
  input: matrix(
    [1, 3, 2, 1, 0, 4],
    [4, 8, 5, 2, 6, 2],
    [0, 2, 7, 3, 1, 1],
    [6, 4, 1, 9, 5, 1],
    [3, 5, 0, 4, 8, 2],
    [1, 7, 2, 6, 0, 2],
  ),
  stride: 2,
};

/** What an exercise may be asked to have; what is absent is left to chance. */
export interface ExerciseWish {
  readonly inputSide?: number;
  readonly windowSide?: number;
  readonly stride?: number;
  readonly padding?: number;
}

/** What each of them may be. A padded input is never wider than seven cells: a phone shows no more. */
export const exerciseChoices = {
  inputSide: [3, 4, 5, 6, 7],
  windowSide: [2, 3, 5],
  stride: [1, 2, 3],
  padding: [0, 1, 2],
} as const satisfies Record<keyof ExerciseWish, readonly number[]>;

/** The widest padded input. */
export const widestInput = 7;

/** Cells that an exercise asks for, besides the size. */
const askedCount = 4;

/** An exercise: what is on the board, and for which cells of the result it asks. */
export interface Exercise {
  readonly number: number;
  readonly task: PaperTask;
  readonly asked: readonly number[];
}

type Sizes = Required<ExerciseWish>;

/** Every combination that leaves a result of 2×2 to 5×5, whose windows touch every part they should. */
function allSizes(operation: PaperOperation): Sizes[] {
  const { inputSide, windowSide, stride, padding } = exerciseChoices;
  return inputSide.flatMap((n) =>
    windowSide.flatMap((k) =>
      stride.flatMap((s) =>
        padding
          .map((p): Sizes => ({ inputSide: n, windowSide: k, stride: s, padding: p }))
          .filter((sizes) => isUsable(operation, sizes)),
      ),
    ),
  );
}

function isUsable(operation: PaperOperation, sizes: Sizes): boolean {
  const { inputSide: n, windowSide: k, stride: s, padding: p } = sizes;
  const side = Math.floor((n + 2 * p - k) / s) + 1;
  if (n + 2 * p > widestInput || side < 2 || side > 5) return false;
  return operation === 'pooling' ? p === 0 && k < 5 && s >= 2 : p < k && k % 2 === 1 && s <= k;
}

/** Whether an exercise can have this, with all else left to chance. */
export function canBe(operation: PaperOperation, wish: ExerciseWish): boolean {
  return allSizes(operation).some((sizes) => fits(sizes, wish));
}

function fits(sizes: Sizes, wish: ExerciseWish): boolean {
  return (Object.keys(wish) as (keyof ExerciseWish)[]).every((key) => sizes[key] === wish[key]);
}

/**
 * The exercise with this number: the same number and wish give the same exercise everywhere. `wish` must
 * be one that `canBe`.
 */
export function makeExercise(
  operation: PaperOperation,
  number: number,
  wish: ExerciseWish,
): Exercise {
  const random = new Random(number);
  const possible = allSizes(operation).filter((sizes) => fits(sizes, wish));
  const sizes = possible[random.integer(possible.length)];
  if (!sizes) throw new Error(`No ${operation} exercise has ${JSON.stringify(wish)}`);
  const fill = (side: number, draw: () => number): Matrix => ({
    side,
    values: Array.from({ length: side * side }, draw),
  });
  const isPooling = operation === 'pooling';
  const input = fill(sizes.inputSide, () => random.integer(isPooling ? 10 : 4));
  const task: PaperTask = {
    operation,
    input,
    kernel: isPooling ? courseTask.kernel : drawKernel(random, sizes.windowSide),
    flipped: random.integer(2) === 1,
    pooling: paperPoolings[random.integer(paperPoolings.length)]!,
    poolSide: isPooling ? sizes.windowSide : courseTask.poolSide,
    stride: sizes.stride,
    padding: sizes.padding,
  };
  const side = resultSide(task);
  const cells = random.shuffle(Array.from({ length: side * side }, (_, at) => at));
  return { number, task, asked: firstOfEachValue(task, cells).slice(0, askedCount) };
}

/** A kernel of −1, 0 and 1 that is worth working out: some weights, not too many, not symmetric. */
function drawKernel(random: Random, side: number): Matrix {
  const count = side * side;
  const values = new Array<number>(count).fill(0);
  const places = random.shuffle(Array.from({ length: count }, (_, at) => at));
  const used = places.slice(0, Math.min(5, count - 1));
  used.forEach((at, turn) => (values[at] = turn < 3 ? 1 : -1));
  const isPlain = values.every((value, at) => value === values[count - 1 - at]);
  // Whether it was turned or not shall be seen.
  if (isPlain) values[used[0]!] = 2;
  return { side, values };
}

/** Cells with different answers come first, so that no answer can be copied from the one before. */
function firstOfEachValue(task: PaperTask, cells: readonly number[]): number[] {
  const results = resultsOf(task);
  const seen = new Set<number>();
  const isFirst = (at: number) => !seen.has(results[at]!) && Boolean(seen.add(results[at]!));
  const first = cells.filter(isFirst);
  return [...first, ...cells.filter((at) => !first.includes(at))];
}
