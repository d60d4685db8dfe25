import { accuracyOf } from '../../../core/evaluation/accuracy.ts';
import type { Answers } from '../../../core/evaluation/answers.ts';
import { classMetrics } from '../../../core/evaluation/class-metrics.ts';
import { confusionMatrix } from '../../../core/evaluation/confusion-matrix.ts';
import { mostConfusedPair } from '../../../core/evaluation/most-confused-pair.ts';

/** What answers to photographs that had not been learned come to. */
export interface ReportedAnswers {
  readonly photos: number;
  readonly takes: number;
  readonly right: number;
  /** Share of right answers, 0 … 1, and where the true one lies, 19 times in 20. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** Counts, `[class that it is][class that was said, and last none of these where that may be said]`. */
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
 * Null if nothing could be asked.
 *
 * @param hasNone whether "none of these" may be said.
 */
export function reportedAnswers(answers: Answers, hasNone: boolean): ReportedAnswers | null {
  const { asked, right, burstCount, accuracy, low, high } = accuracyOf(answers);
  if (asked === 0) return null;
  const matrix = confusionMatrix(answers, hasNone);
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
