/** What the line search asks: value and slope of the function along the line, `step` from its start. */
export type LineFunction = (step: number) => { readonly value: number; readonly slope: number };

/** Fraction of the promised decrease that a step must bring (Armijo). */
const decreaseShare = 1e-4;
/** Fraction of the first slope that may be left (curvature); loose, as L-BFGS needs no exact minimum. */
const slopeShare = 0.9;
/** A step is lengthened at least and at most by these factors. */
const leastGrowth = 2;
const mostGrowth = 1000;
/** Trials after which the line is taken to be flat to rounding. */
const maxTrials = 40;

/**
 * Finds a step that satisfies the weak Wolfe conditions: the function falls enough and the slope has
 * flattened enough. While all steps are too short, they grow to where the slope would be zero if it
 * went on changing as it did; once one was too long, the bracket is halved. This ends for every
 * smooth function that is bounded below.
 *
 * Lewis and Overton, "Nonsmooth optimization via quasi-Newton methods" (2013), algorithm 2.6; they
 * double, which takes many trials where the first step is far too short.
 *
 * @param startSlope negative.
 * @returns the step, which is the last one that `line` was asked about; 0 if none was found.
 */
export function wolfeStep(
  line: LineFunction,
  startValue: number,
  startSlope: number,
  firstStep = 1,
): number {
  let tooShort = 0;
  let tooLong = Infinity;
  let step = firstStep;
  for (let trial = 0; trial < maxTrials; trial++) {
    const { value, slope } = line(step);
    if (!(value <= startValue + decreaseShare * step * startSlope)) tooLong = step;
    else if (slope < slopeShare * startSlope) tooShort = step;
    else return step;
    if (tooLong < Infinity) step = (tooShort + tooLong) / 2;
    else {
      const growth = startSlope / (startSlope - slope);
      step *= growth > 0 ? Math.min(mostGrowth, Math.max(leastGrowth, growth)) : mostGrowth;
    }
  }
  return 0;
}
