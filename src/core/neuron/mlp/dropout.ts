import type { Random } from '../../random.ts';
import type { DenseLayer } from './architecture.ts';

/**
 * Dropout (course topic 11): in training, each hidden neuron is left out of a step with probability p, so
 * that none can rely on a single other one. Those that stay count 1 / (1 − p), so that the next layer gets
 * as much as it will get when all are there ("inverted" dropout, as in Keras). Srivastava et al., "Dropout:
 * a simple way to prevent neural networks from overfitting" (2014).
 *
 * One mask serves all examples of a step, so that it can be shown; Keras draws one for each example.
 */
export class Dropout {
  /** For each hidden layer, what each of its neurons is multiplied with in this step: 0, or 1 / (1 − p). */
  readonly masks: readonly Float64Array[];
  /** p, 0 … below 1. */
  readonly rate: number;
  readonly #random: Random;

  /**
   * @param layers of the network; the last one, the answer, is never dropped.
   * @throws RangeError for a rate below 0, or of 1 and more, which would leave nothing.
   */
  constructor(layers: readonly DenseLayer[], rate: number, random: Random) {
    if (!(rate >= 0 && rate < 1)) throw new RangeError('A dropout rate is 0 or more and below 1.');
    this.rate = rate;
    this.#random = random;
    this.masks = layers
      .slice(0, -1)
      .map(({ outputCount }) => new Float64Array(outputCount).fill(1));
  }

  /** New masks, for the next step. */
  draw(): void {
    const kept = 1 / (1 - this.rate);
    for (const mask of this.masks) {
      for (let i = 0; i < mask.length; i++) {
        mask[i] = this.#random.uniform() < this.rate ? 0 : kept;
      }
    }
  }
}
