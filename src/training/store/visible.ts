import type { ProjectContents } from './records.ts';

/**
 * What of a project is to be seen. A deletion marks only the record that was deleted; what hangs on
 * it is hidden with it, so that undoing it brings back exactly what was there before. A burst
 * without a photograph to show is hidden, too.
 */
export function visible(stored: ProjectContents): ProjectContents {
  const classes = stored.classes.filter(isKept);
  const classIds = new Set(classes.map(({ id }) => id));
  const inClass = stored.bursts.filter((burst) => isKept(burst) && classIds.has(burst.classId));
  const inClassIds = new Set(inClass.map(({ id }) => id));
  const photos = stored.photos.filter((photo) => isKept(photo) && inClassIds.has(photo.burstId));
  const shown = new Set(photos.map(({ burstId }) => burstId));
  const bursts = inClass.filter(({ id }) => shown.has(id));
  return { project: stored.project, classes, bursts, photos };
}

/** Classes in the order of their rows, bursts oldest first, photographs in the order of capture. */
export function inOrder(contents: ProjectContents): ProjectContents {
  const byPlace = (a: Placed, b: Placed) =>
    a.place - b.place || a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1);
  const classes = contents.classes
    .map((record) => ({ record, ...placed(record, record.position) }))
    .sort(byPlace)
    .map(({ record }) => record);
  const bursts = contents.bursts
    .map((record) => ({ record, ...placed(record, 0) }))
    .sort(byPlace)
    .map(({ record }) => record);
  const rank = new Map(bursts.map(({ id }, index) => [id, index]));
  const photos = contents.photos.toSorted(
    (a, b) => rank.get(a.burstId)! - rank.get(b.burstId)! || a.index - b.index,
  );
  return { ...contents, classes, bursts, photos };
}
