import { accuracyOf } from '../../../core/evaluation/accuracy.ts';
import type { Outcome } from '../../../core/outcome.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { Preparing } from '../prepared-pictures.ts';
import type { EvaluationPhase, EvaluationTrouble } from './evaluation-phase.ts';
import { examFigures, type Exam, type ExamFigures } from './exam.ts';
import type { ExamTrouble } from './run-examiner.ts';
import type { UnseenChoice } from './unseen-choices.ts';

/** What there is to ask about, before anything is asked. */
export interface Prospect {
  /** What there is to measure with; the first is the best. */
  readonly choices: readonly UnseenChoice[];
  /** Whether it is known what was learned from: of older runs it is not. */
  readonly isPastKnown: boolean;
  /** Photographs of the project that the eye has still to look at. */
  readonly waitingCount: number;
}

const noProspect: Prospect = { choices: [], isPastKnown: true, waitingCount: 0 };

/** What is shown of an evaluation: the exam asked last, or why there is none, and whether that holds still. */
export class ExamSheet {
  #phase = $state.raw<EvaluationPhase>('asking');
  #exam = $state.raw<Exam>();
  #prospect = $state.raw(noProspect);
  #progress = $state.raw<Preparing>();
  #trouble = $state.raw<EvaluationTrouble>();
  #isAnew = $state.raw(false);
  /** The run, as it was when it was asked last; the eye leaves none. */
  #examined = $state.raw<{ readonly run: RunRecord | undefined }>();

  /** What is counted; undefined while nothing was asked. */
  readonly figures: ExamFigures | undefined = $derived(this.#exam && examFigures(this.#exam));

  get phase(): EvaluationPhase {
    return this.#phase;
  }

  get exam(): Exam | undefined {
    return this.#exam;
  }

  get prospect(): Prospect {
    return this.#prospect;
  }

  get progress(): Preparing | undefined {
    return this.#progress;
  }

  get trouble(): EvaluationTrouble | undefined {
    return this.#trouble;
  }

  /** Whether what is shown is of before the last change, and is being found out anew. */
  get isAnew(): boolean {
    return this.#isAnew;
  }

  /** The exam of this very run, as it is now. */
  examOf(run: RunRecord): Exam | undefined {
    return this.#examined?.run === run ? this.#exam : undefined;
  }

  /** It is asked about from here on: what was in the way before is not known to be. */
  begin(): void {
    this.#trouble = this.#progress = undefined;
  }

  /** It is asked about no more. */
  end(): void {
    this.#progress = undefined;
  }

  expect(prospect: Partial<Prospect>): void {
    this.#prospect = { ...this.#prospect, ...prospect };
  }

  tellProgress(progress: Preparing): void {
    this.#progress = progress;
  }

  /** What was asked. @param run who; undefined for the eye. @param isAnew whether it is asked anew all the same. */
  show(exam: Exam, run?: RunRecord, isAnew = false): void {
    this.#exam = exam;
    this.#examined = { run };
    this.#phase = 'here';
    this.#isAnew = isAnew;
  }

  /** What a run answered, if it answered at all. */
  take(asked: Outcome<Exam, ExamTrouble>, run: RunRecord): void {
    const isAnswered = asked.ok && accuracyOf(asked.value.answers).asked > 0;
    if (isAnswered) this.show(asked.value, run);
    // Photographs of which none can be read have no figures either.
    else this.fail(asked.ok ? { kind: 'failed' } : asked.trouble);
  }

  /** There are no figures. */
  lack(phase: EvaluationPhase): void {
    this.#exam = this.#examined = undefined;
    this.#isAnew = false;
    this.#phase = phase;
  }

  fail(trouble: EvaluationTrouble): void {
    this.#trouble = trouble;
    this.lack('troubled');
  }

  /** Until photographs have been asked about, what is shown, if it serves meanwhile, is of before. */
  wait(serves = this.#exam !== undefined): void {
    this.#isAnew = serves;
    this.#phase = serves ? 'here' : 'asking';
  }

  /** Leaves what was not asked about yet. */
  cancel(): void {
    this.#progress = undefined;
    this.#isAnew = false;
    this.#phase = 'cancelled';
  }

  /** Somebody else is judged, or with photographs of another project. */
  clear(): void {
    this.lack('asking');
    this.#prospect = noProspect;
    this.#progress = undefined;
  }
}
