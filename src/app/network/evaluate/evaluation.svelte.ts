import { accuracyOf } from '../../../core/evaluation/accuracy.ts';
import type { ClassMap } from '../../../core/network/explain/channel-speaks.ts';
import type { Outcome } from '../../../core/outcome.ts';
import type { ProjectContents, RunRecord } from '../../../training/store/records.ts';
import { hasWeights } from '../../../training/store/has-weights.ts';
import type { Preparing } from '../prepared-pictures.ts';
import { projectPictures } from '../project-pictures.ts';
import { examFigures, type Exam, type ExamFigures, type UnseenKind } from './exam.ts';
import { leftOutExam, roundExam } from './eye-exam.ts';
import type {
  EvaluationParts,
  EvaluationPhase,
  EvaluationTrouble,
  Subject,
} from './evaluation-phase.ts';
import { ExamMaps } from './exam-maps.ts';
import type { ExamTrouble } from './run-examiner.ts';
import { askedChoice, choiceOf, chosenKind, type UnseenChoice } from './unseen-choices.ts';
import { unseenByEye, unseenPhotos } from './unseen-photos.ts';

export type {
  EvaluationPhase,
  EvaluationTrouble,
  Exam,
  ExamFigures,
  Subject,
  UnseenChoice,
  UnseenKind,
};

/** Nothing is asked while a burst grows photograph by photograph. */
const restMs = 120;

/**
 * How good the eye, or a network of one's own, is on photographs that it has not learned from. Asked again
 * whenever the project or what was learned changes, while somebody looks (`open`).
 */
export class Evaluation {
  readonly #parts: EvaluationParts;
  readonly #maps: ExamMaps;
  /** The run, as it was when it was asked last; the eye leaves none. */
  #examined: { readonly run: RunRecord | undefined } | undefined;
  #contents: ProjectContents;
  #subject = $state.raw<Subject>('eye');
  /** Asked about when somebody looks the next time. */
  #preferred: Subject | undefined;
  #wanted = $state.raw<UnseenKind>();
  #phase = $state.raw<EvaluationPhase>('asking');
  #exam = $state.raw<Exam>();
  #progress = $state.raw<Preparing>();
  #trouble = $state.raw<EvaluationTrouble>();
  #choices = $state.raw<readonly UnseenChoice[]>([]);
  #isPastKnown = $state.raw(true);
  #isAnew = $state.raw(false);
  #waitingCount = $state.raw(0);
  #asking = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What is counted; undefined while nothing was asked. */
  readonly figures: ExamFigures | undefined = $derived(this.#exam && examFigures(this.#exam));

  constructor(parts: EvaluationParts) {
    this.#parts = parts;
    this.#maps = new ExamMaps(parts);
    this.#contents = parts.engine.project.contents;
  }

  get subject(): Subject {
    return this.#subject;
  }

  /** The run that is judged; undefined for the eye. */
  get run(): RunRecord | undefined {
    return this.#parts.shelf.run(this.#subject);
  }

  /** Runs that can be judged, oldest first. */
  get runs(): readonly RunRecord[] {
    return this.#parts.shelf.list.filter(hasWeights);
  }

  get phase(): EvaluationPhase {
    return this.#phase;
  }

  /** The photographs and what was said of them, last asked. */
  get exam(): Exam | undefined {
    return this.#exam;
  }

  /** How many photographs were asked about; undefined where that takes no time. */
  get progress(): Preparing | undefined {
    return this.#progress;
  }

  get trouble(): EvaluationTrouble | undefined {
    return this.#trouble;
  }

  /** What there is to measure with; the first is the best. */
  get choices(): readonly UnseenChoice[] {
    return this.#choices;
  }

  /** Whether it is known what the run has learned from: of older ones it is not. */
  get isPastKnown(): boolean {
    return this.#isPastKnown;
  }

  /** Whether what is shown is of before the last change, and is being found out anew. */
  get isAnew(): boolean {
    return this.#isAnew;
  }

  /** Photographs of the project that the eye has still to look at. */
  get waitingCount(): number {
    return this.#waitingCount;
  }

  setSubject(subject: Subject): void {
    this.#preferred = undefined;
    if (this.#turnTo(subject)) void this.#ask();
  }

  /** What somebody who looks the next time will want to see judged: what was trained or chosen last. */
  prefer(subject: Subject): void {
    this.#preferred = subject;
  }

  setKind(kind: UnseenKind): void {
    this.#wanted = kind;
    void this.#ask();
  }

  /** Somebody looks, until the returned function is called: what changes is asked about again. */
  open(): () => void {
    const { engine } = this.#parts;
    // What the eye learns meanwhile says nothing about a run: to ask that anew each time would never end. One
    // that could not be asked may have lacked the eye.
    const ofEye = () => {
      if (!this.run || this.#phase === 'troubled') this.#askSoon();
    };
    const ends = [
      engine.changed.subscribe((contents) => {
        this.#follow(contents);
        this.#askSoon();
      }),
      engine.learner.changed.subscribe(ofEye),
      engine.learner.seen.subscribe(ofEye),
    ];
    this.#follow(engine.project.contents);
    this.#turnToPreferred();
    void this.#ask();
    return () => {
      for (const end of ends) end();
      this.dispose();
    };
  }

  /** Asks again after it was cancelled, or could not be asked. */
  again(): void {
    void this.#ask();
  }

  /** Leaves the photographs that were not asked about yet. */
  cancel(): void {
    this.#asking.abort();
    this.#progress = undefined;
    this.#isAnew = false;
    this.#phase = 'cancelled';
  }

  /**
   * What places of a picture of the exam speak for a class and against it; undefined where there is no map.
   *
   * @param index of the answer. @param label index into the exam's classes.
   */
  whereItLooked(exam: Exam, index: number, label: number): Promise<ClassMap | undefined> {
    return this.#maps.of(exam, index, label, this.run);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#maps.close();
  }

  #follow(contents: ProjectContents): void {
    const isOther = contents.project.id !== this.#contents.project.id;
    this.#contents = contents;
    if (!isOther) return;
    this.#subject = 'eye';
    this.#wanted = this.#exam = this.#examined = this.#progress = undefined;
    this.#choices = [];
    this.#phase = 'asking';
    this.#isAnew = false;
    this.#maps.clear();
  }

  /** True if it was another one. */
  #turnTo(subject: Subject): boolean {
    if (subject === this.#subject) return false;
    this.#subject = subject;
    this.#wanted = this.#exam = this.#examined = undefined;
    this.#choices = [];
    this.#phase = 'asking';
    return true;
  }

  #turnToPreferred(): void {
    const preferred = this.#preferred;
    // A training whose first epoch is under way has nothing to be judged yet.
    if (preferred !== 'eye' && this.runs.every(({ id }) => id !== preferred)) return;
    this.#preferred = undefined;
    this.#turnTo(preferred!);
  }

  #askSoon(): void {
    if (this.#phase === 'cancelled') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), restMs);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.#trouble = this.#progress = undefined;
    const { run } = this;
    if (!run && this.#subject !== 'eye') this.#subject = 'eye';
    try {
      await (run ? this.#askRun(run, signal) : this.#askEye(signal));
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The photographs could not be asked about.', error);
      this.#trouble = { kind: 'failed' };
      this.#lack('troubled');
    } finally {
      if (!signal.aborted) this.#progress = undefined;
    }
  }

  async #askEye(signal: AbortSignal): Promise<void> {
    const { learner } = this.#parts.engine;
    const { learned } = learner;
    const contents = this.#contents;
    this.#isPastKnown = true;
    this.#waitingCount = contents.photos.filter(({ id }) => !learner.vector(id)).length;
    const former = this.#choices;
    this.#choices = [];
    const isReceived = contents.project.received !== undefined;
    if (!isReceived && projectPictures(contents).classes.length < 2) {
      return this.#lack('too-few-classes');
    }
    if (!learned || learned.examples.classIds.length < 2) return this.#lack('not-learned');
    const round = unseenByEye(contents, learned.examples.classIds);
    // What came without photographs has none that could be left out.
    const leftOut = isReceived ? undefined : leftOutExam(learned, contents);
    // One that the eye has still to see has nothing to say yet.
    const isRoundSeen = round.photoIds.some((id) => learner.vector(id));
    this.#choices = [
      ...(isRoundSeen ? choiceOf('test-round', round) : []),
      ...(leftOut ? askedChoice(leftOut) : former.filter(({ kind }) => kind === 'left-out')),
    ];
    const kind = chosenKind(this.#choices, this.#wanted);
    if (kind === 'test-round') {
      const exam = await roundExam(learned, contents, round, (id) => learner.vector(id));
      signal.throwIfAborted();
      this.#show(exam);
      // Its thresholds are those of before the last change.
      this.#isAnew = !leftOut && !isReceived;
    } else if (leftOut && kind === 'left-out') this.#show(leftOut);
    else if (!leftOut && !isReceived) {
      // The head was just learned, and its bursts are being left out one after another.
      this.#isAnew = this.#exam?.kind === 'left-out';
      this.#phase = this.#isAnew ? 'here' : 'asking';
    } else if (round.photoIds.length > 0) this.#lack('round-not-seen');
    else this.#lack(isReceived ? 'received' : 'nothing-unseen');
  }

  async #askRun(run: RunRecord, signal: AbortSignal): Promise<void> {
    const { shelf, examiner } = this.#parts;
    const contents = this.#contents;
    const weights = await shelf.weightsOf(run.id);
    signal.throwIfAborted();
    if (!weights) return this.#lack('no-weights');
    const watch = {
      signal,
      onProgress: (progress: Preparing) => {
        if (!signal.aborted) this.#progress = progress;
      },
    };
    this.#isPastKnown = run.source !== 'project' || run.learnedOriginIds !== undefined;
    if (run.source !== 'project') {
      this.#choices = [];
      if (this.#exam && this.#examined?.run === run) return this.#show(this.#exam, run);
      this.#beginAnew();
      const asked = await examiner.askFixedSet(run, weights, watch);
      signal.throwIfAborted();
      return this.#take(asked, run);
    }
    const photosOf = (kind: 'test-round' | 'left-out') =>
      unseenPhotos(contents, run.classIds, kind, run.learnedOriginIds);
    const [round, leftOut] = [photosOf('test-round'), photosOf('left-out')];
    this.#choices = [...choiceOf('test-round', round), ...choiceOf('left-out', leftOut)];
    const kind = chosenKind(this.#choices, this.#wanted);
    if (!kind) return this.#lack('nothing-unseen');
    const photos = kind === 'test-round' ? round : leftOut;
    this.#beginAnew();
    const asked = await examiner.askPhotos(run, weights, contents, kind, photos, watch);
    signal.throwIfAborted();
    this.#take(asked, run);
  }

  /** Photographs are asked about: until then, what is shown is of before. */
  #beginAnew(): void {
    this.#isAnew = this.#exam !== undefined;
    this.#phase = this.#isAnew ? 'here' : 'asking';
  }

  #take(asked: Outcome<Exam, ExamTrouble>, run: RunRecord): void {
    const isAnswered = asked.ok && accuracyOf(asked.value.answers).asked > 0;
    if (isAnswered) return this.#show(asked.value, run);
    // Photographs of which none can be read have no figures either.
    this.#trouble = asked.ok ? { kind: 'failed' } : asked.trouble;
    this.#lack('troubled');
  }

  #show(exam: Exam, run?: RunRecord): void {
    this.#exam = exam;
    this.#examined = { run };
    this.#phase = 'here';
    this.#isAnew = false;
  }

  #lack(phase: EvaluationPhase): void {
    this.#exam = this.#examined = undefined;
    this.#isAnew = false;
    this.#phase = phase;
  }
}
