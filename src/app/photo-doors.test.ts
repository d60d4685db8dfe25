import { expect, test } from 'vitest';
import { hasPhoto, photoDoors } from './photo-doors.ts';
import { ProjectKeeper } from './project-keeper.ts';

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

/** A project that lives in memory, with two classes. */
async function twoClasses() {
  const project = new ProjectKeeper();
  const mug = await project.addClass('mug');
  const key = await project.addClass('key');
  return { project, mug: mug.id, key: key.id, doors: photoDoors(project) };
}

test('a photograph from a file is a burst of its own, from a file', async () => {
  const { project, mug, doors } = await twoClasses();
  const kept = [await doors.keep(mug, bytes(1)), await doors.keep(mug, bytes(2))];
  const { bursts, photos } = project.contents;
  expect(bursts.map(({ id }) => id).sort()).toEqual(kept.map((one) => one!.burstId).sort());
  expect(bursts.map(({ source, classId }) => [source, classId])).toEqual([
    ['file', mug],
    ['file', mug],
  ]);
  expect(new Set(bursts.map(({ originId }) => originId)).size).toBe(2);
  expect(photos).toHaveLength(2);
});

test('without a store there is no disk that could be full', async () => {
  const { mug, doors } = await twoClasses();
  expect(await doors.keep(mug, bytes(1))).toMatchObject({ saved: true });
});

test('a class that is gone takes nothing', async () => {
  const { project, mug, doors } = await twoClasses();
  await project.remove('class', [mug]);
  expect(await doors.keep(mug, bytes(1))).toBeUndefined();
  expect(project.contents.photos).toHaveLength(0);
});

test('the same bytes are known in their class only', async () => {
  const { project, mug, key, doors } = await twoClasses();
  await doors.keep(mug, bytes(1, 2, 3));
  expect(await hasPhoto(project, mug, bytes(1, 2, 3))).toBe(true);
  expect(await hasPhoto(project, mug, bytes(1, 2, 4))).toBe(false);
  expect(await hasPhoto(project, mug, bytes(1, 2))).toBe(false);
  expect(await hasPhoto(project, key, bytes(1, 2, 3))).toBe(false);
});
