import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { classify } from './classify.ts';
import { evaluateHead } from './evaluate-head.ts';
import { slowWeights } from './reference.fixture.ts';
import { defaultTemperature, trainHead } from './train-head.ts';
import type { HeadData } from './types.ts';

const l2 = 0.01;

/** Cosine, as its formula. */
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let j = 0; j < a.length; j++) {
    ab += a[j]! * b[j]!;
    aa += a[j]! * a[j]!;
    bb += b[j]! * b[j]!;
  }
  return ab / Math.sqrt(aa * bb);
}

/** What a head says of example i that was trained, slowly and from nothing, without its burst. */
function slowAnswer(data: HeadData, i: number): { logits: number[]; cosines: number[] } {
  const { dimension, embeddings, labels, bursts } = data;
  const embedding = (e: number): number[] => [
    ...embeddings.subarray(e * dimension, (e + 1) * dimension),
  ];
  const weights = slowWeights(data, l2, (other) => bursts[other] === bursts[i]);
  const logits = weights.map((w) => w.reduce((sum, v, j) => sum + v * embedding(i)[j]!, 0));
  const cosines = weights.map((_, k) => {
    const mean = new Array<number>(dimension).fill(0);
    labels.forEach((label, e) => {
      if (label !== k || bursts[e] === bursts[i]) return;
      const x = embedding(e);
      x.forEach((v, j) => (mean[j]! += v / Math.hypot(...x)));
    });
    return cosine(mean, embedding(i));
  });
  return { logits, cosines };
}

describe('evaluateHead', () => {
  it('answers as brute force does: a new head for each burst', async () => {
    const data = clusters({ seed: 1, burstCounts: [3, 2, 3], framesPerBurst: 2, spread: 2 });
    const start = await trainHead(data, { l2 });
    const { head, heldOut } = await evaluateHead(data, start, { l2, maxFolds: 20 });
    let wrong = 0;
    for (let i = 0; i < data.labels.length; i++) {
      const { logits, cosines } = slowAnswer(data, i);
      const winner = logits.indexOf(Math.max(...logits));
      const exponentials = logits.map((z) => Math.exp((z - logits[winner]!) / head.temperature));
      const others = (cosines.reduce((a, b) => a + b) - cosines[winner]!) / 2;
      const shared = Math.max(0, others - 0.15);
      expect(heldOut.winners[i]).toBe(winner);
      expect(heldOut.confidences[i]).toBeCloseTo(1 / exponentials.reduce((a, b) => a + b), 2);
      expect(heldOut.likenesses[i]).toBeCloseTo((cosines[winner]! - shared) / (1 - shared), 4);
      if (winner !== data.labels[i]) wrong++;
    }
    expect(wrong).toBeGreaterThan(0);
  });

  it('is honest: frames of one burst do not vouch for each other', async () => {
    // Every burst is a world of its own, so an unseen one can only be guessed.
    const data = clusters({ seed: 2, dimension: 40, burstCounts: [8, 8], spread: 30 });
    const head = await trainHead(data);
    const { heldOut } = await evaluateHead(data, head);
    const right = (winners: ArrayLike<number>): number =>
      data.labels.filter((label, i) => winners[i] === label).length / data.labels.length;
    const seen = [...data.labels.keys()].map((i) => {
      const { probabilities } = classify(head, data.embeddings.subarray(i * 40, i * 40 + 40));
      return probabilities[0]! > probabilities[1]! ? 0 : 1;
    });
    expect(right(seen)).toBe(1);
    expect(right(heldOut.winners)).toBeLessThan(0.8);
  });

  it('cannot ask about single bursts, and then keeps the usual temperature', async () => {
    const data = clusters({ seed: 3, burstCounts: [3, 1] });
    const { head, heldOut } = await evaluateHead(data, await trainHead(data));
    expect([...heldOut.winners].map((winner) => winner >= 0)).toEqual(
      [...data.labels].map((label) => label === 0),
    );
    expect(heldOut.likenesses.at(-1)).toBe(0);
    expect(heldOut.confidences.at(-1)).toBe(0);
    expect(head.temperature).toBe(defaultTemperature);
  });

  it('has nothing to ask with one burst in all', async () => {
    const data = clusters({ seed: 4, burstCounts: [1] });
    const { heldOut } = await evaluateHead(data, await trainHead(data));
    expect([...heldOut.winners]).toEqual([-1, -1, -1]);
  });

  it('is sure of one class alone, and measures its likeness', async () => {
    const data = clusters({ seed: 5, burstCounts: [4] });
    const { head, heldOut } = await evaluateHead(data, await trainHead(data));
    expect([...heldOut.winners]).toEqual(new Array(12).fill(0));
    expect([...heldOut.confidences]).toEqual(new Array(12).fill(1));
    heldOut.likenesses.forEach((likeness) => expect(likeness).toBeGreaterThan(0.1));
    expect(head.temperature).toBe(defaultTemperature);
  });

  it('turns up the temperature where unseen bursts are often mistaken', async () => {
    const temperatureAt = async (spread: number): Promise<number> => {
      const data = clusters({ seed: 6, dimension: 30, burstCounts: [12, 12, 12], spread });
      return (await evaluateHead(data, await trainHead(data))).head.temperature;
    };
    expect(await temperatureAt(4)).toBeGreaterThan(2 * (await temperatureAt(0.3)));
  });

  it('does with fewer folds, the same for the same seed', async () => {
    const data = clusters({ seed: 7, burstCounts: [15, 15], framesPerBurst: 1 });
    const head = await trainHead(data);
    const few = await evaluateHead(data, head, { maxFolds: 4, seed: 1 });
    expect(few).toEqual(await evaluateHead(data, head, { maxFolds: 4, seed: 1 }));
    expect(few.heldOut.winners.every((winner) => winner >= 0)).toBe(true);
  });

  it('reports progress, and stops when told to', async () => {
    const data = clusters({ seed: 8, dimension: 100, burstCounts: [10, 10] });
    const head = await trainHead(data);
    const shares: number[] = [];
    await evaluateHead(data, head, {}, (share) => shares.push(share));
    expect(shares).toEqual(Array.from({ length: 10 }, (_, fold) => (fold + 1) / 10));
    const controller = new AbortController();
    const stopped = evaluateHead(data, head, {}, () => controller.abort(), controller.signal);
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
