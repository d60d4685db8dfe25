import type { ProjectContents } from '../../training/store/records.ts';
import { PhotographPaths } from '../photograph-paths.ts';

/** Folder of all photographs. */
const photosFolder = 'photos';

/** Where everything of one project lies in its file. */
export class ProjectPaths {
  /** `photos/class/burst_frame.jpg` by id of the photograph, burst by burst. */
  readonly ofPhotos: ReadonlyMap<string, string>;

  /** @param none what the class of what is none of the classes is called. */
  constructor(contents: ProjectContents, none: string) {
    const unnamed = { ...contents, project: { ...contents.project, name: '' } };
    const words = { project: photosFolder, none, test: 'test' };
    this.ofPhotos = new PhotographPaths(words).of(unnamed);
  }
}

/** Where a picture or a phrase of a reaction lies. */
export function mediaPath(id: string, type: string): string {
  const ending = /^\w+\/(\w+)/.exec(type)?.[1] ?? 'bin';
  return `media/${id}.${ending}`;
}
