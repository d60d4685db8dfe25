import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { failFromPut } from '../training/store/sample-failure.ts';
import { moveInOrder } from './class-order.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { testProject } from './test-project.ts';

const { classes } = testProject({ a: {}, b: {}, c: {}, d: {} });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

test.each([
  ['c', -1, 'acbd'],
  ['a', 1, 'bacd'],
  ['a', 3, 'bcda'],
  ['d', -2, 'adbc'],
  ['b', -9, 'bacd'],
  ['b', 9, 'acdb'],
])('%s moves by %i', (id, by, order) => {
  const moved = moveInOrder(classes, id, by);
  expect(ids(moved)).toBe(order);
  // What is stored says the same as what is shown.
  expect(ids([...moved].sort((a, b) => a.position - b.position))).toBe(order);
});

test('only what changed is another record', () => {
  const moved = moveInOrder(classes, 'c', -1);
  expect(moved.filter((record) => !classes.includes(record)).map(({ id }) => id)).toEqual([
    'c',
    'b',
  ]);
});

test('nothing moves beyond the ends, nor what is not there', () => {
  expect(moveInOrder(classes, 'a', -1)).toBe(classes);
  expect(moveInOrder(classes, 'd', 1)).toBe(classes);
  expect(moveInOrder(classes, 'x', 1)).toBe(classes);
});

test('the place of a deleted class stays free for its return', () => {
  const left = classes.filter(({ id }) => id !== 'b');
  expect(moveInOrder(left, 'd', -1).map(({ position }) => position)).toEqual([0, 2, 3]);
});

test('what is none of the classes has no row, and is never passed', () => {
  const none = { ...classes[0]!, id: 'none', position: -1, isNone: true } as const;
  expect(ids(moveInOrder([none, ...classes], 'a', -1))).toBe(`none${ids(classes)}`);
  expect(ids(moveInOrder([none, ...classes], 'b', -1))).toBe('nonebacd');
});

test('positions that were equal are so no longer', () => {
  const equal = classes.map((record) => ({ ...record, position: 0 }));
  const moved = moveInOrder(equal, 'b', -1);
  expect(moved.map(({ id, position }) => `${id}${position}`)).toEqual(['b0', 'a1', 'c2', 'd3']);
});

test('a new order of the rows is on the disk, and a failed write is told', async () => {
  const project = new ProjectKeeper();
  await project.open(undefined, crypto.randomUUID());
  for (const name of ['a', 'b', 'c']) await project.addClass(name);
  const names = (classes: readonly { readonly name: string }[]) =>
    classes.map(({ name }) => name).join('');
  const stored = async () =>
    names((await project.store!.loadProject(project.contents.project.id)).classes);
  await project.moveClass(project.contents.classes[2]!.id, -2);
  expect([names(project.contents.classes), await stored()]).toEqual(['cab', 'cab']);
  const troubles: string[] = [];
  project.troubled.subscribe(({ kind }) => troubles.push(kind));
  const makeRoom = failFromPut(2, new DOMException('', 'QuotaExceededError'), 'before');
  await project.moveClass(project.contents.classes[0]!.id, 1);
  makeRoom();
  expect(troubles).toEqual(['quota-full']);
  expect(await stored()).toBe('cab');
  project.dispose();
});
