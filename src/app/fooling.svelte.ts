import type { ProjectContents } from '../training/store/records.ts';
import type { Engine } from './engine.ts';
import type { Learned } from './learner.ts';
import { mistakeRows, type MistakeRow } from './mistake-rows.ts';
import type { Notices } from './notices.svelte.ts';

export type { MistakeRow };

/** "Who can fool it?": what fooled the network is kept with one tap, and taught with one more. */
export class Fooling {
  readonly #engine: Engine;
  readonly #notices: Notices;
  #on = $state.raw(false);
  #contents = $state.raw<ProjectContents>();
  #learned = $state.raw<Learned>();
  /** Grows with each look at photographs: what is not taught changes nothing that was learned. */
  #looks = $state.raw(0);

  /** What fooled it, newest first. */
  readonly rows: readonly MistakeRow[] = $derived.by(() => {
    void this.#looks;
    return this.#contents
      ? mistakeRows(
          this.#contents,
          this.#learned,
          (photoId) => this.#engine.learner.vector(photoId),
          this.#contents.project.strictness,
        )
      : [];
  });

  constructor(engine: Engine, notices: Notices) {
    this.#engine = engine;
    this.#notices = notices;
    engine.changed.subscribe((contents) => (this.#contents = contents));
    engine.learner.changed.subscribe((learned) => (this.#learned = learned));
    engine.learner.seen.subscribe(() => this.#looks++);
  }

  /** Whether the game is on screen. */
  get on(): boolean {
    return this.#on;
  }

  setOn(on: boolean): void {
    this.#on = on;
  }

  /** Keeps the present picture: it was taken for one thing (null: none of these) and is another. */
  async keep(takenForId: string | null, isId: string | null): Promise<void> {
    const { canRecord, inHand, mistakes } = this.#engine;
    if (canRecord) await inHand.during(mistakes.keep({ takenForId, isId }));
  }

  /** Teaches what one of them really is, or takes that back. */
  async setTaught(burstId: string, taught: boolean): Promise<void> {
    if (this.#engine.canRecord) await this.#engine.project.setTaught(burstId, taught);
  }

  async remove(burstId: string): Promise<void> {
    if (!this.#engine.canRecord) return;
    await this.#engine.inHand.whenKept([burstId]);
    this.#notices.say(
      { kind: 'removed-photo' },
      await this.#engine.project.remove('burst', [burstId]),
    );
  }
}
