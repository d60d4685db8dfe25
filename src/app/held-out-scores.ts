import type { Learned } from './learner.ts';

/** Right answers on photographs whose burst the network had not seen. */
export interface HeldOutScore {
  readonly right: number;
  readonly asked: number;
}

/** Photographs of a class that must be left when its largest burst is held out: from fewer nothing is learned, so nothing is measured. */
export const enoughBesides = 3;

/**
 * Photographs of a class besides those of its largest burst: what a network trained without that burst
 * has of the class.
 *
 * @param sizes photographs of each of its bursts.
 */
export function photosBesidesLargest(sizes: Iterable<number>): number {
  let all = 0;
  let largest = 0;
  for (const size of sizes) {
    all += size;
    largest = Math.max(largest, size);
  }
  return all - largest;
}

/** Whether answers about each class measure anything, `[classCount]`. */
export function measurableClasses({ examples }: Learned): boolean[] {
  const { labels, bursts } = examples.data;
  const sizes = examples.classIds.map(() => new Map<number, number>());
  labels.forEach((label, row) => {
    const ofClass = sizes[label]!;
    const burst = bursts[row]!;
    ofClass.set(burst, (ofClass.get(burst) ?? 0) + 1);
  });
  return sizes.map((ofClass) => photosBesidesLargest(ofClass.values()) >= enoughBesides);
}

/** Calls back for each photograph whose answer was given by a network without its burst, and that means something. */
function eachAnswer(
  learned: Learned,
  shift: number,
  tell: (label: number, winner: number, isAccepted: boolean) => void,
): void {
  const { examples, heldOut, head } = learned;
  const measurable = measurableClasses(learned);
  heldOut?.winners.forEach((winner, row) => {
    const label = examples.data.labels[row]!;
    if (winner < 0 || !measurable[label]) return;
    tell(label, winner, heldOut.likenesses[row]! >= head.thresholds[winner]! + shift);
  });
}

/**
 * Counts, class by class, the photographs that are answered right by a head trained without their
 * burst: the right class, and not taken for none of these. A class of which too little is left without
 * its largest burst has no score.
 */
export function heldOutScores(learned: Learned, shift: number): Map<string, HeldOutScore> {
  const scores = new Map<string, HeldOutScore>();
  eachAnswer(learned, shift, (label, winner, isAccepted) => {
    const classId = learned.examples.classIds[label]!;
    const score = scores.get(classId) ?? { right: 0, asked: 0 };
    scores.set(classId, {
      right: score.right + (winner === label && isAccepted ? 1 : 0),
      asked: score.asked + 1,
    });
  });
  return scores;
}

/** How many of one's own photographs, from unseen bursts, become "none of these" at this `shift`. */
export function ownRejects(learned: Learned, shift: number): { rejected: number; asked: number } {
  let rejected = 0;
  let asked = 0;
  eachAnswer(learned, shift, (_label, _winner, isAccepted) => {
    asked++;
    if (!isAccepted) rejected++;
  });
  return { rejected, asked };
}
