import { newId } from '../../training/store/ids.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { ChosenPictures, SplitPictures } from './network-data.svelte.ts';
import { learnedOf } from './run-facts.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';

/** Whether a run that was planned so learns from a sample of the pictures that there are. */
export function learnsFromSample({ changes, isSample }: PlannedRun): boolean {
  return isSample ?? changes.some(({ kind }) => kind === 'fewer-pictures');
}

/** The record of a run that begins, from what was chosen and the pictures that were made of it. */
export function newRun(
  planned: PlannedRun,
  { projectId, source, classWords }: ChosenPictures,
  pictures: SplitPictures,
): RunRecord {
  const { asked } = planned;
  const { training, validation } = pictures.split;
  return {
    id: newId(),
    projectId,
    name: '',
    createdAtMs: Date.now(),
    source,
    model: { kind: 'network', description: planned.description },
    ...(asked !== undefined && { asked }),
    classNames: classWords.map(({ name }) => name),
    classIds: classWords.flatMap(({ id }) => id ?? []),
    settings: planned.settings,
    counts: { training: training.length, validation: validation.length },
    isSample: learnsFromSample(planned),
    ...learnedOf(pictures),
    history: [],
  };
}
