/**
 * Early stopping (course topic 11), as Keras's `EarlyStopping(monitor, patience, restore_best_weights=True)`:
 * training ends when the watched loss has not become smaller than its best for `patience` epochs in a row,
 * and the parameters of the best epoch are kept. Keras puts them back also where `fit` ends before that, after
 * its last epoch; here it is the caller who knows which epoch is the last (`Trainer.end`).
 */
export class EarlyStopping {
  readonly #patience: number;
  readonly #best: Float64Array;
  #bestLoss = Infinity;
  #bestEpoch = 0;
  #waited = 0;

  /**
   * @param patience epochs, 1 or more.
   * @param parameterCount of the network.
   */
  constructor(patience: number, parameterCount: number) {
    this.#patience = patience;
    this.#best = new Float64Array(parameterCount);
  }

  /** Epoch of the best loss, counted from 1; 0 before any. */
  get bestEpoch(): number {
    return this.#bestEpoch;
  }

  /** Epochs since then. */
  get waited(): number {
    return this.#waited;
  }

  /**
   * To be told after every epoch.
   *
   * @param epoch counted from 1.
   * @param loss the one that is watched; one that is no number is no better.
   * @returns whether training is over; then `restore`.
   */
  isOver(epoch: number, loss: number, parameters: Float64Array): boolean {
    if (loss < this.#bestLoss) {
      this.#bestLoss = loss;
      this.#bestEpoch = epoch;
      this.#best.set(parameters);
      this.#waited = 0;
      return false;
    }
    this.#waited++;
    return this.#waited >= this.#patience && epoch > 1;
  }

  /** Puts the best epoch's parameters back; nothing where there was no epoch yet. */
  restore(parameters: Float64Array): void {
    if (this.#bestEpoch > 0) parameters.set(this.#best);
  }
}
