import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { schemaVersion } from '../training/store/schema.ts';
import { failFromPut } from '../training/store/sample-failure.ts';
import { ProjectKeeper } from './project-keeper.ts';
import type { OpenBurst } from './recorder.ts';

const noRoom = new DOMException('There is no room.', 'QuotaExceededError');

let name: string;
let keeper: ProjectKeeper;

beforeEach(async () => {
  name = `test-${newId()}`;
  keeper = new ProjectKeeper();
  await keeper.open(undefined, name);
});

afterEach(async () => {
  keeper.dispose();
  expect(await checkStore({ name })).toEqual([]);
});

function burstOf(classId: string, count = 2): OpenBurst {
  const photos = Array.from({ length: count }, () => ({
    id: newId(),
    bytes: Uint8Array.of(1, 2, 3).buffer,
  }));
  return { id: newId(), classId, source: 'scene', startedAtMs: Date.now(), photos };
}

/** Does something while the disk is full. */
async function whileFull<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const repair = failFromPut(1, noRoom, 'before');
  const answer = await act();
  repair();
  return answer;
}

/** Bytes of every photograph that is shown. */
const shownBytes = () => Promise.all(keeper.contents.photos.map(({ id }) => keeper.photoBytes(id)));

test('what never fitted on the disk and was deleted is no longer owed to it', async () => {
  const mug = await keeper.addClass('Mug');
  const late = burstOf(mug.id);
  expect(await whileFull(() => keeper.addBurst(late))).toBe(false);
  expect(keeper.unsavedCount).toBe(2);
  await keeper.remove('burst', [late.id]);
  expect(keeper.saved).toBe(true);
});

test('an undo brings back photographs with their bytes, though others had to wait for room', async () => {
  const mug = await keeper.addClass('Mug');
  const kept = burstOf(mug.id);
  await keeper.addBurst(kept);
  const late = burstOf(mug.id);
  await whileFull(() => keeper.addBurst(late));
  const undo = await keeper.remove('burst', [kept.id]);
  expect(await keeper.saveUnsaved()).toBe(true);
  await undo!();
  expect(keeper.contents.photos).toHaveLength(4);
  expect(await shownBytes()).not.toContain(undefined);
});

test('what a burst has gained is there if the page ends before it does', async () => {
  const mug = await keeper.addClass('Mug');
  const whole = burstOf(mug.id, 5);
  const part = { ...whole, photos: whole.photos.slice(0, 3) };
  expect(await keeper.addPart({ ...part, photos: part.photos.slice(0, 1) })).toBe(true);
  expect(await keeper.addPart(part)).toBe(true);
  expect(keeper.contents.bursts).toEqual([]);
  const next = new ProjectKeeper();
  await next.open(undefined, name);
  next.dispose();
  expect(next.contents.photos.map(({ id }) => id)).toEqual(part.photos.map(({ id }) => id));
  expect(await checkStore({ name })).toEqual([]);

  // If it does not end, each photograph is written once, but for one.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await keeper.addBurst(whole)).toBe(true);
  expect(put.mock.calls.filter(([record]) => 'bytes' in record)).toHaveLength(2);
  expect(await keeper.addPart({ ...burstOf(mug.id, 1), photos: [] })).toBe(true);
  put.mockRestore();
  await keeper.catchUp();
  expect(keeper.contents.photos.map(({ id }) => id)).toEqual(whole.photos.map(({ id }) => id));
  expect(await shownBytes()).not.toContain(undefined);
});

test('of a burst whose end found no room, only that is owed to the disk', async () => {
  const mug = await keeper.addClass('Mug');
  const whole = burstOf(mug.id, 4);
  await keeper.addPart({ ...whole, photos: whole.photos.slice(0, 2) });
  await whileFull(async () => {
    expect(await keeper.addPart({ ...whole, photos: whole.photos.slice(0, 3) })).toBe(false);
    expect(await keeper.addBurst(whole)).toBe(false);
  });
  expect(keeper.unsavedCount).toBe(2);
  expect(keeper.contents.photos).toHaveLength(4);
  expect(await shownBytes()).not.toContain(undefined);
  const undo = await keeper.remove('burst', [whole.id]);
  await undo!();
  expect(await keeper.saveUnsaved()).toBe(true);
  await keeper.catchUp();
  expect(keeper.contents.photos.map(({ id }) => id)).toEqual(whole.photos.map(({ id }) => id));
});

test('a burst whose parts went to a store that was lost is whole in memory', async () => {
  const mug = await keeper.addClass('Mug');
  const whole = burstOf(mug.id, 4);
  expect(await keeper.addPart({ ...whole, photos: whole.photos.slice(0, 3) })).toBe(true);
  // Another tab has a newer version of the app; nothing stays of it here.
  const newer = indexedDB.open(name, schemaVersion + 1);
  newer.addEventListener('upgradeneeded', () => newer.transaction!.abort());
  await new Promise((resolve) => newer.addEventListener('error', resolve));
  expect(keeper.store).toBeUndefined();
  expect(await keeper.addBurst(whole)).toBe(false);
  expect(keeper.contents.photos).toHaveLength(4);
  expect(await shownBytes()).not.toContain(undefined);
});

test('a class and its name that did not fit are owed, and written with the first burst that fits', async () => {
  const cup = await whileFull(() => keeper.addClass('Cup'));
  expect(keeper.saved).toBe(false);
  expect(await keeper.addBurst(burstOf(cup.id))).toBe(true);
  await whileFull(() => keeper.changeClass(cup.id, { name: 'Mug' }));
  expect(keeper.saved).toBe(false);
  expect(await keeper.saveUnsaved()).toBe(true);
  keeper.dispose();
  keeper = new ProjectKeeper();
  await keeper.open(undefined, name);
  expect(keeper.contents.classes.map((record) => record.name)).toEqual(['Mug']);
  expect(keeper.contents.photos).toHaveLength(2);
});

test('a mistake is learned from once it is taught, after a reload too', async () => {
  const none = await keeper.noneClass();
  expect((await keeper.noneClass()).id).toBe(none.id);
  const odd = { ...burstOf(none.id, 1), mistake: { takenForId: null, taught: false } };
  await keeper.addBurst(odd);
  await keeper.setTaught(odd.id, true);
  keeper.dispose();
  keeper = new ProjectKeeper();
  await keeper.open(undefined, name);
  expect(keeper.contents.bursts[0]!.mistake).toEqual({ takenForId: null, taught: true });
  expect(keeper.contents.classes[0]!.isNone).toBe(true);
});

test('what was purged for its room does not come back as an empty frame', async () => {
  let purges = 0;
  keeper.purged.subscribe(() => purges++);
  const mug = await keeper.addClass('Mug');
  const kept = burstOf(mug.id);
  await keeper.addBurst(kept);
  const undo = await keeper.remove('burst', [kept.id]);
  const late = burstOf(mug.id, 3);
  await whileFull(async () => {
    await keeper.addBurst(late);
    expect(await keeper.saveUnsaved()).toBe(false);
  });
  expect(purges).toBe(1);
  await undo!();
  expect(keeper.contents.photos).toHaveLength(3);
  expect(await shownBytes()).not.toContain(undefined);
  expect(await keeper.saveUnsaved()).toBe(true);
});

test('a class, and a name, that exist in memory only outlive what another tab has written', async () => {
  const mug = await keeper.addClass('Mug');
  await whileFull(async () => {
    await keeper.changeClass(mug.id, { name: 'Jug' });
    await keeper.addClass('Plate');
  });
  await keeper.catchUp();
  expect(keeper.contents.classes.map((record) => record.name)).toEqual(['Jug', 'Plate']);
});

test('a burst of a class of another project is not shown, and owes nothing', async () => {
  await keeper.addClass('Mug');
  expect(await keeper.addBurst(burstOf('elsewhere'))).toBe(false);
  expect(keeper.contents.bursts).toEqual([]);
  expect(keeper.saved).toBe(true);
});

test('a recording of a test round is learned from as a whole, and that is taken back', async () => {
  const [mug, key] = [await keeper.addClass('Mug'), await keeper.addClass('Key')];
  const round = { ...burstOf(mug.id), isTest: true as const };
  await keeper.addBurst(round);
  await keeper.addBurst(burstOf(mug.id));
  // One of its photographs was of the other class: there it only measures, too.
  await keeper.movePhotos([round.photos[0]!.id], key.id);
  const tests = () => keeper.contents.bursts.map(({ isTest }) => isTest === true);
  expect(tests().toSorted()).toEqual([false, true, true]);
  const undo = await keeper.teachTest(round.id);
  expect(tests()).toEqual([false, false, false]);
  expect(await whileFull(() => keeper.teachTest(round.id))).toBeUndefined();
  await undo!();
  expect(tests().toSorted()).toEqual([false, true, true]);
  await keeper.catchUp();
  expect(tests().toSorted()).toEqual([false, true, true]);
  // It is refused by a full disk as a whole.
  expect(await whileFull(() => keeper.teachTest(round.id))).toBeUndefined();
  expect(tests().toSorted()).toEqual([false, true, true]);
});

test('a photograph of a test round that moves does not join what is learned from', async () => {
  const [mug, key] = [await keeper.addClass('Mug'), await keeper.addClass('Key')];
  const taught = burstOf(mug.id, 3);
  await keeper.addBurst(taught);
  await keeper.movePhotos([taught.photos[0]!.id], key.id);
  const former = keeper.contents.bursts.find(({ classId }) => classId === key.id)!;
  // The same recording, part of it for testing: an older version of the app knows no better.
  await keeper.store!.setTest([taught.id], true);
  await keeper.catchUp();
  await keeper.movePhotos([taught.photos[1]!.id], key.id);
  const inKey = keeper.contents.bursts.filter(({ classId }) => classId === key.id);
  expect(inKey.map(({ isTest }) => isTest === true).toSorted()).toEqual([false, true]);
  expect(keeper.contents.photos.filter(({ burstId }) => burstId === former.id)).toHaveLength(1);
});
