import { describe, expect, it } from 'vitest';
import { unitRows } from '../../core/evaluation/class-means.ts';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { noneOfTheseThresholds } from '../../core/evaluation/none-of-these.ts';
import { averageVoices, classMap } from '../../core/network/explain/channel-speaks.ts';
import { row } from '../../core/vector.ts';
import { activationMap, classify, decide } from './classify.ts';
import { slowWeights } from './reference.fixture.ts';
import { trainHead } from './train-head.ts';
import type { HeadData } from './types.ts';

/** Examples `[class][example]`, each a burst of its own. */
function dataOf(classes: number[][][]): HeadData {
  const all = classes.flatMap((ofClass, label) => ofClass.map((x) => ({ x, label })));
  return {
    dimension: all[0]?.x.length ?? 2,
    classCount: classes.length,
    embeddings: Float32Array.from(all.flatMap(({ x }) => x)),
    labels: Int32Array.from(all, ({ label }) => label),
    bursts: Int32Array.from(all.keys()),
  };
}

describe('trainHead', () => {
  it('learns what plain gradient descent learns', async () => {
    const data = clusters({ seed: 1, burstCounts: [3, 2, 4] });
    const head = await trainHead(data, { l2: 0.01 });
    const slow = slowWeights(data, 0.01).flat();
    expect(Math.hypot(...slow)).toBeGreaterThan(0.3);
    expect(Math.hypot(...head.weights.map((weight, j) => weight - slow[j]!))).toBeLessThan(0.01);
    expect([...head.bias]).toEqual([0, 0, 0]);
  });

  it('makes maps that are already less the mean of all classes, however sure it is', async () => {
    const data = clusters({ seed: 1, burstCounts: [3, 2, 4] });
    const head = await trainHead(data);
    const { dimension, classCount } = data;
    // A picture whose four places show the first example, each more strongly than the one before.
    const example = row(data.embeddings, 0, dimension);
    const map = Float32Array.from(
      [1, 2, 3, 4].flatMap((times) => [...example.map((x) => times * x)]),
    );
    const { probabilities } = classify(
      head,
      example.map((x) => 2.5 * x),
    );
    expect(probabilities[0]).toBeGreaterThan(0.99);
    const voices = Array.from({ length: classCount }, (_, k) =>
      averageVoices(map, [2, 2, dimension], 16, row(head.weights, k, dimension), head.bias[k]!),
    );
    for (let k = 0; k < classCount; k++) {
      const taught = activationMap(head, map, 2, k);
      const inside = classMap(voices, k).values;
      expect(Math.max(...inside.map(Math.abs))).toBeGreaterThan(1);
      inside.forEach((value, place) => expect(value).toBeCloseTo(taught[place]!, 2));
    }
  });

  it('brings exact class means and thresholds', async () => {
    const data = clusters({ seed: 2, burstCounts: [3, 1] });
    const { classMeans, thresholds } = await trainHead(data);
    const units = unitRows(data.embeddings, data.dimension);
    expect(thresholds).toEqual(noneOfTheseThresholds({ ...data, units }));
    const sum = new Array<number>(data.dimension).fill(0);
    for (let i = 0; i < 9; i++) row(units, i, data.dimension).forEach((x, j) => (sum[j]! += x));
    sum.forEach((x, j) => expect(classMeans[j]).toBeCloseTo(x / Math.hypot(...sum), 5));
  });

  it('ends at the same answers from a warm start, and keeps its temperature', async () => {
    const before = clusters({ seed: 3, burstCounts: [3, 3, 3] });
    const after = clusters({ seed: 4, burstCounts: [2, 5, 3] });
    const cold = await trainHead(after);
    const warmStart = { ...(await trainHead(before)), temperature: 0.7 };
    const warm = await trainHead(after, { warmStart });
    expect(warm.temperature).toBe(0.7);
    after.labels.forEach((_, i) => {
      const embedding = row(before.embeddings, i % before.labels.length, after.dimension);
      const a = classify({ ...cold, temperature: 1 }, embedding).probabilities;
      const b = classify({ ...warm, temperature: 1 }, embedding).probabilities;
      a.forEach((p, k) => expect(b[k]).toBeCloseTo(p, 2));
    });
  });

  it('takes fewer steps from a warm start', async () => {
    const data = clusters({ seed: 3, burstCounts: [3, 3, 3] });
    const stepsOf = async (options: Parameters<typeof trainHead>[1]): Promise<number> => {
      let steps = 0;
      await trainHead(data, options, () => steps++);
      return steps;
    };
    const warmStart = await trainHead(data);
    expect(await stepsOf({ warmStart })).toBeLessThan((await stepsOf({})) / 2);
  });

  it('is certain of one class alone, and leaves the answer to the threshold', async () => {
    const head = await trainHead(
      dataOf([
        [
          [1, 0, 0],
          [1, 0.2, 0],
        ],
      ]),
    );
    const known = classify(head, Float32Array.of(2, 0.1, 0));
    const strange = classify(head, Float32Array.of(0, 0, 1));
    expect([...known.probabilities, ...strange.probabilities]).toEqual([1, 1]);
    expect(decide(known, head.thresholds).isNone).toBe(false);
    expect(decide(strange, head.thresholds).isNone).toBe(true);
  });

  it('cannot tell two identical classes apart, and says so', async () => {
    const same = [
      [1, 2, 0],
      [2, 1, 0],
    ];
    const head = await trainHead(dataOf([same, same]));
    const answer = classify(head, Float32Array.of(1, 1, 0));
    answer.probabilities.forEach((p) => expect(p).toBeCloseTo(0.5, 3));
    expect(decide(answer, head.thresholds)).toMatchObject({ winner: 0, isNone: false });
  });

  it('does not let a class of many examples drown one of few', async () => {
    const many = Array.from({ length: 200 }, (_, i) => [1, 0.3 + 0.1 * Math.sin(i), 0]);
    const head = await trainHead(dataOf([many, [[0.6, 1, 0]]]));
    const middle = classify({ ...head, temperature: 1 }, Float32Array.of(0.8, 0.66, 0));
    expect(middle.probabilities[1]).toBeGreaterThan(0.3);
    expect(decide(classify(head, Float32Array.of(0.7, 1, 0)), head.thresholds).winner).toBe(1);
  });

  it('is not upset by an embedding of zeros', async () => {
    const head = await trainHead(
      dataOf([
        [[1, 0]],
        [
          [0, 1],
          [0, 0],
        ],
      ]),
    );
    expect(head.weights.every(Number.isFinite)).toBe(true);
    expect(classify(head, new Float32Array(2)).probabilities[0]).toBe(0.5);
  });

  it.each([
    ['no class', { classCount: 0 }],
    ['a class without examples', { classCount: 3 }],
    ['a label that is no class', { labels: Int32Array.of(0, 7) }],
    ['arrays that do not fit', { bursts: Int32Array.of(1) }],
    ['a number that is none', { embeddings: Float32Array.of(1, 0, NaN, 1) }],
    ['an endless number', { embeddings: Float32Array.of(1, 0, Infinity, 1) }],
  ])('refuses %s', async (_, wrong) => {
    const data = dataOf([[[1, 0]], [[0, 1]]]);
    await expect(trainHead({ ...data, ...wrong })).rejects.toThrow(RangeError);
  });

  it('refuses a warm start for other classes', async () => {
    const warmStart = await trainHead(dataOf([[[1, 0]]]));
    const data = dataOf([[[1, 0]], [[0, 1]]]);
    await expect(trainHead(data, { warmStart })).rejects.toThrow(RangeError);
  });

  it('stops when told to, before and in between', async () => {
    const data = clusters({ seed: 5, dimension: 320, burstCounts: [100, 100, 100, 100] });
    const aborted = trainHead(data, {}, undefined, AbortSignal.abort());
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    const controller = new AbortController();
    const training = trainHead(data, { l2: 1e-9 }, undefined, controller.signal);
    setTimeout(() => controller.abort());
    await expect(training).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reports progress that only grows', async () => {
    const shares: number[] = [];
    await trainHead(clusters({ seed: 6, burstCounts: [4, 4] }), {}, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
