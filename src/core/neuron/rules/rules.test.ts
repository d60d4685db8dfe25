import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { activities, activitySamples, handRules, mostExtraRules } from './activities.ts';
import { growRules } from './decision-tree.ts';
import { handFeatures } from './hand-features.ts';
import { heldOutRegression } from './held-out-regression.ts';
import { firstHolding, rightCount, type Sample } from './rule.ts';

describe('the course’s rule', () => {
  it('is 4 and 12', () => {
    const rules = handRules(4, 12, 0);
    const says = [0, 3.9, 4, 11.9, 12, 30].map((speed) => firstHolding(rules, [speed, 5]));
    expect(says).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is nearly always right with what it was written for, and not with the rest', () => {
    const foreseen = activitySamples(1, 3, 20);
    const all = activitySamples(1, 6, 20);
    expect(rightCount(handRules(4, 12, 0), foreseen) / 60).toBeGreaterThan(0.85);
    expect(rightCount(handRules(4, 12, 0), all) / 120).toBeLessThan(0.55);
    const piled = Array.from({ length: mostExtraRules + 1 }, (_, extra) =>
      rightCount(handRules(4, 12, extra), all),
    );
    expect(piled).toEqual(piled.toSorted((a, b) => a - b));
    expect(piled.at(-1)! / 120).toBeGreaterThan(0.85);
  });

  it('draws the same people for the same seed', () => {
    expect(activitySamples(7, 6, 5)).toEqual(activitySamples(7, 6, 5));
    expect(activitySamples(7, 6, 5)).not.toEqual(activitySamples(8, 6, 5));
    expect(activitySamples(7, 6, 5)).toHaveLength(5 * activities.length);
  });
});

describe('rules that are found', () => {
  const at = (x: number, label: number): Sample => ({ features: [x], label });

  it('cut halfway between two classes', () => {
    const rules = growRules([at(1, 0), at(2, 0), at(5, 1), at(9, 1)], 1, {
      maxDepth: 3,
      minLeaf: 1,
    });
    expect(rules.map(({ ranges, label }) => [ranges[0]!.from, ranges[0]!.to, label])).toEqual([
      [-Infinity, 3.5, 0],
      [3.5, Infinity, 1],
    ]);
  });

  it('take the cut that a search through all cuts finds best', () => {
    const random = new Random(3);
    for (let trial = 0; trial < 50; trial++) {
      const samples = Array.from({ length: 25 }, () => ({
        features: [random.integer(50), random.integer(50)],
        label: random.integer(3),
      }));
      const [low] = growRules(samples, 2, { maxDepth: 1, minLeaf: 1 });
      const gini = (part: readonly Sample[]) =>
        part.length -
        [0, 1, 2].reduce((sum, k) => sum + part.filter(({ label }) => label === k).length ** 2, 0) /
          part.length;
      const left = (feature: number, cut: number) => {
        const isLow = ({ features }: Sample) => features[feature]! < cut;
        const [below, above] = [samples.filter(isLow), samples.filter((one) => !isLow(one))];
        return below.length && above.length ? gini(below) + gini(above) : Infinity;
      };
      const all = [0, 1].flatMap((feature) =>
        Array.from({ length: 100 }, (_, i) => left(feature, i / 2)),
      );
      const taken = low!.ranges.findIndex(({ to }) => to !== Infinity);
      // Where both sides would be named alike there is no cut at all.
      if (taken >= 0) expect(left(taken, low!.ranges[taken]!.to)).toBeCloseTo(Math.min(...all), 9);
    }
  });

  it('cover the plane once, and learn the six activities', () => {
    const samples = activitySamples(1, 6, 20);
    const rules = growRules(samples, 2, { maxDepth: 4, minLeaf: 3 });
    expect(rightCount(rules, samples)).toBeGreaterThan(rightCount(handRules(4, 12, 3), samples));
    const random = new Random(1);
    for (let i = 0; i < 200; i++) {
      const features = [35 * random.uniform(), 10 * random.uniform()];
      const holding = rules.filter((rule) => firstHolding([rule], features) !== undefined);
      expect(holding).toHaveLength(1);
    }
  });

  it('are one where neighbors say the same, however the plane was cut', () => {
    const speeds = [1, 2, 3, 4, 5, 6, 7, 8].map((x) => at(x, x === 7 ? 1 : 0));
    const rules = growRules(speeds, 1, { maxDepth: 4, minLeaf: 1 });
    const said = rules.map(({ ranges, label }) => [ranges[0]!.from, ranges[0]!.to, label]);
    expect(said).toEqual([
      [-Infinity, 6.5, 0],
      [6.5, 7.5, 1],
      [7.5, Infinity, 0],
    ]);
    for (let seed = 1; seed < 20; seed++) {
      const found = growRules(activitySamples(seed, 6, 16), 1, { maxDepth: 4, minLeaf: 4 });
      const labels = found.map(({ label }) => label);
      expect(labels.every((label, i) => label !== labels[i - 1])).toBe(true);
    }
  });

  it('are none without samples, and one where all are alike', () => {
    expect(growRules([], 1, { maxDepth: 3, minLeaf: 1 })).toEqual([]);
    expect(growRules([at(3, 1), at(3, 0), at(3, 1)], 1, { maxDepth: 3, minLeaf: 1 })).toEqual([
      { ranges: [{ from: -Infinity, to: Infinity }], label: 1 },
    ]);
  });
});

describe('features by hand', () => {
  const filled = (r: number, g: number, b: number) =>
    Array.from({ length: 16 }, () => [r, g, b, 255]).flat();

  it('average a hue around the end of its circle', () => {
    const reds = [...filled(255, 0, 64), ...filled(255, 64, 0)];
    const [cos, sin, ,] = handFeatures(reds, 4);
    expect(Math.atan2(sin!, cos!)).toBeCloseTo(0, 9);
    expect(cos).toBeCloseTo(Math.cos((15.0588 * Math.PI) / 180), 4);
  });

  it('tell green from gray, and stripes from a plain picture', () => {
    expect(handFeatures(filled(0, 255, 0), 4)).toEqual([
      expect.closeTo(-0.5, 9),
      expect.closeTo(Math.sqrt(3) / 2, 9),
      expect.closeTo(0.587, 6),
      0,
    ]);
    expect(handFeatures(filled(99, 99, 99), 4).slice(0, 2)).toEqual([0, 0]);
    const stripes = Array.from({ length: 16 }, (_, i) => [
      ...Array(3).fill((i % 2) * 255),
      255,
    ]).flat();
    expect(handFeatures(stripes, 4)[3]).toBeCloseTo(9 / 32, 6);
  });
});

describe('held-out regression', () => {
  const run = (rows: number[][], labels: number[], folds: number[]) => {
    const walk = heldOutRegression({
      rows,
      labels: Int32Array.from(labels),
      folds: Int32Array.from(folds),
      classCount: 2,
    });
    for (;;) {
      const { done, value } = walk.next();
      if (done) return value;
    }
  };

  it('is right with what can be told apart, and not with noise', () => {
    const random = new Random(2);
    const labels = Array.from({ length: 80 }, (_, i) => i % 2);
    const folds = labels.map((_, i) => (i >> 1) % 4);
    const apart = labels.map((label) => [label * 7 + random.normal(), 1000 * random.normal(), 7]);
    const noise = labels.map(() => [random.normal(), random.normal()]);
    expect(run(apart, labels, folds)).toMatchObject({ asked: 80 });
    expect(run(apart, labels, folds).right).toBeGreaterThan(74);
    expect(run(noise, labels, folds).right).toBeLessThan(56);
  });

  it('does not ask what is never held out', () => {
    expect(run([[0], [0], [1], [1]], [0, 0, 1, 1], [-1, 0, -1, 0])).toEqual({ right: 2, asked: 2 });
  });
});
