import { expect, test } from 'vitest';
import { classRows, ownRejects } from './class-rows.ts';
import { collectExamples } from './examples.ts';
import { nextHint } from './hints.ts';
import type { Learned } from './learner.ts';
import { testProject } from './test-project.ts';

const contents = testProject({
  mug: { m1: ['a', 'b'], m2: ['c'] },
  key: { k1: ['d'], k2: ['e'] },
  cup: { u1: ['f'] },
});

/** What was learned of the project, with held-out answers as given, one a photograph. */
function learned(winners: number[], likenesses: number[]): Learned {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const examples = collectExamples(contents, new Map(ids.map((id) => [id, new Float32Array(2)])))!;
  const nothing = new Float32Array(6);
  return {
    examples,
    tookMs: 1,
    head: {
      dimension: 2,
      classCount: 3,
      weights: nothing,
      bias: nothing,
      classMeans: nothing,
      temperature: 1,
      thresholds: Float32Array.of(0.5, 0.5, 0.5),
    },
    heldOut: {
      winners: Int32Array.from(winners),
      likenesses: Float32Array.from(likenesses),
      confidences: nothing,
    },
  };
}

test('right means the right class and not taken for none of these', () => {
  const rows = classRows(contents, learned([0, 1, 0, 1, 1, -1], [0.9, 0.9, 0.4, 0.9, 0.6, 0]), 0);
  expect(rows.map((row) => row.heldOut)).toEqual([
    { right: 1, asked: 3 },
    { right: 2, asked: 2 },
    undefined,
  ]);
});

test('strictness moves what is accepted', () => {
  const answers = learned([0, 0, 0, 1, 1, -1], [0.9, 0.52, 0.4, 0.9, 0.6, 0]);
  expect(ownRejects(answers, 0)).toEqual({ rejected: 1, asked: 5 });
  expect(ownRejects(answers, 0.05)).toEqual({ rejected: 2, asked: 5 });
  expect(classRows(contents, answers, -0.2)[0]!.heldOut).toEqual({ right: 3, asked: 3 });
});

test('counts photographs that are saved but not learned', () => {
  const rows = classRows(contents, undefined, 0);
  expect(rows.map((row) => [row.burstCount, row.photoCount, row.unlearnedCount])).toEqual([
    [2, 3, 3],
    [2, 2, 2],
    [1, 1, 1],
  ]);
});

test('hints follow what is there', () => {
  const hint = (project: Parameters<typeof testProject>[0]) =>
    nextHint(classRows(testProject(project), undefined, 0))?.kind;
  expect(hint({})).toBe('name-first');
  expect(hint({ mug: {} })).toBe('hold-to-record');
  expect(hint({ mug: { m1: ['a'] } })).toBe('take-it-away');
  expect(hint({ mug: { m1: ['a'] }, key: { k1: ['b'] } })).toBe('second-burst');
  expect(hint({ mug: { m1: ['a'], m2: ['c'] }, key: { k1: ['b'], k2: ['d'] } })).toBeUndefined();
});
