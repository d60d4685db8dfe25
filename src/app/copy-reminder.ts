import type { ProjectLoss } from '../exchange/project-file/write-project.ts';
import type { ProjectContents } from '../training/store/records.ts';
import type { KeptCopy } from './preferences.ts';

/** From so many photographs on it would hurt. */
const manyPhotos = 100;
/** A copy is old when the project has grown by this share since. */
const grownBy = 0.5;

/** Photographs that cannot be had again: those of the sample scene, and so of the example project, can. */
export function ownPhotoCount({ bursts, photos }: ProjectContents): number {
  const scenes = new Set(bursts.filter(({ source }) => source === 'scene').map(({ id }) => id));
  return photos.filter(({ burstId }) => !scenes.has(burstId)).length;
}

/**
 * What a file of a project is a copy of: what it had to leave out is on this device alone still.
 *
 * @param loss what the file does not have; absent where it has all.
 */
export function copyIn(contents: ProjectContents, loss?: Pick<ProjectLoss, 'photos'>): KeptCopy {
  return { photoCount: Math.max(0, ownPhotoCount(contents) - (loss?.photos ?? 0)) };
}

/**
 * Whether a project wants a copy: it is large, and no copy was ever made, or it has grown by half since.
 *
 * @param photoCount photographs of one's own.
 * @param copy the last one of this project.
 */
export function isCopyDue(photoCount: number, copy: KeptCopy | undefined): boolean {
  return photoCount >= manyPhotos && photoCount >= (copy?.photoCount ?? 0) * (1 + grownBy);
}
