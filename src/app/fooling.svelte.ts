import type { ProjectContents } from '../training/store/records.ts';
import type { Engine } from './engine.ts';
import { FoolingRound } from './fooling-round.svelte.ts';
import type { Learned } from './learner.ts';
import { mistakeRows, type MistakeRow } from './mistake-rows.ts';
import type { Notices } from './notices.svelte.ts';

export type { MistakeRow };

/** "Who can fool it?": what fooled the network is kept with one tap, and taught with one more. */
export class Fooling {
  readonly round = new FoolingRound();
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
    engine.changed.subscribe((contents) => {
      // A round is about one project.
      if (contents.project.id !== this.#contents?.project.id) this.round.restart();
      this.#contents = contents;
    });
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
    const { canTeach, inHand, mistakes } = this.#engine;
    if (!canTeach) return;
    const { way } = this.round;
    const burstId = await inHand.during(mistakes.keep({ takenForId, isId }, way));
    if (burstId !== undefined) this.round.add(way, burstId);
  }

  /** It was not fooled: the try counts all the same. */
  resisted(): void {
    this.round.add(this.round.way);
  }

  /** Takes the last try back, and the photograph that it kept: both stay where nothing can be changed. */
  async undo(): Promise<void> {
    const burstId = this.round.last?.burstId;
    if (burstId === undefined) this.round.takeBack();
    else await this.remove(burstId);
  }

  /** Teaches what one of them really is, or takes that back. */
  async setTaught(burstId: string, taught: boolean): Promise<void> {
    if (this.#engine.canTeach) await this.#engine.project.setTaught(burstId, taught);
  }

  async remove(burstId: string): Promise<void> {
    if (!this.#engine.canTeach) return;
    const countAgain = this.round.forget(burstId);
    await this.#engine.inHand.whenKept([burstId]);
    const undo = await this.#engine.project.remove('burst', [burstId]);
    this.#notices.say(
      { kind: 'removed-photo' },
      undo &&
        (() => {
          countAgain();
          return undo();
        }),
    );
  }
}
