import type { FoolingWay } from '../training/store/records.ts';

export type { FoolingWay };

/** Ways to fool the network, as a round suggests them; one's own comes first. */
export const foolingWays: readonly FoolingWay[] = [
  'own',
  'turn',
  'cover',
  'background',
  'far',
  'near',
  'light',
];

/** Something that was tried; `burstId` is that of the photograph that fooled it, absent if none did. */
interface Try {
  readonly way: FoolingWay;
  readonly burstId?: string;
}

/** How often one way was tried in this round, and how often it worked. */
export interface WayScore {
  readonly way: FoolingWay;
  readonly tries: number;
  readonly fooled: number;
}

/** One lucky try says nothing of a way. */
const enoughTries = 3;

/** A round of trying to fool the network: what was tried, and what worked. Lives as long as the page. */
export class FoolingRound {
  #way = $state.raw<FoolingWay>('own');
  #tries = $state.raw<readonly Try[]>([]);
  /** Rounds that began since the page was opened. */
  #began = 0;

  /** Ways that were tried, in the order in which they are suggested. */
  readonly scores: readonly WayScore[] = $derived.by(() =>
    foolingWays
      .map((way) => {
        const tries = this.#tries.filter((one) => one.way === way);
        const fooled = tries.filter(({ burstId }) => burstId !== undefined).length;
        return { way, tries: tries.length, fooled };
      })
      .filter(({ tries }) => tries > 0),
  );

  /** The way that worked most often, of those that were tried often enough to say so. */
  readonly weakest: WayScore | undefined = $derived(
    this.scores
      .filter(({ tries, fooled }) => tries >= enoughTries && fooled > 0)
      .sort((a, b) => b.fooled / b.tries - a.fooled / a.tries)[0],
  );

  /** What is tried now. */
  get way(): FoolingWay {
    return this.#way;
  }

  get tries(): number {
    return this.#tries.length;
  }

  get fooled(): number {
    return this.scores.reduce((sum, { fooled }) => sum + fooled, 0);
  }

  setWay(way: FoolingWay): void {
    this.#way = way;
  }

  /** Notes a try; `burstId` is that of the photograph that fooled it. */
  add(way: FoolingWay, burstId?: string): void {
    this.#tries = [...this.#tries, { way, ...(burstId !== undefined && { burstId }) }];
  }

  /** What was tried last. */
  get last(): Try | undefined {
    return this.#tries.at(-1);
  }

  /** Takes the last try back. */
  takeBack(): void {
    this.#tries = this.#tries.slice(0, -1);
  }

  /**
   * A photograph was deleted: its try did not count. What is returned counts it again, where it was; in a
   * round that began since it does nothing.
   */
  forget(burstId: string): () => void {
    const at = this.#tries.findIndex((one) => one.burstId === burstId);
    const forgotten = this.#tries[at];
    const began = this.#began;
    if (forgotten) this.#tries = this.#tries.toSpliced(at, 1);
    return () => {
      if (forgotten && began === this.#began) this.#tries = this.#tries.toSpliced(at, 0, forgotten);
    };
  }

  /** Begins anew; what was kept stays kept. */
  restart(): void {
    this.#began++;
    this.#tries = [];
  }
}
