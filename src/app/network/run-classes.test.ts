import { expect, it } from 'vitest';
import { classIdsOf } from './run-classes.ts';

const classes = [
  { id: 'm', name: 'Taza' },
  { id: 'k', name: 'Llaves' },
  { id: 'n', name: 'Pez', isNone: true },
] as const;

it('knows classes by the ids that a run learned with, though they are called otherwise by now', () => {
  const run = { source: 'project', classIds: ['k', 'gone'], classNames: ['Taza', 'x'] } as const;
  expect(classIdsOf(run, classes)).toEqual(['k', 'gone']);
});

it('knows those of a network from a file by their names, one by one', () => {
  const run = { source: 'project', classIds: [], classNames: ['  TAZA', 'Gato', 'Pez'] } as const;
  // What stands for none of these is no class that a network can mean.
  expect(classIdsOf(run, classes)).toEqual(['m', undefined, undefined]);
});

it('knows none of a shipped set, whatever its classes are called', () => {
  const run = { source: 'toy', classIds: [], classNames: ['Taza', 'Llaves'] } as const;
  expect(classIdsOf(run, classes)).toEqual([]);
});
