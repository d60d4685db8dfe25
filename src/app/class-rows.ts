import type { ProjectContents } from '../training/store/records.ts';
import { heldOutScores, photosBesidesLargest, type HeldOutScore } from './held-out-scores.ts';
import type { Learned } from './learner.ts';
import { burstsByClass, photosByBurst } from './project-contents.ts';
import { isLoose } from './tray-sections.ts';

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
  /** Photographs besides those of its largest burst: what is left to learn from when that is held out. */
  readonly besidesCount: number;
  /** Score on unseen bursts; absent where too little is left for one, or while it is being found out. */
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
      const photosOf = own.map((burst) => photos.get(burst.id) ?? []);
      const ids = photosOf.flat().map((photo) => photo.id);
      const score = scores?.get(record.id);
      return {
        id: record.id,
        name: record.name,
        mark: record.mark,
        burstCount: own.length,
        looseCount: own.filter((burst) => isLoose(burst, photos.get(burst.id) ?? [])).length,
        photoCount: ids.length,
        besidesCount: photosBesidesLargest(photosOf.map(({ length }) => length)),
        unlearnedCount: ids.filter((id) => !seen.has(id)).length,
        ...(score && score.asked > 0 && { heldOut: score }),
      };
    });
}
