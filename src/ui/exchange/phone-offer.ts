import type { OutputSubject } from '../../app/exchange/output.ts';
import { taughtPhotoIds } from '../../app/project-contents.ts';

/** What is shared, as far as that counts here. */
type PhoneSubject =
  | Pick<Extract<OutputSubject, { kind: 'project' }>, 'kind' | 'contents'>
  | Pick<Exclude<OutputSubject, { kind: 'project' }>, 'kind'>;

/**
 * What another phone can have without a file: the codes (`start`); nothing, as only the eye has not seen the
 * photographs yet (`notSeen`), or as there are none to learn from (`nothing`); or what it can only have once the
 * project is the one that is open (`openFirst`). Undefined for what is no project.
 */
export type PhoneOffer = 'start' | 'notSeen' | 'nothing' | 'openFirst';

/**
 * What of this another phone can have.
 *
 * @param shownId the project that is open.
 * @param hasLearned whether anything was learned of that one.
 */
export function phoneOffer(
  subject: PhoneSubject,
  shownId: string | undefined,
  hasLearned: boolean,
): PhoneOffer | undefined {
  if (subject.kind !== 'project') return undefined;
  if (subject.contents.project.id !== shownId) return 'openFirst';
  if (hasLearned) return 'start';
  return taughtPhotoIds(subject.contents).size > 0 ? 'notSeen' : 'nothing';
}
