import { logicTasks, taskRows, type TaskRow } from '../../core/neuron/threshold-unit/tasks.ts';
import { weightedSum } from '../../core/neuron/threshold-unit/threshold-unit.ts';
import type { LabState } from './lab-state.svelte.ts';
import type { ThresholdFields } from './threshold.ts';

/** Tries at XOR before it is said why none will do. */
const honestTries = 6;
/** A setting that rests this long was meant as a try. */
const tryRestMs = 700;

type Task = LabState<ThresholdFields>['values']['task'];

/** A threshold unit whose inputs, weights and threshold are set by hand, and the task it is to do. */
export class ThresholdDesk {
  readonly state: LabState<ThresholdFields>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly inputCount = $derived.by(() => {
    const { task } = this.state.values;
    return task === 'story' ? 3 : logicTasks[task].inputCount;
  });
  readonly inputs = $derived.by(() => {
    const { x1, x2, x3 } = this.state.values;
    return [x1, x2, x3].slice(0, this.inputCount);
  });
  readonly weights = $derived.by(() => {
    const { w1, w2, w3 } = this.state.values;
    return [w1, w2, w3].slice(0, this.inputCount);
  });
  /** Σ wᵢxᵢ. */
  readonly sum = $derived.by(() => weightedSum(this.weights, this.inputs));
  readonly fires = $derived.by(() => this.sum >= this.state.values.threshold);
  /** The table of the task; empty for the story. */
  readonly rows = $derived.by((): readonly TaskRow[] => {
    const { task, threshold } = this.state.values;
    return task === 'story' ? [] : taskRows(task, { weights: this.weights, bias: -threshold });
  });
  readonly rightCount = $derived.by(
    () => this.rows.filter(({ target, output }) => target === output).length,
  );
  readonly isSolved = $derived.by(
    () => this.rows.length > 0 && this.rightCount === this.rows.length,
  );
  /** Tries at XOR that are left before it is told why it cannot be. */
  readonly triesLeft = $derived.by(() => Math.max(0, honestTries - this.state.values.tries));

  constructor(state: LabState<ThresholdFields>) {
    this.state = state;
  }

  /** Another task; each begins unsolved. */
  setTask(task: Task): void {
    this.forgetTry();
    const weights =
      task === 'story'
        ? { x1: 1, x2: 0, x3: 1, w1: 1, w2: 0.5, w3: -0.75, threshold: 0.75 }
        : { x1: 0, x2: 0, x3: 0, w1: 0.5, w2: 0.5, w3: 0.5, threshold: 0 };
    this.state.set({ task, ...weights, view: 'unit', continuous: false, tries: 0 });
  }

  setInputs(inputs: readonly number[]): void {
    const { x1, x2, x3 } = this.state.values;
    this.state.set({ x1: inputs[0] ?? x1, x2: inputs[1] ?? x2, x3: inputs[2] ?? x3 });
  }

  setInput(index: number, value: number): void {
    this.setInputs(this.inputs.map((one, i) => (i === index ? value : one)));
  }

  /** A weight or the threshold by hand. */
  setByHand(change: { w1?: number; w2?: number; w3?: number; threshold?: number }): void {
    this.state.set(change);
    this.forgetTry();
    if (this.state.values.task !== 'xor') return;
    this.#timer = setTimeout(
      () => this.state.set({ tries: this.state.values.tries + 1 }),
      tryRestMs,
    );
  }

  /** Inputs between 0 and 1, or only those two. */
  setContinuous(continuous: boolean): void {
    this.state.set({ continuous });
    if (!continuous) this.setInputs(this.inputs.map((one) => (one >= 0.5 ? 1 : 0)));
  }

  /** A setting that still rests was no try: all is as at first again, or nobody is here any more. */
  forgetTry(): void {
    clearTimeout(this.#timer);
  }
}
