import type { PhotoRecord, ProjectContents } from '../training/store/records.ts';
import { NamesOfOneFolder } from './safe-names.ts';

/** Words for what has no name of its own. */
export interface FolderWords {
  /** A project without a name. */
  readonly project: string;
  /** The class of what is none of the classes. */
  readonly none: string;
}

/**
 * Where each photograph lies in a copy that a person can read: `project/class/burst_frame.jpg`, burst
 * and frame counted from 1 within their class, in the order of capture. Folders of one name are kept
 * apart.
 *
 * @returns paths by id of the photograph, project by project.
 */
export function photographPaths(
  projects: readonly ProjectContents[],
  words: FolderWords,
): Map<string, string> {
  const paths = new Map<string, string>();
  const folders = new NamesOfOneFolder();
  for (const { project, classes, bursts, photos } of projects) {
    const folder = folders.take(project.name || words.project);
    const inside = new NamesOfOneFolder();
    const byBurst = new Map<string, PhotoRecord[]>(bursts.map(({ id }) => [id, []]));
    for (const photo of photos) byBurst.get(photo.burstId)?.push(photo);
    for (const record of classes) {
      const name = inside.take(record.isNone ? words.none : record.name);
      const own = bursts.filter((burst) => burst.classId === record.id);
      own.forEach((burst, burstIndex) => {
        const frames = byBurst.get(burst.id)!.sort((a, b) => a.index - b.index);
        frames.forEach(({ id }, frameIndex) => {
          const file = `${counted(burstIndex)}_${counted(frameIndex)}.jpg`;
          paths.set(id, `${folder}/${name}/${file}`);
        });
      });
    }
  }
  return paths;
}

/** Counts from 1, with three digits at least, so that names sort as numbers do. */
function counted(index: number): string {
  return String(index + 1).padStart(3, '0');
}
