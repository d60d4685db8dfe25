import { canGoOn, type RunRecord } from '../../../app/network/run-facts.ts';

/**
 * Whether how a run ended leads on by itself: it can be gone on with, tried again more slowly, or tuned anew.
 * That is the one thing to do then, before another run is started.
 *
 * @param hasClasses whether the project has anything to learn.
 * @param isOtherEye whether it was made of an eye that this device does not run.
 */
export function leadsOn(run: RunRecord, hasClasses: boolean, isOtherEye: boolean): boolean {
  const isDiverged = run.end?.kind === 'diverged';
  if (run.model.kind === 'eye') return hasClasses && (!run.end || isDiverged || isOtherEye);
  return canGoOn(run) || (isDiverged && (hasClasses || run.source !== 'project'));
}
