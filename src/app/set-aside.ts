import type { ProjectContents } from '../training/store/records.ts';
import { inOrder, visible } from '../training/store/visible.ts';

/** What can be taken away and brought back. */
export type Removable = 'class' | 'burst' | 'photo';

/** Records of a project that were taken away together. */
export type SetAside = Pick<ProjectContents, 'classes' | 'bursts' | 'photos'>;

/** Takes records away, and what hangs on them; returns what is left and what was taken. */
export function setAside(
  contents: ProjectContents,
  kind: Removable,
  ids: readonly string[],
): { left: ProjectContents; taken: SetAside } {
  const gone = new Set(ids);
  const keep =
    (of: Removable) =>
    ({ id }: { readonly id: string }) =>
      kind !== of || !gone.has(id);
  const left = visible({
    ...contents,
    classes: contents.classes.filter(keep('class')),
    bursts: contents.bursts.filter(keep('burst')),
    photos: contents.photos.filter(keep('photo')),
  });
  return {
    left,
    taken: {
      classes: missing(contents.classes, left.classes),
      bursts: missing(contents.bursts, left.bursts),
      photos: missing(contents.photos, left.photos),
    },
  };
}

/** Brings records back into a project, whatever has come since. */
export function bringBack(contents: ProjectContents, taken: SetAside): ProjectContents {
  return inOrder(
    visible({
      project: contents.project,
      classes: joined(contents.classes, taken.classes),
      bursts: joined(contents.bursts, taken.bursts),
      photos: joined(contents.photos, taken.photos),
    }),
  );
}

interface Identified {
  readonly id: string;
}

function missing<Kept extends Identified>(before: readonly Kept[], after: readonly Kept[]): Kept[] {
  const ids = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !ids.has(id));
}

function joined<Kept extends Identified>(present: readonly Kept[], back: readonly Kept[]): Kept[] {
  return [...present, ...missing(back, present)];
}
