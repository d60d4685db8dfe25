import type { LabTopic, OwnLabs } from './own-labs.ts';
import type { Progress, TopicProgress } from './progress.ts';
import { topics, type TopicId } from './topics.ts';

/** What was kept of labs at a moment: undefined for a lab that was back at its beginning. */
interface KeptLabs {
  readonly atMs: number;
  readonly labs: { readonly [Topic in LabTopic]?: OwnLabs[Topic] | undefined };
}

/**
 * What the labs were left at last, of all that was kept: with an answer, all labs of its moment; at the end of an
 * activity, its own lab. Marks without a moment come first, as they are older than any that has one.
 */
export function keptLabs(progress: Progress): OwnLabs {
  const all = topics.map((id) => [id, progress[id] ?? {}] as const);
  const moments = [
    ...all.flatMap(([, { answer }]) => answered(answer)),
    ...all.flatMap(([id, one]) => leftAt(id, one)),
  ].sort((a, b) => a.atMs - b.atMs);
  const last = Object.assign({}, ...moments.map(({ labs }) => labs)) as KeptLabs['labs'];
  return Object.fromEntries(Object.entries(last).filter(([, own]) => own !== undefined));
}

function answered(answer: TopicProgress['answer']): readonly KeptLabs[] {
  return answer ? [{ atMs: answer.atMs ?? 0, labs: answer.own.labs ?? {} }] : [];
}

function leftAt(id: TopicId, { left, leftAtMs }: TopicProgress): readonly KeptLabs[] {
  if (!left && leftAtMs === undefined) return [];
  return [{ atMs: leftAtMs ?? 0, labs: { [id]: undefined, ...left } }];
}
