import { failure, type Outcome } from '../core/outcome.ts';
import { repeated } from '../core/repeated.ts';
import type { EyeSizePx } from '../models/eye/types.ts';
import type { ProjectContents } from '../training/store/records.ts';
import { BurstsInHand, type KeptBurst } from './bursts-in-hand.ts';
import { EyeKeeper } from './eye-keeper.ts';
import { untilFirstAnswer } from './first-answer.ts';
import { Learner, type Learned } from './learner.ts';
import { Answerer, type LiveAnswer } from './live-answer.ts';
import { Looker } from './looker.ts';
import { Mistakes } from './mistakes.ts';
import type { CorePack } from './offline/pack.ts';
import type { SwitchTrouble } from './open-project.ts';
import { photoDoors } from './photo-doors.ts';
import { PhotoImporter } from './photo-importer.ts';
import { withOpenBursts } from './project-contents.ts';
import { ProjectKeeper } from './project-keeper.ts';
import type { Role } from './project-lock.ts';
import { ReceivedReader } from './received-learned.ts';
import { Recorder } from './recorder.ts';
import { SeenPhotos } from './seen-photos.ts';
import { Signal } from './signal.ts';
import { SourceKeeper } from './source-keeper.ts';
import { Wishes } from './wishes.ts';

/**
 * Wires the rooms together: light from the source goes to the recorder and to the eye; embeddings go
 * to the learner; looks and the learned head become answers. Knows nothing of the screen.
 */
export class Engine {
  readonly source = new SourceKeeper();
  readonly project = new ProjectKeeper();
  readonly recorder = new Recorder();
  readonly inHand = new BurstsInHand(this.recorder, this.project);
  readonly mistakes = new Mistakes(this.source, this.project);
  readonly importer = new PhotoImporter(photoDoors(this.project));
  readonly learner = new Learner();
  readonly eye: EyeKeeper;
  readonly looker = new Looker();
  /** The present answer; undefined when there is none any more (no picture, nothing learned). */
  readonly answered = new Signal<LiveAnswer | undefined>();
  /** Resolves when no first answer is owed any more: see `untilFirstAnswer`. */
  readonly firstAnswer: Promise<void>;
  readonly kept = new Signal<KeptBurst>();
  /** The project as the screen shows it: with the burst in the hand. */
  readonly changed = new Signal<ProjectContents>();
  #pinnedClassId: string | undefined;
  #projectId = this.project.contents.project.id;
  /** While another project is on its way no burst can begin. */
  #switching = false;
  readonly #answerer = new Answerer();
  readonly #receivedReader = new ReceivedReader();
  readonly #seenPhotos: SeenPhotos;
  #learned: Learned | undefined;
  #contents: ProjectContents = this.project.contents;
  /** Reads what another tab has written. */
  readonly #catchUp = repeated(() => this.project.catchUp());
  /** Who wishes that the eye rests, and who needs it all the same. */
  readonly #rests = new Wishes();
  readonly #wakes = new Wishes();

  constructor(pack: CorePack) {
    this.eye = new EyeKeeper(pack, () => this.firstAnswer);
    const { project, inHand, learner, looker } = this;
    this.#seenPhotos = new SeenPhotos({ project, inHand, learner, looker });
    this.firstAnswer = untilFirstAnswer(this.eye.changed, this.answered, () => {
      const isShown = this.source.state.phase === 'live' && !this.#rests.any;
      return this.#contents.photos.length > 0 && isShown;
    });
    this.looker.restsFromLive = () => this.#isResting && !this.recorder.recording;
    this.source.changed.subscribe(({ source, phase }) => {
      this.looker.setSource(phase === 'live' ? source : undefined);
      this.lookAtHeld();
      if (phase !== 'live') {
        void this.recorder.stop();
        this.answered.emit(undefined);
      }
    });
    this.inHand.grown.subscribe(() => this.#refresh());
    this.inHand.kept.subscribe((burst) => {
      this.kept.emit(burst);
      if (burst.saved) void this.#seenPhotos.keep(burst.photoIds);
    });
    this.importer.ended.subscribe(({ classId, burstIds, stopped }) => {
      const id = burstIds.at(-1);
      if (id === undefined) return;
      this.kept.emit({ id, classId, count: burstIds.length, saved: stopped !== 'not-saved' });
    });
    this.project.changed.subscribe(({ project }) => {
      const isOther = project.id !== this.#projectId;
      if (isOther) this.#forgetProject(project.id);
      this.#refresh();
      if (isOther) void this.#seenPhotos.readCache();
    });
    const { lock } = this.project;
    lock.settle = () => this.settle();
    lock.changed.subscribe((role) => void this.#follow(role));
    lock.news.subscribe((projectId) => {
      if (projectId === this.#projectId) void this.#catchUp();
    });
    this.looker.learned.subscribe((seen) => this.#seenPhotos.take(seen));
    this.learner.changed.subscribe((learned) => {
      this.#learned = learned;
      if (!learned) this.answered.emit(undefined);
      this.lookAtHeld();
    });
    this.looker.seen.subscribe((look) => {
      if (!this.#learned || look.eyeKey !== this.embeddingsKey) return;
      const { strictness } = this.project.contents.project;
      this.answered.emit(
        this.#answerer.answer(look, this.#learned, strictness, this.#pinnedClassId),
      );
    });
    this.eye.changed.subscribe(({ eye, phase }) => {
      if (phase !== 'ready') this.answered.emit(undefined);
      this.#suitEye();
      this.looker.setEye(eye);
    });
  }

  /** Ends what is being recorded or added, and writes what is only in memory; true when all of it is on disk. */
  async settle(): Promise<boolean> {
    await Promise.all([this.inHand.settled(), this.importer.cancel()]);
    await this.project.flush();
    return this.project.saved || this.project.saveUnsaved();
  }

  /** Ends what is being recorded, and writes it and where a slider rests; what is being added goes on. */
  async putDown(): Promise<void> {
    await Promise.all([this.inHand.settled(), this.project.flush()]);
  }

  /** Of the eye whose embeddings the learner has; undefined before the first eye. */
  get embeddingsKey(): string | undefined {
    return this.#seenPhotos.eyeKey;
  }

  /** Whether a burst may begin: not while another tab writes this project, or another one is opened. */
  get canRecord(): boolean {
    return !this.#switching && this.project.lock.role === 'writer';
  }

  /** Whether it may be learned from, too: a classifier from elsewhere never is mixed with anything. */
  get canTeach(): boolean {
    return this.canRecord && !this.project.contents.project.received;
  }

  /** Side of the square that a classifier from elsewhere looks at, in pixels; undefined where none can be used. */
  get receivedSizePx(): EyeSizePx | undefined {
    return this.#receivedReader.of(this.project.contents)?.sizePx;
  }

  /**
   * Shows another project; picture and eye go on. Nothing has changed while something of the present
   * one is in memory only, or if the other cannot be read.
   */
  async openProject(
    projectId: string,
  ): Promise<Outcome<void, SwitchTrouble | { readonly kind: 'unsaved' }>> {
    this.#switching = true;
    try {
      if (!(await this.settle())) return failure({ kind: 'unsaved' });
      return await this.project.switchTo(projectId);
    } finally {
      this.#switching = false;
    }
  }

  /** Asks where it looked for this class; undefined follows the answer. */
  pin(classId: string | undefined): void {
    this.#pinnedClassId = classId;
    this.lookAtHeld();
  }

  /**
   * Lets live pictures pass the eye, unless something is being recorded, until the returned function is
   * called: for rooms that show no answer and want the GPU for themselves. Photographs that wait to be
   * learned are looked at all the same.
   */
  restEye(): () => void {
    // What was answered before says nothing about what is in front of the camera by then.
    this.answered.emit(undefined);
    return this.#rests.hold(() => this.lookAtHeld());
  }

  /** The eye sees the live picture, whoever wishes that it rests, until the returned function is called. */
  wakeEye(): () => void {
    const end = this.#wakes.hold(() => {
      if (this.#isResting) this.answered.emit(undefined);
    });
    this.lookAtHeld();
    return end;
  }

  /** A held picture brings no frames: what was learned or asked anew needs another look at it. */
  lookAtHeld(): void {
    if (this.source.state.frozen) this.looker.lookAgain();
  }

  dispose(): void {
    void this.importer.cancel();
    this.source.dispose();
    this.#seenPhotos.dispose();
    this.learner.dispose();
    this.eye.dispose();
    this.project.dispose();
  }

  get #isResting(): boolean {
    return this.#rests.any && !this.#wakes.any;
  }

  /** Shows the project together with the burst in the hand, and learns from both. */
  #refresh(): void {
    this.#contents = withOpenBursts(this.project.contents, this.inHand.open);
    this.#seenPhotos.follow(this.#contents.photos);
    this.#suitEye();
    this.#seenPhotos.queueUnseen();
    this.learner.setContents(this.#contents);
    this.changed.emit(this.#contents);
  }

  /** Another tab writes this project now, or this one does again. */
  async #follow(role: Role): Promise<void> {
    await Promise.all([this.recorder.stop(), this.importer.cancel()]);
    await this.project.catchUp();
    if (role === 'writer' && !this.project.saved) await this.project.saveUnsaved();
  }

  /** Another project: nothing that was learned, asked or answered belongs to it. */
  #forgetProject(projectId: string): void {
    this.#projectId = projectId;
    this.pin(undefined);
    this.#seenPhotos.turnTo(projectId);
  }

  /**
   * Lets the eye look at the size that the project needs: a classifier from elsewhere answers only to the
   * embeddings of the very eye that it was learned with.
   */
  #suitEye(): void {
    const { eye } = this.eye.state;
    const received = this.#receivedReader.of(this.#contents);
    this.eye.useSize(received?.sizePx);
    // A rebuilt eye, too, may have moved to another input size: its key tells.
    if (eye && eye.key !== this.embeddingsKey) void this.#seenPhotos.meetEye(eye.key);
    this.learner.setReceived(
      received && received.eyeKey === this.embeddingsKey ? received.learned : undefined,
    );
  }
}
