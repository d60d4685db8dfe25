import type { KeptCopy } from './preferences.ts';

/** What a project holds that would be gone. */
export interface Held {
  readonly photoCount: number;
  readonly runCount: number;
}

/** From so many photographs on it would hurt. */
const manyPhotos = 100;
/** A copy is old when the project has grown by this share since. */
const grownBy = 0.5;
const weekMs = 7 * 24 * 3600 * 1000;

/**
 * Whether to remind of keeping a copy: the project is large, or somebody trained a network in it; no copy
 * was ever made, or it has grown since; and nothing was said for a week.
 *
 * @param copy the last one of this project.
 */
export function isCopyDue(
  { photoCount, runCount }: Held,
  copy: KeptCopy | undefined,
  remindedAtMs: number | undefined,
  nowMs: number,
): boolean {
  const isQuiet = remindedAtMs !== undefined && Math.abs(nowMs - remindedAtMs) < weekMs;
  if (isQuiet) return false;
  const hasGrown = photoCount >= (copy?.photoCount ?? 0) * (1 + grownBy);
  const hasMore = photoCount >= manyPhotos && hasGrown;
  return hasMore || runCount > (copy?.runCount ?? 0);
}
