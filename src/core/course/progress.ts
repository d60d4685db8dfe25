import { readOwnLabs, type OwnLabs } from './own-labs.ts';
import { noOwnNumbers, type OwnNumbers } from './own-numbers.ts';
import { isTopicId, type TopicId } from './topics.ts';

/** How a topic was answered. */
export interface GivenAnswer {
  /** The number of a choice, from 0, or what was typed. */
  readonly text: string;
  readonly isRight: boolean;
  /** What the question was asked about. */
  readonly own: OwnNumbers;
  /** When it was given, in ms since 1970; not known of marks from before that was kept. */
  readonly atMs?: number;
  /** How many answers it took, this one included; not known of marks from before that was kept. */
  readonly tries?: number;
}

/** What was done of a topic. */
export interface TopicProgress {
  /** Something was done in its activity. */
  readonly tried?: true;
  /** What its lab was left at when that was last visited; without it, it was back at its beginning. */
  readonly left?: OwnLabs;
  /** When that was, in ms since 1970; not known of marks from before that was kept. */
  readonly leftAtMs?: number;
  readonly answer?: GivenAnswer;
}

/** What was done of the course on this device. */
export type Progress = { readonly [Id in TopicId]?: TopicProgress };

/** Whether a topic is done: something was done in its activity, and its question was answered rightly. */
export function isDone(progress: TopicProgress | undefined): boolean {
  return progress?.tried === true && progress.answer?.isRight === true;
}

/** Longer than what can be typed as an answer. */
const longestAnswer = 40;

/** Reads what was kept as JSON; what is damaged counts as not done. Throws at nothing. */
export function readProgress(json: string | null): Progress {
  let kept: unknown;
  try {
    kept = JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([id]) => isTopicId(id))
      .map(([id, one]) => [id, readTopic(one)]),
  );
}

function readTopic(kept: unknown): TopicProgress {
  const { tried, left, leftAtMs, answer } = (kept ?? {}) as Record<string, unknown>;
  const labs = readOwnLabs(left);
  const leftAt = countOf(leftAtMs);
  const given = readGiven(answer);
  return {
    ...(tried === true && { tried }),
    ...(Object.keys(labs).length > 0 && { left: labs }),
    ...(leftAt !== undefined && { leftAtMs: leftAt }),
    ...(given && { answer: given }),
  };
}

function readGiven(kept: unknown): GivenAnswer | undefined {
  const { text, isRight, own, ...numbers } = (kept ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string' || text.length > longestAnswer) return undefined;
  const atMs = countOf(numbers['atMs']);
  const tries = countOf(numbers['tries']);
  return {
    text,
    isRight: isRight === true,
    own: readOwn(own),
    ...(atMs !== undefined && { atMs }),
    ...(tries !== undefined && { tries }),
  };
}

function readOwn(kept: unknown): OwnNumbers {
  const read = (kept ?? {}) as Record<string, unknown>;
  const count = (name: string) => countOf(read[name]);
  const pooling = (read['pooling'] ?? {}) as Record<string, unknown>;
  const [beforePx, afterPx] = [countOf(pooling['beforePx']), countOf(pooling['afterPx'])];
  const heldOut = (read['heldOut'] ?? {}) as Record<string, unknown>;
  const [right, asked] = [countOf(heldOut['right']), countOf(heldOut['asked'])];
  const parameterCount = count('parameterCount');
  const runAccuracy = read['runAccuracy'];
  const labs = readOwnLabs(read['labs']);
  return {
    classCount: count('classCount') ?? noOwnNumbers.classCount,
    photoCount: count('photoCount') ?? noOwnNumbers.photoCount,
    takeCount: count('takeCount') ?? noOwnNumbers.takeCount,
    ...(parameterCount !== undefined && { parameterCount }),
    ...(beforePx !== undefined && afterPx !== undefined && { pooling: { beforePx, afterPx } }),
    ...(right !== undefined && asked !== undefined && { heldOut: { right, asked } }),
    ...(isShare(runAccuracy) && { runAccuracy }),
    ...(Object.keys(labs).length > 0 && { labs }),
  };
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
