import type { RunRecord } from '../../training/store/records.ts';

/** Whether a run has weights to be used: of an epoch that it learned, or of the file that it came from. */
export function hasWeights({ history, cameFromFile }: RunRecord): boolean {
  return history.length > 0 || cameFromFile === true;
}
