import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { Random } from '../../core/random.ts';
import type { PictureSet, Split } from './types.ts';

/**
 * Sets whole bursts aside for validation: pictures of one burst are near copies, and a network that
 * has learned one of them knows the others by heart.
 *
 * Of each class a share of its bursts is set aside, at least one, and at least one is learned from. A
 * burst that holds photographs of two classes is on one side as a whole, and is never set aside if that
 * left nothing of a class to learn from: so a class may be unmeasured although it has two bursts.
 *
 * @param share of each class's bursts that is set aside, 0 … 1.
 */
export function splitByBurst(
  { labels, bursts, classCount }: Pick<PictureSet, 'labels' | 'bursts' | 'classCount'>,
  seed: number,
  share = 0.25,
): Split {
  const random = new Random(seed);
  const burstsOfClass = groupByBurst(labels, bursts, classCount).map((members) =>
    random.shuffle(members.map((pictures) => bursts[pictures[0]!]!)),
  );
  const setAside = new Set<number>();
  const isMeasured = (ofClass: readonly number[]) => ofClass.some((burst) => setAside.has(burst));
  const isLearned = (ofClass: readonly number[]) => ofClass.some((burst) => !setAside.has(burst));

  for (const ofClass of burstsOfClass) {
    if (ofClass.length < 2) continue;
    const wanted = Math.min(ofClass.length - 1, Math.max(1, Math.round(share * ofClass.length)));
    let missing = wanted - ofClass.filter((burst) => setAside.has(burst)).length;
    for (const burst of ofClass) {
      if (missing <= 0) break;
      if (setAside.has(burst)) continue;
      setAside.add(burst);
      // A burst shared with another class may be all there is to learn that class from.
      if (burstsOfClass.every((other) => other.length === 0 || isLearned(other))) missing--;
      else setAside.delete(burst);
    }
  }

  const pictures = Array.from(labels.keys());
  return {
    training: Int32Array.from(pictures.filter((picture) => !setAside.has(bursts[picture]!))),
    validation: Int32Array.from(pictures.filter((picture) => setAside.has(bursts[picture]!))),
    unmeasuredClasses: burstsOfClass.flatMap((ofClass, label) =>
      ofClass.length > 0 && !isMeasured(ofClass) ? [label] : [],
    ),
  };
}
