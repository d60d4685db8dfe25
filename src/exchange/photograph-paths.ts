import type { PhotoRecord, ProjectContents } from '../training/store/records.ts';
import { NamesOfOneFolder } from './safe-names.ts';

/** Words for what has no name of its own. */
export interface FolderWords {
  /** A project without a name. */
  readonly project: string;
  /** The class of what is none of the classes. */
  readonly none: string;
  /** What only measures: the folder of a project's test rounds is called `project (test)`. */
  readonly test: string;
}

/**
 * Where each photograph lies in a copy that a person can read: `project/class/burst_frame.jpg`, burst
 * and frame counted from 1 within their class, in the order of capture. Test rounds lie in a folder of
 * their own beside the project's, class by class: whatever learns from the one folder and measures with
 * the other (Keras' `image_dataset_from_directory` reads a folder with all that is in it, and so would
 * somebody who adds a class's photographs again) does not learn from what only measures. Folders of one
 * name are kept apart.
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
    const { none, test } = this.#words;
    const projectName = project.name || this.#words.project;
    const hasTests = bursts.some(({ isTest }) => isTest);
    const folders = {
      taught: this.#folders.take(projectName),
      test: hasTests ? this.#folders.take(`${projectName} (${test})`) : '',
    };
    const inside = new NamesOfOneFolder();
    const byBurst = new Map<string, PhotoRecord[]>(bursts.map(({ id }) => [id, []]));
    for (const photo of photos) byBurst.get(photo.burstId)?.push(photo);
    for (const record of classes) {
      const name = inside.take(record.isNone ? none : record.name);
      const own = bursts.filter((burst) => burst.classId === record.id);
      for (const kind of ['taught', 'test'] as const) {
        const ofKind = own.filter(({ isTest = false }) => isTest === (kind === 'test'));
        ofKind.forEach((burst, burstIndex) => {
          const frames = byBurst.get(burst.id)!.sort((a, b) => a.index - b.index);
          frames.forEach(({ id }, frameIndex) => {
            const file = `${counted(burstIndex)}_${counted(frameIndex)}.jpg`;
            paths.set(id, `${folders[kind]}/${name}/${file}`);
          });
        });
      }
    }
    return paths;
  }
}

/** Counts from 1, with three digits at least, so that names sort as numbers do. */
export function counted(index: number): string {
  return String(index + 1).padStart(3, '0');
}
