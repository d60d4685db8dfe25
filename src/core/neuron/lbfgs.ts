import { addScaled, dot, norm } from '../vector.ts';
import { wolfeStep } from './line-search.ts';

/** A smooth function to minimise: returns its value at `point` and overwrites `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** When to stop, and how much to remember. */
export interface LbfgsOptions {
  /** Pairs of differences that are remembered; 5–20 is usual. */
  readonly memory?: number;
  /** Ends when ‖gradient‖ ≤ tolerance. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

/** Where the search stands after an iteration. */
export interface LbfgsState {
  readonly iteration: number;
  /** Value of the objective. */
  readonly value: number;
  readonly gradientNorm: number;
}

/** One remembered step: s = x' − x, y = g' − g, ρ = 1 / y·s. */
interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

/**
 * Minimises a smooth function by limited-memory BFGS: a quasi-Newton method that knows the curvature
 * only from its last few steps, so that it costs little more than gradient descent for each step and
 * needs far fewer of them.
 *
 * Nocedal and Wright, "Numerical Optimization" (2006), algorithms 7.4 and 7.5.
 *
 * A generator, so that the caller decides what happens between iterations (report, pause, give up).
 *
 * @param point the start; overwritten with the best point found.
 */
export function* lbfgs(
  objective: Objective,
  point: Float64Array,
  { memory = 10, tolerance = 1e-6, maxIterations = 500 }: LbfgsOptions = {},
): Generator<LbfgsState, LbfgsState> {
  const size = point.length;
  const pairs: Pair[] = [];
  let gradient = new Float64Array(size);
  let trialGradient = new Float64Array(size);
  const trial = new Float64Array(size);
  let value = objective(point, gradient);
  let iteration = 0;
  let gradientNorm = norm(gradient);

  while (gradientNorm > tolerance && iteration < maxIterations) {
    const direction = quasiNewtonDirection(gradient, pairs);
    const slope = dot(gradient, direction);
    let trialValue = value;
    const step = wolfeStep(
      (length) => {
        for (let j = 0; j < size; j++) trial[j] = point[j]! + length * direction[j]!;
        trialValue = objective(trial, trialGradient);
        return { value: trialValue, slope: dot(trialGradient, direction) };
      },
      value,
      slope,
      pairs.length === 0 ? Math.min(1, 1 / gradientNorm) : 1,
    );
    if (step === 0) break;

    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      s[j] = trial[j]! - point[j]!;
      y[j] = trialGradient[j]! - gradient[j]!;
    }
    pairs.push({ s, y, rho: 1 / dot(y, s) });
    if (pairs.length > memory) pairs.shift();
    point.set(trial);
    [gradient, trialGradient] = [trialGradient, gradient];
    value = trialValue;
    gradientNorm = norm(gradient);
    iteration++;
    yield { iteration, value, gradientNorm };
  }
  return { iteration, value, gradientNorm };
}

/** −H·gradient by the two-loop recursion, H the inverse Hessian that the pairs imply. */
function quasiNewtonDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((slope) => -slope);
  const alphas = new Float64Array(pairs.length);
  for (let p = pairs.length - 1; p >= 0; p--) {
    const { s, y, rho } = pairs[p]!;
    const alpha = rho * dot(s, direction);
    alphas[p] = alpha;
    addScaled(direction, -alpha, y);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let j = 0; j < direction.length; j++) direction[j]! *= scale;
  }
  for (let p = 0; p < pairs.length; p++) {
    const { s, y, rho } = pairs[p]!;
    addScaled(direction, alphas[p]! - rho * dot(y, direction), s);
  }
  return direction;
}
