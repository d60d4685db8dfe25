import { newId } from '../training/store/ids.ts';
import type { PhotoDoors } from './photo-importer.ts';
import type { ProjectKeeper } from './project-keeper.ts';

/** The doors through which photographs from files come into a project. */
export function photoDoors(project: ProjectKeeper): PhotoDoors {
  return {
    // Fetched when the first file comes: the first picture does not wait for it.
    read: async (file) => (await import('./read-photo.ts')).readPhoto(file),
    has: (classId, bytes) => hasPhoto(project, classId, bytes),
    async keep(classId, bytes) {
      if (!project.contents.classes.some(({ id }) => id === classId)) return undefined;
      const burstId = newId();
      const saved = await project.addBurst({
        id: burstId,
        classId,
        source: 'file',
        startedAtMs: Date.now(),
        photos: [{ id: newId(), bytes }],
      });
      // Where there is no store at all, the project lives in memory, and was said to.
      return { burstId, saved: saved || !project.store };
    },
  };
}

/** Whether a class holds a photograph of exactly these bytes. */
export async function hasPhoto(
  project: Pick<ProjectKeeper, 'contents' | 'photoBytesOf'>,
  classId: string,
  bytes: ArrayBuffer,
): Promise<boolean> {
  const { bursts, photos } = project.contents;
  const own = new Set(bursts.filter((burst) => burst.classId === classId).map(({ id }) => id));
  const alike = photos.filter(
    (photo) => photo.byteLength === bytes.byteLength && own.has(photo.burstId),
  );
  // A store that was lost meanwhile has nothing to compare with.
  const stored = await project.photoBytesOf(alike.map(({ id }) => id)).catch(() => undefined);
  const wanted = new Uint8Array(bytes);
  return [...(stored?.values() ?? [])].some((present) => isEqual(new Uint8Array(present), wanted));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
