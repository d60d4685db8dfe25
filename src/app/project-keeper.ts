import { failure, success, type Outcome } from '../core/outcome.ts';
import { createTurns } from '../core/turns.ts';
import { newId } from '../training/store/ids.ts';
import type {
  ClassRecord,
  MediaRecord,
  ProjectContents,
  Reaction,
} from '../training/store/records.ts';
import type { Store, StoreLoss, StoreTrouble } from '../training/store/store.ts';
import { moveInOrder } from './class-order.ts';
import { openStoreInTime } from './open-store.ts';
import { emptyProject, newestBurstMs, nextMark, recordsOf } from './project-contents.ts';
import { ProjectLock } from './project-lock.ts';
import type { OpenBurst } from './recorder.ts';
import { bringBack, setAside, type Removable } from './set-aside.ts';
import { Signal } from './signal.ts';

/** Takes a change back. */
export type Undo = () => Promise<void>;

/**
 * The project in memory and its copy on disk. Verbs run one after another; each is written, and shown
 * even where it could not be written, so that nothing captured is lost. What exists in memory only is
 * remembered and written by `saveUnsaved`. While another tab is the writer (`lock`) nothing is written.
 */
export class ProjectKeeper {
  readonly changed = new Signal<ProjectContents>();
  readonly troubled = new Signal<StoreTrouble>();
  /** The project that is shown was deleted by another tab. */
  readonly gone = new Signal();
  /** Everything on this device was erased, by another tab or by this one. */
  readonly erased = new Signal();
  readonly lock: ProjectLock;
  #opened: Store | undefined;
  #contents: ProjectContents = emptyProject();
  #strictnessTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a record of a class or of the project could not be written. */
  #incomplete = false;
  /** Bytes of photographs that are not on disk. */
  readonly #unsaved = new Map<string, ArrayBuffer>();
  /** Media of reactions where there is no disk. */
  readonly #unsavedMedia = new Map<string, MediaRecord>();
  readonly #inTurn = createTurns();

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
    return this.#store;
  }

  get #store(): Store | undefined {
    return this.lock.role === 'writer' ? this.#opened : undefined;
  }

  /** Photographs that exist only in memory. */
  get unsavedCount(): number {
    // Those of a deleted burst wait for its undo, not for the disk.
    return this.#contents.photos.filter(({ id }) => this.#unsaved.has(id)).length;
  }

  /** False while something exists in memory only. */
  get saved(): boolean {
    return this.unsavedCount === 0 && !this.#incomplete;
  }

  /** Opens this project, else the first, else makes one. Without a store it lives in memory. */
  open(projectId?: string, databaseName?: string): Promise<void> {
    return this.#inTurn(async () => {
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
   * Shows another project in place of this one, of which nothing may be in memory only. False, and
   * nothing has changed, if it cannot be read.
   */
  switchTo(projectId: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const store = this.#opened;
      if (!store) return false;
      await this.#flush();
      try {
        const contents = await this.#take(store, projectId);
        this.#unsaved.clear();
        this.#show(contents);
        return true;
      } catch (error) {
        await this.lock.hold(this.#contents.project.id);
        this.troubled.emit({ kind: 'unknown', detail: String(error) });
        return false;
      }
    });
  }

  /** Shows an empty project, in memory until there is room for it. */
  startOver(): Promise<void> {
    return this.#inTurn(async () => {
      const contents = emptyProject();
      await this.lock.hold(contents.project.id);
      this.#unsaved.clear();
      this.#incomplete = true;
      this.#show(contents);
    });
  }

  /** Reads the project again, as another tab has left it; what is in memory only stays. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      const store = this.#opened;
      const { id } = this.#contents.project;
      try {
        const stored = await store?.listProjects();
        if (stored?.every((project) => project.id !== id)) this.gone.emit();
        else if (store) await this.#reload(store, (record) => this.#ownsUnsaved(record));
      } catch (error) {
        // A store that was lost has been told of.
        if (this.#opened === store) throw error;
      }
    });
  }

  /** Writes at once what would be written in a moment. */
  flush(): Promise<void> {
    return this.#inTurn(() => this.#flush());
  }

  dispose(): void {
    clearTimeout(this.#strictnessTimer);
    this.lock.dispose();
    this.#opened?.close();
    this.#opened = undefined;
  }

  /** Gives the project another name; an empty one is shown as the language's word. */
  rename(name: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#show({ ...this.#contents, project: { ...this.#contents.project, name } });
      await this.#saveProject();
    });
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
      await this.#writeRecord((store) => store.saveClasses(changed));
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
      // Another tab writes this project.
      if (!written && this.#opened) return failure({ kind: 'unavailable' });
      if (!written) for (const one of records) this.#unsavedMedia.set(one.id, one);
      this.#showClass(record);
      return success(undefined);
    });
  }

  /** A picture or a phrase of a reaction, or undefined if it is gone. */
  async media(mediaId: string): Promise<MediaRecord | undefined> {
    // A store that was lost meanwhile: a reaction without its picture is no reason to stop.
    return this.#unsavedMedia.get(mediaId) ?? this.#opened?.media(mediaId).catch(() => undefined);
  }

  /** Shifts the none-of-these threshold, −0.2 … 0.2. */
  setStrictness(strictness: number): void {
    this.#show({ ...this.#contents, project: { ...this.#contents.project, strictness } });
    // A slider tells of every step; only where it rests is worth a write.
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = setTimeout(() => void this.flush(), 300);
  }

  /** Keeps a recorded burst; true when it is safely on disk. */
  addBurst(open: OpenBurst): Promise<boolean> {
    return this.#inTurn(async () => {
      const { project, bursts } = this.#contents;
      const { burst, photos } = recordsOf(open, project.id, newestBurstMs(bursts));
      const entries = photos.map((record, index) => ({ record, bytes: open.photos[index]!.bytes }));
      for (const { record, bytes } of entries) this.#unsaved.set(record.id, bytes);
      // Its class may be waiting for room, too.
      if (this.#incomplete && this.#store) await this.#saveAll(this.#store);
      const saved = this.#report(await this.#store?.addBurst(burst, entries));
      if (saved) for (const { record } of entries) this.#unsaved.delete(record.id);
      this.#show(bringBack(this.#contents, { classes: [], bursts: [burst], photos }));
      return saved;
    });
  }

  /** Writes what could not be written before (space was made). True when all is on disk. */
  saveUnsaved(): Promise<boolean> {
    return this.#inTurn(async () => (this.#store ? this.#saveAll(this.#store) : false));
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
      const { id: projectId } = this.#contents.project;
      if (store && isFull) await store.purgeDeleted(projectId, { kind, ids });
      else if (marked) this.#report(marked);
      const { left, taken } = setAside(this.#contents, kind, ids);
      this.#show(left);
      if (isFull) return undefined;
      return () =>
        this.#inTurn(async () => {
          this.#report(await this.#store?.setDeleted(kind, ids, undefined));
          // Another project may be shown by now.
          if (this.#contents.project.id === projectId) {
            this.#show(bringBack(this.#contents, taken));
          }
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
    return this.#unsaved.get(photoId) ?? (await this.#opened?.photoBytes(photoId));
  }

  /** The JPEGs of photographs by id, read together; without those that are gone. */
  async photoBytesOf(photoIds: readonly string[]): Promise<Map<string, ArrayBuffer>> {
    const found = new Map<string, ArrayBuffer>();
    for (const photoId of photoIds) {
      const bytes = this.#unsaved.get(photoId);
      if (bytes) found.set(photoId, bytes);
    }
    const stored = photoIds.filter((photoId) => !found.has(photoId));
    for await (const batch of this.#opened?.photoBytesOf(stored) ?? []) {
      for (const [photoId, bytes] of batch) found.set(photoId, bytes);
    }
    return found;
  }

  async #saveAll(store: Store): Promise<boolean> {
    let written = await this.#writeAll(store);
    if (!written.ok && written.trouble.kind === 'quota-full') {
      // What can still be undone takes room, too; it is given up for what has no other place.
      await store.purgeDeleted(this.#contents.project.id);
      written = await this.#writeAll(store);
    }
    this.changed.emit(this.#contents);
    return this.#report(written);
  }

  async #writeAll(store: Store): Promise<Outcome<void, StoreTrouble>> {
    const { project, classes, bursts, photos } = this.#contents;
    const records = [await store.saveProject(project), await store.saveClasses(classes)];
    const refused = records.find(({ ok }) => !ok);
    if (refused) return refused;
    this.#incomplete = false;
    for (const burst of bursts) {
      const entries = photos
        .filter((photo) => photo.burstId === burst.id && this.#unsaved.has(photo.id))
        .map((record) => ({ record, bytes: this.#unsaved.get(record.id)! }));
      if (entries.length === 0) continue;
      const written = await store.addBurst(burst, entries);
      if (!written.ok) return written;
      for (const { record } of entries) this.#unsaved.delete(record.id);
    }
    return success(undefined);
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
      this.#report(await store.saveProject(this.#contents.project));
    }
    this.#opened = store;
  }

  async #take(store: Store, projectId: string): Promise<ProjectContents> {
    const role = await this.lock.hold(projectId);
    if (role === 'writer') await store.purgeDeleted(projectId);
    return store.loadProject(projectId);
  }

  async #saveClass(record: ClassRecord): Promise<void> {
    await this.#writeRecord((store) => store.saveClasses([record]));
    this.#showClass(record);
  }

  #showClass(record: ClassRecord): void {
    const others = this.#contents.classes.filter((other) => other.id !== record.id);
    const classes = [...others, record].sort((a, b) => a.position - b.position);
    this.#show({ ...this.#contents, classes });
  }

  #saveProject(): Promise<void> {
    return this.#writeRecord((store) => store.saveProject(this.#contents.project));
  }

  /** Writes a record, and remembers if it could not be written. */
  async #writeRecord(
    write: (store: Store) => Promise<Outcome<unknown, StoreTrouble>>,
  ): Promise<void> {
    const store = this.#store;
    if (!store) return;
    const written = await write(store);
    // Known before anybody is told: who is told may offer to save.
    if (!written.ok) this.#incomplete = true;
    this.#report(written);
  }

  /** Writes where the slider rests, if that was not written yet. */
  async #flush(): Promise<void> {
    if (this.#strictnessTimer === undefined) return;
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = undefined;
    await this.#saveProject();
  }

  /** Reads the project again; photographs that are in memory only stay, and such classes if wanted. */
  async #reload(store: Store, isWanted: (record: ClassRecord) => boolean = () => true) {
    const stored = await store.loadProject(this.#contents.project.id);
    const photos = this.#contents.photos.filter((photo) => this.#unsaved.has(photo.id));
    const theirs = new Set(photos.map((photo) => photo.burstId));
    const bursts = this.#contents.bursts.filter((burst) => theirs.has(burst.id));
    const classes = this.#contents.classes.filter(isWanted);
    this.#show(bringBack(stored, { classes, bursts, photos }));
  }

  #ownsUnsaved({ id }: ClassRecord): boolean {
    const { bursts, photos } = this.#contents;
    const theirs = new Set(bursts.filter(({ classId }) => classId === id).map((burst) => burst.id));
    return photos.some((photo) => theirs.has(photo.burstId) && this.#unsaved.has(photo.id));
  }

  #isSaved(concerns: (photo: ProjectContents['photos'][number]) => boolean): boolean {
    return !this.#contents.photos.some((photo) => concerns(photo) && this.#unsaved.has(photo.id));
  }

  #classOfPhoto(photoId: string | undefined): string | undefined {
    const photo = this.#contents.photos.find((record) => record.id === photoId);
    return this.#contents.bursts.find((burst) => burst.id === photo?.burstId)?.classId;
  }

  #loseStore(loss: StoreLoss): void {
    this.#opened = undefined;
    if (loss === 'deleted') this.erased.emit();
    else this.troubled.emit({ kind: 'unavailable' });
  }

  #report(written: Outcome<unknown, StoreTrouble> | undefined): boolean {
    if (written && !written.ok) this.troubled.emit(written.trouble);
    if (written?.ok) this.lock.tell(this.#contents.project.id);
    return written?.ok ?? false;
  }

  #show(contents: ProjectContents): void {
    this.#contents = contents;
    this.changed.emit(contents);
  }
}
