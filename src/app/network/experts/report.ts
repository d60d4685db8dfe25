import { version } from '../../../../package.json';
import { accuracyOf, type Accuracy } from '../../../core/evaluation/accuracy.ts';
import type { Answers } from '../../../core/evaluation/answers.ts';
import { classMetrics } from '../../../core/evaluation/class-metrics.ts';
import { confusionMatrix } from '../../../core/evaluation/confusion-matrix.ts';
import { mostConfusedPair } from '../../../core/evaluation/most-confused-pair.ts';
import {
  areaUnderCurve,
  nonePointAt,
  type NoneScores,
} from '../../../core/evaluation/none-curves.ts';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import type { CalibrationFigures } from '../../../training/evaluation/calibration-figures.ts';
import type { LearningPoint } from '../../../training/evaluation/learning-curve.ts';
import type { RepeatedSplits } from '../../../training/evaluation/repeated-splits.ts';
import { usualFoldCount } from '../../../training/head/evaluate-head.ts';
import type { TrainSettings } from '../../../training/network/types.ts';
import type { BurstRecord, ProjectContents, RunRecord } from '../../../training/store/records.ts';
import type { Learned } from '../../learner.ts';
import { burstsByClass, photosByBurst, testBursts } from '../../project-contents.ts';
import { leftOutExam } from '../evaluate/eye-exam.ts';
import { countsInUse, runAccuracy } from '../run-accuracy.ts';

/** What the head's answers to photographs that it had not learned come to. */
export interface ReportedAnswers {
  readonly photos: number;
  readonly takes: number;
  readonly right: number;
  /** Share of right answers, 0 … 1, and where the true one lies, 19 times in 20. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** Counts, `[class that it is][class that was said, and last none of these]`. */
  readonly matrix: readonly (readonly number[])[];
  /** In the order of the classes; null where nothing was said, or asked. */
  readonly classes: readonly {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
  }[];
  /** Indices of the classes that are confused most; null if none was taken for another. */
  readonly worstPair: {
    readonly is: number;
    readonly said: number;
    readonly count: number;
    readonly asked: number;
  } | null;
}

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
  } | null;
  readonly trainings: readonly {
    readonly name: string;
    readonly startedAt: string;
    readonly source: string;
    /** As in a link of the app; of the eye, which part was tuned. */
    readonly network: string;
    readonly classes: readonly string[];
    readonly training: number;
    readonly validation: number;
    readonly epochs: number;
    /** On the validation pictures. */
    readonly accuracy: number | null;
    readonly settings: TrainSettings;
  }[];
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
    heldOut: leftOut ? reported(leftOut.answers) : null,
    test: parts.test ? reported(parts.test) : null,
    splits: parts.splits ?? null,
    learningCurve: parts.curve && parts.curve.length > 0 ? parts.curve : null,
    calibration: parts.calibration
      ? { ...parts.calibration, measuredOn: parts.calibratedOn }
      : null,
    noneOfThese: parts.none ? noneOf(parts.none, project.strictness) : null,
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

/** Undefined answers make no figures: null if nothing could be asked. */
function reported(answers: Answers): ReportedAnswers | null {
  const { asked, right, burstCount, accuracy, low, high }: Accuracy = accuracyOf(answers);
  if (asked === 0) return null;
  const matrix = confusionMatrix(answers, true);
  const worst = mostConfusedPair(matrix);
  return {
    photos: asked,
    takes: burstCount,
    right,
    accuracy,
    low,
    high,
    matrix: Array.from({ length: matrix.classCount }, (_, label) => [
      ...matrix.counts.subarray(label * matrix.columnCount, (label + 1) * matrix.columnCount),
    ]),
    classes: classMetrics(answers).map(({ precision, recall, f1 }) => ({
      precision: orNull(precision),
      recall: orNull(recall),
      f1: orNull(f1),
    })),
    worstPair: worst
      ? { is: worst.label, said: worst.said, count: worst.count, asked: worst.asked }
      : null,
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function noneOf(scores: NoneScores, strictness: number): ProjectReport['noneOfThese'] {
  const { falseRejects, unseenCaught } = nonePointAt(scores, strictness);
  return {
    falseRejects,
    unseenCaught,
    areaUnderCurve: areaUnderCurve(scores),
    knownPhotos: scores.known.length,
    unseenPhotos: scores.unseen.length,
  };
}

function trainingOf(run: RunRecord): ProjectReport['trainings'][number] {
  const { model } = run;
  return {
    name: run.name,
    startedAt: new Date(run.createdAtMs).toISOString(),
    source: run.source,
    network:
      model.kind === 'network'
        ? encodeNetwork(model.description)
        : `${model.eyeKey}: ${model.level}`,
    classes: run.classNames,
    ...countsInUse(run),
    epochs: run.history.length,
    accuracy: runAccuracy(run) ?? null,
    settings: run.settings,
  };
}
