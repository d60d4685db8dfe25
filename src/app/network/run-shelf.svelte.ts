import type { Outcome } from '../../core/outcome.ts';
import { keptWeights } from '../../training/network/kept-weights.ts';
import type { Checkpoint, NetworkWeights } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Store, StoreTrouble } from '../../training/store/store.ts';
import type { Notices } from '../notices.svelte.ts';

/** Where runs are kept: none where nothing can be stored, or while another tab writes the project. */
export interface RunPlaces {
  /** To read from. */
  readonly store: () => Store | undefined;
  /** To write a project's runs to; undefined when that project is not this tab's to write. */
  readonly writable: (projectId: string) => Store | undefined;
}

/** The trainings of the project that is shown, kept with it; without a store they live in memory. */
export class RunShelf {
  readonly #places: RunPlaces;
  readonly #notices: Notices;
  /** Runs of the project that the store is known to have. */
  #storedIds: readonly string[] = [];
  /** States that are at hand: those of this visit. */
  readonly #states: Record<string, Checkpoint | undefined> = {};
  #projectId = '';
  #list = $state.raw<readonly RunRecord[]>([]);
  #isRead = $state.raw(false);
  /** Runs of this visit, of whatever project, that could not be written as they are: only this page has them. */
  #heldBack = $state.raw<readonly RunRecord[]>([]);
  /** What somebody wishes to see in Train, until it is shown. */
  #wishedId = $state.raw<string>();

  constructor(places: RunPlaces, notices: Notices) {
    this.#places = places;
    this.#notices = notices;
  }

  /** The runs, oldest first. */
  get list(): readonly RunRecord[] {
    return this.#list;
  }

  /** Whether what is stored has been read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  run(id: string | undefined): RunRecord | undefined {
    return this.#list.find((run) => run.id === id);
  }

  /** Its place in the list, from 1: what a run without a name is called by. */
  numberOf(id: string): number {
    return this.#list.findIndex((run) => run.id === id) + 1;
  }

  /** Whether a run could not be written as it is now, and lives in this page alone. */
  holdsBack(id: string): boolean {
    return this.#heldBack.some((run) => run.id === id);
  }

  /** The runs of a project that could not be written as they are now. */
  heldBackOf(projectId: string): readonly RunRecord[] {
    return this.#heldBack.filter((run) => run.projectId === projectId);
  }

  /** Somebody wishes to see a run in Train, as soon as it is here. */
  wish(id: string): void {
    this.#wishedId = id;
  }

  /** The run that is wished for, once it is here: it is not wished for any more then. */
  takeWish(): RunRecord | undefined {
    const wished = this.run(this.#wishedId);
    if (wished) this.#wishedId = undefined;
    return wished;
  }

  /**
   * Reads the runs of a project; of the one that is shown already, they stay in sight meanwhile. What could not be
   * written when it was shown before is tried again.
   */
  async follow(projectId: string): Promise<void> {
    if (projectId !== this.#projectId) {
      this.#list = this.heldBackOf(projectId);
      this.#storedIds = [];
      this.#isRead = false;
    }
    this.#projectId = projectId;
    // What is stored while it reads may be missing from what it reads.
    const knownIds = this.#storedIds;
    const stored = await this.#places
      .store()
      ?.loadRuns(projectId)
      .catch(() => undefined);
    if (this.#projectId !== projectId) return;
    // A store that was lost has been told of; what is trained then lives in memory.
    if (stored) this.#meet(stored, knownIds);
    this.#isRead = true;
    for (const run of this.heldBackOf(projectId)) await this.put(run);
  }

  /**
   * The store has these runs now. One that it had (`knownIds`) and has no more was deleted by another tab;
   * others are new, or there was no room for them.
   */
  #meet(stored: readonly RunRecord[], knownIds: readonly string[]): void {
    const storedIds = stored.map(({ id }) => id);
    // Another tab may have gone on with them.
    for (const { id, history } of stored) {
      const held = this.#heldBack.find((run) => run.id === id);
      if (held && held.history.length >= history.length) continue;
      this.#dropHeldBack(id);
      if (this.#states[id]?.epoch !== history.length) this.#states[id] = undefined;
    }
    const others = this.#list.filter(({ id }) => !storedIds.includes(id));
    const present = stored.map((run) => {
      const held = this.#heldBack.find(({ id }) => id === run.id);
      return held ? { ...held, name: run.name } : run;
    });
    this.#list = oldestFirst([...present, ...others.filter(({ id }) => !knownIds.includes(id))]);
    this.#storedIds = storedIds;
  }

  /** Shows a run as it is now, and keeps it with its state; answers what became of that. */
  async put(
    run: RunRecord,
    checkpoint?: Checkpoint,
  ): Promise<Outcome<void, StoreTrouble> | undefined> {
    if (checkpoint) this.#states[run.id] = checkpoint;
    if (run.projectId === this.#projectId) {
      const known = this.run(run.id);
      this.#list = known
        ? this.#list.map((other) => (other === known ? { ...run, name: known.name } : other))
        : oldestFirst([...this.#list, run]);
    }
    // A record alone may find the room that its weights did not: what is stored would be ahead of them.
    const state = checkpoint ?? (this.holdsBack(run.id) ? this.#states[run.id] : undefined);
    const saved = await this.#places.writable(run.projectId)?.saveRun(run, state);
    if (saved) {
      this.#dropHeldBack(run.id);
      if (!saved.ok && saved.trouble.kind !== 'gone') this.#heldBack = [...this.#heldBack, run];
    }
    if (saved?.ok && run.projectId === this.#projectId && !this.#storedIds.includes(run.id)) {
      this.#storedIds = [...this.#storedIds, run.id];
    }
    return saved;
  }

  /** What a run goes on from; undefined before its first epoch. */
  async stateOf(id: string): Promise<Checkpoint | undefined> {
    return (this.#states[id] = await this.readState(id));
  }

  /** The same for a copy of all runs: what nobody works with is not kept in memory after that. */
  async readState(id: string): Promise<Checkpoint | undefined> {
    return this.#states[id] ?? (await this.#places.store()?.loadRunState(id));
  }

  /** The weights that a run is used with; undefined before its first epoch. */
  async weightsOf(id: string): Promise<NetworkWeights | undefined> {
    const state = await this.stateOf(id);
    return state && keptWeights(state);
  }

  #dropHeldBack(id: string): void {
    if (this.holdsBack(id)) this.#heldBack = this.#heldBack.filter((run) => run.id !== id);
  }

  async rename(id: string, name: string): Promise<void> {
    const named = (run: RunRecord) => (run.id === id ? { ...run, name } : run);
    this.#list = this.#list.map(named);
    this.#heldBack = this.#heldBack.map(named);
    await this.#places.writable(this.#projectId)?.renameRun(id, name);
  }

  /** Takes a run away, and offers to bring it back. */
  async remove(id: string): Promise<void> {
    const run = this.run(id);
    if (!run) return;
    const held = this.#heldBack.find((other) => other.id === id);
    this.#dropHeldBack(id);
    this.#list = this.#list.filter((other) => other !== run);
    await this.#mark(run, Date.now());
    this.#notices.say({ kind: 'removed-run' }, async () => {
      if (held) this.#heldBack = [...this.#heldBack, held];
      if (run.projectId === this.#projectId) {
        this.#list = oldestFirst([...this.#list, run]);
      }
      await this.#mark(run, undefined);
    });
  }

  async #mark(run: RunRecord, deletedAtMs: number | undefined): Promise<void> {
    await this.#places.writable(run.projectId)?.setDeleted('run', [run.id], deletedAtMs);
  }
}

function oldestFirst(runs: readonly RunRecord[]): readonly RunRecord[] {
  return runs.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
}
