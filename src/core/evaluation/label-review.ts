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
 * Sorts out what deserves a look. Mislabelled: at least half of the neighbours disagree and more are of
 * one other class than of its own. Outlier: its nearest neighbour is so far that it lies below
 * Q1 − 1.5 (Q3 − Q1) of all ("Exploratory data analysis", Tukey, 1977).
 *
 * @param judgements of `judgeLabels`, all of them.
 */
export function reviewOf(judgements: readonly LabelJudgement[], labels: Int32Array): LabelReview {
  const nearness = ({ neighbours }: LabelJudgement): number => neighbours[0]?.cosine ?? NaN;
  const mislabelled = judgements
    .filter((one) => one.suggested !== labels[one.example] && one.disagreement >= 0.5)
    .sort((a, b) => b.disagreement - a.disagreement || nearness(b) - nearness(a));
  const near = Float64Array.from(
    judgements.filter((one) => one.neighbours.length > 0),
    nearness,
  );
  if (near.length === 0) return { mislabelled, outliers: [] };
  const [q1, q3] = [quantile(near, 0.25), quantile(near, 0.75)];
  const fence = q1 - 1.5 * (q3 - q1);
  const outliers = judgements
    .filter((one) => nearness(one) < fence)
    .sort((a, b) => nearness(a) - nearness(b));
  return { mislabelled, outliers };
}
