/** An upright axis from 0: where it ends, and how far its numbers stand apart. */
export interface AxisSteps {
  readonly top: number;
  readonly step: number;
}

/** So many steps have room where a chart is least high. */
const mostSteps = 5;

/**
 * The axis for numbers up to `most` (above 0): its last number is at its end, so that no line goes on above
 * what can be read. Steps are 1, 2 or 5 times a power of ten. The same for its own `top`.
 */
export function axisSteps(most: number): AxisSteps {
  const ten = 10 ** Math.floor(Math.log10(most / mostSteps));
  // Sums such as 0.1 × 3 are a little more than what they stand for.
  const within = (step: number) => Math.ceil(most / step - 1e-9);
  const step = [1, 2, 5, 10].map((times) => times * ten).find((each) => within(each) <= mostSteps)!;
  return { top: within(step) * step, step };
}
