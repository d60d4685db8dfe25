import { randomAt } from './seeds.ts';
import type { PictureCounts } from './run-estimate.ts';
import type { PictureSet, Split } from './types.ts';

/**
 * So many pictures of each side of a split at the most, drawn by seed, and of every class in turn while it
 * has any left.
 */
export function fewerPictures(
  split: Split,
  { labels, classCount }: Pick<PictureSet, 'labels' | 'classCount'>,
  counts: PictureCounts,
  seed: number,
): Split {
  const some = (pictures: Int32Array, count: number) => {
    if (pictures.length <= count) return pictures;
    const ofClass = Array.from({ length: classCount }, (): number[] => []);
    const shuffled = randomAt(seed, 'sample').shuffle([...pictures]);
    shuffled.forEach((picture) => ofClass[labels[picture]!]!.push(picture));
    const longest = Math.max(...ofClass.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, turn) =>
      ofClass.flatMap((list) => list.slice(turn, turn + 1)),
    ).flat();
    return Int32Array.from(inTurn.slice(0, count));
  };
  return {
    ...split,
    training: some(split.training, counts.training),
    validation: some(split.validation, counts.validation),
  };
}
