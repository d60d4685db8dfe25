import type { LabPoint } from '../../core/lab-state/fields.ts';
import { mistakes, runPerceptron, type Example } from '../../core/neuron/perceptron/perceptron.ts';
import { areSeparable } from '../../core/neuron/perceptron/separable.ts';
import { Ticker } from '../ticker.svelte.ts';
import type { LabState } from './lab-state.svelte.ts';
import { mostSteps, type PerceptronFields } from './perceptron.ts';

/** Steps in a second. */
const stepsPerSecond = { slow: 2, middle: 10, fast: 100 } as const;
/** The screen is not asked for more pictures than this. */
const mostTicksPerSecond = 25;

/** Most points of a plane. */
export const mostPoints = 64;

/** A point's coordinate as a number that stands on a blackboard: two decimals. */
const twoDecimals = (share: number) => Math.round(share * 100) / 100;

/** What the perceptron learns from: points of the plane. */
export function examplesOf(points: readonly LabPoint[]): readonly Example[] {
  return points.map(({ x, y, label }) => ({
    inputs: [twoDecimals(x), twoDecimals(y)],
    target: label === 1 ? 1 : 0,
  }));
}

/**
 * A perceptron at its points: one step, many, or none. All of it follows from what the lab is set to, so
 * that a link shows the same line.
 */
export class PerceptronRun {
  readonly state: LabState<PerceptronFields>;
  readonly #ticker = new Ticker(() => {
    const { perSecond, ticks } = this.#pace;
    this.step(perSecond / ticks);
    return !this.isDone;
  });
  readonly examples = $derived.by(() => examplesOf(this.state.values.points));
  readonly start = $derived.by(() => {
    const { w1, w2, b } = this.state.values;
    return { weights: [w1, w2], bias: b };
  });
  /** What came of the steps so far. */
  readonly result = $derived.by(() =>
    runPerceptron(this.start, this.examples, this.state.values.rate, this.state.values.steps),
  );
  /** What the line gets wrong now. */
  readonly wrong = $derived.by(() => mistakes(this.result.unit, this.examples));
  readonly separable = $derived.by(() => areSeparable(this.examples));
  /** Whether a step can still change anything. */
  readonly isDone = $derived.by(() => {
    const { rate, steps } = this.state.values;
    const { examples, result } = this;
    // Without a learning rate one epoch has shown all that there is to see.
    const staysPut = rate === 0 && steps >= examples.length;
    return examples.length === 0 || result.converged || staysPut || steps >= mostSteps;
  });

  constructor(state: LabState<PerceptronFields>) {
    this.state = state;
  }

  /** Whether it goes on by itself. */
  get isRunning(): boolean {
    return this.#ticker.isRunning;
  }

  /** Looks at so many more examples. */
  step(count = 1): void {
    if (this.isDone) return this.pause();
    const { steps } = this.state.values;
    this.state.set({ steps: Math.min(steps + count, mostSteps) });
    if (!this.isDone) return;
    this.pause();
    const { converged, errorsByEpoch } = this.result;
    // Steps after the last epoch were not taken.
    if (converged) this.state.set({ steps: errorsByEpoch.length * this.examples.length });
  }

  /** Goes on until an epoch has no error. */
  run(): void {
    this.pause();
    if (this.isDone) return;
    this.#ticker.start(1000 / this.#pace.ticks);
  }

  pause(): void {
    this.#ticker.stop();
  }

  setSpeed(speed: keyof typeof stepsPerSecond): void {
    this.state.set({ speed });
    if (this.isRunning) this.run();
  }

  /** Other points or another rate from here on: the line stays where it is. */
  change(changes: { points?: readonly LabPoint[]; rate?: number }): void {
    const { weights, bias } = this.result.unit;
    this.state.set({ ...changes, w1: weights[0]!, w2: weights[1]!, b: bias, steps: 0 });
  }

  /** A new point; false where there is no room for one. */
  add(point: LabPoint): boolean {
    const { points } = this.state.values;
    if (points.length >= mostPoints) return false;
    this.change({ points: [...points, point] });
    return true;
  }

  remove(point: LabPoint): void {
    this.change({ points: this.state.values.points.filter((one) => one !== point) });
  }

  get #pace(): { readonly perSecond: number; readonly ticks: number } {
    const perSecond = stepsPerSecond[this.state.values.speed];
    return { perSecond, ticks: Math.min(perSecond, mostTicksPerSecond) };
  }

  /** Puts the line where these weights have it. */
  setStart(changes: { w1?: number; w2?: number; b?: number }): void {
    this.pause();
    const { weights, bias } = this.result.unit;
    this.state.set({ w1: weights[0]!, w2: weights[1]!, b: bias, ...changes, steps: 0 });
  }
}
