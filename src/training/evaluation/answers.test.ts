import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { classify } from '../head/classify.ts';
import { evaluateHead } from '../head/evaluate-head.ts';
import { trainHead } from '../head/train-head.ts';
import type { HeldOut } from '../head/types.ts';
import { askHead, heldOutAnswers } from './answers.ts';
import { headSubset } from './head-subset.ts';

const data = clusters({ seed: 1, dimension: 30, burstCounts: [4, 4, 1], spread: 1.5 });

describe('heldOutAnswers', () => {
  const heldOut: HeldOut = {
    winners: Int32Array.of(0, 1, 2, -1),
    likenesses: Float32Array.of(0.5, 0.5, 0.5, 0),
    confidences: Float32Array.of(0.9, 0.8, 0.7, 0),
  };
  const four = headSubset(data, [0, 1, 2, 3]);

  it('says none of these below the threshold of the winner, and not at it', () => {
    const thresholds = Float32Array.of(0.5, 0.625, 0.25);
    const said = (shift: number): number[] => [
      ...heldOutAnswers(four, heldOut, { thresholds, shift }).said,
    ];
    expect(said(0)).toEqual([0, 3, 2, -1]);
    expect(said(0.125)).toEqual([3, 3, 2, -1]);
    expect(said(-0.125)).toEqual([0, 1, 2, -1]);
    expect([...heldOutAnswers(four, heldOut).said]).toEqual([0, 1, 2, -1]);
  });
});

describe('askHead', () => {
  it('says of kept-apart examples what the head says of each', async () => {
    const taught = headSubset(
      data,
      [...data.labels.keys()].filter((i) => data.bursts[i] !== 1),
    );
    const { head } = await evaluateHead(taught, await trainHead(taught));
    const shares: number[] = [];
    const none = { thresholds: head.thresholds, shift: 0.2 };
    const plain = await askHead(head, data, undefined, (share) => shares.push(share));
    const strict = await askHead(head, data, none);
    for (let i = 0; i < data.labels.length; i++) {
      const { probabilities, likenesses } = classify(
        head,
        data.embeddings.subarray(30 * i, 30 * i + 30),
      );
      const winner = probabilities.indexOf(Math.max(...probabilities));
      expect(plain.said[i]).toBe(winner);
      expect(plain.confidences[i]).toBe(probabilities[winner]);
      const isNone = likenesses[winner]! < head.thresholds[winner]! + 0.2;
      expect(strict.said[i]).toBe(isNone ? 3 : winner);
    }
    expect(strict.said).toContain(3);
    expect(strict.said).toContain(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const head = await trainHead(data);
    await expect(
      askHead(head, data, undefined, undefined, AbortSignal.abort()),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
