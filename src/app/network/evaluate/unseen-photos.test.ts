import { expect, it } from 'vitest';
import { withTest } from '../../../training/store/records.ts';
import { testProject } from '../../test-project.ts';
import { classWordsOf, unseenByEye, unseenPhotos } from './unseen-photos.ts';

const recorded = testProject({
  mug: { m1: ['a', 'b'], m2: ['c'], tm: ['t', 'u'] },
  key: { k1: ['d'], tk: ['v'] },
  ball: { tb: ['w'] },
});
const project = {
  ...recorded,
  bursts: recorded.bursts.map((burst) => withTest(burst, burst.id.startsWith('t'))),
};
const classIds = ['key', 'mug'];

it('takes the test round, in the order of the answers, and counts what cannot be answered', () => {
  const photos = unseenPhotos(project, classIds, 'test-round', ['m1']);
  expect(photos).toEqual({
    photoIds: ['t', 'u', 'v'],
    labels: Int32Array.of(1, 1, 0),
    bursts: Int32Array.of(0, 0, 1),
    burstCount: 2,
    strangerCount: 1,
  });
});

it('takes what is taught but was not learned from by this run', () => {
  const photos = unseenPhotos(project, classIds, 'left-out', ['m1', 'k1']);
  expect(photos.photoIds).toEqual(['c']);
  expect(unseenPhotos(project, classIds, 'left-out', []).photoIds).toEqual(['a', 'b', 'c', 'd']);
  // Nobody knows what it has learned from.
  expect(unseenPhotos(project, classIds, 'left-out', undefined).photoIds).toEqual([]);
  expect(unseenPhotos(project, classIds, 'test-round', undefined).photoIds).toHaveLength(3);
});

it('measures no network with what was kept and taught because it fooled one', () => {
  const bursts = project.bursts.map((burst) =>
    burst.id === 'm2'
      ? { ...burst, mistake: { takenForId: 'key', taught: true, fooled: 'network' as const } }
      : burst,
  );
  expect(unseenPhotos({ ...project, bursts }, classIds, 'left-out', ['k1']).photoIds).toEqual([
    'a',
    'b',
  ]);
});

it('leaves out a test round that was taught once, and taken back', () => {
  expect(unseenPhotos(project, classIds, 'test-round', ['tm']).photoIds).toEqual(['v']);
});

it('asks the eye nothing of a recording of which anything is taught', () => {
  expect(unseenByEye(project, classIds).photoIds).toEqual(['t', 'u', 'v']);
  // One photograph of it was moved to another class while it was taught, and stayed taught.
  const bursts = project.bursts.map((burst) =>
    burst.id === 'k1' ? { ...burst, originId: 'tm' } : burst,
  );
  expect(unseenByEye({ ...project, bursts }, classIds).photoIds).toEqual(['v']);
});

it('counts near-copies in two classes as one recording', () => {
  const bursts = project.bursts.map((burst) =>
    burst.id === 'tk' ? { ...burst, originId: 'tm' } : burst,
  );
  expect(unseenPhotos({ ...project, bursts }, classIds, 'test-round', undefined)).toMatchObject({
    bursts: Int32Array.of(0, 0, 0),
    burstCount: 1,
  });
});

it('calls a class that is gone what it was called', () => {
  expect(classWordsOf(project, ['mug', 'gone'], ['Former mug', 'Former'])).toEqual([
    { id: 'mug', name: 'mug', mark: 0 },
    { name: 'Former' },
  ]);
});
