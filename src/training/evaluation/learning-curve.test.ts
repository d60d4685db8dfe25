import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { learningCurve } from './learning-curve.ts';

describe('learningCurve', () => {
  it('rises where more bursts tell more', async () => {
    const data = clusters({
      seed: 3,
      dimension: 30,
      burstCounts: [9, 9, 9, 9],
      framesPerBurst: 2,
      spread: 2,
    });
    const shares: number[] = [];
    const points = await learningCurve(data, { repeats: 6 }, (share) => shares.push(share));
    expect(points.map(({ burstsPerClass }) => burstsPerClass)).toEqual([1, 2, 4, 8]);
    for (const { accuracies, accuracy } of points) {
      expect(accuracies).toHaveLength(6);
      expect(accuracy).toBeCloseTo(accuracies.reduce((a, b) => a + b) / 6, 12);
    }
    expect(points[2]!.accuracy).toBeGreaterThan(points[0]!.accuracy + 0.05);
    expect(shares.at(-1)).toBe(1);
  });

  it('is empty where nothing could be held out', async () => {
    expect(await learningCurve(clusters({ seed: 1, burstCounts: [1, 1] }))).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const data = clusters({ seed: 1, burstCounts: [4, 4] });
    const ask = learningCurve(data, {}, () => stop.abort(), stop.signal);
    await expect(ask).rejects.toMatchObject({ name: 'AbortError' });
  });
});
