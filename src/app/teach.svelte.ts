import type {
  ClassRecord,
  ProjectContents,
  ReceivedClassifier,
} from '../training/store/records.ts';
import { classRows } from './class-rows.ts';
import type { Engine } from './engine.ts';
import { ownRejects } from './held-out-scores.ts';
import { nextHint } from './hints.ts';
import type { Learned } from './learner.ts';
import type { LiveAnswer } from './live-answer.ts';
import type { NoticeMessage, Notices } from './notices.svelte.ts';
import type { Undo } from './project-keeper.ts';
import type { Removable } from './set-aside.ts';
import { burstsByClass, photosByBurst, testBursts } from './project-contents.ts';
import { ReceivedReader } from './received-learned.ts';
import type { OpenBurst } from './recorder.ts';
import { ThumbnailMaker } from './thumbnail-maker.ts';
import { Thumbnails } from './thumbnails.ts';
import { isLoose, traySections, type TraySection } from './tray-sections.ts';

/** After a recording the page stays as it is for one beat more: the finger is still over it. */
const restMs = 600;

/** How long a browser may take to give back the room of what was deleted: it is tried after each. */
const freeingMs = [1500, 3000, 6000];

export type { ReceivedClassifier };

/** The classes, what was captured of them, and what the network makes of the live picture. */
export class Teach {
  readonly thumbnails: Thumbnails;
  readonly #engine: Engine;
  readonly #notices: Notices;
  #contents = $state.raw<ProjectContents>({
    project: { id: '', name: '', createdAtMs: 0, strictness: 0 },
    classes: [],
    bursts: [],
    photos: [],
  });
  #learned = $state.raw<Learned>();
  #answer = $state.raw<LiveAnswer>();
  #openBurst = $state.raw<OpenBurst>();
  #finishedBurst = $state.raw<OpenBurst>();
  #pinned = $state.raw<string>();
  #opened = $state.raw(false);
  #isStill = $state.raw(false);
  #rest: ReturnType<typeof setTimeout> | undefined;
  #recordsTests = false;
  readonly #receivedReader = new ReceivedReader();

  /** One row a class. */
  readonly rows = $derived.by(() => classRows(this.#contents, this.#learned, this.strictness));
  /** The one thing to try next. */
  readonly hint = $derived(
    this.received
      ? undefined
      : nextHint(this.rows, {
          recordingId: this.#openBurst?.classId,
          answers: this.#learned !== undefined,
        }),
  );
  /** Bursts of each class, and photographs of each burst, by id. */
  readonly bursts = $derived.by(() => burstsByClass(this.#contents));
  readonly photos = $derived.by(() => photosByBurst(this.#contents));
  /** Bursts of each class that only measure. */
  readonly tests = $derived.by(() => testBursts(this.#contents));

  constructor(engine: Engine, notices: Notices) {
    this.#engine = engine;
    this.#notices = notices;
    const maker = new ThumbnailMaker();
    this.thumbnails = new Thumbnails({
      read: (photoIds) => engine.inHand.photoBytesOf(photoIds),
      shrink: (bytes) => maker.shrink(bytes),
      dispose: () => maker.dispose(),
    });
    engine.changed.subscribe((contents) => {
      if (contents.project.id !== this.#contents.project.id) this.#pinned = undefined;
      this.#contents = contents;
    });
    engine.learner.changed.subscribe((learned) => {
      this.#learned = learned;
      // What was said to be not learned yet is.
      if (learned && engine.looker.waiting === 0) notices.withdraw('saved-not-learned');
    });
    engine.answered.subscribe((answer) => (this.#answer = answer));
    engine.recorder.changed.subscribe((burst) => {
      this.#openBurst = burst;
      this.#keepStill(burst !== undefined);
    });
    engine.recorder.finished.subscribe((burst) => (this.#finishedBurst = burst));
    engine.kept.subscribe(({ count, saved }) => {
      if (saved && !engine.eye.state.eye) this.#notices.say({ kind: 'saved-not-learned', count });
    });
    engine.project.troubled.subscribe((trouble) => {
      const retry = engine.project.saved ? undefined : () => this.saveUnsaved();
      this.#notices.say({ kind: 'store', trouble: trouble.kind }, retry, true);
    });
  }

  /** True once the stored project has been read. */
  get opened(): boolean {
    return this.#opened;
  }
  /** Set if the classifier came from another device: nothing can be taught here. */
  get received(): ReceivedClassifier | undefined {
    return this.#contents.project.received;
  }
  /** Side of the square that the received classifier looks at, in pixels; undefined if it cannot be used. */
  get receivedSizePx(): number | undefined {
    return this.#receivedReader.of(this.#contents)?.sizePx;
  }
  get learned(): Learned | undefined {
    return this.#learned;
  }
  /** The present answer; undefined while there is nothing to answer, or no picture. */
  get answer(): LiveAnswer | undefined {
    return this.#answer;
  }
  /** The burst in the hand. */
  get openBurst(): OpenBurst | undefined {
    return this.#openBurst;
  }
  /** The last recording, once all its photographs are in it: the last ones come after the hand has let go. */
  get finishedBurst(): OpenBurst | undefined {
    return this.#finishedBurst;
  }
  /** True while something is recorded, and a beat longer: what would move the rows waits. */
  get isStill(): boolean {
    return this.#isStill;
  }
  /** Shift of the none-of-these threshold, −0.2 … 0.2. */
  get strictness(): number {
    return this.#contents.project.strictness;
  }
  /** Class whose "where it looked" is drawn; undefined follows the answer. */
  get pinnedClassId(): string | undefined {
    return this.#pinned;
  }
  /** One's own photographs that become "none of these", of those that could be asked. */
  get ownRejects(): { rejected: number; asked: number } {
    return this.#learned ? ownRejects(this.#learned, this.strictness) : { rejected: 0, asked: 0 };
  }

  /** What the tray of a class shows: its bursts, its loose photographs put together, and last what only measures. */
  traySections(classId: string): TraySection[] {
    return [this.bursts, this.tests].flatMap((bursts) =>
      traySections(bursts.get(classId) ?? [], this.photos),
    );
  }

  /** Reads the stored project that was used last. */
  async open(projectId?: string): Promise<void> {
    await this.#engine.project.open(projectId);
    this.#opened = true;
  }

  addClass(name: string): Promise<ClassRecord> {
    return this.#engine.project.addClass(name);
  }

  changeClass(id: string, change: Partial<Pick<ClassRecord, 'name' | 'mark'>>): Promise<void> {
    return this.#engine.project.changeClass(id, change);
  }

  /** Moves the row of a class by so many places (negative: up); tells its new place, from 0. */
  async moveClass(id: string, by: number): Promise<number> {
    await this.#engine.project.moveClass(id, by);
    return this.rows.findIndex((row) => row.id === id);
  }

  async removeClass(id: string): Promise<void> {
    const name = this.rows.find((row) => row.id === id)?.name ?? '';
    await Promise.all([this.stopRecording(), this.#engine.importer.cancel(id)]);
    await this.#remove('class', id, { kind: 'removed-class', name });
  }

  async removeBurst(id: string): Promise<void> {
    await this.#remove('burst', id, { kind: 'removed-burst' });
  }

  async removePhoto(id: string): Promise<void> {
    await this.#remove('photo', id, { kind: 'removed-photo' });
  }

  async moveBurst(id: string, classId: string): Promise<void> {
    await this.#engine.inHand.whenKept([id]);
    this.#sayMoved(classId, await this.#engine.project.moveBurst(id, classId));
  }

  /** Gives a photograph to another class; a loose one is a burst of its own, and stays one. */
  async movePhoto(id: string, classId: string): Promise<void> {
    const { bursts, photos } = this.#contents;
    const burstId = photos.find((photo) => photo.id === id)?.burstId;
    const burst = bursts.find((one) => one.id === burstId);
    if (burst && isLoose(burst, this.photos.get(burst.id) ?? [])) {
      return this.moveBurst(burst.id, classId);
    }
    await this.#engine.inHand.whenKept([id]);
    this.#sayMoved(classId, await this.#engine.project.movePhotos([id], classId));
  }

  /** The recording that a photograph comes from; undefined if it is gone. */
  originOf(photoId: string): string | undefined {
    const { bursts, photos } = this.#contents;
    const burstId = photos.find(({ id }) => id === photoId)?.burstId;
    return bursts.find(({ id }) => id === burstId)?.originId;
  }

  /** Lets a whole recording of a test round be learned from. */
  async teachTest(originId: string | undefined): Promise<void> {
    if (originId === undefined) return;
    await this.#engine.inHand.whenKept([originId]);
    const undo = await this.#engine.project.teachTest(originId);
    if (undo) this.#notices.say({ kind: 'test-taught' }, undo);
  }

  /**
   * What is recorded is for a test round, and nothing is learned from it, until the returned function is
   * called.
   */
  recordTests(): () => void {
    this.#recordsTests = true;
    return () => {
      this.#recordsTests = false;
      void this.stopRecording();
    };
  }

  /** Starts a burst of this class from the live picture; nothing happens without either. */
  startRecording(classId: string): void {
    const { source, phase } = this.#engine.source.state;
    const { canRecord, canTeach } = this.#engine;
    const mayRecord = this.#recordsTests ? canRecord : canTeach;
    if (!mayRecord || !this.rows.some((row) => row.id === classId)) return;
    if (source && phase === 'live') {
      this.#engine.recorder.start(classId, source, this.#recordsTests);
    }
  }

  /** Ends the burst in the hand, or only if it is of this class (another finger may hold another). */
  async stopRecording(classId = this.#openBurst?.classId): Promise<void> {
    if (this.#openBurst?.classId === classId) await this.#engine.recorder.stop();
  }

  setStrictness(shift: number): void {
    this.#engine.project.setStrictness(shift);
  }

  /** Draws where it looked for this class, or for the answer (undefined). */
  pin(classId: string | undefined): void {
    this.#pinned = classId;
    this.#engine.pin(classId);
  }

  /** Tries again to write what could not be written. */
  async saveUnsaved(): Promise<void> {
    await this.#engine.project.saveUnsaved();
  }

  #keepStill(isRecording: boolean): void {
    clearTimeout(this.#rest);
    if (!isRecording && !this.#isStill) return;
    if (isRecording) this.#setStill(true);
    else this.#rest = setTimeout(() => this.#setStill(false), restMs);
  }

  #setStill(isStill: boolean): void {
    if (this.#isStill === isStill) return;
    this.#isStill = isStill;
    this.#notices.keepStill(isStill);
  }

  async #remove(kind: Removable, id: string, message: NoticeMessage): Promise<void> {
    const { project } = this.#engine;
    await this.#engine.inHand.whenKept([id]);
    this.#notices.say(message, await project.remove(kind, [id]));
    // Room was made: what could not be written before may fit now.
    if (!project.saved && !(await project.saveUnsaved())) void this.#saveLater();
  }

  /** Some browsers give the room of what was deleted back a moment later. */
  async #saveLater(): Promise<void> {
    const { project } = this.#engine;
    for (const ms of freeingMs) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (project.saved || (await project.saveUnsaved())) return;
    }
  }

  #sayMoved(classId: string, undo: Undo | undefined): void {
    if (!undo) return;
    const name = this.rows.find((row) => row.id === classId)?.name ?? '';
    this.#notices.say({ kind: 'moved', name }, undo);
  }
}
