import type { PlannedRun } from './run-recipe.svelte.ts';
import type { RunRecord } from './run-facts.ts';

/** All that decides how long an epoch takes. */
type Load = Pick<PlannedRun, 'counts' | 'description' | 'classCount' | 'settings'>;

function loadOf({ counts, description, classCount, settings }: Load): string {
  const { batchSize, optimizer, augmentation } = settings;
  const { training, validation } = counts;
  return JSON.stringify([
    ...[description, classCount, training, validation],
    ...[batchSize, optimizer.kind, augmentation],
  ]);
}

/**
 * About how long a planned run would take, in ms, as a run went that was trained on this device just now;
 * undefined where that one says nothing of it: another network, other pictures, other batches, or no epoch.
 */
export function estimateByRun(run: RunRecord | undefined, planned: PlannedRun): number | undefined {
  if (run?.model.kind !== 'network' || run.history.length === 0) return undefined;
  const { counts, settings, classNames, history } = run;
  const { description } = run.model;
  const load = loadOf({ counts, description, settings, classCount: classNames.length });
  if (load !== loadOf(planned)) return undefined;
  // The first one also compiles the GPU's programs.
  const timed = history.length > 1 ? history.slice(1) : history;
  const epochMs = timed.reduce((sum, { tookMs }) => sum + tookMs, 0) / timed.length;
  return epochMs * planned.settings.epochs;
}
