import type { PictureForm } from '../../core/network/picture-maker.ts';
import { fewerPictures } from '../../training/network/fewer-pictures.ts';
import { keepLearned } from '../../training/network/keep-learned.ts';
import type { PictureCounts } from '../../training/network/run-estimate.ts';
import { splitByBurst } from '../../training/network/split-by-burst.ts';
import { splitSeed, type SplitPictures } from './network-data.svelte.ts';

/** The pictures that a run learns from. */
export interface WantedPictures {
  readonly form: PictureForm;
  /** By which a sample is drawn. */
  readonly seed: number;
  /** Of each side; absent: all that there are. */
  readonly atMost?: PictureCounts;
  /** The run's answer for each class of the project; absent for new runs, and for sets that are no project's. */
  readonly answers?: readonly number[];
  /** Recordings that it has learned from already. */
  readonly learnedOriginIds?: readonly string[];
}

/**
 * The answer of a run for each class of its project as it is now.
 *
 * @param runIds classes in the order of the run's answers.
 * @param presentIds classes in the order of the project's rows.
 * @returns undefined where they are not the very same classes.
 */
export function answersOf(
  runIds: readonly string[],
  presentIds: readonly string[],
): readonly number[] | undefined {
  const answers = presentIds.map((id) => runIds.indexOf(id));
  return presentIds.length === runIds.length && !answers.includes(-1) ? answers : undefined;
}

/** Of the pictures that there are those that a run learns from and is measured with, labelled as it answers. */
export function picturesFor(
  { seed, atMost, answers = [], learnedOriginIds = [] }: WantedPictures,
  present: SplitPictures,
): SplitPictures {
  const pictures = labelledAs(answers, present);
  const { set, originIds = [] } = pictures;
  const learned = learnedOriginIds.map((id) => originIds.indexOf(id));
  const split = keepLearned(pictures.split, set, learned);
  return { ...pictures, split: atMost ? fewerPictures(split, set, atMost, seed) : split };
}

/** Classes that were put in another order since stay the answers that they were, and are split as they were then. */
function labelledAs(answers: readonly number[], pictures: SplitPictures): SplitPictures {
  if (answers.every((answer, label) => answer === label)) return pictures;
  const set = { ...pictures.set, labels: pictures.set.labels.map((label) => answers[label]!) };
  return { ...pictures, set, split: splitByBurst(set, splitSeed) };
}
