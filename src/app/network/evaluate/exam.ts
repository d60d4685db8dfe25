import { accuracyOf, type Accuracy } from '../../../core/evaluation/accuracy.ts';
import { notAsked, type Answers } from '../../../core/evaluation/answers.ts';
import {
  classMetrics,
  macroAverage,
  type ClassMetrics,
  type MacroMetrics,
} from '../../../core/evaluation/class-metrics.ts';
import {
  columnShares,
  confusionMatrix,
  rowShares,
  type ConfusionMatrix,
} from '../../../core/evaluation/confusion-matrix.ts';
import {
  mostConfusedPair,
  type ConfusedPair,
} from '../../../core/evaluation/most-confused-pair.ts';
import type { ClassWords } from '../network-data.svelte.ts';
import type { PictureTile } from '../sample-rows.ts';

/**
 * Where photographs come from that were not learned from: recorded for nothing else; left out of what is
 * taught, burst by burst; or the part of a shipped set that everybody measures with.
 */
export type UnseenKind = 'test-round' | 'left-out' | 'fixed';

/** Photographs that were not learned from, and what was said of them. */
export interface Exam {
  readonly kind: UnseenKind;
  /** In the order of the answers. */
  readonly classes: readonly ClassWords[];
  readonly answers: Answers;
  /** Whether "none of these" may be said. */
  readonly hasNone: boolean;
  /** Photograph of each answer; empty where they are none of the project. */
  readonly photoIds: readonly string[];
  /** Of each answer, all classes' probabilities `[classCount]`, where a run was asked; undefined as for `notAsked`. */
  readonly probabilities?: readonly (Float32Array | undefined)[];
  /** Picture of each answer, where they are none of the project. */
  readonly tileOf?: (index: number) => PictureTile;
  /** Parts into which the takes were divided, where each was asked of what the others teach. */
  readonly partCount?: number;
  /** Photographs of classes that it was never taught. */
  readonly strangerCount: number;
}

/** Everything that is counted of an exam. */
export interface ExamFigures {
  readonly accuracy: Accuracy;
  readonly matrix: ConfusionMatrix;
  /** As of `rowShares` and `columnShares`. */
  readonly rowShares: Float64Array;
  readonly columnShares: Float64Array;
  /** By class. */
  readonly metrics: readonly ClassMetrics[];
  readonly macro: MacroMetrics;
  readonly worst: ConfusedPair | undefined;
  /** How many were taken for none of the classes. */
  readonly noneCount: number;
  /** Photographs that were not asked about: of single bursts, or not looked at yet. */
  readonly notAskedCount: number;
}

export function examFigures({ answers, hasNone }: Exam): ExamFigures {
  const matrix = confusionMatrix(answers, hasNone);
  const metrics = classMetrics(answers);
  const count = (wanted: number) => answers.said.filter((said) => said === wanted).length;
  return {
    accuracy: accuracyOf(answers),
    matrix,
    rowShares: rowShares(matrix),
    columnShares: columnShares(matrix),
    metrics,
    macro: macroAverage(metrics),
    worst: mostConfusedPair(matrix),
    noneCount: count(answers.classCount),
    notAskedCount: count(notAsked),
  };
}
