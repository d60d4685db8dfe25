import { version } from '../../../../package.json';
import type { Answers } from '../../../core/evaluation/answers.ts';
import {
  areaUnderCurve,
  nonePointAt,
  type NoneScores,
} from '../../../core/evaluation/none-curves.ts';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import type { CalibrationFigures } from '../../../training/evaluation/calibration-figures.ts';
import type { LearningPoint } from '../../../training/evaluation/learning-curve.ts';
import type { RepeatedSplits } from '../../../training/evaluation/repeated-splits.ts';
import type { FineTuneLevel } from '../../../training/fine-tune/types.ts';
import { usualFoldCount } from '../../../training/head/evaluate-head.ts';
import { hasSamePictures, sides, type Side } from '../../../training/network/same-pictures.ts';
import type { TrainSettings } from '../../../training/network/types.ts';
import type { BurstRecord, ProjectContents, RunRecord } from '../../../training/store/records.ts';
import type { Learned } from '../../learner.ts';
import { burstsByClass, photosByBurst, testBursts } from '../../project-contents.ts';
import { choosesByMeasure } from '../evaluate/chooses-by-measure.ts';
import type { Exam, UnseenKind } from '../evaluate/exam.ts';
import { leftOutExam } from '../evaluate/eye-exam.ts';
import { countsInUse, runAccuracy } from '../run-accuracy.ts';
import { runKind, type RunKind } from '../run-kind.ts';
import { noneCurveOf } from './none-axis.ts';
import { reportedAnswers, type ReportedAnswers } from './reported-answers.ts';

/**
 * The report of a project as its JSON file has it, version 1; docs/report-format.md describes it. Shares are
 * 0 … 1. What was not measured is null.
 */
export interface ProjectReport {
  readonly format: 'vistazo-report';
  readonly version: 1;
  readonly app: string;
  /** ISO 8601, universal time. */
  readonly madeAt: string;
  readonly language: string;
  readonly project: { readonly name: string; readonly createdAt: string };
  /** Version and input size of the eye; null before it is here. */
  readonly eye: string | null;
  readonly data: readonly {
    readonly name: string;
    readonly mark: number;
    readonly photos: number;
    readonly takes: number;
    readonly testPhotos: number;
    readonly testTakes: number;
  }[];
  /** Names of the classes that were learned: all lists and matrices below are in this order. */
  readonly classes: readonly string[];
  readonly settings: {
    /** Shift of the none-of-these thresholds. */
    readonly strictness: number;
    readonly temperature: number | null;
    /** Likeness below which the answer is none of these, strictness left out; class by class. */
    readonly thresholds: readonly number[] | null;
    /** Parts of the cross-validation. */
    readonly folds: number | null;
  };
  /** Cross-validation by take. */
  readonly heldOut: ReportedAnswers | null;
  /** Test rounds. */
  readonly test: ReportedAnswers | null;
  readonly splits: RepeatedSplits | null;
  readonly learningCurve: readonly LearningPoint[] | null;
  readonly calibration: (CalibrationFigures & { readonly measuredOn: 'held-out' | 'test' }) | null;
  readonly noneOfThese: {
    readonly falseRejects: number;
    readonly unseenCaught: number;
    readonly areaUnderCurve: number;
    readonly knownPhotos: number;
    readonly unseenPhotos: number;
    /** Both shares as strictness moves. */
    readonly curve: readonly {
      readonly strictness: number;
      readonly falseRejects: number;
      readonly unseenCaught: number;
    }[];
  } | null;
  /** The network of one's own that is judged; null while the eye is. */
  readonly network: {
    readonly name: string;
    /** As of its entry in `trainings`. */
    readonly startedAt: string;
    readonly measuredOn: UnseenKind;
    /** Whether what it is measured on also chose its best epoch. */
    readonly choseEpoch: boolean;
    readonly classes: readonly string[];
    readonly answers: ReportedAnswers | null;
    /** Epoch by epoch; null where nothing was measured. */
    readonly history: readonly {
      readonly epoch: number;
      readonly loss: number;
      readonly accuracy: number;
      readonly validationLoss: number | null;
      readonly validationAccuracy: number | null;
      /** Sides whose pictures are others than those of the epoch before. */
      readonly otherPictures: readonly Side[];
    }[];
  } | null;
  readonly trainings: readonly {
    /** Empty where none was given: it is called by its kind and its place in this list then. */
    readonly name: string;
    readonly kind: RunKind;
    readonly startedAt: string;
    readonly source: string;
    /** As in a link of the app; of the eye, which part was tuned. */
    readonly network: string;
    /** How much of the eye learned; null of a network. */
    readonly tuned: FineTuneLevel | null;
    readonly classes: readonly string[];
    readonly training: number;
    /** Null of a tuned eye that was measured, but did not say yet with how many. */
    readonly validation: number | null;
    readonly epochs: number;
    /** On the validation pictures. */
    readonly accuracy: number | null;
    /**
     * Whether these are no others than those of training, each asked of a copy that had not learned it: what is
     * used has learned from all.
     */
    readonly crossValidated: boolean;
    /** Whether these also chose its best epoch. */
    readonly choseEpoch: boolean;
    readonly settings: TrainSettings;
  }[];
}

/** A network of one's own, and what it said of pictures that it had not learned; its classes as the screen calls them. */
export interface JudgedNetwork {
  readonly run: RunRecord;
  readonly exam: Exam;
}

/** All that a report is made of. */
export interface ReportParts {
  readonly atMs: number;
  readonly language: string;
  readonly contents: ProjectContents;
  readonly learned: Learned | undefined;
  readonly eyeKey: string | undefined;
  /** What the head says to the test rounds, with none of these. */
  readonly test: Answers | undefined;
  /** Figures that were computed, and are not out of date. */
  readonly splits: RepeatedSplits | undefined;
  readonly curve: readonly LearningPoint[] | undefined;
  readonly calibration: CalibrationFigures | undefined;
  readonly calibratedOn: 'held-out' | 'test';
  readonly none: NoneScores | undefined;
  /** The network of one's own that is judged, and what it said. */
  readonly judged: JudgedNetwork | undefined;
  readonly runs: readonly RunRecord[];
}

/** Puts the report together; computes nothing that takes long. */
export function makeReport(parts: ReportParts): ProjectReport {
  const { contents, learned } = parts;
  const { project } = contents;
  const evaluated = learned?.heldOut && learned;
  const leftOut = learned && leftOutExam(learned, contents);
  const nameOf = new Map(contents.classes.map(({ id, name }) => [id, name]));
  return {
    format: 'vistazo-report',
    version: 1,
    app: version,
    madeAt: new Date(parts.atMs).toISOString(),
    language: parts.language,
    project: { name: project.name, createdAt: new Date(project.createdAtMs).toISOString() },
    eye: parts.eyeKey ?? null,
    data: countsOf(contents),
    classes: learned?.examples.classIds.map((id) => nameOf.get(id) ?? '') ?? [],
    settings: {
      strictness: project.strictness,
      temperature: evaluated?.head.temperature ?? null,
      thresholds: evaluated ? [...evaluated.head.thresholds] : null,
      folds: evaluated ? usualFoldCount(evaluated.examples.data) : null,
    },
    heldOut: leftOut ? reportedAnswers(leftOut.answers, true) : null,
    test: parts.test ? reportedAnswers(parts.test, true) : null,
    splits: parts.splits ?? null,
    learningCurve: parts.curve && parts.curve.length > 0 ? parts.curve : null,
    calibration: parts.calibration
      ? { ...parts.calibration, measuredOn: parts.calibratedOn }
      : null,
    noneOfThese: parts.none ? noneOf(parts.none, project.strictness) : null,
    network: parts.judged ? networkOf(parts.judged) : null,
    trainings: parts.runs.map(trainingOf),
  };
}

/** The text of the JSON file; numbers that are none are null. */
export function reportJson(report: ProjectReport): string {
  return JSON.stringify(report, undefined, 2);
}

function countsOf(contents: ProjectContents): ProjectReport['data'] {
  const photos = photosByBurst(contents);
  const [taught, tests] = [burstsByClass(contents), testBursts(contents)];
  const count = (bursts: readonly BurstRecord[] | undefined) => ({
    photos: bursts?.reduce((sum, { id }) => sum + (photos.get(id)?.length ?? 0), 0) ?? 0,
    takes: new Set(bursts?.map(({ originId }) => originId)).size,
  });
  return contents.classes
    .filter(({ isNone }) => !isNone)
    .map(({ id, name, mark }) => {
      const test = count(tests.get(id));
      return {
        name,
        mark,
        ...count(taught.get(id)),
        testPhotos: test.photos,
        testTakes: test.takes,
      };
    });
}

function noneOf(scores: NoneScores, strictness: number): ProjectReport['noneOfThese'] {
  const { falseRejects, unseenCaught } = nonePointAt(scores, strictness);
  return {
    falseRejects,
    unseenCaught,
    areaUnderCurve: areaUnderCurve(scores),
    knownPhotos: scores.known.length,
    unseenPhotos: scores.unseen.length,
    curve: noneCurveOf(scores).map(({ threshold, falseRejects, unseenCaught }) => ({
      strictness: threshold,
      falseRejects,
      unseenCaught,
    })),
  };
}

function networkOf({ run, exam }: JudgedNetwork): ProjectReport['network'] {
  return {
    name: run.name,
    startedAt: new Date(run.createdAtMs).toISOString(),
    measuredOn: exam.kind,
    choseEpoch: exam.kind !== 'test-round' && choosesByMeasure(run),
    classes: exam.classes.map(({ name }) => name),
    answers: reportedAnswers(exam.answers, exam.hasNone),
    history: run.history.map(({ epoch, loss, accuracy, validation }, index) => ({
      epoch,
      loss,
      accuracy,
      validationLoss: validation?.loss ?? null,
      validationAccuracy: validation?.accuracy ?? null,
      otherPictures: sides.filter((side) => {
        const earlier = run.history[index - 1];
        return earlier && !hasSamePictures(earlier, run.history[index]!, side);
      }),
    })),
  };
}

function trainingOf(run: RunRecord): ProjectReport['trainings'][number] {
  const { model } = run;
  const accuracy = runAccuracy(run) ?? null;
  const isMeasuredEye = model.kind === 'eye' && accuracy !== null;
  const { training, validation } = countsInUse(run);
  return {
    name: run.name,
    kind: runKind(run),
    startedAt: new Date(run.createdAtMs).toISOString(),
    source: run.source,
    network:
      model.kind === 'network'
        ? encodeNetwork(model.description)
        : `${model.eyeKey}: ${model.level}`,
    classes: run.classNames,
    tuned: model.kind === 'eye' ? model.level : null,
    training,
    validation: model.kind === 'eye' ? askedOf(run.tuning) : validation,
    epochs: run.history.length,
    accuracy,
    crossValidated: isMeasuredEye,
    choseEpoch: choosesByMeasure(run) || run.tuning?.kept === 'tuned',
    settings: run.settings,
  };
}

/** Photographs that the copies of an eye were asked about; null where that was not counted. */
function askedOf(tuning: RunRecord['tuning']): number | null {
  return tuning ? (tuning.askedCount ?? null) : 0;
}
