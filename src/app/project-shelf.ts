import { failure, success, type Outcome } from '../core/outcome.ts';
import type { NewPhoto } from '../training/store/add-burst.ts';
import type {
  BurstRecord,
  ClassRecord,
  ProjectContents,
  ProjectRecord,
} from '../training/store/records.ts';
import type { Store, StoreTrouble } from '../training/store/store.ts';
import { summaryOf, type ProjectSummary } from '../training/store/summary.ts';
import type { Engine } from './engine.ts';
import { emptyProject } from './project-contents.ts';
import type { Undo } from './project-keeper.ts';
import { Signal } from './signal.ts';

/** Why a verb on a whole project did nothing; the store has told its own troubles. */
export type ShelfTrouble =
  | StoreTrouble
  /** Another tab has the project open. */
  | { readonly kind: 'in-use' }
  /** Something of the project that is shown is in memory only. */
  | { readonly kind: 'unsaved' }
  /** The project that is to be shown cannot be read. */
  | { readonly kind: 'unreadable' };

/** What is put into a project that comes whole. */
export interface WholeProject {
  readonly classes: readonly ClassRecord[];
  readonly bursts: readonly { readonly burst: BurstRecord; readonly photos: readonly NewPhoto[] }[];
}

type Answer<Value = void> = Promise<Outcome<Value, ShelfTrouble>>;

/** What the shelf needs of the engine. */
export type ShelfEngine = Pick<Engine, 'project' | 'settle' | 'openProject'>;

/**
 * All projects of this device, and the verbs on whole ones. A verb that fails has changed nothing. One
 * of them is always shown.
 */
export class ProjectShelf {
  readonly changed = new Signal<readonly ProjectRecord[]>();
  readonly #engine: ShelfEngine;
  #projects: readonly ProjectRecord[] = [];

  constructor(engine: ShelfEngine) {
    this.#engine = engine;
    const { project } = engine;
    project.changed.subscribe((contents) => this.#renew(contents.project));
    project.lock.news.subscribe(() => void this.read());
    project.gone.subscribe(() => void this.#openNext());
  }

  /** All projects, oldest first. */
  get projects(): readonly ProjectRecord[] {
    return this.#projects;
  }

  /** Reads the list again. */
  async read(): Promise<void> {
    const stored = await this.#store?.listProjects().catch(() => undefined);
    this.#projects = stored ?? [this.#shown];
    this.changed.emit(this.#projects);
  }

  /** Numbers of every project, what is in memory only included. */
  async summaries(): Promise<ReadonlyMap<string, ProjectSummary>> {
    const summaries = new Map<string, ProjectSummary>();
    for (const { id } of this.#projects) {
      const { contents } = this.#engine.project;
      // One that is gone, or cannot be read, has no numbers.
      const summary =
        id === contents.project.id
          ? summaryOf(contents)
          : await this.#store?.summary(id).catch(() => undefined);
      if (summary) summaries.set(id, summary);
    }
    return summaries;
  }

  /**
   * What is to be seen of every project, what is in memory only included; each is read when it is
   * asked for. @throws Error if one cannot be read.
   */
  async *contents(): AsyncGenerator<ProjectContents, void, void> {
    for (const { id } of this.#projects) {
      const { contents } = this.#engine.project;
      if (id === contents.project.id) yield contents;
      else if (this.#store) yield await this.#store.loadProject(id);
      else throw new Error('There is no store.');
    }
  }

  /** Shows another project. */
  async open(projectId: string): Answer {
    if (projectId === this.#shown.id) return success(undefined);
    const opened = await this.#engine.openProject(projectId);
    await this.read();
    return opened;
  }

  /** Makes a project, with `filling` in it, and shows it. Ids in `filling` name `project`. */
  async create(
    project: ProjectRecord = emptyProject().project,
    filling: WholeProject = { classes: [], bursts: [] },
  ): Answer {
    if (!(await this.#engine.settle())) return failure({ kind: 'unsaved' });
    const store = this.#store;
    if (!store) return failure({ kind: 'unavailable' });
    const stored = await fill(store, project, filling);
    if (stored.ok) return this.open(project.id);
    await store.removeProject(project.id);
    return stored;
  }

  /** Gives a project another name. */
  async rename(projectId: string, name: string): Answer {
    const { project } = this.#engine;
    if (projectId === this.#shown.id) {
      if (!project.writableStore && project.store) return failure({ kind: 'in-use' });
      await project.rename(name);
      return success(undefined);
    }
    return this.#change(projectId, (record) => ({ ...record, name }));
  }

  /** Copies a project as it is on the disk, photographs and all. */
  async duplicate(projectId: string, name: string): Answer {
    if (projectId === this.#shown.id && !(await this.#engine.settle())) {
      return failure({ kind: 'unsaved' });
    }
    const original = this.#projects.find(({ id }) => id === projectId);
    const store = this.#store;
    if (!original || !store) return failure({ kind: 'unavailable' });
    const { id, createdAtMs } = emptyProject().project;
    const copied = await store.duplicateProject(projectId, { ...original, id, name, createdAtMs });
    await this.#tell(id);
    return copied;
  }

  /**
   * Takes a project away; if it is the one that is shown, another one is shown then, a new one if
   * there is none. Returns what brings it back; there is nothing to return when a full disk had no
   * room for remembering it.
   */
  async remove(projectId: string): Answer<Undo | undefined> {
    const store = this.#store;
    if (!store) return failure({ kind: 'unavailable' });
    const isShown = projectId === this.#shown.id;
    if (isShown && !this.#engine.project.writableStore) return failure({ kind: 'in-use' });
    if (isShown && !(await this.#engine.settle())) return failure({ kind: 'unsaved' });
    // What is shown afterwards is there before: a full disk must not leave half a deletion.
    const next = isShown ? await this.#another() : success(undefined);
    const marked = next.ok ? await this.#mark(projectId, Date.now()) : next;
    const isFull = !marked.ok && marked.trouble.kind === 'quota-full';
    if (!marked.ok && !isFull) return marked;
    if (isFull) {
      const removed = await store.removeProject(projectId);
      await this.#tell(projectId);
      if (!removed.ok) return removed;
    }
    const left = isShown ? await this.#openNext() : success(undefined);
    if (!left.ok && isFull) await this.#engine.project.startOver();
    else if (!left.ok) await this.#mark(projectId, undefined);
    if (!left.ok && !isFull) return left;
    return success(isFull ? undefined : () => this.#bringBack(projectId, isShown));
  }

  /** Sees to it that there is a project besides the one that is shown. */
  async #another(): Answer {
    const stored = (await this.#store?.listProjects()) ?? [];
    if (stored.some(({ id }) => id !== this.#shown.id)) return success(undefined);
    const made = await this.#store?.saveProject(emptyProject().project);
    return made ?? failure({ kind: 'unavailable' });
  }

  async #bringBack(projectId: string, show: boolean): Promise<void> {
    const back = await this.#mark(projectId, undefined);
    if (!back.ok)
      this.#engine.project.troubled.emit({ kind: 'unknown', detail: back.trouble.kind });
    else if (show) await this.open(projectId);
  }

  #mark(projectId: string, deletedAtMs: number | undefined): Answer {
    return this.#change(projectId, (record) => {
      const { deletedAtMs: formerly, ...unmarked } = record;
      if (formerly === deletedAtMs) return record;
      return { ...unmarked, ...(deletedAtMs !== undefined && { deletedAtMs }) };
    });
  }

  /** Shows any project but the present one, or a new one. */
  async #openNext(): Answer {
    const others = (await this.#store?.listProjects()) ?? [];
    const next = others.filter(({ id }) => id !== this.#shown.id).at(-1);
    return next ? this.open(next.id) : this.create();
  }

  /** Changes the record of a project that is not shown, if no other tab has it open. */
  async #change(projectId: string, change: (record: ProjectRecord) => ProjectRecord): Answer {
    const store = this.#store;
    const changed = await this.#engine.project.lock.ifFree(projectId, async () => {
      // Another tab may have removed it for good; nothing is to come back without its photographs.
      const stored = await store?.project(projectId).catch(() => undefined);
      if (!store || !stored) return failure({ kind: 'unavailable' } as const);
      return store.saveProject(change(stored));
    });
    await this.#tell(projectId);
    return changed ?? failure({ kind: 'in-use' });
  }

  /** Reads the list again, here and in the other tabs. */
  async #tell(projectId: string): Promise<void> {
    this.#engine.project.lock.tell(projectId);
    await this.read();
  }

  /** Keeps the list in step with the project that is shown. */
  #renew(shown: ProjectRecord): void {
    const known = this.#projects.find(({ id }) => id === shown.id);
    if (!known) return void this.read();
    if (known === shown) return;
    this.#projects = this.#projects.map((record) => (record === known ? shown : record));
    this.changed.emit(this.#projects);
  }

  get #shown(): ProjectRecord {
    return this.#engine.project.contents.project;
  }

  get #store(): Store | undefined {
    return this.#engine.project.store;
  }
}

async function fill(
  store: Store,
  project: ProjectRecord,
  { classes, bursts }: WholeProject,
): Promise<Outcome<void, StoreTrouble>> {
  const begun = await store.saveProject(project);
  if (!begun.ok) return begun;
  const named = await store.saveClasses(classes);
  if (!named.ok) return named;
  for (const { burst, photos } of bursts) {
    const kept = await store.addBurst(burst, photos);
    if (!kept.ok) return kept;
  }
  return success(undefined);
}
