import { Random } from '../random.ts';
import { leaveBurstOutFolds } from './leave-burst-out.ts';

/** Two ways to divide the same examples into folds, for cross-validation. */
export interface ComparedSplits {
  /** Whole bursts only: the fold of each example, `[n]`; −1 for those that are never left out. */
  readonly byBurst: Int32Array;
  /** Single frames, wherever they come from: as many of each class in each fold as `byBurst` has. */
  readonly byFrame: Int32Array;
}

/**
 * A split by burst, which is honest, and the split by frame that others make, which is not: there,
 * near copies of nearly every frame that is asked about were taught. Both have the same sizes, class
 * by class and fold by fold, so that nothing but the copies makes the difference (Kapoor and
 * Narayanan, "Leakage and the reproducibility crisis in machine-learning-based science", 2023).
 *
 * @param foldCount at least 2: 2 teaches with half of the bursts, 10 with nine tenths.
 */
export function comparedSplits(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
  foldCount: number,
  seed: number,
): ComparedSplits {
  const byBurst = leaveBurstOutFolds(labels, bursts, classCount, foldCount, seed);
  const byFrame = new Int32Array(labels.length);
  const random = new Random(seed);
  for (let label = 0; label < classCount; label++) {
    const members = [...labels.keys()].filter((i) => labels[i] === label);
    const folds = random.shuffle(members.map((i) => byBurst[i]!));
    members.forEach((member, at) => (byFrame[member] = folds[at]!));
  }
  return { byBurst, byFrame };
}
