import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { trainHead } from '../head/train-head.ts';
import { repeatedSplits } from './repeated-splits.ts';

describe('repeatedSplits', () => {
  it('finds the careless split better in every drawing where bursts are worlds of their own', async () => {
    const data = clusters({
      seed: 2,
      dimension: 40,
      burstCounts: [6, 6, 1],
      framesPerBurst: 6,
      spread: 30,
    });
    const shares: number[] = [];
    const found = await repeatedSplits(data, await trainHead(data), { repeats: 3 }, (share) =>
      shares.push(share),
    );
    expect(found.foldCount).toBe(5);
    expect(found.byFrame).toHaveLength(3);
    found.byFrame.forEach((frame, at) => expect(frame).toBeGreaterThan(found.byBurst[at]! + 0.1));
    // The single burst of the third class is never asked.
    expect([found.asked, found.burstCount]).toEqual([72, 12]);
    expect(new Set(found.byBurst).size).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('stops when it is told to', async () => {
    const data = clusters({ seed: 1, burstCounts: [2, 2] });
    const head = await trainHead(data);
    const ask = repeatedSplits(data, head, {}, undefined, AbortSignal.abort());
    await expect(ask).rejects.toMatchObject({ name: 'AbortError' });
  });
});
