import type { ClassMap } from '../../../core/network/explain/channel-speaks.ts';
import { hasWeights } from '../../../training/store/has-weights.ts';
import type { ProjectContents, RunRecord } from '../../../training/store/records.ts';
import type { Preparing } from '../prepared-pictures.ts';
import { askEye } from './ask-eye.ts';
import { askRun } from './ask-run.ts';
import type {
  EvaluationParts,
  EvaluationPhase,
  EvaluationTrouble,
  Subject,
} from './evaluation-phase.ts';
import type { Exam, ExamFigures, UnseenKind } from './exam.ts';
import { ExamMaps } from './exam-maps.ts';
import { ExamSheet } from './exam-sheet.svelte.ts';
import type { UnseenChoice } from './unseen-choices.ts';

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
  readonly #sheet = new ExamSheet();
  #contents: ProjectContents;
  #subject = $state.raw<Subject>('eye');
  /** Asked about when somebody looks the next time. */
  #preferred: Subject | undefined;
  #wanted = $state.raw<UnseenKind>();
  #asking = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    return this.#sheet.phase;
  }

  /** The photographs and what was said of them, last asked. */
  get exam(): Exam | undefined {
    return this.#sheet.exam;
  }

  /** What is counted of it; undefined while nothing was asked. */
  get figures(): ExamFigures | undefined {
    return this.#sheet.figures;
  }

  /** How many photographs were asked about; undefined where that takes no time. */
  get progress(): Preparing | undefined {
    return this.#sheet.progress;
  }

  get trouble(): EvaluationTrouble | undefined {
    return this.#sheet.trouble;
  }

  /** What there is to measure with; the first is the best. */
  get choices(): readonly UnseenChoice[] {
    return this.#sheet.prospect.choices;
  }

  /** Whether it is known what the run has learned from: of older ones it is not. */
  get isPastKnown(): boolean {
    return this.#sheet.prospect.isPastKnown;
  }

  /** Whether what is shown is of before the last change, and is being found out anew. */
  get isAnew(): boolean {
    return this.#sheet.isAnew;
  }

  /** The exam, where it is of a run as that is now; undefined while it is of before, or the eye is judged. */
  get examOfRun(): Exam | undefined {
    const { run } = this;
    if (!run || this.phase !== 'here' || this.isAnew) return undefined;
    return this.#sheet.examOf(run);
  }

  /** Photographs of the project that the eye has still to look at. */
  get waitingCount(): number {
    return this.#sheet.prospect.waitingCount;
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
      if (!this.run || this.phase === 'troubled') this.#askSoon();
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
    this.#sheet.cancel();
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
    this.#wanted = undefined;
    this.#sheet.clear();
    this.#maps.clear();
  }

  /** True if it was another one. */
  #turnTo(subject: Subject): boolean {
    if (subject === this.#subject) return false;
    this.#subject = subject;
    this.#wanted = undefined;
    this.#sheet.clear();
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
    if (this.phase === 'cancelled') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), restMs);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const sheet = this.#sheet;
    sheet.begin();
    const { run } = this;
    if (!run && this.#subject !== 'eye') this.#subject = 'eye';
    const [parts, contents, wanted] = [this.#parts, this.#contents, this.#wanted];
    try {
      await (run
        ? askRun(sheet, parts, run, contents, wanted, signal)
        : askEye(sheet, parts.engine, contents, wanted, signal));
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The photographs could not be asked about.', error);
      sheet.fail({ kind: 'failed' });
    } finally {
      if (!signal.aborted) sheet.end();
    }
  }
}
