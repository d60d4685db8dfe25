import { describe, expect, it } from 'vitest';
import { NumpyRandom } from './numpy-random.ts';

/** What NumPy 2.4.6 printed. */
describe('NumpyRandom', () => {
  it("gives NumPy's numbers, uniform and normal by turns", () => {
    const random = new NumpyRandom(7);
    expect([...random.uniforms(3)]).toEqual([
      0.07630828937395717, 0.7799187922401146, 0.4384092314408935,
    ]);
    expect([random.normal(), random.normal(), random.normal()]).toEqual([
      0.09316606097975175, 3.200914709117712, -0.1569886595634109,
    ]);
    // The spare normal number is kept; uniform ones do not use it up.
    expect([...random.uniforms(2)]).toEqual([0.49988250082555996, 0.6792299961209405]);
  });

  it('takes the largest seed, and goes on past its first state', () => {
    expect([...new NumpyRandom(2 ** 32 - 1).uniforms(2)]).toEqual([
      0.0976320289940138, 0.9123828453026218,
    ]);
    const random = new NumpyRandom(1);
    random.uniforms(5000);
    expect(random.uniform()).toBe(0.678755487511491);
  });
});
