import { leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import type { FineTuneData } from './types.ts';

/** Which photographs one copy learns from, and which it is asked about. */
export interface Fold {
  readonly training: readonly number[];
  readonly asked: readonly number[];
}

/** Parts that the bursts are dealt to. */
const partCount = 4;

/** Bursts that are asked in the end, if there are so many: fewer tell too little. */
const enoughBursts = 200;

/**
 * Splits by burst, for comparing: each of four parts is left out once, and what learns from the rest is
 * asked about it. Where one part, or two, hold bursts enough, only those are left out: copies cost
 * time. None at all where every class has but one burst.
 */
export function foldsByBurst(
  { labels, bursts, classCount }: Pick<FineTuneData, 'labels' | 'bursts' | 'classCount'>,
  seed: number,
): Fold[] {
  const partOf = leaveBurstOutFolds(labels, bursts, classCount, partCount, seed);
  const examples = [...labels.keys()];
  const folds: Fold[] = [];
  const askedBursts = new Set<number>();
  for (let part = 0; part < partCount && askedBursts.size < enoughBursts; part++) {
    const asked = examples.filter((i) => partOf[i] === part);
    if (asked.length === 0) continue;
    folds.push({ training: examples.filter((i) => partOf[i] !== part), asked });
    for (const i of asked) askedBursts.add(bursts[i]!);
  }
  return folds;
}
