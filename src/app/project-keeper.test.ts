import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { burstOf, whileFull } from './recorded-project.fixture.ts';

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

test('an undo brings back a burst of which only the beginning found room', async () => {
  const mug = await keeper.addClass('Mug');
  const whole = burstOf(mug.id, 4);
  await keeper.addPart({ ...whole, photos: whole.photos.slice(0, 2) });
  await whileFull(() => keeper.addBurst(whole));
  const undo = await keeper.remove('burst', [whole.id]);
  await undo!();
  expect(await keeper.saveUnsaved()).toBe(true);
  await keeper.catchUp();
  expect(keeper.contents.photos.map(({ id }) => id)).toEqual(whole.photos.map(({ id }) => id));
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

test('a burst whose class did not fit waits with it, and it is said that there is no room', async () => {
  const said = new Set<string>();
  keeper.troubled.subscribe(({ kind }) => said.add(kind));
  const whole = burstOf((await whileFull(() => keeper.noneClass())).id);
  expect(await whileFull(() => keeper.addBurst(whole))).toBe(false);
  expect([...said]).toEqual(['quota-full']);
  expect(await keeper.saveUnsaved()).toBe(true);
  await keeper.catchUp();
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
