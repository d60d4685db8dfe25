import type { RunRecord } from '../../training/store/records.ts';

/** What a run is a run of: the eye that is tuned, a network of handwritten digits, any other network. */
export type RunKind = 'eye' | 'digits' | 'network';

/** What a run without a name is called by, beside its place in the list. */
export function runKind({ model, source }: Pick<RunRecord, 'model' | 'source'>): RunKind {
  if (model.kind === 'eye') return 'eye';
  return source === 'digits' ? 'digits' : 'network';
}
