import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { schemaVersion } from '../training/store/schema.ts';
import { sampleClass } from '../training/store/sample-records.ts';
import { RecordedProject } from './recorded-project.ts';
import { burstOf, whileFull } from './recorded-project.fixture.ts';
import type { OpenBurst } from './recorder.ts';

let name: string;
let project: RecordedProject;
let mugId: string;

beforeEach(async () => {
  name = `test-${newId()}`;
  project = new RecordedProject();
  await project.open(undefined, name);
  const mug = sampleClass(project.contents.project);
  mugId = mug.id;
  await project.store!.saveClasses([mug]);
  await project.catchUp();
});

afterEach(async () => {
  project.dispose();
  expect(await checkStore({ name })).toEqual([]);
});

/** A burst as it was after so many photographs. */
const begun = (burst: OpenBurst, count: number) => ({
  ...burst,
  photos: burst.photos.slice(0, count),
});
const idsOf = (photos: readonly { readonly id: string }[]) => photos.map(({ id }) => id);
/** Photographs that another page would find on the disk. */
const onDisk = async () =>
  idsOf((await project.store!.loadProject(project.contents.project.id)).photos);
/** Bytes of every photograph that is shown. */
const shownBytes = () =>
  Promise.all(project.contents.photos.map(({ id }) => project.photoBytes(id)));

/** Another tab has a newer version of the app; nothing stays of it here. */
async function loseStore(): Promise<void> {
  const newer = indexedDB.open(name, schemaVersion + 1);
  newer.addEventListener('upgradeneeded', () => newer.transaction!.abort());
  await new Promise((resolve) => newer.addEventListener('error', resolve));
  expect(project.store).toBeUndefined();
}

/** How many photographs are written meanwhile. */
async function countWrites(act: () => Promise<unknown>): Promise<number> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await act();
  const count = put.mock.calls.filter(([record]) => 'bytes' in record).length;
  put.mockRestore();
  return count;
}

test('what a burst has gained is there if the page ends before it does', async () => {
  const whole = burstOf(mugId, 5);
  let changes = 0;
  project.changed.subscribe(() => changes++);
  expect(await project.addPart(begun(whole, 1))).toBe(true);
  expect(await project.addPart(begun(whole, 3))).toBe(true);
  expect(project.contents.bursts).toEqual([]);
  expect(changes).toBe(0);
  const next = new RecordedProject();
  await next.open(undefined, name);
  next.dispose();
  expect(idsOf(next.contents.photos)).toEqual(idsOf(whole.photos.slice(0, 3)));
  expect(await checkStore({ name })).toEqual([]);
});

test('each photograph is written once, but for the last, and shown when the burst ends', async () => {
  const whole = burstOf(mugId, 5);
  expect(await countWrites(() => project.addPart(begun(whole, 1)))).toBe(1);
  expect(await countWrites(() => project.addPart(begun(whole, 3)))).toBe(2);
  expect(await countWrites(() => project.addPart(begun(whole, 3)))).toBe(0);
  expect(await countWrites(() => project.addBurst(whole))).toBe(2);
  expect(idsOf(project.contents.photos)).toEqual(idsOf(whole.photos));
  await project.catchUp();
  expect(idsOf(project.contents.photos)).toEqual(idsOf(whole.photos));
  expect(await shownBytes()).not.toContain(undefined);
});

test('a burst whose end comes as the next one grows is counted for itself', async () => {
  const [first, second] = [burstOf(mugId, 3), burstOf(mugId, 4)];
  await project.addPart(begun(first, 2));
  await project.addPart(begun(second, 1));
  expect(await countWrites(() => project.addBurst(first))).toBe(1);
  expect(await countWrites(() => project.addPart(begun(second, 3)))).toBe(2);
  expect(await countWrites(() => project.addBurst(second))).toBe(1);
  expect((await onDisk()).toSorted()).toEqual(
    idsOf([...first.photos, ...second.photos]).toSorted(),
  );
});

test('a part that found no room comes with the next one', async () => {
  const whole = burstOf(mugId, 4);
  let troubles = 0;
  project.troubled.subscribe(() => troubles++);
  expect(await whileFull(() => project.addPart(begun(whole, 2)))).toBe(false);
  expect(troubles).toBe(0);
  expect(project.saved).toBe(true);
  expect(await project.addPart(begun(whole, 3))).toBe(true);
  expect(await onDisk()).toEqual(idsOf(whole.photos.slice(0, 3)));
});

test('of a burst whose end found no room, only that is owed to the disk', async () => {
  const whole = burstOf(mugId, 4);
  await project.addPart(begun(whole, 2));
  await whileFull(async () => {
    expect(await project.addPart(begun(whole, 3))).toBe(false);
    expect(await project.addBurst(whole)).toBe(false);
  });
  expect(project.unsavedCount).toBe(2);
  expect(project.contents.photos).toHaveLength(4);
  expect(await shownBytes()).not.toContain(undefined);
  expect(await project.saveUnsaved()).toBe(true);
  expect(await onDisk()).toEqual(idsOf(whole.photos));
});

test('a burst of a class of another project is not shown, and owes nothing', async () => {
  expect(await project.addBurst(burstOf('elsewhere'))).toBe(false);
  expect(project.contents.bursts).toEqual([]);
  expect(project.saved).toBe(true);
});

test('a burst whose parts went to a store that was lost is whole in memory', async () => {
  const whole = burstOf(mugId, 4);
  expect(await project.addPart(begun(whole, 3))).toBe(true);
  await loseStore();
  expect(await project.addBurst(whole)).toBe(false);
  expect(project.contents.photos).toHaveLength(4);
  expect(await shownBytes()).not.toContain(undefined);
});

test('a burst whose parts go as its end is being written is whole in memory', async () => {
  const whole = burstOf(mugId, 4);
  expect(await project.addPart(begun(whole, 3))).toBe(true);
  const store = project.store!;
  const addBurst = store.addBurst.bind(store);
  vi.spyOn(store, 'addBurst').mockImplementation(async (...written) => {
    await loseStore();
    return addBurst(...written);
  });
  expect(await project.addBurst(whole)).toBe(false);
  expect(project.unsavedCount).toBe(4);
  expect(await shownBytes()).not.toContain(undefined);
});
