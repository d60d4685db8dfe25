import type { LabelJudgement, LabelReview } from '../../../core/evaluation/label-review.ts';
import type { MapPhoto, MapPhotos } from './map-photos.ts';

/** A photograph, and how alike it is to what was asked about. */
export interface AlikePhoto {
  readonly photo: MapPhoto;
  /** Cosine of the embeddings, −1 … 1. */
  readonly cosine: number;
}

/** Why a photograph deserves a look. */
export interface Suspicion {
  readonly photo: MapPhoto;
  /** `mislabelled`: its neighbours are of `suggestedId`. `outlier`: it has no near neighbour at all. */
  readonly kind: 'mislabelled' | 'outlier';
  readonly suggestedId: string;
  /** Share of the neighbours of another class, 0 … 1. */
  readonly disagreement: number;
  /** Its nearest neighbour from another recording. */
  readonly nearest?: AlikePhoto;
}

/**
 * What a review of labels says of the photographs that are still there, still in the class that they were
 * judged in, and were not found to be right.
 *
 * @param of what was reviewed.
 * @param present the photographs of now, by id.
 * @param approved ids of those that are right as they are.
 */
export function suspicionsOf(
  { mislabelled, outliers }: LabelReview,
  of: MapPhotos,
  present: ReadonlyMap<string, MapPhoto>,
  approved: readonly string[],
): Suspicion[] {
  const skipped = new Set(approved);
  const found: Suspicion[] = [];
  for (const [kind, judgements] of [
    ['mislabelled', mislabelled],
    ['outlier', outliers],
  ] as const) {
    for (const judgement of judgements) {
      const suspicion = suspicionOf(judgement, kind, of, present);
      if (!suspicion || skipped.has(suspicion.photo.id)) continue;
      skipped.add(suspicion.photo.id);
      found.push(suspicion);
    }
  }
  return found;
}

function suspicionOf(
  judgement: LabelJudgement,
  kind: Suspicion['kind'],
  of: MapPhotos,
  present: ReadonlyMap<string, MapPhoto>,
): Suspicion | undefined {
  const then = of.photos[judgement.example]!;
  const photo = present.get(then.id);
  // What was moved meanwhile is judged anew in a moment.
  if (!photo || photo.classId !== then.classId) return undefined;
  const suggested = of.photos[of.data.labels.indexOf(judgement.suggested)];
  const [first] = judgement.neighbours;
  const neighbour = first && present.get(of.photos[first.example]!.id);
  return {
    photo,
    kind,
    suggestedId: suggested?.classId ?? photo.classId,
    disagreement: judgement.disagreement,
    ...(first && neighbour && { nearest: { photo: neighbour, cosine: first.cosine } }),
  };
}
