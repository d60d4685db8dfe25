import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { umapPlaces } from './umap-places.ts';

const data = clusters({ seed: 5, dimension: 30, burstCounts: [6, 6, 6], spread: 0.4 });

describe('umapPlaces', () => {
  it('puts what is alike together, and the same data to the same places', async () => {
    const shares: number[] = [];
    const places = await umapPlaces(data, {}, (share) => shares.push(share));
    expect(places).toHaveLength(2 * data.labels.length);
    const apart = (a: number, b: number): number =>
      Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);
    // The nearest on the map is of one's own class.
    data.labels.forEach((label, i) => {
      const others = [...data.labels.keys()].filter((j) => j !== i);
      const next = others.reduce((best, j) => (apart(i, j) < apart(i, best) ? j : best));
      expect(data.labels[next]).toBe(label);
    });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(await umapPlaces(data)).toEqual(places);
    expect(await umapPlaces(data, { seed: 2 })).not.toEqual(places);
  });

  it('says when there are too few, and stops when it is told to', async () => {
    const few = clusters({ seed: 1, burstCounts: [1, 1], framesPerBurst: 2 });
    await expect(umapPlaces(few)).rejects.toThrow(RangeError);
    const stop = new AbortController();
    const ask = umapPlaces(data, {}, (share) => share > 0.5 && stop.abort(), stop.signal);
    await expect(ask).rejects.toMatchObject({ name: 'AbortError' });
  });
});
