/** Both losses after some epochs, from the start (0) on. */
export interface LossHistory {
  readonly epochs: readonly number[];
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * Of every epoch up to twice as many, then of ever fewer: their number grows as the logarithm of the epochs, to
 * some 800 after 10,000.
 */
const pointsKept = 150;

/** Collects the losses of a run. */
export class LossCurve {
  #epochs: number[] = [];
  #train: number[] = [];
  #test: number[] = [];

  /** Whether this epoch's losses are to be found out. */
  wants(epoch: number): boolean {
    const last = this.#epochs.at(-1) ?? -1;
    return epoch - last >= Math.max(1, Math.floor(epoch / pointsKept));
  }

  add(epoch: number, train: number, test: number): void {
    this.#epochs.push(epoch);
    this.#train.push(train);
    this.#test.push(test);
  }

  read(): LossHistory {
    return { epochs: [...this.#epochs], train: [...this.#train], test: [...this.#test] };
  }
}
