import type { ProjectContents } from '../training/store/records.ts';
import type { Engine } from './engine.ts';
import { FoolingRound } from './fooling-round.svelte.ts';
import type { Learned } from './learner.ts';
import { mistakeRows, type MistakeRow } from './mistake-rows.ts';
import type { Fooled, Verdict } from './mistakes.ts';
import type { Notices } from './notices.svelte.ts';

export type { Fooled, MistakeRow };

/** "Who can fool it?": what fooled the network is kept with one tap, and taught with one more. */
export class Fooling {
  readonly rounds: Readonly<Record<Fooled, FoolingRound>> = {
    eye: new FoolingRound(),
    network: new FoolingRound(),
  };
  /** The network of one's own that the round is about. */
  #networkId: string | undefined;
  readonly #engine: Engine;
  readonly #notices: Notices;
  #on = $state.raw(false);
  #contents = $state.raw<ProjectContents>();
  #learned = $state.raw<Learned>();
  /** Grows with each look at photographs: what is not taught changes nothing that was learned. */
  #looks = $state.raw(0);

  /** What fooled either, newest first. */
  readonly #rows: readonly MistakeRow[] = $derived.by(() => {
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
      if (contents.project.id !== this.#contents?.project.id) {
        for (const round of Object.values(this.rounds)) round.restart();
      }
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

  /** What fooled the eye, or networks of one's own, newest first. */
  rowsOf(who: Fooled): readonly MistakeRow[] {
    return this.#rows.filter((row) => row.who === who);
  }

  /** It is this network of one's own that is to be fooled: a round is about one. */
  turnTo(networkId: string): void {
    if (networkId !== this.#networkId) this.rounds.network.restart();
    this.#networkId = networkId;
  }

  /** Keeps the present picture: it was taken for one thing (null: none of these) and is another. */
  async keep(who: Fooled, verdict: Verdict): Promise<void> {
    const { canTeach, inHand, mistakes } = this.#engine;
    if (!canTeach) return;
    const round = this.rounds[who];
    const { way } = round;
    const burstId = await inHand.during(mistakes.keep(verdict, way, who));
    if (burstId !== undefined) round.add(way, burstId);
  }

  /** It was not fooled: the try counts all the same. */
  resisted(who: Fooled): void {
    const round = this.rounds[who];
    round.add(round.way);
  }

  /** Takes the last try back, and the photograph that it kept: both stay where nothing can be changed. */
  async undo(who: Fooled): Promise<void> {
    const round = this.rounds[who];
    const burstId = round.last?.burstId;
    if (burstId === undefined) round.takeBack();
    else await this.remove(burstId);
  }

  /** Teaches what one of them really is, or takes that back. */
  async setTaught(burstId: string, taught: boolean): Promise<void> {
    if (this.#engine.canTeach) await this.#engine.project.setTaught(burstId, taught);
  }

  async remove(burstId: string): Promise<void> {
    if (!this.#engine.canTeach) return;
    const countAgain = Object.values(this.rounds).map((round) => round.forget(burstId));
    await this.#engine.inHand.whenKept([burstId]);
    const undo = await this.#engine.project.remove('burst', [burstId]);
    this.#notices.say(
      { kind: 'removed-photo' },
      undo &&
        (() => {
          for (const count of countAgain) count();
          return undo();
        }),
    );
  }
}
