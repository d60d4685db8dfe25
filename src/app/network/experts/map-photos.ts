import { unitRows } from '../../../core/evaluation/class-means.ts';
import type { HeadData } from '../../../training/head/types.ts';
import type { ProjectContents } from '../../../training/store/records.ts';
import { isTaught } from '../../project-contents.ts';

/** What stands for one photograph on the map. */
export interface MapPhoto {
  readonly id: string;
  readonly classId: string;
  readonly burstId: string;
  /** Of a test round: it was never learned from. */
  readonly isTest: boolean;
}

/** The photographs of a project that the eye has seen, as a map shows them. */
export interface MapPhotos {
  /** Of the eye that the embeddings are of: those of two eyes are never on one map. */
  readonly eyeKey: string | undefined;
  /** One entry a row of `data`. */
  readonly photos: readonly MapPhoto[];
  readonly data: HeadData;
  /** Directions of the embeddings, `[n, dimension]`. */
  readonly units: Float32Array;
  /** Photographs that the eye has still to see. */
  readonly waitingCount: number;
}

/** Fewer make no map. */
export const fewestOnMap = 3;

/**
 * Gathers what was learned from and what was recorded for test rounds; what fooled the network and was
 * not taught stays away, and so does what is none of the classes. Undefined while there is no map to make.
 *
 * @param vectorOf the embedding of a photograph, if it has been seen by the eye of that key.
 */
export function collectMapPhotos(
  { classes, bursts, photos }: ProjectContents,
  vectorOf: (photoId: string) => Float32Array | undefined,
  eyeKey: string | undefined,
): MapPhotos | undefined {
  const labelOf = new Map(
    classes.filter(({ isNone }) => !isNone).map(({ id }, label) => [id, label]),
  );
  const shown = new Map(
    bursts
      .filter((burst) => labelOf.has(burst.classId) && (isTaught(burst) || burst.isTest))
      .map((burst) => [burst.id, burst]),
  );
  const wanted = photos.flatMap(({ id, burstId }) => {
    const burst = shown.get(burstId);
    return burst ? [{ id, burst, vector: vectorOf(id) }] : [];
  });
  const found = wanted.flatMap(({ vector, ...one }) => (vector ? [{ ...one, vector }] : []));
  const [first] = found;
  if (!first || found.length < fewestOnMap) return undefined;
  const dimension = first.vector.length;
  const embeddings = new Float32Array(found.length * dimension);
  found.forEach(({ vector }, at) => embeddings.set(vector, at * dimension));
  const origins = [...new Set(found.map(({ burst }) => burst.originId))];
  const numberOf = new Map(origins.map((origin, number) => [origin, number]));
  return {
    eyeKey,
    photos: found.map(({ id, burst }) => ({
      id,
      classId: burst.classId,
      burstId: burst.id,
      isTest: burst.isTest === true,
    })),
    data: {
      dimension,
      classCount: labelOf.size,
      embeddings,
      labels: Int32Array.from(found, ({ burst }) => labelOf.get(burst.classId)!),
      bursts: Int32Array.from(found, ({ burst }) => numberOf.get(burst.originId)!),
    },
    units: unitRows(embeddings, dimension),
    waitingCount: wanted.length - found.length,
  };
}

/** Whether both are of the same photographs in the same classes, seen by one eye: then one map serves both. */
export function sameMapPhotos(
  former: MapPhotos | undefined,
  present: MapPhotos | undefined,
): boolean {
  if (!former || !present) return former === present;
  return (
    former.eyeKey === present.eyeKey &&
    former.photos.length === present.photos.length &&
    former.waitingCount === present.waitingCount &&
    present.photos.every((photo, at) => {
      const other = former.photos[at]!;
      return (
        photo.id === other.id && photo.classId === other.classId && photo.isTest === other.isTest
      );
    })
  );
}

/** The photographs by their ids. */
export function photosById(photos: readonly MapPhoto[] = []): ReadonlyMap<string, MapPhoto> {
  return new Map(photos.map((photo) => [photo.id, photo]));
}
