import type { ProjectContents } from './records.ts';

/**
 * What of a project is to be seen. A deletion marks only the record that was deleted; what hangs on
 * it is hidden with it, so that undoing it brings back exactly what was there before. A burst
 * without a photograph to show is hidden, too.
 */
export function visible(stored: ProjectContents): ProjectContents {
  const classes = stored.classes.filter(isUnmarked);
  const classIds = new Set(classes.map(({ id }) => id));
  const candidates = stored.bursts.filter(
    (burst) => isUnmarked(burst) && classIds.has(burst.classId),
  );
  const candidateIds = new Set(candidates.map(({ id }) => id));
  const photos = stored.photos.filter(
    (photo) => isUnmarked(photo) && candidateIds.has(photo.burstId),
  );
  const filledIds = new Set(photos.map(({ burstId }) => burstId));
  const bursts = candidates.filter(({ id }) => filledIds.has(id));
  return { project: stored.project, classes, bursts, photos };
}

/**
 * Sorts classes by row, bursts by age, photographs by burst and then in the order of capture.
 * Every photograph must have its burst.
 */
export function inOrder(contents: ProjectContents): ProjectContents {
  const classes = [...contents.classes].sort((a, b) => a.position - b.position || byAge(a, b));
  const bursts = [...contents.bursts].sort(byAge);
  const rank = new Map(bursts.map(({ id }, index) => [id, index]));
  const photos = [...contents.photos].sort(
    (a, b) => rank.get(a.burstId)! - rank.get(b.burstId)! || a.index - b.index,
  );
  return { project: contents.project, classes, bursts, photos };
}

interface Markable {
  readonly deletedAtMs?: number;
}

interface Aged {
  readonly id: string;
  readonly createdAtMs: number;
}

/** Whether a record is not marked as deleted; what it hangs on may be. */
export function isUnmarked({ deletedAtMs }: Markable): boolean {
  return deletedAtMs === undefined;
}

/** Compares: oldest first; those of one moment in a fixed order. */
export function byAge(a: Aged, b: Aged): number {
  return a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1);
}
