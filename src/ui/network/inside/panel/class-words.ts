import type { Session } from '../../../../app/session.svelte.ts';
import type { Language } from '../../../messages/language.svelte.ts';

/** A class as it is called on the screen; one of the project has its mark. */
export interface ShownClass {
  readonly name: string;
  readonly mark?: number;
}

/** The classes of what is looked into, in the order of its answers. */
export function classWords(session: Session, language: Language): readonly ShownClass[] {
  const { inside, data } = session.network;
  const { subject, classNames } = inside;
  const run = subject.kind === 'run' ? subject.run : undefined;
  const isToy = (run?.source ?? data.source) === 'toy';
  const ids = run?.classIds ?? data.classWords.map(({ id }) => id);
  return classNames.map((name, index) => {
    const mark = session.teach.rows.find(({ id }) => id === ids[index])?.mark;
    return {
      name: (isToy && language.m.scene[name]) || name || String(index + 1),
      ...(mark !== undefined && { mark }),
    };
  });
}
