import {
  abs,
  keep,
  logSumExp,
  mean,
  mul,
  oneHot,
  stack,
  sub,
  sum,
  tensor1d,
  tidy,
  train,
  variableGrads,
  type AdamOptimizer,
  type NamedTensorMap,
  type Scalar,
  type Tensor1D,
  type Tensor2D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { Random } from '../../core/random.ts';
import type { TrainableEye } from '../../models/eye/trainable-eye.ts';
import { balancedImportance } from '../../core/neuron/softmax-regression.ts';
import { featureBatch } from './feature-batch.ts';
import type { FineTuneData, FineTuneSettings } from './types.ts';

/** Explicit, because TensorFlow.js takes 1e-4 on WebGL, with which training goes another way. */
const adamEpsilon = 1e-7;

/**
 * Softness of the answers while learning: logits are multiplied by it. The dense layer starts fully
 * trained and so sure of every example that nothing would be left to learn from.
 */
const softness = 0.2;

/** One step, not yet read back from the device. Whoever reads it disposes of it. */
export interface Step {
  /** The batch's answers before the step, `[members, classCount]`. */
  readonly logits: Tensor2D;
  /** Numbers of the photographs. */
  readonly members: readonly number[];
  /**
   * Of the last step of an epoch: mean |gradient| of each kernel of the blocks, then mean |weight| of
   * each.
   */
  readonly magnitudes?: Tensor1D;
}

/**
 * One copy of the eye's end, which it owns, with the photographs that it learns from. Only the blocks
 * learn: what was tried with the dense layer learning along did less well (docs/decisions/0017).
 */
export class Learner {
  readonly eye: TrainableEye;
  readonly #data: FineTuneData;
  readonly #settings: FineTuneSettings;
  readonly #members: readonly number[];
  /** By which all classes count the same, with mean 1, for each photograph of the data. */
  readonly #importance: Float64Array;
  readonly #optimizer: AdamOptimizer;

  /** @param members numbers of the photographs that it learns from. */
  constructor(
    eye: TrainableEye,
    data: FineTuneData,
    members: readonly number[],
    settings: FineTuneSettings,
  ) {
    this.eye = eye;
    this.#data = data;
    this.#members = members;
    this.#settings = settings;
    const isMember = new Set(members);
    const { labels, classCount } = data;
    this.#importance = balancedImportance(labels, classCount, (i) => !isMember.has(i)).map(
      (share) => (share * members.length) / classCount,
    );
    this.#optimizer = train.adam(settings.learningRate, 0.9, 0.999, adamEpsilon);
  }

  /** Batches in an epoch. */
  get batchCount(): number {
    return Math.ceil(this.#members.length / this.#settings.batchSize);
  }

  /**
   * Learns from every photograph once, in an order of the epoch's own; half of them are mirrored.
   *
   * @param epoch from 1.
   */
  *learn(epoch: number): Generator<Step> {
    const { batchSize, seed } = this.#settings;
    const random = new Random(seed * 65_537 + epoch);
    const order = random.shuffle([...this.#members]);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      const isMirrored = batch.map(() => random.uniform() < 0.5);
      const isLast = from + batchSize >= order.length;
      yield { ...this.#step(batch, isMirrored, isLast), members: batch };
    }
  }

  #step(
    batch: readonly number[],
    isMirrored: readonly boolean[],
    isLast: boolean,
  ): Omit<Step, 'members'> {
    const { eye } = this;
    return tidy(() => {
      const features = featureBatch(this.#data, batch, isMirrored);
      const labels = tensor1d(
        batch.map((i) => this.#data.labels[i]!),
        'int32',
      );
      const importance = tensor1d(batch.map((i) => this.#importance[i]!));
      let logits: Tensor2D | undefined;
      const { grads } = variableGrads(() => {
        // What is made in here is let go afterwards, unless it is kept.
        logits = keep(eye.logits(eye.embeddings(features)));
        const softened = mul<Tensor2D>(logits, softness);
        return mean<Scalar>(mul(importance, crossEntropies(softened, labels)));
      }, [...eye.blocks]);
      // That it wants variables is a slip of its types.
      this.#optimizer.applyGradients(grads as Record<string, Variable>);
      const kernels = eye.blocks.filter((_, i) => i % 2 === 0);
      return {
        logits: logits!,
        ...(isLast && { magnitudes: meanSizes(grads, kernels) }),
      };
    });
  }

  dispose(): void {
    this.eye.dispose();
    this.#optimizer.dispose();
  }
}

/** `[n, classCount]` and `[n]` → `[n]`. */
function crossEntropies(logits: Tensor2D, labels: Tensor1D): Tensor1D {
  const ofRight = sum<Tensor1D>(mul(logits, oneHot(labels, logits.shape[1])), 1);
  return sub(logSumExp<Tensor1D>(logits, 1), ofRight);
}

/** Mean |gradient| of each kernel, then mean |weight| of each, `[2 · kernels]`. */
function meanSizes(gradients: NamedTensorMap, kernels: readonly Variable[]): Tensor1D {
  const sizes = [...kernels.map(({ name }) => gradients[name]!), ...kernels];
  return stack(sizes.map((one) => mean<Scalar>(abs(one)))) as Tensor1D;
}
