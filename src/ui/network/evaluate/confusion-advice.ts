import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { EvaluateMessages } from '../../messages/network/evaluate-es.ts';

/** Who was asked. */
export interface Subject {
  /** Undefined: the eye with what Teach taught it. */
  readonly run: Pick<RunRecord, 'source' | 'model' | 'cameFromFile'> | undefined;
  /** Whether the project came from another device: what answers in it learned there. */
  readonly isReceived: boolean;
}

/** Whether takes that are recorded in Teach change what was asked, or a next one like it. */
export function learnsFromTeach({ run, isReceived }: Subject): boolean {
  return !isReceived && (!run || (run.source === 'project' && !run.cameFromFile));
}

/**
 * What may help whoever takes one class for another. With a person's few photographs that is what brings more to
 * see, or the eye; not random changes, which a network that learns from nothing was seen to lose by
 * (src/training/network/README.md).
 *
 * @param was, said names of classes.
 */
export function confusionAdvice(
  { run, isReceived }: Subject,
  { was, said }: { readonly was: string; readonly said: string },
  { worst: m }: EvaluateMessages,
): string {
  if (run?.cameFromFile) return m.adviceFile(was, said);
  if (!run && isReceived) return m.adviceReceived(was, said);
  if (!run || run.model.kind === 'eye') return m.advice(was, said);
  return run.source === 'project' ? m.adviceFew(was, said) : m.adviceRun;
}
