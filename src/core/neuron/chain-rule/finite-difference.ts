/**
 * A derivative without any calculus: nudge one number up and down a little and see how far the result
 * moves. f′ ≈ (f(x + h) − f(x − h)) / 2h, with an error in the order of h² where f is smooth; at a corner
 * (ReLU at 0) it gives the mean of both slopes. Two evaluations for each number, which is why networks are
 * not trained this way.
 *
 * @param f of a list of numbers.
 * @param at where; not changed.
 * @param index which number is nudged.
 * @param h how far, > 0.
 */
export function finiteDifference(
  f: (numbers: readonly number[]) => number,
  at: readonly number[],
  index: number,
  h = 1e-4,
): number {
  const nudged = (by: number) => at.map((value, i) => (i === index ? value + by : value));
  return (f(nudged(h)) - f(nudged(-h))) / (2 * h);
}
