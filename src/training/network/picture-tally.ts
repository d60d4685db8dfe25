import { crc32 } from '../../core/crc32.ts';
import type { PictureSet, PictureTally } from './types.ts';

/**
 * Counts some pictures of a set.
 *
 * @param pictures indices into the set.
 * @param originIds of each burst, by its number; without them the numbers tell bursts apart.
 */
export function tallyOf(
  { labels, bursts, classCount }: Pick<PictureSet, 'labels' | 'bursts' | 'classCount'>,
  pictures: Int32Array,
  originIds?: readonly string[],
): PictureTally {
  const ofClass = new Int32Array(classCount);
  const ofBurst = new Map<number, number>();
  const ofPart = new Map<string, number>();
  for (const picture of pictures) {
    const [label, burst] = [labels[picture]!, bursts[picture]!];
    ofClass[label]!++;
    addOne(ofBurst, burst);
    addOne(ofPart, `${originIds?.[burst] ?? burst} ${label}`);
  }
  const squares = [...ofBurst.values()].reduce((sum, count) => sum + count ** 2, 0);
  return {
    count: pictures.length,
    ofLargestClass: Math.max(0, ...ofClass),
    bursts: ofBurst.size,
    evenBursts: pictures.length ** 2 / Math.max(1, squares),
    digest: digestOf(ofPart),
  };
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Of how many pictures there are of which burst in which class, in whatever order: the pixels would differ
 * where another browser decodes them.
 */
function digestOf(ofPart: ReadonlyMap<string, number>): number {
  const lines = [...ofPart].map(([part, count]) => `${part} ${count}`).sort();
  return crc32(new TextEncoder().encode(lines.join('\n')));
}
