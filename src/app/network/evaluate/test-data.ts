import type { HeadData } from '../../../training/head/types.ts';
import type { UnseenPhotos } from './unseen-photos.ts';

/** Photographs of test rounds as a head is asked about them, and which photographs they are. */
export interface TestData {
  readonly data: HeadData;
  /** One entry a row. */
  readonly photoIds: readonly string[];
}

/**
 * Photographs that were not learned from, as a head is asked about them. Undefined where nothing of it has
 * been seen.
 *
 * @param classCount classes of the head.
 * @param vectorOf the embedding `[dimension]` of a photograph, if it has been seen.
 */
export function collectTestData(
  { photoIds, labels, bursts }: Pick<UnseenPhotos, 'photoIds' | 'labels' | 'bursts'>,
  classCount: number,
  vectorOf: (photoId: string) => Float32Array | undefined,
): TestData | undefined {
  const found = photoIds.flatMap((id, at) => {
    const vector = vectorOf(id);
    return vector ? [{ id, at, vector }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const dimension = first.vector.length;
  const embeddings = new Float32Array(found.length * dimension);
  found.forEach(({ vector }, row) => embeddings.set(vector, row * dimension));
  return {
    data: {
      dimension,
      classCount,
      embeddings,
      labels: Int32Array.from(found, ({ at }) => labels[at]!),
      bursts: Int32Array.from(found, ({ at }) => bursts[at]!),
    },
    photoIds: found.map(({ id }) => id),
  };
}

/** Whether both ask the same. */
export function sameTestData(former: TestData | undefined, present: TestData | undefined): boolean {
  if (!former || !present) return former === present;
  return (
    former.data.classCount === present.data.classCount &&
    former.photoIds.join() === present.photoIds.join() &&
    former.data.labels.join() === present.data.labels.join()
  );
}
