import type { BackendTrial, EyeTrouble } from './types.ts';

/** Adds a trial. Of each backend the latest counts; that it was once lost stays on record. */
export function withTrial(
  trials: readonly BackendTrial[],
  added: BackendTrial,
): readonly BackendTrial[] {
  const isLoss = (trial: BackendTrial) => trial.result === 'lost';
  const kept = trials.filter(
    (trial) => trial.backend !== added.backend || isLoss(trial) !== isLoss(added),
  );
  return [...kept, added];
}

/** What to say when no backend works. */
export function troubleOf(trials: readonly BackendTrial[]): EyeTrouble {
  const ran = trials.filter((trial) => trial.result !== 'absent');
  // One backend may compute wrongly; when all do, it is the weights.
  if (ran.length > 1 && ran.every((trial) => trial.result === 'wrong-answer')) {
    return { kind: 'weights-damaged', detail: 'Every backend gives a wrong answer.' };
  }
  return { kind: 'no-backend', trials };
}
