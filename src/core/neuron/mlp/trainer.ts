import { NumpyRandom } from '../../numpy-random.ts';
import { Random } from '../../random.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { makeOptimizer, type OptimizerId } from '../optimizers/optimizers.ts';
import type { Architecture } from './architecture.ts';
import { Backward } from './backward.ts';
import { Dropout } from './dropout.ts';
import { EarlyStopping } from './early-stopping.ts';
import { meanLossOf } from './evaluate.ts';
import type { Examples } from './examples.ts';
import { firstParameters } from './first-parameters.ts';
import { Forward } from './forward.ts';
import { summedLoss } from './loss.ts';
import { addPenaltyGradient, penaltyCost, type Penalty } from './penalty.ts';

/** How a network learns. */
export interface TrainingSettings extends Penalty {
  readonly architecture: Architecture;
  readonly optimizer: OptimizerId;
  /** η. */
  readonly learningRate: number;
  /** Examples of a step; the last step of an epoch has what is left. */
  readonly batchSize: number;
  /** Of every hidden layer, 0 … below 1. */
  readonly dropoutRate: number;
  /** Of the first weights and of the dropout masks. */
  readonly seed: number;
  readonly stopping?: StoppingRule;
}

/** When training ends by itself. */
export interface StoppingRule {
  /**
   * `loss`: the mean over the epoch's steps, as they were made; `val-loss`: over the examples held out, after
   * the epoch. Both with the penalty, as Keras has them.
   */
  readonly monitor: 'loss' | 'val-loss';
  /** Epochs without a better loss, 1 or more. */
  readonly patience: number;
}

/**
 * Trains a multilayer perceptron by mini-batches, one step at a call (course topics 7–9 and 11). The
 * examples are taken in their order, the same in every epoch, so that `fit(…, shuffle=False)` of Keras finds
 * the same weights: let the order be a random one. The same settings and examples always give the same
 * network, to the bit.
 */
export class Trainer {
  /** W and b, as `denseLayers` places them. May be written to between steps. */
  readonly parameters: Float64Array;
  /** The pass of the last step. */
  readonly pass: Forward;
  /** The masks of the last step, where there is dropout. */
  readonly dropout: Dropout | undefined;
  readonly optimizer: Optimizer;
  readonly #settings: TrainingSettings;
  readonly #train: Examples;
  readonly #heldOut: Examples;
  readonly #backward: Backward;
  readonly #stopping: EarlyStopping | undefined;
  #next = 0;
  #epoch = 0;
  #stepCount = 0;
  #isOver = false;
  #lossOfSteps = 0;
  #epochLoss = NaN;

  /**
   * @param train to learn from.
   * @param heldOut watched by early stopping of `val-loss`, and never learned from; may be empty.
   * @param parameters to start with, which are copied; drawn by the seed where there are none.
   */
  constructor(
    settings: TrainingSettings,
    train: Examples,
    heldOut: Examples,
    parameters?: Float64Array,
  ) {
    const { architecture, batchSize, dropoutRate, optimizer, learningRate, seed, stopping } =
      settings;
    this.#settings = settings;
    this.#train = train;
    this.#heldOut = heldOut;
    this.pass = new Forward(architecture, Math.max(1, Math.min(batchSize, train.count)));
    const { layers } = this.pass;
    this.parameters = parameters?.slice() ?? firstParameters(layers, new NumpyRandom(seed));
    const count = this.parameters.length;
    this.optimizer = makeOptimizer(optimizer, count, learningRate);
    this.dropout = dropoutRate > 0 ? new Dropout(layers, dropoutRate, new Random(seed)) : undefined;
    this.#backward = new Backward(this.pass, count);
    this.#stopping = stopping && new EarlyStopping(stopping.patience, count);
  }

  /** Epochs that are complete. */
  get epoch(): number {
    return this.#epoch;
  }

  get stepCount(): number {
    return this.#stepCount;
  }

  /** Whether early stopping or the caller has ended it, or there is nothing to learn from. */
  get isOver(): boolean {
    return this.#isOver || this.#train.count === 0;
  }

  /** The epoch whose weights early stopping has kept as the best; 0 without. */
  get bestEpoch(): number {
    return this.#stopping?.bestEpoch ?? 0;
  }

  /** Epochs since then. */
  get waited(): number {
    return this.#stopping?.waited ?? 0;
  }

  /** Mean loss of the last complete epoch's steps, with penalty and dropout; NaN before. */
  get epochLoss(): number {
    return this.#epochLoss;
  }

  /** ∂J/∂ parameters of the last step. */
  get gradient(): Float64Array {
    return this.#backward.gradient;
  }

  /** One mini-batch. @returns whether it completed an epoch. Does nothing once training is over. */
  step(): boolean {
    if (this.isOver) return false;
    const { inputs, truths, count: all } = this.#train;
    const { parameters, pass } = this;
    const from = this.#next;
    const count = Math.min(pass.capacity, all - from);
    this.dropout?.draw();
    const masks = this.dropout?.masks;
    pass.run(parameters, inputs, from, count, masks);
    const cost = penaltyCost(this.#settings, pass.layers, parameters);
    this.#lossOfSteps += summedLoss(pass, truths, from, count) + cost * count;
    this.#backward.run(parameters, inputs, truths, from, count, masks);
    addPenaltyGradient(this.#settings, pass.layers, parameters, this.gradient);
    this.optimizer.step(parameters, this.gradient);
    this.#stepCount++;
    this.#next = from + count;
    if (this.#next < all) return false;
    this.#endEpoch();
    return true;
  }

  /** Ends training where the caller has had enough: early stopping puts its best weights back, as Keras does. */
  end(): void {
    if (this.isOver) return;
    this.#isOver = true;
    this.#stopping?.restore(this.parameters);
  }

  #endEpoch(): void {
    this.#next = 0;
    this.#epoch++;
    this.#epochLoss = this.#lossOfSteps / this.#train.count;
    this.#lossOfSteps = 0;
    if (!this.#stopping) return;
    if (this.#stopping.isOver(this.#epoch, this.#watchedLoss(), this.parameters)) this.end();
  }

  #watchedLoss(): number {
    if (this.#settings.stopping?.monitor === 'loss' || this.#heldOut.count === 0) {
      return this.#epochLoss;
    }
    return (
      meanLossOf(this.pass, this.parameters, this.#heldOut) +
      penaltyCost(this.#settings, this.pass.layers, this.parameters)
    );
  }
}
