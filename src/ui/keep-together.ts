const noBreak = '\u00a0';
/** Numbers in parentheses with commas between them: a vector, or a point. */
const numberList = /\([−\d.]+(?:, [−\d.]+)+\)/g;
/** A sign between what it compares, or an arrow of assignment. */
const comparison = / ([=≈≠<>≤≥←]) (?=\S)/g;

/** A text whose lines break neither within a list of numbers nor beside a sign of comparison: `ŷ = 3`. */
export function keepTogether(text: string): string {
  return text
    .replaceAll(numberList, (list) => list.replaceAll(' ', noBreak))
    .replaceAll(comparison, `${noBreak}$1${noBreak}`);
}
