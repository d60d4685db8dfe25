import type { BurstRecord, ProjectContents } from '../../../training/store/records.ts';
import { isTaught, mistakeOf, photosByBurst } from '../../project-contents.ts';
import type { ClassWords } from '../network-data.svelte.ts';
import type { UnseenKind } from './exam.ts';

/** Photographs of a project that something is asked about. */
export interface UnseenPhotos {
  readonly photoIds: readonly string[];
  /** Class of each. */
  readonly labels: Int32Array;
  /** Recording of each: equal numbers come from one. */
  readonly bursts: Int32Array;
  readonly burstCount: number;
  /** Further photographs, of classes that are not among those that can be answered. */
  readonly strangerCount: number;
}

/**
 * The photographs that were not learned from, class by class.
 *
 * @param classIds what can be answered, in that order; undefined for what is no class of the project.
 * @param learnedOriginIds origins of the recordings that were learned from, whatever they are marked as now;
 * undefined where nobody knows.
 */
export function unseenPhotos(
  contents: ProjectContents,
  classIds: readonly (string | undefined)[],
  kind: Exclude<UnseenKind, 'fixed'>,
  learnedOriginIds: readonly string[] | undefined,
): UnseenPhotos {
  const learned = learnedOriginIds && new Set(learnedOriginIds);
  const isUnseen = (burst: BurstRecord) =>
    kind === 'test-round'
      ? burst.isTest === true && !learned?.has(burst.originId)
      : isTaught(burst) &&
        // Kept because it was answered wrongly, it would measure nothing but that.
        mistakeOf(burst)?.fooled !== 'network' &&
        learned !== undefined &&
        !learned.has(burst.originId);
  const noneIds = new Set(contents.classes.filter(({ isNone }) => isNone).map(({ id }) => id));
  const photos = photosByBurst(contents);
  const numbers = new Map<string, number>();
  const photoIds: string[] = [];
  const labels: number[] = [];
  const bursts: number[] = [];
  let strangerCount = 0;
  for (const burst of contents.bursts.filter(isUnseen)) {
    const own = photos.get(burst.id) ?? [];
    const label = classIds.indexOf(burst.classId);
    if (label < 0) {
      if (!noneIds.has(burst.classId)) strangerCount += own.length;
      continue;
    }
    if (!numbers.has(burst.originId)) numbers.set(burst.originId, numbers.size);
    for (const { id } of own) {
      photoIds.push(id);
      labels.push(label);
      bursts.push(numbers.get(burst.originId)!);
    }
  }
  return {
    photoIds,
    labels: Int32Array.from(labels),
    bursts: Int32Array.from(bursts),
    burstCount: numbers.size,
    strangerCount,
  };
}

/**
 * Photographs of the test rounds that the eye can be asked about. What comes from a recording of which
 * anything is taught is none of them: it would be measured by its near-copies.
 *
 * @param classIds the head's classes, in its order.
 */
export function unseenByEye(contents: ProjectContents, classIds: readonly string[]): UnseenPhotos {
  const taughtOriginIds = contents.bursts.filter(isTaught).map(({ originId }) => originId);
  return unseenPhotos(contents, classIds, 'test-round', taughtOriginIds);
}

/** Classes as the screen says them; one that is gone is called what it was called. */
export function classWordsOf(
  { classes }: Pick<ProjectContents, 'classes'>,
  ids: readonly (string | undefined)[],
  formerNames: readonly string[] = [],
): ClassWords[] {
  return ids.map((id, index) => {
    const known = classes.find((record) => record.id === id);
    return known
      ? { id: known.id, name: known.name, mark: known.mark }
      : { name: formerNames[index] ?? '' };
  });
}
