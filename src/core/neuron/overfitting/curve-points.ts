import { NumpyRandom } from '../../numpy-random.ts';
import type { CurvePoints, OverfittingSettings } from './settings.ts';

/** Points of the test: so many that chance hardly counts. */
const testCount = 200;

/** The curve that the points come from, sin 3x: a polynomial of degree 3 nearly has it. */
export function trueCurve(x: number): number {
  return Math.sin(3 * x);
}

/**
 * Few noisy points to learn from and many to test with, from the same curve with the same noise: the test's
 * least mean squared error is the noise's variance.
 */
export function curvePoints(
  { count, noise }: OverfittingSettings,
  seed: number,
): {
  readonly train: CurvePoints;
  readonly test: CurvePoints;
} {
  const random = new NumpyRandom(seed);
  const some = (n: number): CurvePoints => {
    // One in each of n equal parts, so that no draw leaves a part of the curve empty; in a random order, so
    // that the last of them can be set aside.
    const inOrder = random.uniforms(n).map((share, i) => (2 * (i + share)) / n - 1);
    const keys = random.uniforms(n);
    const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
    const xs = Float64Array.from(order, (i) => inOrder[i]!);
    return { xs, ys: xs.map((x) => trueCurve(x) + noise * random.normal()) };
  };
  return { train: some(count), test: some(testCount) };
}
