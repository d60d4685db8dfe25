import { describe, expect, it } from 'vitest';
import { dot, row } from '../vector.ts';
import { unitRows } from './class-means.ts';
import { clusters } from './clusters.fixture.ts';
import { noneOfTheseThresholds } from './none-of-these.ts';

/** The thresholds for embeddings that are given one by one, `[class][burst][frame]`. */
function thresholdsOf(classes: number[][][][]): number[] {
  const all = classes.flatMap((ofClass, label) =>
    ofClass.flatMap((frames, burst) =>
      frames.map((frame) => ({ frame, label, burst: 100 * label + burst })),
    ),
  );
  const dimension = all[0]!.frame.length;
  return [
    ...noneOfTheseThresholds({
      dimension,
      classCount: classes.length,
      units: unitRows(Float32Array.from(all.flatMap(({ frame }) => frame)), dimension),
      labels: Int32Array.from(all, ({ label }) => label),
      bursts: Int32Array.from(all, ({ burst }) => burst),
    }),
  ];
}

const reliability = (n: number, rho: number): number => Math.sqrt((n * rho) / (1 + (n - 1) * rho));

describe('noneOfTheseThresholds', () => {
  it('is the fixed one for single bursts, however alike their frames are', () => {
    const same = [1, 0, 0];
    expect(thresholdsOf([[[same, same, same]]])[0]).toBeCloseTo(0.41, 6);
    for (const one of thresholdsOf([[[same]], [[[0, 1, 0]]]])) expect(one).toBeCloseTo(0.41, 6);
  });

  it('follows the formula, worked out by hand for two bursts', () => {
    // One class, two bursts of one frame, cosine 0.6: each is held against the other.
    const rho = (0.6 + 2 * 0.35) / 3;
    const p = (0.6 * reliability(2, rho)) / reliability(1, rho);
    const d = (0.41 * reliability(2, rho)) / reliability(10, rho);
    const expected = (2 / 12) * p + (10 / 12) * d;
    expect(thresholdsOf([[[[1, 0]], [[0.6, 0.8]]]])[0]).toBeCloseTo(expected, 5);
  });

  it('measures over all classes at once, and lets each trust it by its own bursts', () => {
    const a = [[[1, 0, 0]], [[0.8, 0.6, 0]], [[0.8, 0, 0.6]]];
    const b = [[[0, 0, 1]], [[0, 0.6, 0.8]]];
    const [ofA, ofB, ofC] = thresholdsOf([a, b, [[[0, 1, 0]]]]) as [number, number, number];
    expect(ofC).toBeCloseTo(0.41, 6);
    // Measured and fixed, from the two equations threshold = w·p + (1 − w)·d(n).
    const rho = ((0.8 + 0.8 + 0.64) / 3 + 0.8 + 2 * 0.35) / 4;
    const measured = (n: number, threshold: number): number => {
      const d = (0.41 * reliability(n, rho)) / reliability(10, rho);
      const trust = n / (n + 10);
      return (threshold - (1 - trust) * d) / trust;
    };
    expect(measured(3, ofA)).toBeCloseTo(measured(2, ofB), 4);
  });

  it('rises where bursts are alike and falls where they are not, within 0.3 and 0.8', () => {
    const bursts = (spread: number): number => {
      const data = clusters({ seed: 5, dimension: 40, burstCounts: [60, 60], spread });
      const units = unitRows(data.embeddings, data.dimension);
      return noneOfTheseThresholds({ ...data, units })[0]!;
    };
    expect(bursts(0.01)).toBeCloseTo(0.8, 6);
    expect(bursts(20)).toBeCloseTo(0.3, 6);
    expect(bursts(1)).toBeGreaterThan(0.3);
    expect(bursts(0.7)).toBeGreaterThan(bursts(1));
  });

  it('rejects about 8 % of further photographs once there are many bursts', () => {
    const data = clusters({ seed: 6, dimension: 40, burstCounts: [600], framesPerBurst: 1 });
    const { dimension } = data;
    const units = unitRows(data.embeddings, dimension);
    const taught = 300;
    const threshold = noneOfTheseThresholds({
      ...data,
      units: units.subarray(0, taught * dimension),
      labels: data.labels.subarray(0, taught),
      bursts: data.bursts.subarray(0, taught),
    })[0]!;
    const mean = new Float64Array(dimension);
    for (let i = 0; i < taught; i++) row(units, i, dimension).forEach((x, j) => (mean[j]! += x));
    const length = Math.hypot(...mean);
    let rejected = 0;
    for (let i = taught; i < 600; i++) {
      if (dot(row(units, i, dimension), mean) / length < threshold) rejected++;
    }
    expect(rejected / 300).toBeGreaterThan(0.03);
    expect(rejected / 300).toBeLessThan(0.13);
  });
});
