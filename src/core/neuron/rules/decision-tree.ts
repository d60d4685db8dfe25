import { anything, type Range, type Rule, type Sample } from './rule.ts';

/** How far a tree may grow. */
export interface TreeLimits {
  /** Questions one after another, at most. */
  readonly maxDepth: number;
  /** Samples in a leaf, at least. */
  readonly minLeaf: number;
}

interface Cut {
  readonly feature: number;
  /** Halfway between two neighbouring samples. */
  readonly at: number;
  /** What is left of Gini's impurity, times the samples. */
  readonly impurity: number;
}

/**
 * Rules that were found rather than written: a decision tree (CART: Breiman, Friedman, Olshen and Stone,
 * "Classification and Regression Trees", 1984). Of all features and all places between two samples, the cut
 * is taken that leaves both sides purest; each side is then cut in the same way. The impurity is Gini's,
 *
 *   G = 1 − Σ_k p_k²    with p_k the share of class k.
 *
 * @returns one rule for each leaf, from the lowest values to the highest; no two hold at once. Leaves that say
 *   the same side by side are one rule: a reader asks what holds, not how it was found.
 */
export function growRules(
  samples: readonly Sample[],
  featureCount: number,
  limits: TreeLimits,
): readonly Rule[] {
  const whole = Array.from({ length: featureCount }, () => anything);
  return samples.length === 0 ? [] : merged(grow(samples, whole, limits));
}

function grow(
  samples: readonly Sample[],
  ranges: readonly Range[],
  { maxDepth, minLeaf }: TreeLimits,
): readonly Rule[] {
  const cut = maxDepth > 0 ? bestCut(samples, ranges.length, minLeaf) : undefined;
  if (!cut) return [{ ranges, label: commonest(samples) }];
  const side = (isLow: boolean) =>
    grow(
      samples.filter(({ features }) => features[cut.feature]! < cut.at === isLow),
      ranges.map((range, i) =>
        i !== cut.feature ? range : isLow ? { ...range, to: cut.at } : { ...range, from: cut.at },
      ),
      { maxDepth: maxDepth - 1, minLeaf },
    );
  const [low, high] = [side(true), side(false)];
  // A question whose answers are the same need not be asked.
  if (low.length === 1 && high.length === 1 && low[0]!.label === high[0]!.label) {
    return [{ ranges, label: low[0]!.label }];
  }
  return [...low, ...high];
}

/** As few rules as say the same: two of one label that make one box together are one. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  for (const [i, one] of rules.entries()) {
    for (const [j, other] of rules.entries()) {
      const ranges = j > i && one.label === other.label && union(one.ranges, other.ranges);
      if (!ranges) continue;
      const rest = rules.filter((rule) => rule !== other);
      return merged(rest.with(i, { ranges, label: one.label }));
    }
  }
  return rules;
}

/** Two boxes as one, if they touch with a whole side; no two boxes of a tree overlap. */
function union(one: readonly Range[], other: readonly Range[]): readonly Range[] | undefined {
  const apart = one.flatMap(({ from, to }, i) =>
    from === other[i]!.from && to === other[i]!.to ? [] : [i],
  );
  const [side] = apart;
  if (side === undefined || apart.length > 1) return undefined;
  const [low, high] =
    one[side]!.from < other[side]!.from ? [one[side]!, other[side]!] : [other[side]!, one[side]!];
  return low.to === high.from ? one.with(side, { from: low.from, to: high.to }) : undefined;
}

/** The cut that leaves least impurity, if any leaves less than there is. */
function bestCut(
  samples: readonly Sample[],
  featureCount: number,
  minLeaf: number,
): Cut | undefined {
  const all = countsOf(samples);
  let best: Cut | undefined;
  let least = impurity(all, samples.length) - 1e-9;
  for (let feature = 0; feature < featureCount; feature++) {
    const sorted = samples.toSorted((a, b) => a.features[feature]! - b.features[feature]!);
    const below = all.map(() => 0);
    const above = [...all];
    for (let count = 1; count < sorted.length; count++) {
      const { label, features } = sorted[count - 1]!;
      below[label]!++;
      above[label]!--;
      const here = features[feature]!;
      const next = sorted[count]!.features[feature]!;
      const isSmall = Math.min(count, sorted.length - count) < minLeaf;
      if (here === next || isSmall) continue;
      const left = impurity(below, count) + impurity(above, sorted.length - count);
      if (left >= least) continue;
      least = left;
      best = { feature, at: (here + next) / 2, impurity: left };
    }
  }
  return best;
}

function countsOf(samples: readonly Sample[]): readonly number[] {
  const counts: number[] = [];
  for (const { label } of samples) counts[label] = (counts[label] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

/** Gini's impurity times the number of samples. */
function impurity(counts: readonly number[], total: number): number {
  return total - counts.reduce((sum, count) => sum + count ** 2, 0) / total;
}

function commonest(samples: readonly Sample[]): number {
  const counts = countsOf(samples);
  return counts.indexOf(Math.max(...counts));
}
