import { MostExciting, type Excitation } from '../../../core/network/explain/exciting-patches.ts';
import type { EyeUnit, EyeUnitReading } from '../../../models/eye/eye-network.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { classify } from '../../../training/head/classify.ts';
import type { Engine } from '../../engine.ts';
import type { SilenceEffect } from '../explain/explained-network.ts';
import type { LiveAnswer } from '../../live-answer.ts';
import type { ClassWords } from '../network-data.svelte.ts';
import type { LiveLooks } from './live-looks.svelte.ts';

/** What one number is made of, and which number that is. */
export interface EyeReading extends EyeUnitReading {
  readonly unit: EyeUnit;
}

/** What excites a channel, the largest first. */
interface ExcitingPhotos {
  readonly photos: readonly Excitation[];
  /** How many the eye has seen, and how many it has still to see. */
  readonly count: number;
  readonly waitingCount: number;
}

/** Photographs a channel; frames of one burst are nearly the same picture. */
const [mostPictures, mostPerBurst] = [9, 3];

/**
 * What the eye says to the project's classes, and why: what changes without some of its channels, what one
 * number is made of, which photographs excite a channel of its last block.
 */
export class EyeExplaining {
  readonly #engine: Engine;
  readonly #looks: LiveLooks;
  #answer = $state.raw<LiveAnswer>();
  /** How often photographs were looked at: what was found among them is found anew. */
  #seenCount = $state.raw(0);

  /** The classes that were taught, in the order of its answers. */
  readonly classes: readonly ClassWords[] = $derived.by(() => {
    const { classes } = this.#engine.project.contents;
    const nameOf = (id: string) => classes.find((known) => known.id === id)?.name ?? '';
    return (this.#answer?.classIds ?? []).map((id) => ({ id, name: nameOf(id) }));
  });

  /** What the channels that are off change; undefined while all are on, or before the first answer. */
  readonly effect: SilenceEffect | undefined = $derived.by(() => {
    const answer = this.#answer;
    const { embedding } = this.#looks;
    const learned = this.#engine.learner.learned;
    // A class that was taught meanwhile is in the next answer.
    const isSame = learned && answer?.classIds.join() === learned.examples.classIds.join();
    if (!embedding || !isSame || embedding.length !== learned.head.dimension) return undefined;
    return { before: answer.shares, after: classify(learned.head, embedding).probabilities };
  });

  constructor(engine: Engine, looks: LiveLooks) {
    this.#engine = engine;
    this.#looks = looks;
  }

  /** What it says to the live picture. */
  get answer(): LiveAnswer | undefined {
    return this.#answer;
  }

  /** Hears of photographs that are looked at, until the returned function is called. */
  listen(): () => void {
    return this.#engine.learner.seen.subscribe(() => this.#seenCount++);
  }

  /** @param answer undefined: nothing any more. */
  follow(answer: LiveAnswer | undefined): void {
    this.#answer = answer;
  }

  /** What one number is made of, of the present picture; undefined where it cannot be had. */
  async readUnit(unit: EyeUnit, silent: readonly SilentChannel[]): Promise<EyeReading | undefined> {
    const reading = await this.#looks.readUnit(unit, silent);
    return reading && { ...reading, unit };
  }

  /**
   * The project's photographs with the largest mean of one channel of the last block: that mean is what each
   * photograph was looked at for. At once; of those that the eye has seen so far.
   */
  exciting(channel: number): ExcitingPhotos {
    void this.#seenCount;
    const { photos } = this.#engine.project.contents;
    const most = new MostExciting(mostPictures, mostPerBurst);
    let count = 0;
    for (const { id, burstId } of photos) {
      const vector = this.#engine.learner.vector(id);
      if (!vector) continue;
      most.add(id, burstId, [{ value: vector[channel]!, y: 0, x: 0 }]);
      count++;
    }
    return { photos: most.of(0), count, waitingCount: photos.length - count };
  }
}
