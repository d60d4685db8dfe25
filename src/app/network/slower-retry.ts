import type { RunRecord } from '../../training/store/records.ts';
import { tenthOfRate } from './run-facts.ts';
import type { PlannedRun } from './run-recipe.svelte.ts';

/**
 * A run like another one, from its first weights and with a tenth of its rate: what is at hand in Build and
 * among the knobs may be another network by now. Undefined of the eye, which is tuned elsewhere.
 */
export function slowerRetry({
  model,
  asked,
  counts,
  settings,
  classNames,
  isSample = true,
}: RunRecord): PlannedRun | undefined {
  if (model.kind !== 'network') return undefined;
  return {
    description: model.description,
    ...(asked !== undefined && { asked }),
    classCount: classNames.length,
    counts,
    settings: { ...settings, learningRate: tenthOfRate(settings) },
    changes: [],
    isSample,
  };
}
