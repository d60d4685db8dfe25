import { expect, it } from 'vitest';
import { withTest } from '../../../training/store/records.ts';
import { testProject } from '../../test-project.ts';
import { collectMapPhotos, sameMapPhotos } from './map-photos.ts';

const contents = testProject({ mug: { m1: ['a', 'b'], m2: ['c'] }, key: { k1: ['d'] } });
const vectors = new Map(['a', 'b', 'd'].map((id, at) => [id, Float32Array.of(3, 4 * at)]));
const collect = (of = contents, eyeKey = 'eye@160') =>
  collectMapPhotos(of, (id) => vectors.get(id), eyeKey);

it('shows what the eye has seen, with classes, recordings and directions', () => {
  const { photos, data, units, waitingCount } = collect()!;
  expect(waitingCount).toBe(1);
  expect(photos.map(({ id, classId }) => [id, classId])).toEqual([
    ['a', 'mug'],
    ['b', 'mug'],
    ['d', 'key'],
  ]);
  expect([...data.labels]).toEqual([0, 0, 1]);
  expect([...data.bursts]).toEqual([0, 0, 1]);
  expect(data.classCount).toBe(2);
  expect(units[2]).toBeCloseTo(0.6, 6);
});

it('shows test rounds as such, and neither untaught mistakes nor none of these', () => {
  const bursts = contents.bursts.map((burst) => withTest(burst, burst.id === 'k1'));
  expect(collect({ ...contents, bursts })!.photos.map(({ isTest }) => isTest)).toEqual([
    false,
    false,
    true,
  ]);
  const mistake = { takenForId: null, taught: false };
  const mistaken = contents.bursts.map((one) => (one.id === 'k1' ? { ...one, mistake } : one));
  expect(collect({ ...contents, bursts: mistaken })).toBeUndefined();
  const classes = contents.classes.map((one) =>
    one.id === 'key' ? { ...one, isNone: true as const } : one,
  );
  expect(collect({ ...contents, classes })).toBeUndefined();
});

it('knows when the map is the same', () => {
  expect(sameMapPhotos(collect(), collect())).toBe(true);
  expect(sameMapPhotos(collect(), undefined)).toBe(false);
  expect(sameMapPhotos(collect(), collect(contents, 'eye@128'))).toBe(false);
  const moved = contents.bursts.map((one) => (one.id === 'k1' ? { ...one, classId: 'mug' } : one));
  expect(sameMapPhotos(collect(), collect({ ...contents, bursts: moved }))).toBe(false);
});
