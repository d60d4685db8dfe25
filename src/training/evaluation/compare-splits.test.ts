import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../core/evaluation/accuracy.ts';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { comparedSplits } from '../../core/evaluation/split-comparison.ts';
import { trainHead } from '../head/train-head.ts';
import { askHead } from './answers.ts';
import { compareSplits } from './compare-splits.ts';
import { headSubset } from './head-subset.ts';

describe('compareSplits', () => {
  it('shows how a split by frame flatters where every burst is a world of its own', async () => {
    const data = clusters({
      seed: 2,
      dimension: 40,
      burstCounts: [8, 8],
      framesPerBurst: 8,
      spread: 30,
    });
    const shares: number[] = [];
    const { byBurst, byFrame } = await compareSplits(data, await trainHead(data), {}, (share) =>
      shares.push(share),
    );
    expect(accuracyOf(byFrame).accuracy).toBeGreaterThan(0.95);
    expect(accuracyOf(byBurst).accuracy).toBeLessThan(0.8);
    expect(accuracyOf(byFrame).asked).toBe(accuracyOf(byBurst).asked);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('answers as heads do that are trained anew on the other part', async () => {
    const data = clusters({ seed: 1, dimension: 20, burstCounts: [3, 2, 4], spread: 1.5 });
    const l2 = 0.001;
    const head = await trainHead(data, { l2 });
    const found = await compareSplits(data, head, { l2, seed: 5 });
    const { labels, bursts, classCount } = data;
    const folds = comparedSplits(labels, bursts, classCount, 2, 5);
    for (const name of ['byBurst', 'byFrame'] as const) {
      for (const fold of [0, 1]) {
        const isIn = (i: number): boolean => folds[name][i] === fold;
        const asked = [...labels.keys()].filter(isIn);
        const taught = [...labels.keys()].filter((i) => !isIn(i));
        const anew = await trainHead(headSubset(data, taught), { l2 });
        const answers = await askHead(anew, headSubset(data, asked));
        asked.forEach((i, at) => {
          expect(found[name].said[i]).toBe(answers.said[at]);
          expect(found[name].confidences[i]).toBeCloseTo(answers.confidences[at]!, 1);
        });
      }
    }
  });

  it('stops when it is told to', async () => {
    const data = clusters({ seed: 1, burstCounts: [2, 2] });
    const head = await trainHead(data);
    const ask = compareSplits(data, head, {}, undefined, AbortSignal.abort());
    await expect(ask).rejects.toMatchObject({ name: 'AbortError' });
  });
});
