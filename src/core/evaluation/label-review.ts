import { groupByBurst } from './bursts.ts';
import type { UnitExamples } from './class-means.ts';
import { nearestBursts, type Neighbour } from './nearest.ts';
import { quantile } from './quantile.ts';

/** What an example's neighbours say about its label. */
export interface LabelJudgement {
  readonly example: number;
  /** Nearest frames of the nearest other bursts, the most alike first. */
  readonly neighbours: readonly Neighbour[];
  /** The class that most of them are of; its own where none has clearly more, of two bursts at least. */
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

/** Bursts of another class that must speak for it. */
const fewestVotes = 2;

/** Neighbours that vote, at most; odd, so that two classes cannot tie. */
const usualNeighbours = 5;

/**
 * Judges every example by its k nearest bursts, k-nearest-neighbour disagreement (Wilson, "Asymptotic
 * properties of nearest neighbor rules using edited data", 1972), with its own burst left out. Each
 * burst has one vote. A class with m other bursts is asked of at most 2m − 1, so that it can win:
 * otherwise the few would always be outvoted by the many. One voice is no majority: what the nearest burst
 * shares with an example may be the table that both lay on. So two are asked where the class has one other
 * burst; both must be of one other class, and clearly nearer than that one. Classes that tie suggest nothing. An
 * example whose class has no other burst keeps its label, as nobody could speak for it.
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
    const all = nearestBursts(examples, groups, example, groups.length);
    const neighbours = all.slice(0, k);
    if (ownOthers === 0) {
      yield { example, neighbours, suggested: label, disagreement: 0 };
      continue;
    }
    const voters = neighbours.slice(0, Math.max(fewestVotes, 2 * ownOthers - 1));
    const votes = new Int32Array(classCount);
    for (const voter of voters) votes[labels[voter.example]!]!++;
    const most = Math.max(...votes);
    const first = votes.indexOf(most);
    const isClear =
      most >= fewestVotes &&
      first === votes.lastIndexOf(most) &&
      (ownOthers > 1 ||
        isFarther(
          all.find((one) => labels[one.example] === label),
          voters,
        ));
    const suggested = isClear ? first : label;
    yield { example, neighbours, suggested, disagreement: 1 - votes[label]! / voters.length };
  }
}

/** Whether the only fellow of an example is clearly less alike than all who spoke against it. */
function isFarther(fellow: Neighbour | undefined, voters: readonly Neighbour[]): boolean {
  return voters.every(({ cosine }) => cosine - (fellow?.cosine ?? -1) >= leastMargin);
}

/**
 * How far below its class's own lower quartile a nearness may lie whatever the class's spread: so far apart
 * are bursts of one thing for the eye at any of its sizes, though the others of the class happen to be near.
 */
const leastMargin = 0.15;

/**
 * Sorts out what deserves a look. Mislabelled: at least half of the neighbours disagree and more are of
 * one other class than of its own. Outlier: its nearest neighbour is farther than is usual for the bursts of
 * its own class, below Q1 − 1.5 (Q3 − Q1) of them ("Exploratory data analysis", Tukey, 1977), and clearly so. A
 * class of things that differ much is not held against another whose things are all alike, and of a class of
 * one burst nobody knows what is usual. As each burst counts once, of two or three none can be strange as a
 * whole: one recorded in another place is what is asked for; a frame that is unlike its own burst can.
 *
 * @param judgements of `judgeLabels`, all of them.
 */
export function reviewOf(
  judgements: readonly LabelJudgement[],
  { labels, bursts }: Pick<UnitExamples, 'labels' | 'bursts'>,
): LabelReview {
  const nearness = ({ neighbours }: LabelJudgement): number => neighbours[0]?.cosine ?? NaN;
  const mislabelled = judgements
    .filter((one) => one.suggested !== labels[one.example] && one.disagreement >= 0.5)
    .sort((a, b) => b.disagreement - a.disagreement || nearness(b) - nearness(a));
  const placed = judgements.filter(({ neighbours }) => neighbours.length > 0);
  const fences = new Map<number, number>();
  for (const label of new Set(placed.map(({ example }) => labels[example]!))) {
    const own = placed.filter(({ example }) => labels[example] === label);
    const ofBursts = [...new Set(own.map(({ example }) => bursts[example]!))].map((burst) => {
      const members = own.filter(({ example }) => bursts[example] === burst);
      return quantile(Float64Array.from(members, nearness), 0.5);
    });
    if (ofBursts.length > 1) fences.set(label, fenceOf(Float64Array.from(ofBursts)));
  }
  const outliers = placed
    .filter((one) => nearness(one) < (fences.get(labels[one.example]!) ?? -Infinity))
    .sort((a, b) => nearness(a) - nearness(b));
  return { mislabelled, outliers };
}

/** @param near usual nearness of each burst of one class. */
function fenceOf(near: Float64Array): number {
  const [q1, q3] = [quantile(near, 0.25), quantile(near, 0.75)];
  return q1 - Math.max(leastMargin, 1.5 * (q3 - q1));
}
