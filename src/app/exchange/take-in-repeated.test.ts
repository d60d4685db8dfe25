import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { success } from '../../core/outcome.ts';
import type { IncomingBurst, IncomingProject } from './incoming.ts';
import { jpegLike } from './project.fixture.ts';
import { Taking } from './take-in.fixture.ts';

const bench = new Taking();

/** A recording of these photographs, by their seeds. */
const recording = (id: string, classId: string, ...seeds: readonly number[]): IncomingBurst => {
  const photos = seeds.map((seed, index) => ({
    id: `${id}/${index}`,
    index,
    path: `${classId}/${seed}.jpg`,
    read: () => Promise.resolve(success(jpegLike(seed))),
  }));
  return { id, originId: id, classId, source: 'file', photos };
};

const project = (isForeign: boolean): IncomingProject => ({
  name: 'Fotos',
  ...(isForeign && { isForeign }),
  classes: ['a', 'b'].map((name) => ({ id: name, name })),
  bursts: [
    recording('1', 'a', 1),
    recording('2', 'a', 1),
    recording('3', 'b', 1),
    recording('4', 'a', 1, 2),
  ],
});

it.each(['new', 'merge'] as const)(
  'photographs that are twice in a folder of somebody else’s are taken once (%s)',
  async (destination) => {
    const report = await bench.taken(destination, undefined, project(true));
    expect(report.cameIn).toMatchObject({ classes: 2, photos: 2, bursts: 2 });
    expect(report.skipped.map(({ why, count }) => [why, count])).toEqual([
      ['repeated', 2],
      ['repeated-elsewhere', 1],
    ]);
    if (report.next.kind !== 'project') throw new Error('No project was made.');
    const { bursts, classes } = await bench.store.loadProject(report.next.projectId);
    const a = classes.find(({ name }) => name === 'a')!;
    // What came with one of them is a near copy of it.
    const own = bursts.filter(({ classId }) => classId === a.id);
    expect(new Set(own.map(({ originId }) => originId)).size).toBe(1);
  },
);

it('photographs that are twice in one recording of somebody else’s are taken once', async () => {
  const twice = [recording('1', 'a', 5, 6, 5), { ...recording('2', 'b', 6, 7), originId: '1' }];
  const report = await bench.taken('new', undefined, { ...project(true), bursts: twice });
  expect(report.cameIn).toMatchObject({ photos: 3, bursts: 2 });
  expect(report.skipped).toEqual([
    { why: 'repeated', count: 1, example: 'a/5.jpg' },
    { why: 'repeated-elsewhere', count: 1, example: 'b/6.jpg' },
  ]);
});

it('what a project of this app has twice it has twice again', async () => {
  const { cameIn, skipped } = await bench.taken('new', undefined, project(false));
  expect(cameIn.photos).toBe(5);
  expect(skipped).toEqual([]);
});
