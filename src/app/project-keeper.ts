import type { Outcome } from '../core/outcome.ts';
import { newId } from '../training/store/ids.ts';
import type { ClassRecord, ProjectContents, ProjectRecord } from '../training/store/records.ts';
import { visible } from '../training/store/visible.ts';
import { openStore, type Store, type StoreTrouble } from '../training/store/store.ts';
import { nextMark, recordsOf } from './project-contents.ts';
import type { OpenBurst } from './recorder.ts';
import { Signal } from './signal.ts';

/** What can be taken away and brought back. */
export type Removable = 'class' | 'burst' | 'photo';

/**
 * The project in memory and its copy on disk. A change is written first and shown when it is safe;
 * only a burst is shown even if it could not be written, so that nothing captured is lost.
 */
export class ProjectKeeper {
  readonly changed = new Signal<ProjectContents>();
  readonly troubled = new Signal<StoreTrouble>();
  #store: Store | undefined;
  #contents: ProjectContents = emptyProject();
  #strictnessTimer: ReturnType<typeof setTimeout> | undefined;
  /** Bytes of photographs that are not on disk (no store, or it is full). */
  readonly #unsaved = new Map<string, ArrayBuffer>();

  get contents(): ProjectContents {
    return this.#contents;
  }

  get store(): Store | undefined {
    return this.#store;
  }

  /** Photographs that exist only in memory. */
  get unsavedCount(): number {
    return this.#unsaved.size;
  }

  /** Opens the last project, or makes the first. Without a store the project lives in memory. */
  async open(): Promise<void> {
    const opened = await openStore();
    if (!opened.ok) {
      this.troubled.emit(opened.trouble);
      this.changed.emit(this.#contents);
      return;
    }
    const store = opened.value;
    store.onLost(() => this.#loseStore());
    const [project] = await store.listProjects();
    if (project) {
      await store.purgeDeleted(project.id);
      this.#contents = await store.loadProject(project.id);
    } else {
      this.#report(await store.saveProject(this.#contents.project));
    }
    this.#store = store;
    this.changed.emit(this.#contents);
  }

  dispose(): void {
    this.#store?.close();
    this.#store = undefined;
  }

  async addClass(name: string): Promise<ClassRecord> {
    const { classes, project } = this.#contents;
    const record: ClassRecord = {
      id: newId(),
      projectId: project.id,
      name,
      mark: nextMark(classes),
      position: Math.max(-1, ...classes.map((other) => other.position)) + 1,
      createdAtMs: Date.now(),
    };
    await this.#saveClass(record);
    return record;
  }

  /** Changes name or mark of a class. */
  async changeClass(
    id: string,
    change: Partial<Pick<ClassRecord, 'name' | 'mark'>>,
  ): Promise<void> {
    const record = this.#contents.classes.find((other) => other.id === id);
    if (record) await this.#saveClass({ ...record, ...change });
  }

  /** Shifts the none-of-these threshold, −0.2 … 0.2. */
  setStrictness(strictness: number): void {
    const project: ProjectRecord = { ...this.#contents.project, strictness };
    this.#show({ ...this.#contents, project });
    // A slider tells of every step; only where it rests is worth a write.
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = setTimeout(() => {
      void this.#store?.saveProject(project).then((written) => this.#report(written));
    }, 300);
  }

  /** Keeps a recorded burst; true when it is safely on disk. */
  async addBurst(open: OpenBurst): Promise<boolean> {
    const { burst, photos } = recordsOf(open, this.#contents.project.id);
    const entries = photos.map((record, index) => ({ record, bytes: open.photos[index]!.bytes }));
    const saved = this.#report(await this.#store?.addBurst(burst, entries));
    if (!saved) for (const { record, bytes } of entries) this.#unsaved.set(record.id, bytes);
    this.#show({
      ...this.#contents,
      bursts: [...this.#contents.bursts, burst],
      photos: [...this.#contents.photos, ...photos],
    });
    return saved;
  }

  /** Writes what could not be written before (space was made). True when all is on disk. */
  async saveUnsaved(): Promise<boolean> {
    const store = this.#store;
    if (!store) return false;
    const { project, classes, bursts, photos } = this.#contents;
    // What can still be undone takes room, too; it is given up for what has no other place.
    await store.purgeDeleted(project.id);
    if (!this.#report(await store.saveProject(project))) return false;
    if (!this.#report(await store.saveClasses(classes))) return false;
    for (const burst of bursts) {
      const entries = photos
        .filter((photo) => photo.burstId === burst.id && this.#unsaved.has(photo.id))
        .map((record) => ({ record, bytes: this.#unsaved.get(record.id)! }));
      if (entries.length === 0) continue;
      if (!this.#report(await store.addBurst(burst, entries))) return false;
      for (const { record } of entries) this.#unsaved.delete(record.id);
    }
    this.changed.emit(this.#contents);
    return true;
  }

  /**
   * Takes things away, what hangs on them included. The returned function brings them back; there is
   * none when a full disk had no room for remembering them.
   */
  async remove(
    kind: Removable,
    ids: readonly string[],
  ): Promise<(() => Promise<void>) | undefined> {
    const before = this.#contents;
    const store = this.#store;
    const deletedAtMs = Date.now();
    const marked = await store?.setDeleted(kind, ids, deletedAtMs);
    const isFull = marked?.ok === false && marked.trouble.kind === 'quota-full';
    if (store && isFull) await store.purgeDeleted(before.project.id, { kind, ids });
    else this.#report(marked);
    const gone = new Set(ids);
    const mark = <Kept extends { id: string }>(of: Removable, records: readonly Kept[]) =>
      records.map((record) =>
        kind === of && gone.has(record.id) ? { ...record, deletedAtMs } : record,
      );
    this.#show(
      visible({
        ...before,
        classes: mark('class', before.classes),
        bursts: mark('burst', before.bursts),
        photos: mark('photo', before.photos),
      }),
    );
    if (isFull) return undefined;
    return async () => {
      if (!store) return this.#show(before);
      this.#report(await store.setDeleted(kind, ids, undefined));
      await this.#reload();
    };
  }

  /** Gives a burst to another class; the returned function takes it back. */
  async moveBurst(burstId: string, classId: string): Promise<() => Promise<void>> {
    const former = this.#contents.bursts.find((burst) => burst.id === burstId)?.classId;
    if (this.#store && !this.#report(await this.#store.moveBurst(burstId, classId))) return nothing;
    this.#show({
      ...this.#contents,
      bursts: this.#contents.bursts.map((burst) =>
        burst.id === burstId ? { ...burst, classId } : burst,
      ),
    });
    return async () => {
      if (former) await this.moveBurst(burstId, former);
    };
  }

  /** Gives single photographs to another class; the returned function takes them back. */
  async movePhotos(photoIds: readonly string[], classId: string): Promise<() => Promise<void>> {
    const former = this.#classOfPhoto(photoIds[0]);
    if (!this.#store || !former) return nothing;
    if (!this.#report(await this.#store.movePhotos(photoIds, classId))) return nothing;
    await this.#reload();
    return async () => {
      await this.movePhotos(photoIds, former);
    };
  }

  /** The JPEG of a photograph, or undefined if it is gone. */
  async photoBytes(photoId: string): Promise<ArrayBuffer | undefined> {
    return this.#unsaved.get(photoId) ?? (await this.#store?.photoBytes(photoId));
  }

  async #saveClass(record: ClassRecord): Promise<void> {
    this.#report(await this.#store?.saveClasses([record]));
    const others = this.#contents.classes.filter((other) => other.id !== record.id);
    const classes = [...others, record].sort((a, b) => a.position - b.position);
    this.#show({ ...this.#contents, classes });
  }

  async #reload(): Promise<void> {
    if (!this.#store) return;
    const { bursts, photos } = this.#contents;
    const stored = await this.#store.loadProject(this.#contents.project.id);
    const onlyHere = photos.filter((photo) => this.#unsaved.has(photo.id));
    const theirs = new Set(onlyHere.map((photo) => photo.burstId));
    this.#show({
      ...stored,
      bursts: [...stored.bursts, ...bursts.filter((burst) => theirs.has(burst.id))],
      photos: [...stored.photos, ...onlyHere],
    });
  }

  #classOfPhoto(photoId: string | undefined): string | undefined {
    const photo = this.#contents.photos.find((record) => record.id === photoId);
    return this.#contents.bursts.find((burst) => burst.id === photo?.burstId)?.classId;
  }

  #loseStore(): void {
    this.#store = undefined;
    this.troubled.emit({ kind: 'unavailable' });
  }

  #report(written: Outcome<unknown, StoreTrouble> | undefined): boolean {
    if (written && !written.ok) this.troubled.emit(written.trouble);
    return written?.ok ?? false;
  }

  #show(contents: ProjectContents): void {
    this.#contents = contents;
    this.changed.emit(contents);
  }
}

const nothing = async () => {};

function emptyProject(): ProjectContents {
  const project = { id: newId(), name: '', createdAtMs: Date.now(), strictness: 0 };
  return { project, classes: [], bursts: [], photos: [] };
}
