import type { ClassRow } from '../../class-rows.ts';
import type { Teach } from '../../teach.svelte.ts';

/** What was recorded of a class for testing. */
export interface RoundClass {
  readonly row: ClassRow;
  /** In all rounds. */
  readonly burstCount: number;
  readonly photoCount: number;
}

/** What a round records with. */
type RoundRecorder = Pick<
  Teach,
  'rows' | 'tests' | 'photos' | 'received' | 'recordTests' | 'stopRecording'
>;

/** A round of recordings that only measure: class after class, in any order. */
export class TestRound {
  readonly #teach: RoundRecorder;
  #step = $state.raw(0);

  /** The classes that there is something to ask about: those that were taught, here or elsewhere. */
  readonly classes: readonly RoundClass[] = $derived.by(() => {
    const { rows, tests, photos, received } = this.#teach;
    return rows
      .filter(({ photoCount }) => photoCount > 0 || received)
      .map((row) => {
        const bursts = tests.get(row.id) ?? [];
        const counts = bursts.map(({ id }) => photos.get(id)?.length ?? 0);
        return {
          row,
          burstCount: bursts.length,
          photoCount: counts.reduce((sum, count) => sum + count, 0),
        };
      });
  });

  constructor(teach: RoundRecorder) {
    this.#teach = teach;
  }

  /** Place of the class whose turn it is, from 0. */
  get step(): number {
    return Math.min(this.#step, Math.max(0, this.classes.length - 1));
  }

  /** The class whose turn it is; undefined while nothing is taught. */
  get current(): RoundClass | undefined {
    return this.classes[this.step];
  }

  get isLast(): boolean {
    return this.step === this.classes.length - 1;
  }

  /** Has what is recorded only measure, until the returned function is called. */
  begin(): () => void {
    // Where some were recorded before, the first that was not.
    this.#step = Math.max(
      0,
      this.classes.findIndex(({ burstCount }) => burstCount === 0),
    );
    return this.#teach.recordTests();
  }

  /** The turn of another class; what is being recorded ends. */
  async go(step: number): Promise<void> {
    await this.#teach.stopRecording();
    this.#step = Math.min(Math.max(0, step), this.classes.length - 1);
  }
}
