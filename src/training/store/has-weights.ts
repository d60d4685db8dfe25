import type { RunRecord } from './records.ts';

/**
 * Whether a run has weights to be used: of an epoch that it learned, or of the file that it came from; of a
 * tuned eye, once it has ended, be it without an epoch.
 */
export function hasWeights({
  model,
  history,
  end,
  cameFromFile,
}: Pick<RunRecord, 'model' | 'history' | 'end' | 'cameFromFile'>): boolean {
  if (model.kind === 'eye') return end !== undefined && end.kind !== 'failed';
  return history.length > 0 || cameFromFile === true;
}
