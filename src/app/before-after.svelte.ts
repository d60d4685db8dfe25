import type { ImageNet, KnownAnswer } from './imagenet.svelte.ts';
import type { LiveAnswer } from './live-answer.ts';
import { Recent } from './recent.ts';
import type { Signal } from './signal.ts';

/** What two sets of last layers answer to one and the same picture. */
export interface Compared {
  readonly before: readonly KnownAnswer[];
  /** The student's classes; absent while nothing is learned. Also without ImageNet's layers. */
  readonly after?: LiveAnswer;
}

/** Answers of one's own that wait for those of ImageNet; more than are ever on their way. */
const keptAnswers = 16;

/**
 * Before and after the cut: the five best of ImageNet beside the student's classes, both for the very
 * same picture. Looks until it is disposed of.
 */
export class BeforeAfter {
  readonly #waiting = new Recent<LiveAnswer>(keptAnswers);
  readonly #imageNet: Pick<ImageNet, 'phase'>;
  readonly #endings: readonly (() => void)[];
  #compared = $state.raw<Compared>({ before: [] });

  constructor(
    imageNet: Pick<ImageNet, 'classified' | 'show' | 'best' | 'phase'>,
    answered: Signal<LiveAnswer | undefined>,
  ) {
    this.#imageNet = imageNet;
    this.#endings = [
      answered.subscribe((answer) => this.#note(answer)),
      imageNet.classified.subscribe(({ timeMs }) => {
        const after = this.#waiting.at(timeMs);
        this.#compared = { before: imageNet.best, ...(after && { after }) };
      }),
      imageNet.show(),
    ];
  }

  /** The latest picture that both have answered. */
  get compared(): Compared {
    return this.#compared;
  }

  dispose(): void {
    for (const end of this.#endings) end();
    this.#waiting.clear();
  }

  #note(answer: LiveAnswer | undefined): void {
    // Nothing is to be waited for: one's own answer is that of the present picture.
    if (this.#imageNet.phase !== 'ready')
      this.#compared = { before: [], ...(answer && { after: answer }) };
    if (answer) this.#waiting.keep(answer.timeMs, answer);
    else this.#waiting.clear();
  }
}
