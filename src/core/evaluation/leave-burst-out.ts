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
