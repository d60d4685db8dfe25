import { notAsked, type Answers } from './answers.ts';

/** How well one class is recognised, with the counts that the formulas are made of. */
export interface ClassMetrics {
  /** Examples of this class that were asked. */
  readonly count: number;
  /** Bursts that these come from. */
  readonly burstCount: number;
  /** TP: of this class, and said to be. */
  readonly truePositives: number;
  /** FP: of another class, and said to be of this one. */
  readonly falsePositives: number;
  /** FN: of this class, and said to be something else or none of these. */
  readonly falseNegatives: number;
  /** TP / (TP + FP): of what was said to be this, how much was. NaN if it was never said. */
  readonly precision: number;
  /** TP / (TP + FN): of what is this, how much was found. NaN if nothing was asked. */
  readonly recall: number;
  /** 2 TP / (2 TP + FP + FN), the harmonic mean of both. NaN if neither asked nor said. */
  readonly f1: number;
}

/** Means over classes: every class counts the same, however many examples it has. */
export interface MacroMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Precision, recall and F1 of each class (van Rijsbergen, "Information retrieval", 1979).
 *
 * @returns `[classCount]`.
 */
export function classMetrics(answers: Answers): ClassMetrics[] {
  const { classCount, labels, bursts, said } = answers;
  return Array.from({ length: classCount }, (_, k) => {
    const ownBursts = new Set<number>();
    let truePositives = 0;
    let falsePositives = 0;
    let falseNegatives = 0;
    said.forEach((one, i) => {
      if (one === notAsked) return;
      const isThis = labels[i] === k;
      if (isThis) ownBursts.add(bursts[i]!);
      if (isThis && one === k) truePositives++;
      else if (isThis) falseNegatives++;
      else if (one === k) falsePositives++;
    });
    return {
      count: truePositives + falseNegatives,
      burstCount: ownBursts.size,
      truePositives,
      falsePositives,
      falseNegatives,
      precision: truePositives / (truePositives + falsePositives),
      recall: truePositives / (truePositives + falseNegatives),
      f1: (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
    };
  });
}

/** Whether a class was asked and never said: it has no precision, and a mean of precisions takes it for 0. */
export function lacksPrecision({ count, precision }: ClassMetrics): boolean {
  return count > 0 && Number.isNaN(precision);
}

/**
 * Macro averages over the classes that were asked. A class that was asked and never said has no
 * precision; it counts as 0, because nothing of it was found (as in scikit-learn).
 *
 * @returns NaN for all three if no class was asked.
 */
export function macroAverage(classes: readonly ClassMetrics[]): MacroMetrics {
  const asked = classes.filter(({ count }) => count > 0);
  const mean = (of: (one: ClassMetrics) => number): number =>
    asked.reduce((sum, one) => sum + (of(one) || 0), 0) / asked.length;
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
  };
}
