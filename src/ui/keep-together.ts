const noBreak = '\u00a0';
/** Numbers in parentheses with commas between them: a vector, or a point. */
const numberList = /\([−\d.]+(?:, [−\d.]+)+\)/g;
/** Letters of three numbers with a decimal each; a list of twice as many would run out of a narrow card. */
const longestList = 24;
/** A sign between what it compares, or an arrow of assignment. */
const comparison = / ([=≈≠<>≤≥←]) (?=\S)/g;

/** A text whose lines break neither within a short list of numbers nor beside a sign of comparison: `ŷ = 3`. */
export function keepTogether(text: string): string {
  return text
    .replaceAll(numberList, (list) =>
      list.length > longestList ? list : list.replaceAll(' ', noBreak),
    )
    .replaceAll(comparison, `${noBreak}$1${noBreak}`);
}
