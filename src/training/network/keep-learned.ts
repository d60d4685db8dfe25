import type { PictureSet, Split } from './types.ts';

/**
 * The same split, but for recordings that were learned from before: they are learned from again. A split
 * that is drawn anew after new recordings would measure with some of them, and choose the epoch by them.
 *
 * @param learned numbers of those recordings, as in `bursts`.
 */
export function keepLearned(
  split: Split,
  { labels, bursts }: Pick<PictureSet, 'labels' | 'bursts'>,
  learned: readonly number[],
): Split {
  const known = new Set(learned);
  const isLearned = (picture: number) => known.has(bursts[picture]!);
  if (!split.validation.some(isLearned)) return split;
  const validation = split.validation.filter((picture) => !isLearned(picture));
  const measured = new Set(Array.from(validation, (picture) => labels[picture]!));
  return {
    training: Int32Array.from([...split.training, ...split.validation.filter(isLearned)]),
    validation,
    unmeasuredClasses: [...new Set(labels)].filter((label) => !measured.has(label)),
  };
}
