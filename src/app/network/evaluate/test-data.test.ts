import { expect, it } from 'vitest';
import { withTest } from '../../../training/store/records.ts';
import { testProject } from '../../test-project.ts';
import { collectTestData, sameTestData } from './test-data.ts';
import { unseenByEye } from './unseen-photos.ts';

const recorded = testProject({ mug: { m1: ['a'], t1: ['b'] }, key: { t2: ['c', 'd'] } });
const contents = {
  ...recorded,
  bursts: recorded.bursts.map((burst) => withTest(burst, burst.id.startsWith('t'))),
};
const vectors = new Map(['a', 'b', 'c'].map((id, at) => [id, Float32Array.of(at, 1)]));
const collect = (classIds: readonly string[]) =>
  collectTestData(unseenByEye(contents, classIds), classIds.length, (id) => vectors.get(id));

it('holds what was kept apart, by the numbers of the head', () => {
  const { data, photoIds } = collect(['key', 'mug'])!;
  expect(photoIds).toEqual(['b', 'c']);
  expect([...data.labels]).toEqual([1, 0]);
  expect([...data.bursts]).toEqual([0, 1]);
  expect([...data.embeddings]).toEqual([1, 1, 2, 1]);
  expect(data.classCount).toBe(2);
});

it('asks nothing of a class that the head does not know', () => {
  expect([...collect(['mug'])!.data.labels]).toEqual([0]);
  expect(collect(['cup'])).toBeUndefined();
});

it('knows when the same is asked', () => {
  expect(sameTestData(collect(['mug']), collect(['mug']))).toBe(true);
  expect(sameTestData(collect(['mug']), collect(['key', 'mug']))).toBe(false);
  expect(sameTestData(undefined, collect(['mug']))).toBe(false);
});
