import { describe, expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { areaUnderCurve, nonePointAt } from '../../core/evaluation/none-curves.ts';
import { classify } from '../head/classify.ts';
import { evaluateHead } from '../head/evaluate-head.ts';
import { trainHead } from '../head/train-head.ts';
import { noneScores } from './none-scores.ts';

describe('noneScores', () => {
  const data = clusters({ seed: 4, dimension: 40, burstCounts: [4, 3, 5], framesPerBurst: 2 });

  it('asks about each class a head that is trained anew without it', async () => {
    const evaluation = await evaluateHead(data, await trainHead(data));
    const scores = await noneScores(data, evaluation);
    const slow: number[] = [];
    for (const leftOut of [0, 1, 2]) {
      const kept = [...data.labels.keys()].filter((i) => data.labels[i] !== leftOut);
      const others = [0, 1, 2].filter((label) => label !== leftOut);
      const head = await trainHead({
        dimension: 40,
        classCount: 2,
        embeddings: Float32Array.from(
          kept.flatMap((i) => [...data.embeddings.subarray(40 * i, 40 * i + 40)]),
        ),
        labels: Int32Array.from(kept, (i) => others.indexOf(data.labels[i]!)),
        bursts: Int32Array.from(kept, (i) => data.bursts[i]!),
      });
      data.labels.forEach((label, i) => {
        if (label !== leftOut) return;
        const answer = classify(head, data.embeddings.subarray(40 * i, 40 * i + 40));
        const winner = answer.probabilities[0]! >= answer.probabilities[1]! ? 0 : 1;
        slow.push(answer.likenesses[winner]! - head.thresholds[winner]!);
      });
    }
    expect(scores.unseen).toHaveLength(slow.length);
    slow.forEach((score, i) => expect(scores.unseen[i]).toBeCloseTo(score, 4));
    expect(scores.known).toHaveLength(data.labels.length);
    expect(areaUnderCurve(scores)).toBeGreaterThan(0.95);
    expect(nonePointAt(scores, 0).unseenCaught).toBeGreaterThan(0.9);
  });

  it('brings the likeness of what was taught to as many bursts as the head has', async () => {
    const evaluation = await evaluateHead(data, await trainHead(data));
    const { head, heldOut } = evaluation;
    const { known } = await noneScores(data, evaluation);
    const gains = new Map<number, Set<string>>();
    known.forEach((score, i) => {
      const winner = heldOut.winners[i]!;
      const gain = (score + head.thresholds[winner]!) / heldOut.likenesses[i]!;
      gains.set(winner, (gains.get(winner) ?? new Set()).add(gain.toFixed(3)));
    });
    // One factor a class, the smaller the more bursts it has: 3, 4 and 5.
    const [of4, of3, of5] = [0, 1, 2].map((label) => [...gains.get(label)!].map(Number));
    expect([of3!.length, of4!.length, of5!.length]).toEqual([1, 1, 1]);
    expect(of5![0]).toBeGreaterThan(1);
    expect(of4![0]).toBeGreaterThan(of5![0]!);
    expect(of3![0]).toBeGreaterThan(of4![0]!);
  });

  it('knows nothing unseen with a single class, and nobody known with single bursts', async () => {
    const single = clusters({ seed: 1, burstCounts: [3] });
    const ofSingle = await noneScores(single, await evaluateHead(single, await trainHead(single)));
    expect([ofSingle.known.length, ofSingle.unseen.length]).toEqual([9, 0]);
    const lonely = clusters({ seed: 1, burstCounts: [1, 1] });
    const ofLonely = await noneScores(lonely, await evaluateHead(lonely, await trainHead(lonely)));
    expect([ofLonely.known.length, ofLonely.unseen.length]).toEqual([0, 6]);
  });
});
