/** How a weight is changed: by how much at a time, and how far the slider goes either way. */
export interface WeightSteps {
  readonly step: number;
  readonly reach: number;
}

/** Whole steps among whole weights; among others about a twentieth of the largest, in round numbers. */
export function weightSteps(weights: readonly number[]): WeightSteps {
  const largest = Math.max(0, ...weights.map(Math.abs));
  if (weights.every((weight) => Number.isInteger(weight))) {
    return { step: 1, reach: Math.max(10, largest * 2) };
  }
  const decade = 10 ** Math.floor(Math.log10(largest / 20));
  const step = Number(([1, 2, 5, 10].find((n) => n * decade >= largest / 20)! * decade).toFixed(6));
  return { step, reach: Number((step * 40).toFixed(6)) };
}
