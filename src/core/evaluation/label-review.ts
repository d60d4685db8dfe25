import { groupByBurst } from './bursts.ts';
import type { UnitExamples } from './class-means.ts';
import { nearestBursts, type Neighbour } from './nearest.ts';
import { quantile } from './quantile.ts';

/** What an example's neighbours say about its label. */
export interface LabelJudgement {
  readonly example: number;
  /** Nearest frames of the nearest other bursts, the most alike first. */
  readonly neighbours: readonly Neighbour[];
  /** The class that most of them are of; its own if that has as many. */
  readonly suggested: number;
  /** Share of the neighbours that are of another class than its own, 0 … 1; 0 if it has none. */
  readonly disagreement: number;
}

/** Examples that deserve a look. */
export interface LabelReview {
  /** Probably of the class that is suggested, the clearest case first. */
  readonly mislabelled: LabelJudgement[];
  /** Like nothing else here, of whatever class, the strangest first. */
  readonly outliers: LabelJudgement[];
}

/** Neighbours that vote, at most; odd, so that two classes cannot tie. */
const usualNeighbours = 5;

/**
 * Judges every example by its k nearest bursts, k-nearest-neighbour disagreement (Wilson, "Asymptotic
 * properties of nearest neighbor rules using edited data", 1972), with its own burst left out. Each
 * burst has one vote. A class with m other bursts is asked of at most 2m − 1, so that it can win:
 * otherwise the few would always be outvoted by the many. An example whose class has no other burst
 * keeps its label, as nobody could speak for it.
 *
 * Gives one judgement at a time, in order, as each takes about a millisecond for 2,000 examples.
 *
 * @param k odd.
 */
export function* judgeLabels(
  examples: UnitExamples,
  k: number = usualNeighbours,
): Generator<LabelJudgement> {
  const { labels, bursts, classCount } = examples;
  const classes = groupByBurst(labels, bursts, classCount);
  const groups = classes.flat();
  for (let example = 0; example < labels.length; example++) {
    const label = labels[example]!;
    const ownOthers = classes[label]!.length - 1;
    const neighbours = nearestBursts(examples, groups, example, k);
    if (ownOthers === 0) {
      yield { example, neighbours, suggested: label, disagreement: 0 };
      continue;
    }
    const voters = neighbours.slice(0, 2 * ownOthers - 1);
    const votes = new Int32Array(classCount);
    for (const voter of voters) votes[labels[voter.example]!]!++;
    const most = Math.max(...votes);
    const suggested = votes[label] === most ? label : votes.indexOf(most);
    yield { example, neighbours, suggested, disagreement: 1 - votes[label]! / voters.length };
  }
}

/**
 * How far below its class's own lower quartile a nearness may lie whatever the class's spread: so far apart
 * are bursts of one thing for the eye at any of its sizes, though the others of the class happen to be near.
 */
const leastMargin = 0.15;

/**
 * Sorts out what deserves a look. Mislabelled: at least half of the neighbours disagree and more are of
 * one other class than of its own. Outlier: its nearest neighbour is farther than is usual for its own
 * class, below Q1 − 1.5 (Q3 − Q1) of that ("Exploratory data analysis", Tukey, 1977), and clearly so. A class
 * of things that differ much, or of one burst, is not held against another whose things are all alike.
 *
 * @param judgements of `judgeLabels`, all of them.
 */
export function reviewOf(judgements: readonly LabelJudgement[], labels: Int32Array): LabelReview {
  const nearness = ({ neighbours }: LabelJudgement): number => neighbours[0]?.cosine ?? NaN;
  const mislabelled = judgements
    .filter((one) => one.suggested !== labels[one.example] && one.disagreement >= 0.5)
    .sort((a, b) => b.disagreement - a.disagreement || nearness(b) - nearness(a));
  const placed = judgements.filter(({ neighbours }) => neighbours.length > 0);
  const fences = new Map<number, number>();
  for (const label of new Set(placed.map(({ example }) => labels[example]!))) {
    const own = placed.filter(({ example }) => labels[example] === label);
    fences.set(label, fenceOf(Float64Array.from(own, nearness)));
  }
  const outliers = placed
    .filter((one) => nearness(one) < fences.get(labels[one.example]!)!)
    .sort((a, b) => nearness(a) - nearness(b));
  return { mislabelled, outliers };
}

/** @param near nearnesses of one class, at least one. */
function fenceOf(near: Float64Array): number {
  const [q1, q3] = [quantile(near, 0.25), quantile(near, 0.75)];
  return q1 - Math.max(leastMargin, 1.5 * (q3 - q1));
}
