import { noneLabel, type Corrections } from '../training/head/corrections.ts';
import type { HeadData } from '../training/head/types.ts';
import type { BurstRecord, ProjectContents } from '../training/store/records.ts';
import { isTaught, mistakeOf } from './project-contents.ts';

/** The examples of a project as the trainer wants them, and what each row and class stands for. */
export interface Examples {
  readonly data: HeadData;
  /** Class ids by index in `data`: the classes with at least one example, in the order of the rows. */
  readonly classIds: readonly string[];
  /** Photograph of each example. */
  readonly photoIds: readonly string[];
  /** What fooled the network and was then taught; absent if there is nothing of the kind. */
  readonly corrections?: Corrections;
}

/**
 * Gathers what has been seen of a project: `vectors` are embeddings `[dimension]` by photograph.
 * Photographs that came from one recording share a burst number even if one was moved to another
 * class, so that no split ever separates them. What fooled the network counts once it is taught, what
 * was recorded for a test round never; what is none of the classes is no example, but a correction. Undefined while there is nothing to learn.
 */
export function collectExamples(
  contents: ProjectContents,
  vectors: ReadonlyMap<string, Float32Array>,
): Examples | undefined {
  const noneIds = new Set(contents.classes.filter(({ isNone }) => isNone).map(({ id }) => id));
  const taughtBursts = contents.bursts.filter(isTaught);
  const bursts = new Map(
    taughtBursts.filter(({ classId }) => !noneIds.has(classId)).map((burst) => [burst.id, burst]),
  );
  const seen = contents.photos.filter(
    (photo) => vectors.has(photo.id) && bursts.has(photo.burstId),
  );
  const [first] = seen;
  if (!first) return undefined;
  const taught = new Set(seen.map((photo) => bursts.get(photo.burstId)!.classId));
  const classIds = contents.classes.map((record) => record.id).filter((id) => taught.has(id));
  const classIndex = new Map(classIds.map((id, index) => [id, index]));
  const burstNumbers = new Map<string, number>();
  const dimension = vectors.get(first.id)!.length;
  const embeddings = new Float32Array(seen.length * dimension);
  const labels = new Int32Array(seen.length);
  const burstOf = new Int32Array(seen.length);
  seen.forEach((photo, row) => {
    const burst = bursts.get(photo.burstId)!;
    if (!burstNumbers.has(burst.originId)) burstNumbers.set(burst.originId, burstNumbers.size);
    embeddings.set(vectors.get(photo.id)!, row * dimension);
    labels[row] = classIndex.get(burst.classId)!;
    burstOf[row] = burstNumbers.get(burst.originId)!;
  });
  // What fooled a network of one's own corrects nothing of the eye: to it, it is an example like any other.
  const corrected = taughtBursts.filter((burst) => {
    const mistake = mistakeOf(burst);
    return mistake && mistake.fooled !== 'network';
  });
  const corrections = collectCorrections(contents, corrected, classIndex, noneIds, vectors);
  return {
    ...(corrections && { corrections }),
    data: { dimension, classCount: classIds.length, embeddings, labels, bursts: burstOf },
    classIds,
    photoIds: seen.map((photo) => photo.id),
  };
}

function collectCorrections(
  { photos }: ProjectContents,
  bursts: readonly BurstRecord[],
  classIndex: ReadonlyMap<string, number>,
  noneIds: ReadonlySet<string>,
  vectors: ReadonlyMap<string, Float32Array>,
): Corrections | undefined {
  const labelOf = new Map(
    bursts.map(({ id, classId }) => [
      id,
      noneIds.has(classId) ? noneLabel : classIndex.get(classId),
    ]),
  );
  const found = photos.flatMap(({ id, burstId }) => {
    const label = labelOf.get(burstId);
    const vector = vectors.get(id);
    return vector && label !== undefined ? [{ label, vector }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const embeddings = new Float32Array(found.length * first.vector.length);
  found.forEach(({ vector }, index) => embeddings.set(vector, index * vector.length));
  return { embeddings, labels: Int32Array.from(found, ({ label }) => label) };
}

/**
 * Whether two states of a project hold the same examples. Photographs that nobody has looked at yet
 * are none: while hundreds arrive, each is learned once, when it has been seen. What is not taught is none
 * either: a test round changes nothing that was learned.
 */
export function sameExamples(
  former: ProjectContents,
  present: ProjectContents,
  vectors: ReadonlyMap<string, Float32Array>,
): boolean {
  if (former.photos === present.photos && former.bursts === present.bursts) return true;
  const before = seenPhotos(former, vectors);
  const now = seenPhotos(present, vectors);
  return (
    before.length === now.length &&
    now.every(({ id, burst }, at) => {
      const other = before[at]!;
      return (
        id === other.id &&
        burst.classId === other.burst.classId &&
        burst.originId === other.burst.originId
      );
    })
  );
}

function seenPhotos(contents: ProjectContents, vectors: ReadonlyMap<string, Float32Array>) {
  const bursts = new Map(contents.bursts.map((burst) => [burst.id, burst]));
  return contents.photos.flatMap(({ id, burstId }) => {
    const burst = bursts.get(burstId);
    return burst && isTaught(burst) && vectors.has(id) ? [{ id, burst }] : [];
  });
}
