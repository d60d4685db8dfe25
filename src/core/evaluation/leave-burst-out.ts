import { Random } from '../random.ts';
import { groupByBurst } from './bursts.ts';

/**
 * Deals bursts to folds for cross-validation: whole bursts only, because frames of one burst are
 * near copies, and a copy on the other side would make any classifier look good.
 *
 * Each burst is a fold of its own while there are at most `maxFolds` bursts; otherwise the bursts of
 * each class are dealt evenly, in a random order. A class always keeps a burst on the training side:
 * a burst whose class (or one of its classes, if frames were moved) has no other is never left out.
 *
 * @returns the fold of each example, `[n]`; −1 for those that are never left out.
 */
export function leaveBurstOutFolds(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
  maxFolds: number,
  seed: number,
): Int32Array {
  const random = new Random(seed);
  const classes = groupByBurst(labels, bursts, classCount);
  const burstOf = (members: readonly number[]): number => bursts[members[0]!]!;
  const kept = new Set(
    classes
      .filter((ofClass) => ofClass.length === 1)
      .flat()
      .map(burstOf),
  );
  const foldOf = new Map<number, number>();
  let next = 0;
  for (const ofClass of classes) {
    for (const burst of random.shuffle(ofClass.map(burstOf))) {
      if (!kept.has(burst) && !foldOf.has(burst)) foldOf.set(burst, next++ % maxFolds);
    }
  }
  return bursts.map((burst) => foldOf.get(burst) ?? -1);
}
