/** Something that is to be named: two measurements, and what it really is. */
export interface Sample {
  readonly features: readonly number[];
  readonly label: number;
}

/** From where to where a feature may lie: `from` ≤ feature < `to`; ±Infinity where there is no end. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** "If every feature lies in its range, it is this." */
export interface Rule {
  /** One for each feature; those beyond its end may be anything. */
  readonly ranges: readonly Range[];
  readonly label: number;
}

/** A range without ends. */
export const anything: Range = { from: -Infinity, to: Infinity };

/** Whether all features lie in the ranges of a rule. */
function holds({ ranges }: Rule, features: readonly number[]): boolean {
  return ranges.every(({ from, to }, i) => features[i]! >= from && features[i]! < to);
}

/** What a list of rules says: the label of the first that holds, or undefined where none does. */
export function firstHolding(
  rules: readonly Rule[],
  features: readonly number[],
): number | undefined {
  return rules.find((rule) => holds(rule, features))?.label;
}

/** How many samples a list of rules names rightly. */
export function rightCount(rules: readonly Rule[], samples: readonly Sample[]): number {
  return samples.filter(({ features, label }) => firstHolding(rules, features) === label).length;
}
