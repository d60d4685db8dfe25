import { expect, test } from 'vitest';
import { classRows } from './class-rows.ts';
import { nextHint } from './hints.ts';
import { testProject } from './test-project.ts';

const contents = testProject({
  mug: { m1: ['a', 'b'], m2: ['c'] },
  key: { k1: ['d'], k2: ['e'] },
  cup: { u1: ['f'] },
});

test('counts photographs that are saved but not learned', () => {
  const rows = classRows(contents, undefined, 0);
  expect(
    rows.map((row) => [row.burstCount, row.photoCount, row.unlearnedCount, row.besidesCount]),
  ).toEqual([
    [2, 3, 3, 1],
    [2, 2, 2, 1],
    [1, 1, 1, 0],
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
