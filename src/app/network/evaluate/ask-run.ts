import type { ProjectContents, RunRecord } from '../../../training/store/records.ts';
import type { Preparing } from '../prepared-pictures.ts';
import { classIdsOf } from '../run-classes.ts';
import type { EvaluationParts } from './evaluation-phase.ts';
import type { UnseenKind } from './exam.ts';
import type { ExamSheet } from './exam-sheet.svelte.ts';
import { choiceOf, chosenKind } from './unseen-choices.ts';
import { unseenPhotos } from './unseen-photos.ts';

/**
 * Puts on the sheet how good a run is on what it has not learned from, or why that is not known.
 *
 * @param wanted with what it is measured, if there is any.
 * @throws the reason of the signal when it is aborted.
 */
export async function askRun(
  sheet: ExamSheet,
  { shelf, examiner }: Pick<EvaluationParts, 'shelf' | 'examiner'>,
  run: RunRecord,
  contents: ProjectContents,
  wanted: UnseenKind | undefined,
  signal: AbortSignal,
): Promise<void> {
  const weights = await shelf.weightsOf(run.id);
  signal.throwIfAborted();
  if (!weights) return sheet.lack('no-weights');
  const watch = {
    signal,
    onProgress: (progress: Preparing) => {
      if (!signal.aborted) sheet.tellProgress(progress);
    },
  };
  if (run.source !== 'project') {
    sheet.expect({ choices: [], isPastKnown: true });
    const known = sheet.examOf(run);
    if (known) return sheet.show(known, run);
    sheet.wait();
    const asked = await examiner.askFixedSet(run, weights, watch);
    signal.throwIfAborted();
    return sheet.take(asked, run);
  }
  const classIds = classIdsOf(run, contents.classes);
  const photosOf = (kind: 'test-round' | 'left-out') =>
    unseenPhotos(contents, classIds, kind, run.learnedOriginIds);
  const [round, leftOut] = [photosOf('test-round'), photosOf('left-out')];
  const choices = [...choiceOf('test-round', round), ...choiceOf('left-out', leftOut)];
  sheet.expect({ choices, isPastKnown: run.learnedOriginIds !== undefined });
  if (classIds.every((id) => id === undefined)) return sheet.lack('other-names');
  const kind = chosenKind(choices, wanted);
  if (!kind) return sheet.lack('nothing-unseen');
  sheet.wait();
  const photos = kind === 'test-round' ? round : leftOut;
  const asked = await examiner.askPhotos(run, weights, contents, kind, photos, watch);
  signal.throwIfAborted();
  sheet.take(asked, run);
}
