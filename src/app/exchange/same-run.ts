import type { RunRecord } from '../../training/store/records.ts';

/** Whether two records tell of the very same training, as far as it has come: ids and names may differ. */
export function sameRun(a: Omit<RunRecord, 'projectId'>, b: Omit<RunRecord, 'projectId'>): boolean {
  return tale(a) === tale(b);
}

function tale({
  createdAtMs,
  source,
  model,
  classNames,
  settings,
  history,
}: Omit<RunRecord, 'projectId'>) {
  const losses = history.map(({ epoch, loss, accuracy }) => [epoch, loss, accuracy]);
  return JSON.stringify([createdAtMs, source, model.kind, classNames, settings.seed, losses]);
}
