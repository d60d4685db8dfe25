import type { ClassMetrics } from '../../../core/evaluation/class-metrics.ts';

export const metricKinds = ['precision', 'recall', 'f1'] as const;
export type MetricKind = (typeof metricKinds)[number];

/** The sum that a metric comes from, with the numbers of a class in place of TP, FP and FN. */
export function formulaOf(
  {
    truePositives: right,
    falsePositives: wrong,
    falseNegatives: missed,
  }: Pick<ClassMetrics, 'truePositives' | 'falsePositives' | 'falseNegatives'>,
  kind: MetricKind,
): string {
  switch (kind) {
    case 'precision':
      return `${right} / (${right} + ${wrong})`;
    case 'recall':
      return `${right} / (${right} + ${missed})`;
    case 'f1':
      return `2·${right} / (2·${right} + ${wrong} + ${missed})`;
  }
}
