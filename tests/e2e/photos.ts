import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Photographs by kind of thing. */
export interface PhotoSet {
  readonly kinds: readonly string[];
  /** Path of the photograph number `index` of a kind. */
  photo(kind: string, index: number): string;
}

function photoSet(folder: string): PhotoSet | undefined {
  if (!existsSync(folder)) return undefined;
  return {
    kinds: readdirSync(folder).sort(),
    photo: (kind, index) => {
      const files = readdirSync(`${folder}/${kind}`).sort();
      return `${folder}/${kind}/${files[index]}`;
    },
  };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own: pictures of the sample scene's objects, each of another object of its kind. */
export const ownPhotos = photoSet(`${root}/tests/fixtures/photos`);

/** Real photographs, where they are at hand ($VISTAZO_PHOTOS, or beside the project). */
export const realPhotos = photoSet(process.env.VISTAZO_PHOTOS ?? `${root}/../shared/data/photos`);
