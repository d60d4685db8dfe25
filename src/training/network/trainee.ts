import {
  abs,
  argMax,
  cast,
  equal,
  keep,
  losses,
  mean,
  memory,
  oneHot,
  stack,
  sum,
  tensor1d,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { NetworkPlan, WeightPlan } from '../../core/network/plan.ts';
import { countOf } from '../../core/network/shapes.ts';
import { Network } from '../../models/network/network.ts';
import { normalise, uploadPictures } from '../../models/network/normalise.ts';
import { isAugmented } from './augmentation-draws.ts';
import { Augmenter } from './augment.ts';
import type { Batch } from './batches.ts';
import { Optimizer } from './optimizer.ts';
import { rateOf, type Moment } from './rate.ts';
import { randomAt } from './seeds.ts';
import type { Checkpoint, LayerMagnitude, NetworkWeights, TrainSettings } from './types.ts';

/** State of a network between two epochs; a new one has no optimizer's state yet. */
export interface TraineeState {
  readonly weights: NetworkWeights;
  readonly optimizerState?: Checkpoint['optimizerState'];
}

/** What a batch came to, on its way back from the device. Whoever asked for it disposes of it. */
export interface BatchResult {
  /** `[mean loss, number of right answers]`. */
  readonly score: Tensor1D;
  /** `[mean |gradient|, mean |weight|]` of each trained array in turn; only where asked for. */
  readonly magnitudes?: Tensor1D;
}

/** A trained array of weights and where it belongs. */
interface TrainedWeight {
  readonly layer: number;
  readonly plan: WeightPlan;
}

/**
 * A network and its optimizer on the device, and what a batch does to them. A batch goes there as bytes,
 * and nothing comes back but what a `BatchResult` holds. Owns all that it makes: `dispose()`.
 */
export class Trainee {
  readonly #plan: NetworkPlan;
  readonly #settings: TrainSettings;
  readonly #trained: readonly TrainedWeight[];
  readonly #network: Network;
  readonly #optimizer: Optimizer;
  readonly #augmenter: Augmenter | undefined;
  #mostBytes = 0;

  constructor(plan: NetworkPlan, settings: TrainSettings, state: TraineeState) {
    const { sizePx, channels } = plan.description.input;
    this.#plan = plan;
    this.#settings = settings;
    this.#trained = plan.layers.flatMap(({ weights }, layer) =>
      weights.filter(({ trainable }) => trainable).map((weight) => ({ layer, plan: weight })),
    );
    this.#network = new Network(plan, state.weights);
    this.#optimizer = new Optimizer(
      settings,
      this.#network.trainable,
      this.#trained.map((weight) => weight.plan.name === 'kernel'),
      state.optimizerState,
    );
    if (isAugmented(settings.augmentation)) {
      this.#augmenter = new Augmenter(settings.augmentation, sizePx, channels, settings.seed);
    }
  }

  /**
   * Most that the device held so far within a batch, in bytes of tensors: with weights, moments and what every
   * layer put out, as `estimateMemoryBytes` counts. 0 before the first.
   */
  get mostBytes(): number {
    return this.#mostBytes;
  }

  /** Learns from one batch, at its moment of the run. */
  step(batch: Batch, moment: Moment, wantsMagnitudes: boolean): BatchResult {
    const { seed } = this.#settings;
    this.#optimizer.useRate(rateOf(this.#settings, moment));
    return tidy(() => {
      const pictures = this.#prepare(batch, moment);
      const labels = tensor1d(batch.labels, 'int32');
      const mode = { training: true, seed, step: this.#optimizer.step } as const;
      let right: Scalar | undefined;
      const { value, grads } = variableGrads(() => {
        const logits = this.#network.forward(pictures, mode);
        right = keep(rightAnswers(logits, labels));
        const loss = this.#loss(logits, labels);
        this.#noteMemory();
        return loss;
      }, [...this.#network.trainable]);
      const score = stack([value, right!]) as Tensor1D;
      right!.dispose();
      const gradients = this.#network.trainable.map(({ name }) => grads[name]!);
      this.#optimizer.apply(gradients);
      this.#noteMemory();
      if (!wantsMagnitudes) return { score };
      return { score, magnitudes: this.#magnitudes(gradients) };
    });
  }

  /** What the network makes of a batch, without learning: no dropout, no augmentation. */
  measure(batch: Batch): BatchResult {
    const { input } = this.#plan.description;
    return tidy(() => {
      const labels = tensor1d(batch.labels, 'int32');
      const pictures = normalise(uploadPictures(batch.pixels, input), input.normalisation);
      const logits = this.#network.forward(pictures, { training: false });
      const score = stack([this.#loss(logits, labels), rightAnswers(logits, labels)]);
      this.#noteMemory();
      return { score: score as Tensor1D };
    });
  }

  /** What a `magnitudes` of `step` says of each layer. */
  layerMagnitudes(magnitudes: Float32Array): LayerMagnitude[] {
    const layers = [...new Set(this.#trained.map(({ layer }) => layer))];
    return layers.map((layer) => {
      let count = 0;
      let gradient = 0;
      let weight = 0;
      this.#trained.forEach((trained, i) => {
        if (trained.layer !== layer) return;
        const size = countOf(trained.plan.shape);
        count += size;
        gradient += magnitudes[2 * i]! * size;
        weight += magnitudes[2 * i + 1]! * size;
      });
      return { layer, gradient: gradient / count, weight: weight / count };
    });
  }

  /** The kernels `[k, k, in, out]` of the first convolution; nothing if there is none. */
  async readKernels(): Promise<{ shape: readonly number[]; values: Float32Array } | undefined> {
    const at = this.#trained.findIndex(
      ({ plan }) => plan.name === 'kernel' && plan.shape.length === 4,
    );
    if (at < 0) return undefined;
    const values = await this.#network.trainable[at]!.data<'float32'>();
    return { shape: this.#trained[at]!.plan.shape, values: values.slice() };
  }

  /** All that another trainee goes on from, to the bit. */
  async readState(): Promise<Required<TraineeState>> {
    const weights = await this.#network.readWeights();
    return { weights, optimizerState: await this.#optimizer.readState() };
  }

  dispose(): void {
    this.#network.dispose();
    this.#optimizer.dispose();
    this.#augmenter?.dispose();
  }

  #noteMemory(): void {
    this.#mostBytes = Math.max(this.#mostBytes, memory().numBytes);
  }

  /** A training batch as the network is fed it. */
  #prepare({ pixels }: Batch, { epoch, batch }: Moment): Tensor4D {
    const { input } = this.#plan.description;
    const pictures = uploadPictures(pixels, input);
    if (!this.#augmenter) return normalise(pictures, input.normalisation);
    const random = randomAt(this.#settings.seed, 'augmentation', epoch, batch);
    return normalise(this.#augmenter.apply(pictures, random), input.normalisation);
  }

  /** Mean cross-entropy of softmax, in nats (course topic 7). */
  #loss(logits: Tensor2D, labels: Tensor1D): Scalar {
    return losses.softmaxCrossEntropy(oneHot(labels, this.#plan.classCount), logits);
  }

  #magnitudes(gradients: readonly Tensor[]): Tensor1D {
    const sizes = this.#network.trainable.flatMap((weights, i) => [
      mean(abs(gradients[i]!)),
      mean(abs(weights)),
    ]);
    return stack(sizes) as Tensor1D;
  }
}

function rightAnswers(logits: Tensor2D, labels: Tensor1D): Scalar {
  return sum(cast(equal(argMax(logits, 1), labels), 'float32'));
}
