import { expect, test } from 'vitest';
import { classRows } from './class-rows.ts';
import { collectExamples } from './examples.ts';
import { heldOutScores, ownRejects, photosBesidesLargest } from './held-out-scores.ts';
import type { Learned } from './learner.ts';
import { testProject } from './test-project.ts';

type Project = Parameters<typeof testProject>[0];

/** What was learned of a project, with a held-out winner and likeness for each photograph in turn. */
function learned(project: Project, winners: number[], likenesses: number[]): Learned {
  const contents = testProject(project);
  const ids = contents.photos.map(({ id }) => id);
  expect([winners.length, likenesses.length]).toEqual([ids.length, ids.length]);
  const examples = collectExamples(contents, new Map(ids.map((id) => [id, new Float32Array(2)])))!;
  const { classCount } = examples.data;
  const nothing = new Float32Array(2 * classCount);
  return {
    examples,
    tookMs: 1,
    head: {
      dimension: 2,
      classCount,
      weights: nothing,
      bias: nothing,
      classMeans: nothing,
      temperature: 1,
      thresholds: new Float32Array(classCount).fill(0.5),
    },
    heldOut: {
      winners: Int32Array.from(winners),
      likenesses: Float32Array.from(likenesses),
      confidences: new Float32Array(ids.length),
    },
  };
}

const twoTakes: Project = {
  mug: { m1: ['a', 'b', 'c'], m2: ['d', 'e', 'f'] },
  key: { k1: ['g'] },
};

test('right means the right class and not taken for none of these', () => {
  const answers = learned(twoTakes, [0, 0, 1, 0, 0, 0, -1], [0.9, 0.9, 0.9, 0.4, 0.9, 0.6, 0]);
  expect(heldOutScores(answers, 0)).toEqual(new Map([['mug', { right: 4, asked: 6 }]]));
  expect(classRows(testProject(twoTakes), answers, 0).map((row) => row.heldOut)).toEqual([
    { right: 4, asked: 6 },
    undefined,
  ]);
});

test('strictness moves what is accepted', () => {
  const answers = learned(twoTakes, [0, 0, 0, 0, 0, 0, -1], [0.9, 0.52, 0.4, 0.9, 0.6, 0.9, 0]);
  expect(ownRejects(answers, 0)).toEqual({ rejected: 1, asked: 6 });
  expect(ownRejects(answers, 0.05)).toEqual({ rejected: 2, asked: 6 });
  expect(heldOutScores(answers, -0.2).get('mug')).toEqual({ right: 6, asked: 6 });
});

test('one take and one picture from a file measure nothing: one photograph teaches nothing', () => {
  const project: Project = {
    mug: { m1: ['a', 'b', 'c', 'd'], file: ['e'] },
    key: { k1: ['g', 'h'], k2: ['i', 'j'], k3: ['k', 'l'] },
  };
  const none = new Array<number>(5).fill(1);
  const answers = learned(project, [...none, 1, 1, 1, 1, 1, 1], new Array<number>(11).fill(0.9));
  expect(heldOutScores(answers, 0)).toEqual(new Map([['key', { right: 6, asked: 6 }]]));
  expect(ownRejects(answers, 0)).toEqual({ rejected: 0, asked: 6 });
  expect(classRows(testProject(project), answers, 0)[0]).toMatchObject({ besidesCount: 1 });
});

test('pictures from files measure, once there are enough of them', () => {
  const files = (count: number) => ({
    mug: Object.fromEntries(Array.from({ length: count }, (_, n) => [`m${n}`, [`p${n}`]])),
  });
  const scoreOf = (count: number) =>
    heldOutScores(
      learned(files(count), new Array<number>(count).fill(0), new Array<number>(count).fill(0.9)),
      0,
    ).get('mug');
  expect(scoreOf(3)).toBeUndefined();
  expect(scoreOf(4)).toEqual({ right: 4, asked: 4 });
});

test('what is left without the largest burst', () => {
  expect([[], [7], [13, 1], [2, 2, 1], [1, 1, 1, 1]].map(photosBesidesLargest)).toEqual([
    0, 0, 1, 3, 3,
  ]);
});
