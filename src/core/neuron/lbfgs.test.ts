import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { lbfgs, type LbfgsOptions, type LbfgsState, type Objective } from './lbfgs.ts';

function minimise(objective: Objective, point: Float64Array, options?: LbfgsOptions): LbfgsState {
  const search = lbfgs(objective, point, options);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** Σ c_j (x_j − t_j)² / 2, with c from 1 to `condition`. */
function bowl(target: Float64Array, condition: number): Objective {
  return (x, gradient) => {
    let value = 0;
    for (let j = 0; j < x.length; j++) {
      const curvature = condition ** (j / Math.max(1, x.length - 1));
      gradient[j] = curvature * (x[j]! - target[j]!);
      value += 0.5 * gradient[j]! * (x[j]! - target[j]!);
    }
    return value;
  };
}

describe('lbfgs', () => {
  it("walks down Rosenbrock's bent valley", () => {
    const rosenbrock: Objective = (point, gradient) => {
      const [x, y] = point as unknown as [number, number];
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
      gradient[1] = 200 * (y - x * x);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    };
    const point = Float64Array.of(-1.2, 1);
    const end = minimise(rosenbrock, point, { tolerance: 1e-9 });
    expect(point[0]).toBeCloseTo(1, 8);
    expect(point[1]).toBeCloseTo(1, 8);
    expect(end.iteration).toBeLessThan(60);
  });

  it('needs far fewer than the 20,000 steps of gradient descent where one way is 1,000 times steeper', () => {
    const random = new Random(1);
    const target = Float64Array.from({ length: 50 }, () => random.normal());
    const point = new Float64Array(50);
    const end = minimise(bowl(target, 1000), point, { tolerance: 1e-8 });
    expect(end.gradientNorm).toBeLessThanOrEqual(1e-8);
    expect(end.iteration).toBeLessThan(400);
    point.forEach((x, j) => expect(x).toBeCloseTo(target[j]!, 7));
  });

  it('never climbs, and reports each iteration', () => {
    const states = [...lbfgs(bowl(Float64Array.of(3, -2, 5), 100), new Float64Array(3))];
    expect(states.map((state) => state.iteration)).toEqual(states.map((_, i) => i + 1));
    states.slice(1).forEach(({ value }, i) => expect(value).toBeLessThan(states[i]!.value));
  });

  it('stays at a minimum, and stops when told to', () => {
    const target = Float64Array.of(1, 2);
    expect(minimise(bowl(target, 10), target.slice()).iteration).toBe(0);
    const point = new Float64Array(2);
    expect(minimise(bowl(target, 10), point, { maxIterations: 1 }).iteration).toBe(1);
    expect(point[0]).not.toBe(0);
  });
});
