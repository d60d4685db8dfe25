import { meanLossOf } from '../../../core/neuron/mlp/evaluate.ts';
import { Forward } from '../../../core/neuron/mlp/forward.ts';
import { Trainer } from '../../../core/neuron/mlp/trainer.ts';
import { PlaneGrid } from '../../../core/neuron/playground/grid.ts';
import {
  makeProblem,
  startOf,
  trainingOf,
  type PlaygroundProblem,
} from '../../../core/neuron/playground/problem.ts';
import type { PlaygroundSettings } from '../../../core/neuron/playground/settings.ts';
import { Signal } from '../../signal.ts';
import { Ticker } from '../../ticker.svelte.ts';
import { without } from '../without.ts';
import { LossCurve, type LossHistory } from './loss-history.ts';
import { figuresOf, type PartFigures } from './run-figures.ts';

export type Speed = 'slow' | 'normal' | 'fast';

/** What is known of a run at the moment. */
export interface RunFigures {
  readonly epoch: number;
  readonly stepCount: number;
  readonly train: PartFigures;
  readonly test: PartFigures;
  readonly history: LossHistory;
  /** Whether early stopping has ended it, and with which epoch's weights. */
  readonly isOver: boolean;
  readonly bestEpoch: number;
  /** Whether a loss or a weight is no number any more. */
  readonly hasDiverged: boolean;
  /**
   * The parameters as they were when this was told, once one of them was set by hand after training had
   * begun: no link opens them, and no training leads to them.
   */
  readonly parameters?: Float64Array;
}

/** Training takes so much of a frame at most; drawing needs its share. */
const sliceMs: Record<Speed, number> = { slow: 4, normal: 6, fast: 10 };
/** One step a quarter of a second: each can be seen. */
const slowStepMs = 250;
/** How often numbers on the screen follow. */
const figuresMs = 200;
const passCapacity = 100;

/**
 * A network of the playground while it learns, in small slices between the frames of the screen. What is
 * drawn every frame (weights, masks, the grid) is no reactive state: `drawn` tells when it is new.
 */
export class PlaygroundRun {
  /** Weights, masks and grid are new. */
  readonly drawn = new Signal<void>();
  #settings: PlaygroundSettings;
  #problem = $state.raw() as PlaygroundProblem;
  #figures = $state.raw() as RunFigures;
  readonly #ticker = new Ticker((nowMs) => this.#slice(nowMs));
  #trainer!: Trainer;
  #grid!: PlaneGrid;
  #pass!: Forward;
  #curve!: LossCurve;
  #lastStepMs = 0;
  #lastFiguresMs = 0;
  #lastDrawMs = 0;
  #speed: Speed = 'normal';
  #isSetMidway = false;
  /** Least time between two drawings: more where motion is not wanted. */
  readonly #drawEveryMs: number;

  constructor(settings: PlaygroundSettings, drawEveryMs: number) {
    this.#settings = settings;
    this.#drawEveryMs = drawEveryMs;
    this.#begin(settings);
  }

  get problem(): PlaygroundProblem {
    return this.#problem;
  }

  get figures(): RunFigures {
    return this.#figures;
  }

  get isPlaying(): boolean {
    return this.#ticker.isRunning;
  }

  get grid(): PlaneGrid {
    return this.#grid;
  }

  get parameters(): Float64Array {
    return this.#trainer.parameters;
  }

  /** What each hidden neuron was multiplied with in the last step, if there is dropout: 0 is dropped. */
  get masks(): readonly Float64Array[] | undefined {
    return this.#trainer.stepCount > 0 ? this.#trainer.dropout?.masks : undefined;
  }

  /** How fast it goes on. */
  set speed(speed: Speed) {
    this.#speed = speed;
  }

  /** Starts anew with other settings; goes on playing if it was. Weights set by hand start nothing. */
  use(settings: PlaygroundSettings): void {
    const textOf = (one: PlaygroundSettings): string => JSON.stringify(without(one, 'weights'));
    const isSame = textOf(this.#settings) === textOf(settings);
    // Those that are taken back are not set to something else: only a new start has none of them.
    const isTakenBack = settings.weights.length < this.#settings.weights.length;
    // Before the first step a network is what its link says: one that leaves the list is as it was.
    const isAtStart =
      this.#trainer.stepCount === 0 &&
      JSON.stringify(settings.weights) !== JSON.stringify(this.#settings.weights);
    this.#settings = settings;
    if (!isSame || isTakenBack || isAtStart) this.#begin(settings);
  }

  /** From the first weights again. */
  restart(): void {
    this.pause();
    this.#begin(this.#settings);
  }

  play(): void {
    if (!this.isPlaying && this.#canGoOn()) this.#ticker.start('frames');
  }

  pause(): void {
    this.#ticker.stop();
    this.#tell();
  }

  /** One mini-batch. */
  step(): void {
    this.pause();
    if (!this.#canGoOn()) return;
    this.#step();
    this.#draw();
    this.#tell();
  }

  /** Puts a weight or a bias in its place, by hand. */
  setParameter(index: number, value: number): void {
    this.parameters[index] = value;
    this.#isSetMidway ||= this.#trainer.stepCount > 0;
    this.#draw();
    this.#tell();
  }

  /** Which hidden neuron is looked at closely. */
  look(focus: PlaneGrid['focus']): void {
    this.#grid.focus = focus;
    this.#draw();
  }

  dispose(): void {
    this.#ticker.stop();
  }

  #begin(settings: PlaygroundSettings): void {
    const problem = makeProblem(settings);
    const { architecture, train, test, features } = problem;
    this.#trainer = new Trainer(
      trainingOf(settings, problem),
      train,
      test,
      startOf(settings, architecture),
    );
    this.#pass = new Forward(architecture, passCapacity);
    this.#curve = new LossCurve();
    this.#isSetMidway = false;
    const focus = this.#grid?.focus;
    this.#grid = new PlaneGrid(architecture, features);
    if (focus && (settings.hidden[focus.layer] ?? 0) > focus.neuron) this.#grid.focus = focus;
    this.#problem = problem;
    this.#note();
    this.#draw();
    this.#tell();
    if (this.isPlaying && !this.#canGoOn()) this.pause();
  }

  #canGoOn(): boolean {
    return !this.#trainer.isOver && !this.#hasDiverged();
  }

  /** Between two frames: learns, and shows it as often as it can be seen; whether it goes on. */
  #slice(nowMs: number): boolean {
    this.#train(nowMs);
    if (nowMs - this.#lastDrawMs >= this.#drawEveryMs) {
      this.#lastDrawMs = nowMs;
      this.#draw();
    }
    if (!this.#canGoOn()) {
      this.#draw();
      this.pause();
      return false;
    }
    if (nowMs - this.#lastFiguresMs >= figuresMs) {
      this.#lastFiguresMs = nowMs;
      this.#tell();
    }
    return true;
  }

  /** As much as a slice holds: one step where each is to be seen, an epoch a frame, or as much as there is time for. */
  #train(nowMs: number): void {
    if (this.#speed === 'slow') {
      if (nowMs - this.#lastStepMs < slowStepMs) return;
      this.#lastStepMs = nowMs;
      this.#step();
      return;
    }
    const endMs = performance.now() + sliceMs[this.#speed];
    while (performance.now() < endMs && this.#canGoOn()) {
      if (this.#step() && this.#speed === 'normal') return;
    }
  }

  #step(): boolean {
    const isEpoch = this.#trainer.step();
    if (isEpoch) this.#note();
    return isEpoch;
  }

  #note(): void {
    const { epoch } = this.#trainer;
    if (!this.#curve.wants(epoch) && !this.#trainer.isOver) return;
    const { train, test } = this.#problem;
    this.#curve.add(epoch, this.#lossOf(train), this.#lossOf(test));
  }

  #lossOf(examples: PlaygroundProblem['train']): number {
    return meanLossOf(this.#pass, this.parameters, examples);
  }

  #hasDiverged(): boolean {
    // One number that is none makes all behind it none: the last bias is behind all.
    return !Number.isFinite(this.parameters.at(-1));
  }

  #draw(): void {
    this.#grid.run(this.parameters);
    this.drawn.emit();
  }

  #tell(): void {
    const { epoch, stepCount, isOver, bestEpoch } = this.#trainer;
    const { train, test } = this.#problem;
    const part = (examples: PlaygroundProblem['train']): PartFigures =>
      figuresOf(this.#pass, this.parameters, this.#problem, examples);
    this.#figures = {
      epoch,
      stepCount,
      train: part(train),
      test: part(test),
      history: this.#curve.read(),
      isOver: isOver && train.count > 0,
      bestEpoch,
      hasDiverged: this.#hasDiverged(),
      ...(this.#isSetMidway && { parameters: this.parameters.slice() }),
    };
  }
}
