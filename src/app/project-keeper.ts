import { failure, success, type Outcome } from '../core/outcome.ts';
import { newId } from '../training/store/ids.ts';
import {
  withTest,
  type BurstRecord,
  type ClassRecord,
  type MediaRecord,
  type PhotoRecord,
  type Reaction,
} from '../training/store/records.ts';
import type { Store, StoreTrouble } from '../training/store/store.ts';
import { moveInOrder } from './class-order.ts';
import { nextMark } from './project-contents.ts';
import { RecordedProject } from './recorded-project.ts';
import { bringBack, setAside, type Removable } from './set-aside.ts';

/** Takes a change back. */
export type Undo = () => Promise<void>;

/** Where a slider rests is worth a write; each step is not. */
const restMs = 300;

/**
 * What can be done with the project that is open. Verbs run one after another; each is written, and
 * shown even where it could not be written, so that nothing captured is lost. What exists in memory only
 * is remembered and written by `saveUnsaved`.
 */
export class ProjectKeeper extends RecordedProject {
  #strictnessTimer: ReturnType<typeof setTimeout> | undefined;

  /** Gives the project another name; an empty one is shown as the language's word. */
  rename(name: string): Promise<void> {
    return this.inTurn(async () => {
      this.show({ ...this.contents, project: { ...this.contents.project, name } });
      await this.#saveProject();
    });
  }

  /** Shifts the none-of-these threshold, −0.2 … 0.2. */
  setStrictness(strictness: number): void {
    this.show({ ...this.contents, project: { ...this.contents.project, strictness } });
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = setTimeout(() => void this.flush(), restMs);
  }

  /** Writes at once what would be written in a moment. */
  flush(): Promise<void> {
    return this.inTurn(() => this.beforeLeaving());
  }

  addClass(name: string): Promise<ClassRecord> {
    return this.inTurn(() => {
      const { classes } = this.contents;
      const position = Math.max(-1, ...classes.map((other) => other.position)) + 1;
      return this.#addClass({ name, mark: nextMark(classes), position });
    });
  }

  /** The class of what is none of the others; made when it is first needed. It has no row. */
  noneClass(): Promise<ClassRecord> {
    return this.inTurn(async () => {
      const known = this.contents.classes.find(({ isNone }) => isNone);
      return known ?? this.#addClass({ name: '', mark: 0, position: -1, isNone: true });
    });
  }

  /** Changes name or mark of a class. */
  changeClass(id: string, change: Partial<Pick<ClassRecord, 'name' | 'mark'>>): Promise<void> {
    return this.inTurn(async () => {
      if (this.#isReceived) return;
      const record = this.contents.classes.find((other) => other.id === id);
      if (record) await this.#saveClasses([{ ...record, ...change }]);
    });
  }

  /** Moves the row of a class by so many places (negative: up), as far as the list goes. */
  moveClass(id: string, by: number): Promise<void> {
    return this.inTurn(async () => {
      if (this.#isReceived) return;
      const former = new Set(this.contents.classes);
      const moved = moveInOrder(this.contents.classes, id, by);
      const changed = moved.filter((record) => !former.has(record));
      if (changed.length > 0) await this.#saveClasses(changed);
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
    return this.inTurn(async () => {
      const present = this.contents.classes.find(({ id }) => id === classId);
      if (!present) return success(undefined);
      const { reaction: former, ...rest } = present;
      if (former === reaction) return success(undefined);
      const record: ClassRecord = { ...rest, ...(reaction && { reaction }) };
      const records = media.map((one): MediaRecord => ({ ...one, projectId: present.projectId }));
      const written = await this.writableStore?.saveClasses([record], records);
      if (written?.ok === false) return written;
      // Another tab writes this project.
      if (!written && this.store) return failure({ kind: 'unavailable' });
      if (!written) this.unsaved.keepMedia(records);
      this.#showClasses([record]);
      return success(undefined);
    });
  }

  /**
   * Takes things away, what hangs on them included. Returns what brings them back; there is nothing
   * to return when a full disk had no room for remembering them.
   */
  remove(kind: Removable, ids: readonly string[]): Promise<Undo | undefined> {
    return this.inTurn(async () => {
      if (kind === 'class' && this.#isReceived) return undefined;
      const store = this.writableStore;
      const marked = await store?.setDeleted(kind, ids, Date.now());
      const isFull = marked?.ok === false && marked.trouble.kind === 'quota-full';
      const { id: projectId } = this.contents.project;
      if (store && isFull) await store.purgeDeleted(projectId, { kind, ids });
      else if (marked) this.report(marked);
      const { left, taken } = setAside(this.contents, kind, ids);
      this.show(left);
      if (isFull) return undefined;
      return () => this.inTurn(() => this.#undoRemoval(projectId, kind, ids, taken));
    });
  }

  /** Lets a burst that fooled the network be learned from, or not. */
  setTaught(burstId: string, taught: boolean): Promise<void> {
    return this.inTurn(async () => {
      const burst = this.contents.bursts.find(({ id }) => id === burstId);
      if (!burst?.mistake) return;
      const mistake = { ...burst.mistake, taught };
      await this.#changeBursts([{ ...burst, mistake }], (store) =>
        store.changeMistake(burstId, mistake),
      );
    });
  }

  /**
   * Lets a whole recording of a test round be learned from, whatever classes its photographs are in: one
   * left behind would be measured by its near-copies. Returns what takes that back, or undefined if it
   * was refused.
   */
  teachTest(originId: string): Promise<Undo | undefined> {
    return this.inTurn(async () => {
      if (this.#isReceived) return undefined;
      const burstIds = this.contents.bursts
        .filter((burst) => burst.originId === originId && burst.isTest)
        .map(({ id }) => id);
      if (burstIds.length === 0 || !(await this.#setTest(burstIds, false))) return undefined;
      return async () => void (await this.inTurn(() => this.#setTest(burstIds, true)));
    });
  }

  /** Gives a burst to another class; returns what takes it back, or undefined if it was refused. */
  moveBurst(burstId: string, classId: string): Promise<Undo | undefined> {
    return this.inTurn(async () => {
      const former = this.contents.bursts.find((burst) => burst.id === burstId);
      if (!former) return undefined;
      const isMoved = await this.#changeBursts([{ ...former, classId }], (store) =>
        store.moveBurst(burstId, classId),
      );
      return isMoved ? async () => void (await this.moveBurst(burstId, former.classId)) : undefined;
    });
  }

  /** Gives single photographs to another class; returns what takes them back, or undefined. */
  movePhotos(photoIds: readonly string[], classId: string): Promise<Undo | undefined> {
    return this.inTurn(async () => {
      const store = this.writableStore;
      const former = this.#classOfPhoto(photoIds[0]);
      const isSaved = this.#isSaved(({ id }) => photoIds.includes(id));
      // The store makes the burst that goes with a photograph: what it has not got cannot move yet.
      if (!store || !former || !isSaved) return undefined;
      if (!this.report(await store.movePhotos(photoIds, classId))) return undefined;
      await this.reload(store);
      return async () => void (await this.movePhotos(photoIds, former));
    });
  }

  override dispose(): void {
    clearTimeout(this.#strictnessTimer);
    super.dispose();
  }

  /** Writes where the slider rests, if that was not written yet. */
  protected override async beforeLeaving(): Promise<void> {
    if (this.#strictnessTimer === undefined) return;
    clearTimeout(this.#strictnessTimer);
    this.#strictnessTimer = undefined;
    await this.#saveProject();
  }

  async #undoRemoval(
    projectId: string,
    kind: Removable,
    ids: readonly string[],
    taken: ReturnType<typeof setAside>['taken'],
  ): Promise<void> {
    const store = this.writableStore;
    const unmarked = await store?.setDeleted(kind, ids, undefined);
    this.report(unmarked);
    // Another project may be shown by now.
    if (this.contents.project.id !== projectId) return;
    const isWhole = !unmarked || (unmarked.ok && unmarked.value === ids.length);
    if (isWhole) return this.show(bringBack(this.contents, taken));
    // Its room was needed meanwhile: what is neither on the disk nor in memory cannot come back.
    this.show(bringBack(this.contents, this.unsaved.among(taken)));
    if (store) await this.reload(store);
  }

  async #setTest(burstIds: readonly string[], isTest: boolean): Promise<boolean> {
    const changed = this.contents.bursts
      .filter(({ id }) => burstIds.includes(id))
      .map((burst) => withTest(burst, isTest));
    return this.#changeBursts(changed, (store) =>
      store.setTest(
        changed.map(({ id }) => id),
        isTest,
      ),
    );
  }

  /** Shows bursts otherwise, once the disk has them so; what is in memory only waits for nothing. */
  async #changeBursts(
    changed: readonly BurstRecord[],
    write: (store: Store) => Promise<Outcome<unknown, StoreTrouble>>,
  ): Promise<boolean> {
    const store = this.writableStore;
    const byId = new Map(changed.map((burst) => [burst.id, burst]));
    const isSaved = this.#isSaved(({ burstId }) => byId.has(burstId));
    if (isSaved && !this.report(store && (await write(store)))) return false;
    const bursts = this.contents.bursts.map((other) => byId.get(other.id) ?? other);
    this.show({ ...this.contents, bursts });
    return true;
  }

  async #addClass(
    words: Pick<ClassRecord, 'name' | 'mark' | 'position' | 'isNone'>,
  ): Promise<ClassRecord> {
    if (this.#isReceived) throw new Error('A received classifier takes no class more');
    const { project } = this.contents;
    const record: ClassRecord = {
      id: newId(),
      projectId: project.id,
      createdAtMs: Date.now(),
      ...words,
    };
    await this.#saveClasses([record]);
    return record;
  }

  async #saveClasses(classes: readonly ClassRecord[]): Promise<void> {
    const written = await this.writableStore?.saveClasses(classes);
    // Known before anybody is told: who is told may offer to save.
    if (written) this.unsaved.noteClasses(classes, written.ok);
    this.report(written);
    this.#showClasses(classes);
  }

  #showClasses(changed: readonly ClassRecord[]): void {
    const ids = new Set(changed.map(({ id }) => id));
    const others = this.contents.classes.filter(({ id }) => !ids.has(id));
    const classes = [...others, ...changed].sort((a, b) => a.position - b.position);
    this.show({ ...this.contents, classes });
  }

  async #saveProject(): Promise<void> {
    const written = await this.writableStore?.saveProject(this.contents.project);
    if (written) this.unsaved.noteProject(written.ok);
    this.report(written);
  }

  /** Whether its classes are those of a classifier from elsewhere, and so cannot change. */
  get #isReceived(): boolean {
    return this.contents.project.received !== undefined;
  }

  #isSaved(concerns: (photo: PhotoRecord) => boolean): boolean {
    return !this.contents.photos.some((photo) => concerns(photo) && this.unsaved.hasPhoto(photo));
  }

  #classOfPhoto(photoId: string | undefined): string | undefined {
    const photo = this.contents.photos.find((record) => record.id === photoId);
    return this.contents.bursts.find((burst) => burst.id === photo?.burstId)?.classId;
  }
}
