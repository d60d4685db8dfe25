import { expect, test } from 'vitest';
import { copyIn, isCopyDue, ownPhotoCount } from './copy-reminder.ts';
import { emptyProject, withOpenBursts } from './project-contents.ts';
import { burstOf } from './recorded-project.fixture.ts';

test('a copy is due when a project is large and none was ever made', () => {
  expect(isCopyDue(99, undefined)).toBe(false);
  expect(isCopyDue(100, undefined)).toBe(true);
  expect(isCopyDue(100, { photoCount: 100 })).toBe(false);
});

test('it is due again only when the project has grown by half', () => {
  expect(isCopyDue(299, { photoCount: 200 })).toBe(false);
  expect(isCopyDue(300, { photoCount: 200 })).toBe(true);
  expect(isCopyDue(60, { photoCount: 20 })).toBe(false);
});

test('photographs of the sample scene, of which the example project is, are nobody’s own', () => {
  const scene = { ...burstOf('mug', 54), source: 'scene' } as const;
  expect(ownPhotoCount(withOpenBursts(emptyProject(), [scene]))).toBe(0);
  const file = { ...burstOf('mug', 3), source: 'file' } as const;
  expect(ownPhotoCount(withOpenBursts(emptyProject(), [scene, file, burstOf('ball', 4)]))).toBe(7);
});

test('a file that left photographs out is a copy of the others', () => {
  const contents = withOpenBursts(emptyProject(), [burstOf('mug', 200)]);
  expect(copyIn(contents)).toEqual({ photoCount: 200 });
  expect(isCopyDue(200, copyIn(contents, { photos: 0 }))).toBe(false);
  expect(copyIn(contents, { photos: 80 })).toEqual({ photoCount: 120 });
  expect(isCopyDue(200, copyIn(contents, { photos: 80 }))).toBe(true);
  expect(isCopyDue(200, copyIn(contents, { photos: 200 }))).toBe(true);
});
