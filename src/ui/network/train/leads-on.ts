import type { Guess } from '../../../app/network/run-accuracy.ts';
import { canGoOn, differsIn, type RunRecord } from '../../../app/network/run-facts.ts';
import type { TrainSettings } from '../../../app/network/training.svelte.ts';

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

/** Whether a run ended by itself, so that it can learn some epochs more. */
export function canLearnMore({ end, model, cameFromFile }: RunRecord): boolean {
  const isDone = end?.kind === 'epochs-done' || end?.kind === 'early-stopped';
  return isDone && model.kind === 'network' && !cameFromFile;
}

/**
 * What a run wants that may as well have guessed: more takes, or to learn longer. One that does not even know
 * its own pictures does not want others.
 */
export function wantOf(run: Pick<RunRecord, 'source'>, guess: Guess): 'takes' | 'epochs' {
  const isOfTakes = guess.knowsItsOwn || guess.kind !== 'no-better';
  return run.source === 'project' && isOfTakes ? 'takes' : 'epochs';
}

/** Whether what a run that may as well have guessed wants has a button: that is the one thing to do then. */
export function isAdvised(run: RunRecord, guess: Guess): boolean {
  return wantOf(run, guess) === 'takes' || canLearnMore(run);
}

/**
 * Whether settings were chosen since a run, so that to train again is something else. Fewer epochs are not:
 * a run may have gone on past those that were chosen.
 *
 * @param edits what is chosen instead of what is suggested.
 * @param epochs as many as the next run would have.
 */
export function isSetAnew(
  run: Pick<RunRecord, 'settings'>,
  edits: Partial<TrainSettings>,
  epochs: number | undefined,
): boolean {
  const isLonger = epochs !== undefined && epochs > run.settings.epochs;
  return isLonger || differsIn({ ...edits, epochs: run.settings.epochs }, run.settings);
}
