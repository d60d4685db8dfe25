import { Random } from '../random.ts';
import { groupByBurst } from './bursts.ts';

/**
 * Deals bursts to folds for cross-validation: whole bursts only, because frames of one burst are
 * near copies, and a copy on the other side would make any classifier look good.
 *
 * Each burst is a fold of its own while there are at most `maxFolds` bursts; otherwise the bursts of
 * each class are dealt evenly, in a random order. Every class keeps an example on the training side,
 * whichever fold is left out; so the burst of a class that has no other is never left out.
 *
 * @param maxFolds at least 2.
 * @returns the fold of each example, `[n]`; −1 for those that are never left out.
 */
export function leaveBurstOutFolds(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
  maxFolds: number,
  seed: number,
): Int32Array {
  if (maxFolds < 2) throw new RangeError(`${maxFolds} folds leave nothing to train on.`);
  const random = new Random(seed);
  const classes = groupByBurst(labels, bursts, classCount).map((ofClass) =>
    ofClass.map((members) => bursts[members[0]!]!),
  );
  const lonely = new Set(classes.filter((ofClass) => ofClass.length === 1).flat());
  const foldOf = new Map<number, number>();
  let next = 0;
  for (const ofClass of classes) {
    for (const burst of random.shuffle([...ofClass])) {
      if (!lonely.has(burst) && !foldOf.has(burst)) foldOf.set(burst, next++ % maxFolds);
    }
  }
  // Frames moved to another class keep their burst, so two classes may share bursts, and all bursts
  // of one may have met in a fold.
  for (const ofClass of classes) {
    const folds = new Set(ofClass.map((burst) => foldOf.get(burst) ?? -1));
    if (folds.size === 1) foldOf.delete(ofClass[0]!);
  }
  return bursts.map((burst) => foldOf.get(burst) ?? -1);
}

/**
 * Into how many folds to deal bursts so that a fold takes about one burst of every class: the median
 * number of bursts of the classes that have several (the lower of two). With more folds, a class with
 * few bursts would lose half of them while the others lose none, and be held unjustly for lost: with
 * 20 classes of two bursts each, 20 folds tell 79 % where the truth is 93, and 2 folds 87.
 *
 * @param maxFolds at least 2.
 * @returns 2 … maxFolds.
 */
export function balancedFoldCount(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
  maxFolds: number,
): number {
  const counts = groupByBurst(labels, bursts, classCount)
    .map((ofClass) => ofClass.length)
    .filter((count) => count > 1)
    .sort((a, b) => a - b);
  const median = counts[Math.floor((counts.length - 1) / 2)] ?? 2;
  return Math.min(maxFolds, median);
}
