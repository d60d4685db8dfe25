import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { randomCard } from '../exchange/classifier-card/card.fixture.ts';
import { packCard } from '../exchange/classifier-card/pack-card.ts';
import { unpackCard } from '../exchange/classifier-card/unpack-card.ts';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { openStore } from '../training/store/store.ts';
import { makeCard } from './classifier-card/make-card.ts';
import { projectOfNames, receivedProject } from './classifier-card/received-project.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { ReceivedReader } from './received-learned.ts';

const packed = packCard(randomCard(3));
const card = (() => {
  const unpacked = unpackCard(packed);
  if (!unpacked.ok) throw new Error(unpacked.trouble.kind);
  return unpacked.value;
})();

/** A keeper that shows the project of the card, as it was stored and read again. */
async function openReceived(): Promise<{ name: string; keeper: ProjectKeeper }> {
  const name = `test-${newId()}`;
  const store = await openStore(name);
  if (!store.ok) throw new Error(store.trouble.kind);
  const { project, filling } = receivedProject(card, packed, 'De Ana', 5000);
  await store.value.saveProject(project);
  await store.value.saveClasses(filling.classes);
  store.value.close();
  const keeper = new ProjectKeeper();
  await keeper.open(project.id, name);
  return { name, keeper };
}

it('is stored with its card, and answers with it after a reload', async () => {
  const { name, keeper } = await openReceived();
  const { project, classes } = keeper.contents;
  expect(project).toMatchObject({ name: 'De Ana', strictness: Math.fround(0.05) });
  expect(project.received).toMatchObject({ projectName: 'Mi colección', receivedAtMs: 5000 });
  expect(classes.map((one) => one.name)).toEqual(['Clase 1', 'Clase 2', 'Clase 3']);
  const received = new ReceivedReader().of(keeper.contents);
  expect(received).toMatchObject({ sizePx: 160, eyeKey: card.eyeKey });
  expect(received?.learned.head).toEqual(card.head);
  expect(received?.learned.examples.classIds).toEqual(classes.map(({ id }) => id));
  keeper.dispose();
  expect(await checkStore({ name })).toEqual([]);
});

it('keeps its classes as they came, whoever asks for another', async () => {
  const { keeper } = await openReceived();
  const { classes } = keeper.contents;
  const [first] = classes;
  await keeper.changeClass(first!.id, { name: 'Otra' });
  await keeper.moveClass(first!.id, 1);
  expect(await keeper.remove('class', [first!.id])).toBeUndefined();
  await expect(keeper.addClass('Cuarta')).rejects.toThrow();
  expect(keeper.contents.classes).toEqual(classes);
  keeper.setStrictness(-0.1);
  await keeper.flush();
  expect(keeper.contents.project.received).toBeDefined();
  keeper.dispose();
});

it('is sent on as it came', async () => {
  const { keeper } = await openReceived();
  const received = new ReceivedReader().of(keeper.contents)!;
  const again = makeCard(keeper.contents, received.learned, received.eyeKey, 9000);
  const unpacked = unpackCard(packCard(again));
  expect(unpacked.ok && unpacked.value.head).toEqual(card.head);
  expect(unpacked.ok && unpacked.value.classes).toEqual(card.classes);
  keeper.dispose();
});

it('is read once, and answers nothing where it cannot be used', async () => {
  const { keeper } = await openReceived();
  const { contents } = keeper;
  const reader = new ReceivedReader();
  expect(reader.of(contents)?.learned).toBe(reader.of({ ...contents })?.learned);
  const harmed = { ...contents.project.received!, card: new ArrayBuffer(20) };
  expect(reader.of({ ...contents, project: { ...contents.project, received: harmed } })).toBe(
    undefined,
  );
  expect(new ReceivedReader().of({ ...contents, classes: [] })).toBeUndefined();
  keeper.dispose();
});

it('lends its names to a project of one’s own', () => {
  const { project, filling } = projectOfNames(card.classes, 'Mío', 1);
  expect(project.received).toBeUndefined();
  expect(filling.classes.map(({ name, mark, position }) => [name, mark, position])).toEqual([
    ['Clase 1', 0, 0],
    ['Clase 2', 1, 1],
    ['Clase 3', 2, 2],
  ]);
});
