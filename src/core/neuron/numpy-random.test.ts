import { expect, it } from 'vitest';
import { NumpyRandom } from './numpy-random.ts';

it('draws what NumPy draws', () => {
  const uniform = new NumpyRandom(7);
  for (const expected of [0.07630828937395717, 0.7799187922401146, 0.4384092314408935]) {
    expect(uniform.uniform()).toBe(expected);
  }
  const normal = new NumpyRandom(7);
  for (const expected of [
    1.690525703800356, -0.4659373705408328, 0.0328201636785844, 0.40751628299650783,
  ]) {
    expect(normal.normal()).toBeCloseTo(expected, 14);
  }
  // Beyond the first turn of the state.
  for (let i = 4; i < 2000; i++) normal.normal();
  expect(normal.normal()).toBeCloseTo(-0.07555973833375573, 14);
});
