import type { ProjectContents } from '../training/store/records.ts';

/** A project in a few words, for tests: photographs by burst, bursts by class, all by their names. */
export function testProject(
  classes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): ProjectContents {
  const projectId = 'project';
  const names = Object.keys(classes);
  const bursts = Object.entries(classes).flatMap(([classId, own]) =>
    Object.entries(own).map(([id, photos]) => ({ id, classId, photos })),
  );
  return {
    project: { id: projectId, name: '', createdAtMs: 0, strictness: 0 },
    classes: names.map((name, position) => ({
      id: name,
      projectId,
      name,
      mark: position,
      position,
      createdAtMs: 0,
    })),
    bursts: bursts.map(({ id, classId }) => ({
      id,
      originId: id,
      projectId,
      classId,
      source: 'camera',
      createdAtMs: 0,
    })),
    photos: bursts.flatMap(({ id: burstId, photos }) =>
      photos.map((id, index) => ({
        id,
        projectId,
        burstId,
        index,
        type: 'image/jpeg' as const,
        sizePx: 224 as const,
        byteLength: 1000,
      })),
    ),
  };
}
