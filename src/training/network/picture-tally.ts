import type { PictureSet, PictureTally } from './types.ts';

/**
 * Counts some pictures of a set.
 *
 * @param pictures indices into the set.
 */
export function tallyOf(
  { labels, bursts, classCount }: Pick<PictureSet, 'labels' | 'bursts' | 'classCount'>,
  pictures: Int32Array,
): PictureTally {
  const ofClass = new Int32Array(classCount);
  const seen = new Set<number>();
  for (const picture of pictures) {
    ofClass[labels[picture]!]!++;
    seen.add(bursts[picture]!);
  }
  return { count: pictures.length, ofLargestClass: Math.max(0, ...ofClass), bursts: seen.size };
}
