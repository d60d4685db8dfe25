import { failure, success, type Outcome } from '../core/outcome.ts';
import { createTurns } from '../core/turns.ts';
import type { MediaRecord, ProjectContents } from '../training/store/records.ts';
import type { Store, StoreLoss, StoreTrouble } from '../training/store/store.ts';
import { openStoreInTime } from './open-store.ts';
import { emptyProject } from './project-contents.ts';
import { ProjectLock } from './project-lock.ts';
import { bringBack } from './set-aside.ts';
import { Signal } from './signal.ts';
import { Unsaved } from './unsaved.ts';

/** Why another project is not shown. */
export type SwitchTrouble =
  /** There is no store, or it was lost. */
  | { readonly kind: 'unavailable' }
  /** It is damaged, or gone. */
  | { readonly kind: 'unreadable' };

/**
 * The project in memory and its copy on disk: opened, exchanged for another, read again, written where
 * it may be. While another tab is the writer (`lock`) nothing is written. `ProjectKeeper` has the verbs.
 */
export class OpenProject {
  readonly changed = new Signal<ProjectContents>();
  readonly troubled = new Signal<StoreTrouble>();
  /** The project that is shown was deleted by another tab. */
  readonly gone = new Signal();
  /** Everything on this device was erased, by another tab or by this one. */
  readonly erased = new Signal();
  /** What was deleted is gone for good: its room was needed. */
  readonly purged = new Signal();
  readonly lock: ProjectLock;
  protected readonly unsaved = new Unsaved();
  /** Verbs run one after another. */
  protected readonly inTurn = createTurns();
  #opened: Store | undefined;
  #contents: ProjectContents = emptyProject();

  constructor(lock = new ProjectLock()) {
    this.lock = lock;
  }

  get contents(): ProjectContents {
    return this.#contents;
  }

  /** To read from. */
  get store(): Store | undefined {
    return this.#opened;
  }

  /** To write this project to: none while another tab writes it. */
  get writableStore(): Store | undefined {
    return this.lock.role === 'writer' ? this.#opened : undefined;
  }

  /** Photographs that exist only in memory. */
  get unsavedCount(): number {
    return this.unsaved.countIn(this.#contents);
  }

  /** False while something exists in memory only. */
  get saved(): boolean {
    return this.unsavedCount === 0 && !this.unsaved.hasRecords;
  }

  /** Opens this project, else the first, else makes one. Without a store it lives in memory. */
  open(projectId?: string, databaseName?: string): Promise<void> {
    return this.inTurn(async () => {
      try {
        const store = await openStoreInTime(databaseName);
        if (store.ok) await this.#read(store.value, projectId);
        else this.troubled.emit(store.trouble);
      } catch (error) {
        this.troubled.emit({ kind: 'unknown', detail: String(error) });
      }
      this.changed.emit(this.#contents);
    });
  }

  /**
   * Shows another project in place of this one, of which nothing may be in memory only. Nothing has
   * changed if it cannot be read.
   */
  switchTo(projectId: string): Promise<Outcome<void, SwitchTrouble>> {
    return this.inTurn(async () => {
      const store = this.#opened;
      if (!store) return failure({ kind: 'unavailable' } as const);
      await this.beforeLeaving();
      try {
        const contents = await this.#take(store, projectId);
        this.unsaved.clear();
        this.show(contents);
        return success(undefined);
      } catch (error) {
        console.warn(error);
        await this.lock.hold(this.#contents.project.id);
        return failure({ kind: this.#opened ? 'unreadable' : 'unavailable' } as const);
      }
    });
  }

  /** Shows an empty project, in memory until there is room for it. */
  startOver(): Promise<void> {
    return this.inTurn(async () => {
      const contents = emptyProject();
      await this.lock.hold(contents.project.id);
      this.unsaved.clear();
      this.unsaved.noteProject(false);
      this.show(contents);
    });
  }

  /** Reads the project again, as another tab has left it; what is in memory only stays. */
  catchUp(): Promise<void> {
    return this.inTurn(async () => {
      const store = this.#opened;
      const { id } = this.#contents.project;
      try {
        const stored = await store?.listProjects();
        if (stored?.every((project) => project.id !== id)) this.gone.emit();
        else if (store) await this.reload(store);
      } catch (error) {
        // A store that was lost has been told of.
        if (this.#opened === store) throw error;
      }
    });
  }

  /** Writes what could not be written before (space was made). True when all is on disk. */
  saveUnsaved(): Promise<boolean> {
    return this.inTurn(() => this.saveAll());
  }

  /** The JPEG of a photograph, or undefined if it is gone. */
  async photoBytes(photoId: string): Promise<ArrayBuffer | undefined> {
    return this.unsaved.bytes(photoId) ?? (await this.#opened?.photoBytes(photoId));
  }

  /** The JPEGs of photographs by id, read together; without those that are gone. */
  async photoBytesOf(photoIds: readonly string[]): Promise<Map<string, ArrayBuffer>> {
    const found = new Map<string, ArrayBuffer>();
    for (const photoId of photoIds) {
      const bytes = this.unsaved.bytes(photoId);
      if (bytes) found.set(photoId, bytes);
    }
    const stored = photoIds.filter((photoId) => !found.has(photoId));
    for await (const batch of this.#opened?.photoBytesOf(stored) ?? []) {
      for (const [photoId, bytes] of batch) found.set(photoId, bytes);
    }
    return found;
  }

  /** A picture or a phrase of a reaction, or undefined if it is gone. */
  async media(mediaId: string): Promise<MediaRecord | undefined> {
    // A store that was lost meanwhile: a reaction without its picture is no reason to stop.
    return this.unsaved.media(mediaId) ?? this.#opened?.media(mediaId).catch(() => undefined);
  }

  dispose(): void {
    this.lock.dispose();
    this.#opened?.close();
    this.#opened = undefined;
  }

  /** Writes what a verb still holds back, before another project is shown. */
  protected async beforeLeaving(): Promise<void> {}

  /** Within a turn: writes what could not be written before; true when all is on disk. */
  protected async saveAll(): Promise<boolean> {
    const store = this.writableStore;
    if (!store) return false;
    let written = await this.unsaved.writeAll(store, this.#contents);
    if (!written.ok && written.trouble.kind === 'quota-full') {
      // What can still be undone takes room, too; it is given up for what has no other place.
      await store.purgeDeleted(this.#contents.project.id);
      this.purged.emit();
      written = await this.unsaved.writeAll(store, this.#contents);
    }
    this.changed.emit(this.#contents);
    return this.report(written);
  }

  /** Reads the project again; what is in memory only stays as it is shown. */
  protected async reload(store: Store): Promise<void> {
    const stored = await store.loadProject(this.#contents.project.id);
    const own = this.unsaved.among(this.#contents);
    const classes = stored.classes.map(
      (record) =>
        own.classes.find((shown) => shown.id === record.id && this.unsaved.hasClass(shown)) ??
        record,
    );
    this.show(bringBack({ ...stored, classes }, own));
  }

  /** Tells of a write that failed, and other tabs of one that did not; true if it did not. */
  protected report(written: Outcome<unknown, StoreTrouble> | undefined): boolean {
    if (written && !written.ok) this.troubled.emit(written.trouble);
    if (written?.ok) this.lock.tell(this.#contents.project.id);
    return written?.ok ?? false;
  }

  protected show(contents: ProjectContents): void {
    this.#contents = contents;
    this.changed.emit(contents);
  }

  async #read(store: Store, projectId?: string): Promise<void> {
    store.onLost((loss) => this.#loseStore(loss));
    // Another tab may still undo the deletion of a whole project.
    if (!(await this.lock.othersAreOpen())) await store.purgeProjects();
    const projects = await store.listProjects();
    const project = projects.find(({ id }) => id === projectId) ?? projects[0];
    if (project) {
      this.#contents = await this.#take(store, project.id);
    } else {
      await this.lock.hold(this.#contents.project.id);
      const made = await store.saveProject(this.#contents.project);
      this.unsaved.noteProject(made.ok);
      this.report(made);
    }
    this.#opened = store;
  }

  async #take(store: Store, projectId: string): Promise<ProjectContents> {
    const role = await this.lock.hold(projectId);
    if (role === 'writer') await store.purgeDeleted(projectId);
    return store.loadProject(projectId);
  }

  #loseStore(loss: StoreLoss): void {
    this.#opened = undefined;
    if (loss === 'deleted') this.erased.emit();
    else this.troubled.emit({ kind: 'unavailable' });
  }
}
