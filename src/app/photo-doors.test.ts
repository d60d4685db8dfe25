import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { checkStore } from '../training/store/check.ts';
import { failFromPut } from '../training/store/sample-failure.ts';
import { success } from '../core/outcome.ts';
import { PhotoImporter, type ImportEnd } from './photo-importer.ts';
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

test('a full disk: what was added is on it, the last one waits in memory and can be saved', async () => {
  const project = new ProjectKeeper();
  const name = crypto.randomUUID();
  await project.open(undefined, name);
  const { id: mug } = await project.addClass('mug');
  const doors = photoDoors(project);
  const importer = new PhotoImporter({
    ...doors,
    read: async (file) => success(await file.arrayBuffer()),
  });
  const ends: ImportEnd[] = [];
  const troubles: string[] = [];
  importer.ended.subscribe((end) => ends.push(end));
  project.troubled.subscribe(({ kind }) => troubles.push(kind));
  // A burst of one photograph is three records: the disk is full within the third one.
  const noRoom = new DOMException('There is no room.', 'QuotaExceededError');
  const makeRoom = failFromPut(8, noRoom, 'after');
  await importer.add(
    mug,
    ['a', 'b', 'c', 'd', 'e'].map((content) => new File([content], `${content}.jpg`)),
  );
  makeRoom();
  expect(ends).toMatchObject([{ stopped: 'not-saved', total: 5 }]);
  expect(ends[0]!.burstIds).toHaveLength(3);
  expect(troubles).toEqual(['quota-full']);
  expect(project.contents.photos).toHaveLength(3);
  expect(project.unsavedCount).toBe(1);
  const onDisk = async () =>
    (await project.store!.loadProject(project.contents.project.id)).photos.length;
  expect(await onDisk()).toBe(2);
  expect(await checkStore({ name })).toEqual([]);
  expect(await project.saveUnsaved()).toBe(true);
  expect(await onDisk()).toBe(3);
  project.dispose();
});
