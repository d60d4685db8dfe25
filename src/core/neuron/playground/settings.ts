import type { LabPoint, SetNumber } from '../../lab-state/fields.ts';
import { maxHiddenLayers, type HiddenActivation } from '../mlp/architecture.ts';
import type { OptimizerId } from '../optimizers/optimizers.ts';

/** Most neurons of a hidden layer, and most classes. */
export const maxNeurons = 8;
export const maxClasses = 6;
const inputsAtMost = 7;
/** Parameters of the largest network that can be built. */
export const mostParameters =
  (inputsAtMost + 1) * maxNeurons +
  (maxHiddenLayers - 1) * (maxNeurons + 1) * maxNeurons +
  (maxNeurons + 1) * maxClasses;

/** Everything that decides what a playground's network learns, and how. */
export interface PlaygroundSettings {
  /** Id of a data set, or `own` for the points below. */
  readonly data: string;
  /** Own points, x and y 0–1 of the square that is shown. */
  readonly points: readonly LabPoint[];
  /** Classes, 2–6, where the data set can have as many. */
  readonly classes: number;
  /** How far points are shifted, 0–0.5. */
  readonly noise: number;
  /** Points of a data set that is no own one. */
  readonly count: number;
  /** Share of the points that is learned from, 0–1. */
  readonly trainShare: number;
  readonly dataSeed: number;
  /** Of the first weights and of dropout. */
  readonly seed: number;
  /** Places in the table of features; the first is taken where there is none. */
  readonly inputs: readonly number[];
  /** Neurons of each hidden layer. */
  readonly hidden: readonly number[];
  readonly activation: HiddenActivation;
  /** η, as it is written. */
  readonly rate: string;
  readonly optimizer: OptimizerId;
  /** Examples of a step, as it is written, or `all`. */
  readonly batch: string;
  /** λ of L1 and of L2, as they are written. */
  readonly l1: string;
  readonly l2: string;
  /** Dropout rate of hidden layers, 0–0.8. */
  readonly dropout: number;
  readonly stop: 'off' | 'loss' | 'val-loss';
  /** Epochs without a better loss. */
  readonly patience: number;
  /** Parameters that were set by hand, by their place among all. */
  readonly weights: readonly SetNumber[];
}
