import { findActivation } from './activations/activations.ts';
import type { ActivationStage } from './chain.ts';

/**
 * The activation of one number: unitLevels · f(level / unitLevels). Pictures go up to 255 and sigmoids bend
 * around 1, so the stage says how many levels count as 1.
 *
 * @throws Error if the table has no such entry, which a checked chain never says.
 */
export function activate(stage: ActivationStage, level: number): number {
  const entry = findActivation(stage.id);
  if (!entry) throw new Error(`There is no activation "${stage.id}".`);
  return stage.unitLevels * entry.value(level / stage.unitLevels, stage.parameters);
}
