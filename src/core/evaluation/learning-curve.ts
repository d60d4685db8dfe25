import { Random } from '../random.ts';
import { groupByBurst } from './bursts.ts';

/** One training for a learning curve: some bursts are taught, the others asked. */
export interface LearningDraw {
  /** Bursts of each class that are taught; all but one where a class has not so many. */
  readonly burstsPerClass: number;
  /** Which repetition, from 0. */
  readonly repeat: number;
  /** Examples that are taught, in their order. */
  readonly taught: number[];
  /** Examples that are asked: none is of a taught burst. */
  readonly asked: number[];
}

/**
 * What to teach and what to ask, to see whether more data are worth it: 1, 2, 4, … bursts of each
 * class, for as long as at least half of the classes have that many and another one to ask about. In
 * each repetition the bursts of a class come in an order of their own, and the first so many are
 * taught: a longer draw holds the shorter ones. The single burst of a class that has no other is
 * always taught. Nothing is drawn where no class has two.
 */
export function learningDraws(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
  repeats: number,
  seed: number,
): LearningDraw[] {
  const random = new Random(seed);
  const classes = groupByBurst(labels, bursts, classCount);
  const able = classes.filter((ofClass) => ofClass.length > 1);
  const isReached = (count: number): boolean =>
    able.filter((ofClass) => ofClass.length > count).length * 2 >= Math.max(1, able.length);
  const draws: LearningDraw[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const orders = classes.map((ofClass) => random.shuffle([...ofClass]));
    for (let count = 1; able.length > 0 && isReached(count); count *= 2) {
      const taught = orders
        .flatMap((order) => order.slice(0, Math.max(1, Math.min(count, order.length - 1))).flat())
        .sort((a, b) => a - b);
      // Frames that were moved to another class keep their burst: it is taught in both or asked in none.
      const taughtBursts = new Set(taught.map((i) => bursts[i]));
      const asked = [...labels.keys()].filter((i) => !taughtBursts.has(bursts[i]));
      draws.push({ burstsPerClass: count, repeat, taught, asked });
    }
  }
  return draws;
}
