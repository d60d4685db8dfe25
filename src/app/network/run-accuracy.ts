import type { RunRecord } from '../../training/store/records.ts';

/** The share of right answers of the epoch that is used, on pictures that were not learned from, 0–1. */
export function runAccuracy({ history, settings }: RunRecord): number | undefined {
  const measured = history.filter(({ validation }) => validation !== undefined);
  const last = measured.at(-1);
  if (!last) return undefined;
  const best = measured.reduce((a, b) => (b.validation!.loss < a.validation!.loss ? b : a));
  return (settings.keepBest ? best : last).validation!.accuracy;
}
