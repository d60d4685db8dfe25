import { accuracyOf } from '../../../core/evaluation/accuracy.ts';
import type { Exam, UnseenKind } from './exam.ts';
import type { UnseenPhotos } from './unseen-photos.ts';

/** Photographs that can be asked about. */
export interface UnseenChoice {
  readonly kind: UnseenKind;
  readonly photoCount: number;
  readonly burstCount: number;
}

/** Those of a kind, if there are any. */
export function choiceOf(kind: UnseenKind, { photoIds, burstCount }: UnseenPhotos): UnseenChoice[] {
  return photoIds.length > 0 ? [{ kind, photoCount: photoIds.length, burstCount }] : [];
}

/** Those that were asked about, if any was answered. */
export function askedChoice(exam: Exam): UnseenChoice[] {
  const { asked, burstCount } = accuracyOf(exam.answers);
  return asked > 0 ? [{ kind: exam.kind, photoCount: asked, burstCount }] : [];
}

/** What was asked for, if there is any; else the best there is. */
export function chosenKind(
  choices: readonly UnseenChoice[],
  wanted: UnseenKind | undefined,
): UnseenKind | undefined {
  const kinds = choices.map(({ kind }) => kind);
  return wanted && kinds.includes(wanted) ? wanted : kinds[0];
}
