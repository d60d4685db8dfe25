/**
 * How likely a guesser is to get at least so many answers right: the upper tail of the binomial distribution.
 *
 * @param right answers, 0 … `count`.
 * @param count of answers, each guessed for itself.
 * @param classCount the guesser is right with one of so many, at least 1.
 * @returns a probability, 0–1.
 */
export function chanceOfGuesser(right: number, count: number, classCount: number): number {
  if (right <= 0) return 1;
  if (classCount === 1) return 1;
  const odds = Math.log(1 / (classCount - 1));
  // Of none right at first; in logarithms, since of many answers each single outcome is next to nothing.
  let logChance = count * Math.log(1 - 1 / classCount);
  let tail = 0;
  for (let k = 1; k <= count; k++) {
    logChance += Math.log((count - k + 1) / k) + odds;
    if (k >= right) tail += Math.exp(logChance);
  }
  return Math.min(1, tail);
}
