import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { Random } from '../../core/random.ts';
import type { PictureSet, Split } from './types.ts';

/** A burst, and how many pictures of one class it holds. */
interface SizedBurst {
  readonly burst: number;
  readonly size: number;
}

function sizeOf(bursts: readonly SizedBurst[]): number {
  return bursts.reduce((sum, { size }) => sum + size, 0);
}

/** First those with enough pictures, the smallest first; then the others, the largest first. */
function inOrder(bursts: readonly SizedBurst[], enough: number): SizedBurst[] {
  const bySize = bursts.toSorted((a, b) => a.size - b.size);
  const isEnough = ({ size }: SizedBurst) => size >= enough;
  return [
    ...bySize.filter(isEnough),
    ...bursts.toSorted((a, b) => b.size - a.size).filter((burst) => !isEnough(burst)),
  ];
}

/**
 * Sets whole bursts aside for validation: pictures of one burst are near copies, and a network that
 * has learned one of them knows the others by heart.
 *
 * Of each class a share of its bursts is set aside, at least one, and at least one is learned from; never more
 * than half of its pictures, and the smallest bursts that hold their part of the share: what is learned from
 * is scarcer than what is measured with. Which of bursts of one size, is decided by the seed. A
 * burst that holds photographs of two classes is on one side as a whole, and is never set aside if that
 * took more than half of either: so a class may be unmeasured although it has two bursts.
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
    random.shuffle(
      members.map((pictures) => ({ burst: bursts[pictures[0]!]!, size: pictures.length })),
    ),
  );
  const setAside = new Set<number>();
  const isAside = ({ burst }: SizedBurst) => setAside.has(burst);
  const isMeasured = (ofClass: readonly SizedBurst[]) => ofClass.some(isAside);
  const isMostlyLearned = (ofClass: readonly SizedBurst[]) =>
    sizeOf(ofClass.filter(isAside)) <= sizeOf(ofClass) / 2;

  for (const ofClass of burstsOfClass) {
    if (ofClass.length < 2) continue;
    const wanted = Math.min(ofClass.length - 1, Math.max(1, Math.round(share * ofClass.length)));
    let missing = wanted - ofClass.filter(isAside).length;
    const part = (share * sizeOf(ofClass)) / wanted;
    for (const { burst } of inOrder(ofClass, part)) {
      if (missing <= 0) break;
      if (setAside.has(burst)) continue;
      setAside.add(burst);
      // A burst shared with another class may be most of what there is to learn that class from.
      if (burstsOfClass.every(isMostlyLearned)) missing--;
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
