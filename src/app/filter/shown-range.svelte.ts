import type { LiveView } from '../live-view.ts';

/** Smallest and largest number of a picture. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How often ranges are asked for, in milliseconds. */
const everyMs = 300;

/** The range of the shown picture and of what goes into it, a few times a second: finding one takes a while. */
export class ShownRange {
  readonly #shown: () => number;
  #output = $state.raw<Range>();
  #input = $state.raw<Range>();

  /** @param shown which stage is shown, −1: the source. */
  constructor(shown: () => number) {
    this.#shown = shown;
  }

  /** Of the shown picture. */
  get output(): Range | undefined {
    return this.#output;
  }

  /** Of what goes into the shown stage, while that is wanted. */
  get input(): Range | undefined {
    return this.#input;
  }

  /** Asks a view until the returned function is called. */
  follow(view: LiveView, wantsInput: () => boolean): () => void {
    let ended = false;
    const ask = async () => {
      if (document.hidden || view.lost) return;
      const shown = this.#shown();
      const output = await view.range(shown);
      const input = wantsInput() ? await view.range(shown - 1) : undefined;
      if (ended || shown !== this.#shown()) return;
      this.#output = output;
      if (input) this.#input = input;
    };
    const asking = setInterval(() => void ask(), everyMs);
    return () => {
      ended = true;
      clearInterval(asking);
    };
  }
}
