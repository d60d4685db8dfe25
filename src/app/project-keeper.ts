import { success, type Outcome } from '../core/outcome.ts';
import { createTurns } from '../core/turns.ts';
import { newId } from '../training/store/ids.ts';
import type {
  ClassRecord,
  MediaRecord,
  ProjectContents,
  ProjectRecord,
  Reaction,
} from '../training/store/records.ts';
import { openStore, type Store, type StoreTrouble } from '../training/store/store.ts';
import { moveInOrder } from './class-order.ts';
import { newestBurstMs, nextMark, recordsOf } from './project-contents.ts';
import type { OpenBurst } from './recorder.ts';
import { bringBack, setAside, type Removable } from './set-aside.ts';
import { Signal } from './signal.ts';

/** Takes a change back. */
export type Undo = () => Promise<void>;

/** A database that does not answer is treated as none: the app must open all the same. */
const openLimitMs = 8000;

/**
 * The project in memory and its copy on disk. Verbs run one after another; each is written, and shown
 * even where it could not be written, so that nothing captured is lost. What exists in memory only is
 * remembered and written by `saveUnsaved`.
 */
export class ProjectKeeper {
  readonly changed = new Signal<ProjectContents>();
  readonly troubled = new Signal<StoreTrouble>();
  #store: Store | undefined;
  #contents: ProjectContents = emptyProject();
  #strictnessTimer: ReturnType<typeof setTimeout> | undefined;
  /** Bytes of photographs that are not on disk. */
  readonly #unsaved = new Map<string, ArrayBuffer>();
  /** Media of reactions where there is no disk. */
  readonly #unsavedMedia = new Map<string, MediaRecord>();
  readonly #inTurn = createTurns();

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
  open(name?: string): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const store = await Promise.race([openStore(name), timeout(openLimitMs)]);
        if (store === undefined) this.troubled.emit({ kind: 'blocked' });
        else if (!store.ok) this.troubled.emit(store.trouble);
        else await this.#read(store.value);
      } catch (error) {
        this.troubled.emit({ kind: 'unknown', detail: String(error) });
      }
      this.changed.emit(this.#contents);
    });
  }

  dispose(): void {
    clearTimeout(this.#strictnessTimer);
    this.#store?.close();
    this.#store = undefined;
  }

  addClass(name: string): Promise<ClassRecord> {
    return this.#inTurn(async () => {
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
    });
  }

  /** The class of what is none of the others; made when it is first needed. It has no row. */
  noneClass(): Promise<ClassRecord> {
    return this.#inTurn(async () => {
      const known = this.#contents.classes.find(({ isNone }) => isNone);
      if (known) return known;
      const record: ClassRecord = {
        ...{ id: newId(), projectId: this.#contents.project.id, name: '', mark: 0 },
        ...{ position: -1, createdAtMs: Date.now(), isNone: true },
      };
      await this.#saveClass(record);
      return record;
    });
  }

  /** Changes name or mark of a class. */
  changeClass(id: string, change: Partial<Pick<ClassRecord, 'name' | 'mark'>>): Promise<void> {
    return this.#inTurn(async () => {
      const record = this.#contents.classes.find((other) => other.id === id);
      if (record) await this.#saveClass({ ...record, ...change });
    });
  }

  /** Moves the row of a class by so many places (negative: up), as far as the list goes. */
  moveClass(id: string, by: number): Promise<void> {
    return this.#inTurn(async () => {
      const former = new Set(this.#contents.classes);
      const classes = moveInOrder(this.#contents.classes, id, by);
      const changed = classes.filter((record) => !former.has(record));
      if (changed.length === 0) return;
      if (this.#store) this.#report(await this.#store.saveClasses(changed));
      this.#show({ ...this.#contents, classes });
    });
  }

  /**
   * Gives a class another reaction, or none (undefined), and stores the media that it newly names.
   * Unlike what was captured, a reaction that cannot be written is not shown: nothing changes, and the
   * answer says why. Without a disk it lives in memory.
   */
  setReaction(
    classId: string,
    reaction: Reaction | undefined,
    media: readonly Omit<MediaRecord, 'projectId'>[] = [],
  ): Promise<Outcome<void, StoreTrouble>> {
    return this.#inTurn(async () => {
      const present = this.#contents.classes.find(({ id }) => id === classId);
      if (!present) return success(undefined);
      const { reaction: former, ...rest } = present;
      if (former === reaction) return success(undefined);
      const record: ClassRecord = { ...rest, ...(reaction && { reaction }) };
      const records = media.map((one): MediaRecord => ({ ...one, projectId: present.projectId }));
      const written = await this.#store?.saveClasses([record], records);
      if (written?.ok === false) return written;
      if (!written) for (const one of records) this.#unsavedMedia.set(one.id, one);
      this.#showClass(record);
      return success(undefined);
    });
  }

  /** A picture or a phrase of a reaction, or undefined if it is gone. */
  async media(mediaId: string): Promise<MediaRecord | undefined> {
    // A store that was lost meanwhile: a reaction without its picture is no reason to stop.
    return this.#unsavedMedia.get(mediaId) ?? this.#store?.media(mediaId).catch(() => undefined);
  }

  /** Shifts the none-of-these threshold, −0.2 … 0.2. */
  setStrictness(strictness: number): void {
    const project: ProjectRecord = { ...this.#contents.project, strictness };
    this.#show({ ...this.#contents, project });
    // A slider tells of every step; only where it rests is worth a write.
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = setTimeout(() => {
      void this.#inTurn(async () => this.#report(await this.#store?.saveProject(project)));
    }, 300);
  }

  /** Keeps a recorded burst; true when it is safely on disk. */
  addBurst(open: OpenBurst): Promise<boolean> {
    return this.#inTurn(async () => {
      const { project, bursts } = this.#contents;
      const { burst, photos } = recordsOf(open, project.id, newestBurstMs(bursts));
      const entries = photos.map((record, index) => ({ record, bytes: open.photos[index]!.bytes }));
      for (const { record, bytes } of entries) this.#unsaved.set(record.id, bytes);
      const saved = this.#report(await this.#store?.addBurst(burst, entries));
      if (saved) for (const { record } of entries) this.#unsaved.delete(record.id);
      this.#show(bringBack(this.#contents, { classes: [], bursts: [burst], photos }));
      return saved;
    });
  }

  /** Writes what could not be written before (space was made). True when all is on disk. */
  saveUnsaved(): Promise<boolean> {
    return this.#inTurn(async () => {
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
    });
  }

  /**
   * Takes things away, what hangs on them included. Returns what brings them back; there is nothing
   * to return when a full disk had no room for remembering them.
   */
  remove(kind: Removable, ids: readonly string[]): Promise<Undo | undefined> {
    return this.#inTurn(async () => {
      const store = this.#store;
      const marked = await store?.setDeleted(kind, ids, Date.now());
      const isFull = marked?.ok === false && marked.trouble.kind === 'quota-full';
      if (store && isFull) await store.purgeDeleted(this.#contents.project.id, { kind, ids });
      else if (marked) this.#report(marked);
      const { left, taken } = setAside(this.#contents, kind, ids);
      this.#show(left);
      if (isFull) return undefined;
      return () =>
        this.#inTurn(async () => {
          if (store) this.#report(await store.setDeleted(kind, ids, undefined));
          this.#show(bringBack(this.#contents, taken));
        });
    });
  }

  /** Lets a burst that fooled the network be learned from, or not. */
  setTaught(burstId: string, taught: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const burst = this.#contents.bursts.find(({ id }) => id === burstId);
      if (!burst?.mistake) return;
      const mistake = { ...burst.mistake, taught };
      const isSaved = this.#isSaved((photo) => photo.burstId === burstId);
      if (isSaved && !this.#report(await this.#store?.changeMistake(burstId, mistake))) return;
      const bursts = this.#contents.bursts.map((other) =>
        other.id === burstId ? { ...other, mistake } : other,
      );
      this.#show({ ...this.#contents, bursts });
    });
  }

  /** Gives a burst to another class; returns what takes it back, or undefined if it was refused. */
  moveBurst(burstId: string, classId: string): Promise<Undo | undefined> {
    return this.#inTurn(async () => {
      const former = this.#contents.bursts.find((burst) => burst.id === burstId);
      if (!former) return undefined;
      const isSaved = this.#isSaved(({ burstId: id }) => id === burstId);
      if (isSaved && !this.#report(await this.#store?.moveBurst(burstId, classId))) {
        return undefined;
      }
      const bursts = this.#contents.bursts.map((burst) =>
        burst.id === burstId ? { ...burst, classId } : burst,
      );
      this.#show({ ...this.#contents, bursts });
      return async () => void (await this.moveBurst(burstId, former.classId));
    });
  }

  /** Gives single photographs to another class; returns what takes them back, or undefined. */
  movePhotos(photoIds: readonly string[], classId: string): Promise<Undo | undefined> {
    return this.#inTurn(async () => {
      const former = this.#classOfPhoto(photoIds[0]);
      const isSaved = this.#isSaved(({ id }) => photoIds.includes(id));
      // The store makes the burst that goes with a photograph: what it has not got cannot move yet.
      if (!this.#store || !former || !isSaved) return undefined;
      if (!this.#report(await this.#store.movePhotos(photoIds, classId))) return undefined;
      await this.#reload(this.#store);
      return async () => void (await this.movePhotos(photoIds, former));
    });
  }

  /** The JPEG of a photograph, or undefined if it is gone. */
  async photoBytes(photoId: string): Promise<ArrayBuffer | undefined> {
    return this.#unsaved.get(photoId) ?? (await this.#store?.photoBytes(photoId));
  }

  /** The JPEGs of photographs by id, read together; without those that are gone. */
  async photoBytesOf(photoIds: readonly string[]): Promise<Map<string, ArrayBuffer>> {
    const found = new Map<string, ArrayBuffer>();
    for (const photoId of photoIds) {
      const bytes = this.#unsaved.get(photoId);
      if (bytes) found.set(photoId, bytes);
    }
    const stored = photoIds.filter((photoId) => !found.has(photoId));
    for await (const batch of this.#store?.photoBytesOf(stored) ?? []) {
      for (const [photoId, bytes] of batch) found.set(photoId, bytes);
    }
    return found;
  }

  async #read(store: Store): Promise<void> {
    store.onLost(() => this.#loseStore());
    const [project] = await store.listProjects();
    if (project) {
      await store.purgeDeleted(project.id);
      this.#contents = await store.loadProject(project.id);
    } else {
      this.#report(await store.saveProject(this.#contents.project));
    }
    this.#store = store;
  }

  async #saveClass(record: ClassRecord): Promise<void> {
    if (this.#store) this.#report(await this.#store.saveClasses([record]));
    this.#showClass(record);
  }

  #showClass(record: ClassRecord): void {
    const others = this.#contents.classes.filter((other) => other.id !== record.id);
    const classes = [...others, record].sort((a, b) => a.position - b.position);
    this.#show({ ...this.#contents, classes });
  }

  /** Reads the project again; what is in memory only stays. */
  async #reload(store: Store): Promise<void> {
    const stored = await store.loadProject(this.#contents.project.id);
    const photos = this.#contents.photos.filter((photo) => this.#unsaved.has(photo.id));
    const theirs = new Set(photos.map((photo) => photo.burstId));
    const bursts = this.#contents.bursts.filter((burst) => theirs.has(burst.id));
    this.#show(bringBack(stored, { classes: this.#contents.classes, bursts, photos }));
  }

  #isSaved(concerns: (photo: ProjectContents['photos'][number]) => boolean): boolean {
    return !this.#contents.photos.some((photo) => concerns(photo) && this.#unsaved.has(photo.id));
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

function emptyProject(): ProjectContents {
  const project = { id: newId(), name: '', createdAtMs: Date.now(), strictness: 0 };
  return { project, classes: [], bursts: [], photos: [] };
}

function timeout(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
