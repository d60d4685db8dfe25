import type { Session } from '../../../../app/session.svelte.ts';
import type { Language } from '../../../messages/language.svelte.ts';

/** A class as it is called on the screen; one of the project has its mark. */
export interface ShownClass {
  readonly name: string;
  readonly mark?: number;
}

/** The classes of what is looked into, in the order of its answers, by their present names. */
export function classWords(session: Session, language: Language): readonly ShownClass[] {
  const { inside, data } = session.network;
  const { subject, classes } = inside;
  const isToy =
    subject.kind === 'run'
      ? subject.run.source === 'toy'
      : subject.kind === 'built' && data.source === 'toy';
  return classes.map(({ id, name: learned }, index) => {
    const row = session.teach.rows.find((row) => row.id === id);
    const name = (isToy && language.m.scene[learned]) || row?.name || learned;
    return {
      name: name || language.network.inside.classNumber(index + 1),
      ...(row && { mark: row.mark }),
    };
  });
}
