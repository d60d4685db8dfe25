import { describe, expect, it } from 'vitest';
import { batchCountOf, batchOf, epochOrder } from './batches.ts';
import { randomAt } from './seeds.ts';
import { tinyJob } from './tiny-job.fixture.ts';

describe('epochs and batches', () => {
  it('show every picture once an epoch, each time in another order that the seed decides', () => {
    const pictures = Int32Array.from({ length: 30 }, (_, i) => 2 * i);
    const orders = [1, 2, 3].map((epoch) => epochOrder(pictures, 7, epoch));
    orders.forEach((order) => expect([...order].sort((a, b) => a - b)).toEqual([...pictures]));
    expect(new Set(orders.map(String)).size).toBe(3);
    expect(epochOrder(pictures, 7, 2)).toEqual(orders[1]);
    expect(epochOrder(pictures, 8, 2)).not.toEqual(orders[1]);
  });

  it('put the very pixels and labels together, the rest in a smaller batch', () => {
    const { data } = tinyJob({ training: 10, channels: 3 });
    const order = epochOrder(
      Int32Array.from({ length: 10 }, (_, i) => i),
      1,
      1,
    );
    expect(batchCountOf(10, 4)).toBe(3);
    const size = 8 * 8 * 3;
    const batches = [0, 1, 2].map((index) => batchOf(data, order, index, 4));
    expect(batches.map(({ labels }) => labels.length)).toEqual([4, 4, 2]);
    order.forEach((picture, i) => {
      const { pixels, labels } = batches[Math.floor(i / 4)]!;
      expect(labels[i % 4]).toBe(data.labels[picture]);
      const there = pixels.subarray((i % 4) * size, ((i % 4) + 1) * size);
      expect(there).toEqual(data.pixels.subarray(picture * size, (picture + 1) * size));
    });
  });
});

describe('randomAt', () => {
  it('has nothing in common between neighbouring places', () => {
    const places = [0, 1, 2, 3].flatMap((seed) =>
      [0, 1, 2, 3].flatMap((epoch) =>
        [0, 1, 2, 3].flatMap((batch) =>
          (['order', 'augmentation', 'noise'] as const).map((purpose) =>
            randomAt(seed, purpose, epoch, batch).uniform(),
          ),
        ),
      ),
    );
    expect(new Set(places).size).toBe(places.length);
    const mean = places.reduce((sum, x) => sum + x, 0) / places.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.08);
  });
});
