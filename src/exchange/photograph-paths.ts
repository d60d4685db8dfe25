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
 */
export class PhotographPaths {
  readonly #words: FolderWords;
  readonly #folders = new NamesOfOneFolder();

  constructor(words: FolderWords) {
    this.#words = words;
  }

  /** Paths by id of the photograph, of the next project of the copy. */
  of({ project, classes, bursts, photos }: ProjectContents): Map<string, string> {
    const paths = new Map<string, string>();
    const folder = this.#folders.take(project.name || this.#words.project);
    const inside = new NamesOfOneFolder();
    const byBurst = new Map<string, PhotoRecord[]>(bursts.map(({ id }) => [id, []]));
    for (const photo of photos) byBurst.get(photo.burstId)?.push(photo);
    for (const record of classes) {
      const name = inside.take(record.isNone ? this.#words.none : record.name);
      const own = bursts.filter((burst) => burst.classId === record.id);
      own.forEach((burst, burstIndex) => {
        const frames = byBurst.get(burst.id)!.sort((a, b) => a.index - b.index);
        frames.forEach(({ id }, frameIndex) => {
          const file = `${counted(burstIndex)}_${counted(frameIndex)}.jpg`;
          paths.set(id, `${folder}/${name}/${file}`);
        });
      });
    }
    return paths;
  }
}

/** Counts from 1, with three digits at least, so that names sort as numbers do. */
function counted(index: number): string {
  return String(index + 1).padStart(3, '0');
}
