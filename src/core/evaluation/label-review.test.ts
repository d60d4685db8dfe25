import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { unitRows } from './class-means.ts';
import { clusters } from './clusters.fixture.ts';
import { judgeLabels, reviewOf, type LabelReview } from './label-review.ts';

type Examples = ReturnType<typeof clusters>;

function review(data: Examples): LabelReview {
  const units = unitRows(data.embeddings, data.dimension);
  return reviewOf([...judgeLabels({ ...data, units })], data);
}

/** Examples on a circle, by angle in degrees: rows of [angle, class, burst]. */
function onCircle(classCount: number, rows: readonly (readonly number[])[]): Examples {
  const radians = rows.map(([angle]) => (angle! * Math.PI) / 180);
  return {
    dimension: 2,
    classCount,
    embeddings: Float32Array.from(radians.flatMap((a) => [Math.cos(a), Math.sin(a)])),
    labels: Int32Array.from(rows, ([, label]) => label!),
    bursts: Int32Array.from(rows, ([, , burst]) => burst!),
  };
}

describe('label review', () => {
  it('finds planted mislabels, single frames and whole bursts, and accuses few others', () => {
    const random = new Random(1);
    let [found, planted, accused] = [0, 0, 0];
    for (let seed = 0; seed < 10; seed++) {
      const data = clusters({ seed, dimension: 40, burstCounts: [8, 8, 8], spread: 0.7 });
      const wrong = new Set<number>();
      const burst = random.integer(24);
      const frame = random.integer(data.labels.length);
      data.labels.forEach((_, i) => {
        if (data.bursts[i] !== burst && i !== frame) return;
        data.labels[i] = (data.labels[i]! + 1) % 3;
        wrong.add(i);
      });
      const { mislabelled } = review(data);
      planted += wrong.size;
      found += mislabelled.filter(({ example }) => wrong.has(example)).length;
      accused += mislabelled.filter(({ example }) => !wrong.has(example)).length;
      for (const { example, suggested } of mislabelled) {
        if (wrong.has(example)) expect(suggested).toBe((data.labels[example]! + 2) % 3);
      }
    }
    expect(found / planted).toBeGreaterThan(0.9);
    expect(accused).toBeLessThan(planted / 10);
  });

  it('does not let near copies of its own burst vouch for an example', () => {
    // Burst 5 was recorded for the wrong class; its three frames are closest to each other.
    const data = onCircle(2, [
      [0, 0, 1],
      [4, 0, 2],
      [8, 0, 3],
      [90, 1, 4],
      [96, 1, 6],
      [5.8, 1, 5],
      [5.9, 1, 5],
      [6, 1, 5],
    ]);
    const { mislabelled } = review(data);
    expect(mislabelled.map(({ example }) => example).sort()).toEqual([5, 6, 7]);
    for (const one of mislabelled) expect(one).toMatchObject({ suggested: 0, disagreement: 1 });
  });

  it('lets a class of two bursts win against one of many', () => {
    const many = Array.from({ length: 9 }, (_, i) => [40 + i, 0, 10 + i]);
    const { mislabelled } = review(onCircle(2, [...many, [0, 1, 1], [2, 1, 2]]));
    expect(mislabelled).toEqual([]);
  });

  it('takes the side of the label where neighbours tie', () => {
    // Neighbours of the example at 10°: one burst of each of three classes.
    const data = onCircle(3, [
      [10, 0, 1],
      [11, 1, 2],
      [8, 2, 3],
      [13, 0, 4],
      [60, 0, 5],
    ]);
    const judged = [...judgeLabels({ ...data, units: data.embeddings }, 3)];
    expect(judged[0]).toMatchObject({ suggested: 0 });
    expect(judged[0]!.disagreement).toBeCloseTo(2 / 3, 12);
  });

  describe('of very few takes', () => {
    it('accuses none of three, whichever is nearest', () => {
      // Two takes of one thing, in two places; the other thing lay where the first one did.
      const three = onCircle(2, [
        [0, 0, 1],
        [70, 0, 2],
        [5, 1, 3],
        [6, 1, 3],
      ]);
      expect(review(three)).toEqual({ mislabelled: [], outliers: [] });
      const oneEach = onCircle(3, [
        [0, 0, 1],
        [1, 1, 2],
        [90, 2, 3],
      ]);
      expect(review(oneEach)).toEqual({ mislabelled: [], outliers: [] });
    });

    it('does not take a shared table for a wrong label: two things in two places', () => {
      const shared = onCircle(2, [
        [0, 0, 1],
        [50, 0, 2],
        [4, 1, 3],
        [54, 1, 4],
      ]);
      expect(review(shared)).toEqual({ mislabelled: [], outliers: [] });
    });

    it('finds a take of the wrong class where two of the right one are nearer than its fellow', () => {
      const { mislabelled } = review(
        onCircle(2, [
          [0, 0, 1],
          [88, 0, 2],
          [84, 1, 3],
          [92, 1, 4],
        ]),
      );
      expect(mislabelled.map(({ example, suggested }) => [example, suggested])).toEqual([[1, 1]]);
    });

    it('suggests nothing where the others do not agree', () => {
      // Nearest to the example at 10°: one take each of three other classes.
      const data = onCircle(4, [
        [10, 0, 1],
        [11, 1, 2],
        [8, 2, 3],
        [13, 3, 4],
        [60, 0, 5],
        [64, 0, 6],
      ]);
      const [first] = [...judgeLabels({ ...data, units: data.embeddings })];
      expect(first).toMatchObject({ suggested: 0, disagreement: 1 });
      expect(review(data).mislabelled).toEqual([]);
    });

    it('does not call a take strange that is short and of another place, but a stray frame of it', () => {
      const desk = (burst: number, from: number) =>
        Array.from({ length: 8 }, (_, i) => [from + i / 4, 0, burst]);
      const other = Array.from({ length: 4 }, (_, i) => [-30 - i, 1, 9]);
      const rows = [...desk(1, 0), ...desk(2, 3), [35, 0, 3], [36, 0, 3], ...other];
      expect(review(onCircle(2, rows)).outliers).toEqual([]);
      const stray = [...rows, [110, 0, 1]];
      const { outliers } = review(onCircle(2, stray));
      expect(outliers.map(({ example }) => example)).toEqual([stray.length - 1]);
    });
  });

  it('has nobody to ask about a single burst, or a single class', () => {
    const lonely = onCircle(2, [
      [0, 0, 1],
      [1, 1, 2],
      [2, 1, 3],
    ]);
    expect(review(lonely).mislabelled.map(({ example }) => example)).not.toContain(0);
    const single = review(onCircle(1, [[0, 0, 1]]));
    expect(single).toEqual({ mislabelled: [], outliers: [] });
    expect(review(onCircle(1, []))).toEqual({ mislabelled: [], outliers: [] });
  });

  it('finds nothing to review where all is right, though one class is more varied than the others', () => {
    // Cosines between bursts as the eye gives them: two classes near 0.8, one of them from 0.7 to 0.85.
    for (let seed = 0; seed < 10; seed++) {
      const data = clusters({
        seed,
        dimension: 60,
        burstCounts: [3, 3, 3],
        framesPerBurst: 6,
        spread: 0.5,
      });
      const random = new Random(seed);
      data.bursts.forEach((burst, i) => {
        // The last burst of the second class is of another thing of its kind.
        if (burst !== 5) return;
        const off = new Random(100 + seed);
        for (let j = 0; j < 60; j++) {
          data.embeddings[60 * i + j]! += 0.45 * off.normal() + 0.05 * random.normal();
        }
      });
      expect(review(data)).toEqual({ mislabelled: [], outliers: [] });
    }
  });

  it('does not call a class of a single burst strange for having no other', () => {
    const data = clusters({ seed: 2, dimension: 40, burstCounts: [6, 6, 1], spread: 0.4 });
    expect(review(data)).toEqual({ mislabelled: [], outliers: [] });
  });

  it('marks what is like nothing else', () => {
    const data = clusters({ seed: 3, dimension: 30, burstCounts: [10, 10], spread: 0.4 });
    const stranger = data.labels.length - 1;
    const random = new Random(8);
    for (let j = 0; j < 30; j++) data.embeddings[stranger * 30 + j] = 3 * random.normal();
    const { outliers } = review(data);
    expect(outliers[0]!.example).toBe(stranger);
    expect(outliers.length).toBeLessThan(4);
  });
});
