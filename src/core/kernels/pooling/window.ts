/** Index of the largest value, the first of equals. */
export function indexOfMaximum(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/** Index of the smallest value, the first of equals. */
export function indexOfMinimum(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[best]!) best = i;
  return best;
}

/** Arithmetic mean. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** α·maximum + (1 − α)·average, and how much each value counts in it. */
export function mixtureOf(values: readonly number[], alpha: number) {
  const winner = indexOfMaximum(values);
  const rest = (1 - alpha) / values.length;
  return {
    result: alpha * values[winner]! + (1 - alpha) * meanOf(values),
    shares: values.map((_, index) => (index === winner ? alpha + rest : rest)),
    alpha,
  };
}

/** Shares of a window in which one value decides alone. */
export function sharesOfWinner(values: readonly number[], winner: number): number[] {
  return values.map((_, index) => (index === winner ? 1 : 0));
}
