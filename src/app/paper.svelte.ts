import {
  canBe,
  courseTask,
  exerciseChoices,
  makeExercise,
  poolingTask,
  type Exercise,
  type ExerciseWish,
} from './paper/exercise.ts';
import { emptyCells, isFilled, noCell, type ResultCell, type Verdict } from './paper/answers.ts';
import { stepAt, type PaperStep } from './paper/paper-step.ts';
import {
  resultsOf,
  resultSide,
  type PaperOperation,
  type PaperPooling,
  type PaperTask,
} from './paper/paper-task.ts';
import { isSame, slipInCell, slipInSize } from './paper/slips.ts';

export { canBe, exerciseChoices };
export type { PaperStep, ResultCell, Verdict };
export type { ExerciseWish, PaperOperation, PaperPooling, PaperTask };

export const paperSpeeds = ['slow', 'normal', 'fast'] as const;
export type PaperSpeed = (typeof paperSpeeds)[number];

/** Milliseconds of a cell; when it is slow, of each product. */
const tickMs: Record<PaperSpeed, number> = { slow: 450, normal: 1100, fast: 280 };

/** The largest number that a cell takes: two digits can be read in it. */
const largest = 99;

/** Whether the size of the result has been found. */
type SizeState = 'open' | 'wrong' | 'right' | 'shown';

/** The blackboard: a task, how far it is worked out, and how well a person answers. */
export class Paper {
  #task = $state.raw(courseTask);
  #cells = $state.raw<readonly ResultCell[]>(emptyCells(courseTask));
  #exercise = $state.raw<Exercise>();
  #size = $state.raw<SizeState>('right');
  #step = $state.raw<PaperStep>();
  #verdict = $state.raw<Verdict>();
  #score = $state.raw({ answered: 0, first: 0 });
  #speed = $state.raw<PaperSpeed>('normal');
  #wish = $state.raw<ExerciseWish>({});
  #playing = $state.raw(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get task(): PaperTask {
    return this.#task;
  }

  /** What is right, row by row. */
  get results(): readonly number[] {
    return resultsOf(this.#task);
  }

  get cells(): readonly ResultCell[] {
    return this.#cells;
  }

  /** The exercise on the board; undefined for an example. */
  get exercise(): Exercise | undefined {
    return this.#exercise;
  }

  /** Whether the size of the result is known; an exercise asks for it first. */
  get size(): SizeState {
    return this.#size;
  }

  get step(): PaperStep | undefined {
    return this.#step;
  }

  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  /** A cell of the result that is being predicted: its window and what it is multiplied by, nothing written. */
  predicted(index: number): PaperStep {
    return stepAt(this.#task, index, false);
  }

  /** How many questions were answered, and how many of them right at once. */
  get score(): { readonly answered: number; readonly first: number } {
    return this.#score;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): PaperSpeed {
    return this.#speed;
  }

  /** What the next exercise shall have. */
  get wish(): ExerciseWish {
    return this.#wish;
  }

  /** Whether all that the exercise asks for has been answered. */
  get done(): boolean {
    const { asked } = this.#exercise ?? {};
    return Boolean(asked?.every((index) => isFilled(this.#cells[index])));
  }

  /** Puts the course's example on the board, or the one of pooling. */
  showExample(operation: PaperOperation): void {
    this.#put(operation === 'convolution' ? courseTask : poolingTask);
  }

  /** Puts an exercise on the board; the same number gives the same one. */
  startExercise(number: number): void {
    const { operation } = this.#task;
    const exercise = makeExercise(operation, number, this.#wish);
    this.#put(exercise.task, exercise);
  }

  /** Wishes something of exercises, or leaves it to chance; what would contradict it is left to chance. */
  setWish(key: keyof ExerciseWish, value: number | undefined): void {
    const others = Object.fromEntries(
      Object.entries(this.#wish).filter(([wished]) => wished !== key),
    ) as ExerciseWish;
    if (value === undefined) {
      this.#wish = others;
      return;
    }
    let wish: ExerciseWish = { [key]: value };
    for (const [other, wished] of Object.entries(others)) {
      const both = { ...wish, [other]: wished };
      if (canBe(this.#task.operation, both)) wish = both;
    }
    this.#wish = wish;
  }

  setFlipped(flipped: boolean): void {
    this.#change({ ...this.#task, flipped });
  }

  setPooling(pooling: PaperPooling): void {
    this.#change({ ...this.#task, pooling });
  }

  /** Writes a number into a cell of the input or the kernel. */
  write(where: 'input' | 'kernel', index: number, value: number): void {
    const { side, values } = this.#task[where];
    const kept = Math.max(-largest, Math.min(largest, Math.trunc(value)));
    this.#change({ ...this.#task, [where]: { side, values: values.with(index, kept) } });
  }

  /** Takes a person's answer for a cell of the result. */
  answer(index: number, typed: number): void {
    this.pause();
    const cell = this.#cells[index];
    if (!cell || isFilled(cell)) return;
    const right = isSame(typed, this.results[index]!);
    if (cell.state === 'empty') this.#count(right);
    this.#setCell(index, right ? { state: 'right' } : { state: 'wrong', typed });
    const slip = right ? undefined : slipInCell(this.#task, index, typed);
    this.#verdict = right
      ? { of: 'cell', index, right }
      : { of: 'cell', index, right, typed, ...(slip && { slip }) };
    // Whoever erred sees what lies under the window; whoever was right sees the sum.
    this.#step = stepAt(this.#task, index, right);
  }

  /** Takes a person's answer for the side of the result. */
  answerSize(typed: number): void {
    if (this.#size === 'right' || this.#size === 'shown') return;
    const right = typed === resultSide(this.#task);
    if (this.#size === 'open') this.#count(right);
    this.#size = right ? 'right' : 'wrong';
    const slip = right ? undefined : slipInSize(this.#task, typed);
    this.#verdict = right
      ? { of: 'size', right }
      : { of: 'size', right, typed, ...(slip && { slip }) };
  }

  /** Works out one cell: the one that was answered wrong last, or the next empty one. */
  stepOn(): void {
    this.pause();
    this.#stepOn(false);
  }

  /** Works out one cell after the other; begins anew when all are there. */
  play(): void {
    if (this.#playing) return;
    if (this.#cells.every(isFilled)) this.clear();
    this.#playing = true;
    this.#stepOn(this.#speed === 'slow');
    this.#tick();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    if (this.#step && this.#cells[this.#step.index]?.state === 'shown') {
      this.#step = stepAt(this.#task, this.#step.index, true);
    }
  }

  setSpeed(speed: PaperSpeed): void {
    this.#speed = speed;
    if (!this.#playing) return;
    clearTimeout(this.#timer);
    this.#tick();
  }

  /** Wipes the result off. */
  clear(): void {
    this.pause();
    this.#cells = emptyCells(this.#task);
    this.#step = this.#verdict = undefined;
  }

  #put(task: PaperTask, exercise?: Exercise): void {
    this.pause();
    if (task.operation !== this.#task.operation) this.#wish = {};
    this.#task = task;
    this.#exercise = exercise;
    this.#size = exercise ? 'open' : 'right';
    this.#score = { answered: 0, first: 0 };
    this.clear();
  }

  /** Another task of the same size: what is still right stays. */
  #change(task: PaperTask): void {
    const before = this.results;
    this.pause();
    this.#task = task;
    const after = this.results;
    this.#cells = this.#cells.map((cell, index) =>
      cell.state === 'shown' || before[index] === after[index] ? cell : noCell,
    );
    this.#verdict = undefined;
    if (this.#step) this.#step = stepAt(this.#task, this.#step.index, true);
  }

  #tick(): void {
    this.#timer = setTimeout(() => {
      const step = this.#step;
      if (step && step.written < step.values.length && this.#speed === 'slow') {
        this.#step = { ...step, written: step.written + 1 };
      } else if (this.#cells.every(isFilled)) {
        return this.pause();
      } else {
        this.#stepOn(this.#speed === 'slow');
      }
      this.#tick();
    }, tickMs[this.#speed]);
  }

  #stepOn(slowly: boolean): void {
    if (this.#size !== 'right') this.#size = 'shown';
    const erred = this.#verdict?.of === 'cell' && !this.#verdict.right ? this.#verdict.index : -1;
    const after = (this.#step?.index ?? -1) + 1;
    const count = this.#cells.length;
    const next = [erred, ...Array.from({ length: count }, (_, at) => (after + at) % count)].find(
      (at) => at >= 0 && !isFilled(this.#cells[at]),
    );
    if (next === undefined) return;
    this.#verdict = undefined;
    this.#setCell(next, { state: 'shown' });
    this.#step = { ...stepAt(this.#task, next, true), ...(slowly && { written: 1 }) };
  }

  #setCell(index: number, cell: ResultCell): void {
    this.#cells = this.#cells.with(index, cell);
  }

  #count(right: boolean): void {
    const { answered, first } = this.#score;
    this.#score = { answered: answered + 1, first: first + Number(right) };
  }
}
