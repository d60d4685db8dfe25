import type { PlaygroundRun } from '../../../app/neuron/playground/playground-run.svelte.ts';
import type { playgroundEs } from '../../messages/neuron/playground-es.ts';

/** What was just seen, in one sentence. */
export function sentenceOf(
  { data }: { readonly data: string },
  { problem, figures, isPlaying }: PlaygroundRun,
  m: typeof playgroundEs,
): string {
  const { train, test, epoch, stepCount, bestEpoch, isOver, hasDiverged } = figures;
  if (hasDiverged) return m.says.diverged;
  if (problem.train.count === 0) return m.says.noPoints;
  if (stepCount === 0)
    return data === 'own' ? m.says.ownStart(problem.points.truths.length) : m.says.start;
  if (isOver) return m.says.stopped(epoch, bestEpoch, m.loss(test.loss));
  const judged = problem.test.count > 0 ? test : train;
  const what = problem.test.count > 0 ? m.testLine : m.trainLine;
  const measure =
    judged.accuracy === undefined
      ? m.says.loss(m.loss(judged.loss), what)
      : m.says.accuracy(m.percent(judged.accuracy), what);
  const parts = Number.isFinite(test.loss) && epoch > 20 && test.loss > 1.5 * train.loss + 0.02;
  return `${isPlaying ? m.says.running : m.says.after(epoch, stepCount)} ${measure}${parts && !isPlaying ? ` ${m.says.parts}` : ''}`;
}
