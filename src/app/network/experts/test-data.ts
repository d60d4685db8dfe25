import type { HeadData } from '../../../training/head/types.ts';
import type { ProjectContents } from '../../../training/store/records.ts';

/** What was recorded for test rounds, and of which photographs. */
export interface TestData {
  readonly data: HeadData;
  /** One entry a row. */
  readonly photoIds: readonly string[];
}

/**
 * What was recorded for test rounds, as a head is asked about it: classes by the head's numbers. What the
 * head has never learned cannot be asked. Undefined where nothing of it has been seen.
 *
 * @param classIds the head's classes, in its order.
 * @param vectorOf the embedding of a photograph, if it has been seen.
 */
export function collectTestData(
  { bursts, photos }: ProjectContents,
  classIds: readonly string[],
  vectorOf: (photoId: string) => Float32Array | undefined,
): TestData | undefined {
  const labelOf = new Map(classIds.map((id, label) => [id, label]));
  const asked = new Map(
    bursts
      .filter(({ isTest, classId }) => isTest && labelOf.has(classId))
      .map((burst) => [burst.id, burst]),
  );
  const found = photos.flatMap(({ id, burstId }) => {
    const burst = asked.get(burstId);
    const vector = burst && vectorOf(id);
    return vector ? [{ id, burst, vector }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const dimension = first.vector.length;
  const embeddings = new Float32Array(found.length * dimension);
  found.forEach(({ vector }, at) => embeddings.set(vector, at * dimension));
  const origins = [...new Set(found.map(({ burst }) => burst.originId))];
  const numberOf = new Map(origins.map((origin, number) => [origin, number]));
  return {
    data: {
      dimension,
      classCount: classIds.length,
      embeddings,
      labels: Int32Array.from(found, ({ burst }) => labelOf.get(burst.classId)!),
      bursts: Int32Array.from(found, ({ burst }) => numberOf.get(burst.originId)!),
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
