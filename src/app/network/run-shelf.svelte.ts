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

  /** Reads the runs of a project; of the one that is shown already, they stay in sight meanwhile. */
  async follow(projectId: string): Promise<void> {
    if (projectId !== this.#projectId) {
      this.#list = this.#storedIds = [];
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
  }

  /**
   * The store has these runs now. One that it had (`knownIds`) and has no more was deleted by another tab;
   * others are new, or there was no room for them.
   */
  #meet(stored: readonly RunRecord[], knownIds: readonly string[]): void {
    const storedIds = stored.map(({ id }) => id);
    // Another tab may have gone on with them.
    for (const { id, history } of stored) {
      if (this.#states[id]?.epoch !== history.length) this.#states[id] = undefined;
    }
    const others = this.#list.filter(({ id }) => !storedIds.includes(id));
    this.#list = oldestFirst([...stored, ...others.filter(({ id }) => !knownIds.includes(id))]);
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
    const saved = await this.#places.writable(run.projectId)?.saveRun(run, checkpoint);
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

  async rename(id: string, name: string): Promise<void> {
    this.#list = this.#list.map((run) => (run.id === id ? { ...run, name } : run));
    await this.#places.writable(this.#projectId)?.renameRun(id, name);
  }

  /** Takes a run away, and offers to bring it back. */
  async remove(id: string): Promise<void> {
    const run = this.run(id);
    if (!run) return;
    this.#list = this.#list.filter((other) => other !== run);
    await this.#mark(run, Date.now());
    this.#notices.say({ kind: 'removed-run' }, async () => {
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
