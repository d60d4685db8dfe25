/** What is measured against others. */
export type Contender = () => Promise<unknown>;

/** How long to go on. */
export interface RaceLimits {
  readonly budgetMs: number;
  /** Rounds that are measured even if they take longer than the budget. */
  readonly minRounds: number;
  readonly maxRounds: number;
}

/** Rounds before the first that counts: they compile and allocate. */
const WARM_UP_ROUNDS = 2;

/** The middle value; of an even number of them, the larger of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** How long something takes, in ms. */
export async function durationMs(task: Contender): Promise<number> {
  const startMs = performance.now();
  await task();
  return performance.now() - startMs;
}

/**
 * Median durations in ms. The contenders take turns, and each round begins with another one, so that
 * what slows the machine down for a while slows all of them.
 *
 * @param before is waited for before each turn, so that nobody pays for what another left behind.
 */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { budgetMs, minRounds, maxRounds }: RaceLimits,
  before: () => Promise<unknown>,
): Promise<Record<Name, number>> {
  const entries = Object.entries(contenders) as [Name, Contender][];
  const durations = new Map(entries.map(([name]) => [name, [] as number[]]));
  const startMs = performance.now();
  for (let round = -WARM_UP_ROUNDS; round < maxRounds; round++) {
    if (round >= minRounds && performance.now() - startMs > budgetMs) break;
    for (let turn = 0; turn < entries.length; turn++) {
      const [name, run] = entries[(turn + round + WARM_UP_ROUNDS) % entries.length]!;
      await before();
      const tookMs = await durationMs(run);
      if (round >= 0) durations.get(name)!.push(tookMs);
    }
  }
  const medians = entries.map(([name]) => [name, median(durations.get(name)!)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}
