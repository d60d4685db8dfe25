import type { NetworkBackend } from '../../models/network/types.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';
import type { RunRecord } from './run-facts.ts';

/** All that decides how long an epoch takes. */
type Load = Pick<PlannedRun, 'counts' | 'description' | 'classCount' | 'settings'>;

/** The run in hand, and how it went here. */
export interface PacedRun {
  readonly run: RunRecord | undefined;
  /** Its epochs since it last began to compute: those before may be of another day, device or backend. */
  readonly epochsHere: readonly EpochRecord[];
}

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
 * undefined where that one says nothing of it: another network, other pictures, other batches, another backend,
 * or no epoch.
 *
 * @param backend what it would run on; undefined while that is not chosen.
 */
export function estimateByRun(
  { run, epochsHere }: PacedRun,
  planned: PlannedRun,
  backend: NetworkBackend | undefined,
): number | undefined {
  if (run?.model.kind !== 'network' || epochsHere.length === 0) return undefined;
  if (!backend || run.backend !== backend) return undefined;
  const { counts, settings, classNames } = run;
  const { description } = run.model;
  const load = loadOf({ counts, description, settings, classCount: classNames.length });
  if (load !== loadOf(planned)) return undefined;
  // The first one also compiles the GPU's programs.
  const timed = epochsHere.length > 1 ? epochsHere.slice(1) : epochsHere;
  const epochMs = timed.reduce((sum, { tookMs }) => sum + tookMs, 0) / timed.length;
  return epochMs * planned.settings.epochs;
}
