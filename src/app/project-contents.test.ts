import { expect, test } from 'vitest';
import { markCount, nextMark, withOpenBursts } from './project-contents.ts';
import type { OpenBurst } from './recorder.ts';
import { testProject } from './test-project.ts';

const burst: OpenBurst = {
  id: 'open',
  classId: 'mug',
  source: 'camera',
  startedAtMs: 5,
  photos: [
    { id: 'x', bytes: new ArrayBuffer(3) },
    { id: 'y', bytes: new ArrayBuffer(4) },
  ],
};

test('an open burst is shown as if it were kept, once', () => {
  const contents = testProject({ mug: { m1: ['a'] } });
  const merged = withOpenBursts(contents, [burst]);
  expect(merged.photos.map((photo) => [photo.id, photo.burstId, photo.index])).toEqual([
    ['a', 'm1', 0],
    ['x', 'open', 0],
    ['y', 'open', 1],
  ]);
  expect(withOpenBursts(merged, [burst]).photos).toHaveLength(3);
});

test('of a burst whose first part was read from the disk, all that there is so far is shown', () => {
  const [first] = burst.photos;
  const part = withOpenBursts(testProject({ mug: {} }), [{ ...burst, photos: [first!] }]);
  const { bursts, photos } = withOpenBursts(part, [burst]);
  expect(bursts.map(({ id, createdAtMs }) => [id, createdAtMs])).toEqual([['open', 5]]);
  expect(photos.map(({ id, index }) => [id, index])).toEqual([
    ['x', 0],
    ['y', 1],
  ]);
});

test('a burst without photographs is no burst yet', () => {
  const contents = testProject({ mug: {} });
  expect(withOpenBursts(contents, [{ ...burst, photos: [] }]).bursts).toHaveLength(0);
});

test('marks differ as long as there are any left', () => {
  const names = Array.from({ length: markCount }, (_, index) => `class ${index}`);
  const full = testProject(Object.fromEntries(names.map((name) => [name, {}]))).classes;
  expect(nextMark([])).toBe(0);
  expect(nextMark(full.slice(1))).toBe(0);
  expect(nextMark(full)).toBe(0);
  expect(nextMark(full.slice(0, 3))).toBe(3);
});

test('a clock that was put back leaves the recordings in the order in which they were made', () => {
  const before = { ...testProject({ mug: { m1: ['a'] } }) };
  const contents = {
    ...before,
    bursts: before.bursts.map((burst) => ({ ...burst, createdAtMs: 5000 })),
  };
  const open = {
    id: 'm2',
    classId: 'mug',
    source: 'camera',
    startedAtMs: 10,
    photos: [{ id: 'b', bytes: new ArrayBuffer(1) }],
  } as const;
  const { bursts } = withOpenBursts(contents, [open]);
  expect(bursts.map(({ id, createdAtMs }) => [id, createdAtMs])).toEqual([
    ['m1', 5000],
    ['m2', 5001],
  ]);
});
