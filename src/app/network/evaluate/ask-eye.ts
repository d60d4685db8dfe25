import type { ProjectContents } from '../../../training/store/records.ts';
import type { Engine } from '../../engine.ts';
import { projectPictures } from '../project-pictures.ts';
import type { UnseenKind } from './exam.ts';
import type { ExamSheet } from './exam-sheet.svelte.ts';
import { leftOutExam, roundExam } from './eye-exam.ts';
import { askedChoice, choiceOf, chosenKind } from './unseen-choices.ts';
import { unseenByEye } from './unseen-photos.ts';

/**
 * Puts on the sheet how good the eye's head is on what it has not learned from, or why that is not known.
 *
 * @param wanted with what it is measured, if there is any.
 * @throws the reason of the signal when it is aborted.
 */
export async function askEye(
  sheet: ExamSheet,
  { learner }: Pick<Engine, 'learner'>,
  contents: ProjectContents,
  wanted: UnseenKind | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { learned } = learner;
  const former = sheet.prospect.choices;
  sheet.expect({
    choices: [],
    isPastKnown: true,
    waitingCount: contents.photos.filter(({ id }) => !learner.vector(id)).length,
  });
  const isReceived = contents.project.received !== undefined;
  if (!isReceived && projectPictures(contents).classes.length < 2) {
    return sheet.lack('too-few-classes');
  }
  if (!learned || learned.examples.classIds.length < 2) return sheet.lack('not-learned');
  const round = unseenByEye(contents, learned.examples.classIds);
  // What came without photographs has none that could be left out.
  const leftOut = isReceived ? undefined : leftOutExam(learned, contents);
  // One that the eye has still to see has nothing to say yet.
  const isRoundSeen = round.photoIds.some((id) => learner.vector(id));
  const choices = [
    ...(isRoundSeen ? choiceOf('test-round', round) : []),
    ...(leftOut ? askedChoice(leftOut) : former.filter(({ kind }) => kind === 'left-out')),
  ];
  sheet.expect({ choices });
  // The head was just learned, and its bursts are being left out one after another.
  const isUnderWay = !leftOut && !isReceived;
  const kind = chosenKind(choices, wanted);
  if (kind === 'test-round') {
    const exam = await roundExam(learned, contents, round, (id) => learner.vector(id));
    signal.throwIfAborted();
    // While that is under way, its thresholds are those of before the last change.
    sheet.show(exam, undefined, isUnderWay);
  } else if (leftOut && kind === 'left-out') sheet.show(leftOut);
  else if (isUnderWay) sheet.wait(sheet.exam?.kind === 'left-out');
  else if (round.photoIds.length > 0) sheet.lack('round-not-seen');
  else sheet.lack(isReceived ? 'received' : 'nothing-unseen');
}
