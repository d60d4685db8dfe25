import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { EvaluateMessages } from '../../messages/network/evaluate-es.ts';

/**
 * What may help whoever takes one class for another. With a person's few photographs that is what brings more to
 * see, or the eye; not random changes, which a network that learns from nothing was seen to lose by
 * (src/training/network/README.md).
 *
 * @param run who was asked; undefined: the eye with what Teach taught it. @param was, said names of classes.
 */
export function confusionAdvice(
  run: Pick<RunRecord, 'source' | 'model'> | undefined,
  { was, said }: { readonly was: string; readonly said: string },
  { worst: m }: EvaluateMessages,
): string {
  if (!run || run.model.kind === 'eye') return m.advice(was, said);
  return run.source === 'project' ? m.adviceFew(was, said) : m.adviceRun;
}
