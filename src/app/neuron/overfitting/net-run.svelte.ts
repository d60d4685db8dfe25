import { answersOf, meanLossOf } from '../../../core/neuron/mlp/evaluate.ts';
import { Forward } from '../../../core/neuron/mlp/forward.ts';
import type { Trainer } from '../../../core/neuron/mlp/trainer.ts';
import { curvePoints } from '../../../core/neuron/overfitting/curve-points.ts';
import {
  curveNet,
  examplesOf,
  keptCount,
  netTrainer,
  netTraining,
  pointsPart,
} from '../../../core/neuron/overfitting/net.ts';
import type {
  CurvePoints,
  OverfittingSettings,
} from '../../../core/neuron/overfitting/settings.ts';
import { Ticker } from '../../ticker.svelte.ts';
import { without } from '../without.ts';
import { LossCurve, type LossHistory } from '../playground/loss-history.ts';
import { curveXs } from './fits.ts';

/** What is known of the net at the moment. */
export interface NetFigures {
  readonly epoch: number;
  /** Mean squared errors of the points learned from (without those that early stopping watches), and of the test. */
  readonly train: number;
  readonly test: number;
  readonly history: LossHistory;
  /** What it says along the curve. */
  readonly curve: Float64Array;
  /** Whether it is trained as far as it goes. */
  readonly isOver: boolean;
  /** The epoch whose weights early stopping kept; 0 without. */
  readonly bestEpoch: number;
}

const sliceMs = 8;
/** So many epochs a frame at most: one sees the curve bend. */
const epochsAFrame = 6;

/** The lab's net while it learns, in slices between the frames of the screen. */
export class NetRun {
  #figures = $state.raw() as NetFigures;
  readonly #ticker = new Ticker(() => this.#slice());
  #trainer!: Trainer;
  #pass!: Forward;
  /** What is learned from. */
  #train!: CurvePoints;
  #test!: CurvePoints;
  #curve!: LossCurve;
  #settings: OverfittingSettings;

  constructor(settings: OverfittingSettings) {
    this.#settings = settings;
    this.#begin();
  }

  get figures(): NetFigures {
    return this.#figures;
  }

  get isPlaying(): boolean {
    return this.#ticker.isRunning;
  }

  /** Starts anew with other settings, as far as they are the net's; goes on playing if it was. */
  use(settings: OverfittingSettings): void {
    const textOf = (one: OverfittingSettings): string =>
      JSON.stringify(without(one, 'model', 'degree'));
    const isSame = textOf(settings) === textOf(this.#settings);
    this.#settings = settings;
    if (!isSame) this.#begin();
  }

  restart(): void {
    this.pause();
    this.#begin();
  }

  play(): void {
    if (this.isPlaying) return;
    if (this.#isOver) this.#begin();
    this.#ticker.start('frames');
  }

  pause(): void {
    this.#ticker.stop();
  }

  dispose(): void {
    this.pause();
  }

  get #isOver(): boolean {
    return this.#trainer.isOver || this.#trainer.epoch >= netTraining.maxEpochs;
  }

  #begin(): void {
    const settings = this.#settings;
    const { train, test } = curvePoints(settings, settings.seed);
    this.#train = pointsPart(train, 0, keptCount(settings.count, settings.stopping));
    this.#test = test;
    this.#trainer = netTrainer(settings, settings, train, settings.seed);
    this.#pass = new Forward(curveNet(settings.neurons), curveXs.length);
    this.#curve = new LossCurve();
    this.#note();
    this.#tell();
  }

  /** What is learned between two frames; whether there is more to learn. */
  #slice(): boolean {
    const endMs = performance.now() + sliceMs;
    for (let i = 0; i < epochsAFrame && performance.now() < endMs && !this.#isOver; i++) {
      if (this.#trainer.step()) this.#note();
    }
    // The weights may be those of an earlier epoch then.
    if (this.#isOver) this.#trainer.end();
    this.#tell();
    return !this.#isOver;
  }

  #errorOf(points: CurvePoints): number {
    return meanLossOf(this.#pass, this.#trainer.parameters, examplesOf(points));
  }

  #note(): void {
    const { epoch } = this.#trainer;
    if (!this.#curve.wants(epoch)) return;
    this.#curve.add(epoch, this.#errorOf(this.#train), this.#errorOf(this.#test));
  }

  #tell(): void {
    const { epoch, bestEpoch, parameters } = this.#trainer;
    this.#figures = {
      epoch,
      train: this.#errorOf(this.#train),
      test: this.#errorOf(this.#test),
      history: this.#curve.read(),
      curve: answersOf(this.#pass, parameters, curveXs, curveXs.length),
      isOver: this.#isOver,
      bestEpoch,
    };
  }
}
