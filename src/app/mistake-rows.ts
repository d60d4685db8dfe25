import { classify, decide } from '../training/head/classify.ts';
import type { FoolingWay, ProjectContents } from '../training/store/records.ts';
import type { Learned } from './learner.ts';
import type { Fooled, Verdict } from './mistakes.ts';
import { mistakeOf } from './project-contents.ts';

/** What the screen says of one photograph that fooled the network. */
export interface MistakeRow extends Verdict {
  readonly burstId: string;
  readonly photoId: string;
  readonly taught: boolean;
  /** How it was fooled. */
  readonly way: FoolingWay;
  /** Who was fooled. */
  readonly who: Fooled;
  /** What the eye says of this very photograph now; absent while it has not looked at it, or was not fooled. */
  readonly now?: { readonly saysId: string | null };
}

/** What fooled the network, newest first. `vector` gives the embedding of a photograph, if there is one. */
export function mistakeRows(
  { classes, bursts, photos }: ProjectContents,
  learned: Learned | undefined,
  vector: (photoId: string) => Float32Array | undefined,
  strictness: number,
): MistakeRow[] {
  const noneIds = new Set(classes.filter(({ isNone }) => isNone).map(({ id }) => id));
  const photoOf = new Map(photos.map((photo) => [photo.burstId, photo.id]));
  return bursts
    .flatMap((burst): MistakeRow[] => {
      const { id: burstId, classId } = burst;
      const mistake = mistakeOf(burst);
      const photoId = photoOf.get(burstId);
      if (!mistake || photoId === undefined) return [];
      const embedding = vector(photoId);
      return [
        {
          burstId,
          photoId,
          takenForId: mistake.takenForId,
          ...(mistake.takenForName !== undefined && { takenForName: mistake.takenForName }),
          isId: noneIds.has(classId) ? null : classId,
          taught: mistake.taught,
          way: mistake.way ?? 'own',
          who: mistake.fooled ?? 'eye',
          ...(!mistake.fooled &&
            learned &&
            embedding && { now: { saysId: said(learned, embedding, strictness) } }),
        },
      ];
    })
    .reverse();
}

function said({ head, examples }: Learned, embedding: Float32Array, shift: number): string | null {
  const { winner, isNone } = decide(classify(head, embedding), head.thresholds, shift);
  return isNone ? null : examples.classIds[winner]!;
}
