import type { ProjectContents } from '../training/store/records.ts';
import type { Learned } from './learner.ts';
import { burstsByClass, photosByBurst } from './project-contents.ts';
import { isLoose } from './tray-sections.ts';

/** Right answers on photographs whose burst the network had not seen. */
export interface HeldOutScore {
  readonly right: number;
  readonly asked: number;
}

/** What the screen says of one class. */
export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly burstCount: number;
  /** Of the bursts, photographs from files: each is a burst of its own. */
  readonly looseCount: number;
  readonly photoCount: number;
  /** Photographs that are saved, but that the eye has not looked at yet. */
  readonly unlearnedCount: number;
  /** Score on unseen bursts; absent with a single burst, or while it is being found out. */
  readonly heldOut?: HeldOutScore;
}

/** One row a class, in the order of the screen; what is none of the classes has none. `shift` is the user's strictness. */
export function classRows(
  contents: ProjectContents,
  learned: Learned | undefined,
  shift: number,
): ClassRow[] {
  const photos = photosByBurst(contents);
  const bursts = burstsByClass(contents);
  const seen = new Set(learned?.examples.photoIds);
  const scores = learned && heldOutScores(learned, shift);
  return contents.classes
    .filter(({ isNone }) => !isNone)
    .map((record) => {
      const own = bursts.get(record.id) ?? [];
      const ids = own.flatMap((burst) => photos.get(burst.id) ?? []).map((photo) => photo.id);
      const score = scores?.get(record.id);
      return {
        id: record.id,
        name: record.name,
        mark: record.mark,
        burstCount: own.length,
        looseCount: own.filter((burst) => isLoose(burst, photos.get(burst.id) ?? [])).length,
        photoCount: ids.length,
        unlearnedCount: ids.filter((id) => !seen.has(id)).length,
        ...(score && score.asked > 0 && { heldOut: score }),
      };
    });
}

/**
 * Counts, class by class, the photographs that are answered right by a head trained without their
 * burst: the right class, and not taken for none of these.
 */
export function heldOutScores(learned: Learned, shift: number): Map<string, HeldOutScore> {
  const { examples, heldOut, head } = learned;
  const scores = new Map<string, HeldOutScore>();
  heldOut?.winners.forEach((winner, row) => {
    if (winner < 0) return;
    const label = examples.data.labels[row]!;
    const classId = examples.classIds[label]!;
    const accepted = heldOut.likenesses[row]! >= head.thresholds[winner]! + shift;
    const score = scores.get(classId) ?? { right: 0, asked: 0 };
    scores.set(classId, {
      right: score.right + (winner === label && accepted ? 1 : 0),
      asked: score.asked + 1,
    });
  });
  return scores;
}

/** How many of one's own photographs, from unseen bursts, become "none of these" at this `shift`. */
export function ownRejects(learned: Learned, shift: number): { rejected: number; asked: number } {
  const { heldOut, head } = learned;
  let rejected = 0;
  let asked = 0;
  heldOut?.winners.forEach((winner, row) => {
    if (winner < 0) return;
    asked++;
    if (heldOut.likenesses[row]! < head.thresholds[winner]! + shift) rejected++;
  });
  return { rejected, asked };
}
