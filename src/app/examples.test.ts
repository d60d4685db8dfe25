import { expect, test } from 'vitest';
import { collectExamples, sameExamples } from './examples.ts';
import { taughtPhotoIds } from './project-contents.ts';
import { withTest } from '../training/store/records.ts';
import { testProject } from './test-project.ts';

const vector = (value: number) => Float32Array.of(value, -value);

test('gathers what has been seen, by class and burst, in the order of the rows', () => {
  const contents = testProject({ mug: { m1: ['a', 'b'], m2: ['c'] }, key: { k1: ['d', 'e'] } });
  const vectors = new Map(['a', 'c', 'd'].map((id, index) => [id, vector(index + 1)]));
  const examples = collectExamples(contents, vectors)!;
  expect(examples.classIds).toEqual(['mug', 'key']);
  expect(examples.photoIds).toEqual(['a', 'c', 'd']);
  expect([...examples.data.labels]).toEqual([0, 0, 1]);
  expect([...examples.data.bursts]).toEqual([0, 1, 2]);
  expect([...examples.data.embeddings]).toEqual([1, -1, 2, -2, 3, -3]);
  expect(examples.data.dimension).toBe(2);
});

test('leaves out classes without examples, and is undefined when nothing was seen', () => {
  const contents = testProject({ mug: {}, key: { k1: ['d'] } });
  expect(collectExamples(contents, new Map([['d', vector(1)]]))!.classIds).toEqual(['key']);
  expect(collectExamples(contents, new Map())).toBeUndefined();
});

test('a photograph moved to another class keeps the number of its recording', () => {
  const contents = testProject({ mug: { m1: ['a'] }, key: { moved: ['b'] } });
  const bursts = contents.bursts.map((burst) => ({ ...burst, originId: 'm1' }));
  const vectors = new Map([
    ['a', vector(1)],
    ['b', vector(2)],
  ]);
  const { data } = collectExamples({ ...contents, bursts }, vectors)!;
  expect(data.bursts[0]).toBe(data.bursts[1]);
  expect(data.labels[0]).not.toBe(data.labels[1]);
});

test('photographs that nobody has looked at yet change no examples', () => {
  const former = testProject({ mug: { m1: ['a'] }, key: {} });
  const present = testProject({ mug: { m1: ['a'] }, key: { k1: ['b'], k2: ['c'] } });
  const seen = (...ids: string[]) => new Map(ids.map((id) => [id, vector(1)]));
  expect(sameExamples(former, present, seen('a'))).toBe(true);
  expect(sameExamples(former, present, seen('a', 'c'))).toBe(false);
  expect(sameExamples(present, former, seen('a', 'c'))).toBe(false);
});

test('another class or another recording makes other examples', () => {
  const former = testProject({ mug: { m1: ['a'] }, key: {} });
  const vectors = new Map([['a', vector(1)]]);
  const changed = (change: { classId?: string; originId?: string }) => ({
    ...former,
    bursts: former.bursts.map((burst) => ({ ...burst, ...change })),
  });
  expect(sameExamples(former, changed({}), vectors)).toBe(true);
  expect(sameExamples(former, changed({ classId: 'key' }), vectors)).toBe(false);
  expect(sameExamples(former, changed({ originId: 'x' }), vectors)).toBe(false);
});

test('a test round is never learned from, and changes no examples', () => {
  const former = testProject({ mug: { m1: ['a'] }, key: { k1: ['b'] } });
  const vectors = new Map(['a', 'b', 't'].map((id) => [id, vector(1)]));
  const recorded = testProject({ mug: { m1: ['a'], test: ['t'] }, key: { k1: ['b'] } });
  const bursts = recorded.bursts.map((burst) => withTest(burst, burst.id === 'test'));
  const present = { ...recorded, bursts };
  expect(collectExamples(present, vectors)!.photoIds).toEqual(['a', 'b']);
  expect(sameExamples(former, present, vectors)).toBe(true);
  expect([...taughtPhotoIds(present)]).toEqual(['a', 'b']);
  // Taught after all, it is an example like any other.
  expect(collectExamples(recorded, vectors)!.photoIds).toEqual(['a', 't', 'b']);
  expect(sameExamples(present, recorded, vectors)).toBe(false);
});
