/** A guesser is as good as this once in twenty times. */
const seldom = 0.05;

/**
 * Whether a share of right answers is more than a guesser's luck.
 *
 * @param share of right answers, 0–1.
 * @param count of answers that do not hang on one another, at least 1.
 * @param guesserShare what a guesser gets right on average, 0–1.
 */
export function beatsGuesser(share: number, count: number, guesserShare: number): boolean {
  // A part of an answer is none; rounding must not make one less of a whole number.
  const right = Math.floor(share * count + 1e-9);
  return chanceOfGuesser(right, count, guesserShare) < seldom;
}

/**
 * How likely a guesser is to get at least so many answers right: the upper tail of the binomial distribution.
 *
 * @param right answers, 0 … `count`.
 * @param count of answers, each guessed for itself.
 * @param guesserShare what the guesser gets right on average, above 0, at most 1.
 * @returns a probability, 0–1.
 */
export function chanceOfGuesser(right: number, count: number, guesserShare: number): number {
  if (right <= 0 || guesserShare >= 1) return 1;
  const odds = Math.log(guesserShare / (1 - guesserShare));
  // Of none right at first; in logarithms, since of many answers each single outcome is next to nothing.
  let logChance = count * Math.log(1 - guesserShare);
  let tail = 0;
  for (let k = 1; k <= count; k++) {
    logChance += Math.log((count - k + 1) / k) + odds;
    if (k >= right) tail += Math.exp(logChance);
  }
  return Math.min(1, tail);
}
