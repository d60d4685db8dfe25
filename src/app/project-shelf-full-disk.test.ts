import { describe, expect, it } from 'vitest';
import { failFromPut } from '../training/store/sample-failure.ts';
import { sampleBurst, sampleClass } from '../training/store/sample-records.ts';
import { Bench, done, named } from './project-shelf.fixture.ts';
import { burstOf, noRoom } from './recorded-project.fixture.ts';

const full = { ok: false, trouble: { kind: 'quota-full' } };

const bench = new Bench();

describe('on a full disk', () => {
  it('no verb loses anything, and each says why it did nothing', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    await bench.shelf.open(first);
    const before = bench.keeper.contents;
    const repair = failFromPut(1, noRoom, 'before');
    expect(await bench.shelf.create(named('More'))).toEqual(full);
    expect(await bench.shelf.duplicate(first, 'Copy')).toEqual(full);
    expect(await bench.shelf.rename(bench.shelf.projects[1]!.id, 'Other')).toEqual(full);
    repair();
    expect(bench.keeper.contents).toEqual(before);
    expect(bench.names).toEqual(['', 'Fruit']);
  });

  it('a project that comes whole comes whole or not at all', async () => {
    const project = named('Example');
    const record = sampleClass(project);
    const bursts = [sampleBurst(record), sampleBurst(record)];
    for (const nth of [1, 2, 3, 12]) {
      const repair = failFromPut(nth, noRoom, 'after');
      expect(await bench.shelf.create(project, { classes: [record], bursts })).toEqual(full);
      repair();
      expect(bench.names).toEqual(['']);
      expect(await bench.keeper.store!.photoBytes(bursts[0]!.photos[0]!.record.id)).toBeUndefined();
    }
    expect(await bench.shelf.create(project, { classes: [record], bursts })).toEqual(done);
    expect(bench.keeper.contents.photos).toHaveLength(6);
  });

  it('a project is deleted at once, without an undo: that makes room', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const fruit = bench.shownId;
    const repair = failFromPut(1, noRoom, 'before');
    expect(await bench.shelf.remove(first)).toEqual(done);
    expect(bench.names).toEqual(['Fruit']);
    repair();
    expect(bench.shownId).toBe(fruit);
    await expect(bench.keeper.store!.loadProject(first)).rejects.toThrow();
  });

  it('the only project is deleted whole or not at all, wherever the room ends', async () => {
    for (const nth of [1, 2]) {
      await bench.teach('Mug');
      const only = bench.shownId;
      const repair = failFromPut(nth, noRoom, 'before');
      const removed = await bench.shelf.remove(only);
      repair();
      expect(removed).toEqual(done);
      expect(bench.shownId).not.toBe(only);
      expect(await bench.keeper.saveUnsaved()).toBe(true);
      expect((await bench.keeper.store!.listProjects()).map(({ id }) => id)).toEqual([
        bench.shownId,
      ]);
    }
  });

  it('what is in memory only keeps its project on the screen until it is written', async () => {
    const { id } = await bench.keeper.addClass('Mug');
    const first = bench.shownId;
    const repair = failFromPut(1, noRoom, 'before');
    const burst = burstOf(id);
    expect(await bench.keeper.addBurst(burst)).toBe(false);
    for (const attempt of [bench.shelf.create(named('Fruit')), bench.shelf.remove(first)]) {
      expect(await attempt).toEqual({ ok: false, trouble: { kind: 'unsaved' } });
    }
    repair();
    expect(bench.shownId).toBe(first);
    expect(await bench.shelf.create(named('Fruit'))).toEqual(done);
    await bench.shelf.open(first);
    expect(await bench.keeper.photoBytes(burst.photos[1]!.id)).toEqual(burst.photos[1]!.bytes);
  });

  it('a class that could not be written counts as unsaved, too', async () => {
    const repair = failFromPut(1, noRoom, 'before');
    await bench.keeper.addClass('Mug');
    expect(bench.keeper.saved).toBe(false);
    repair();
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    await bench.shelf.open(first);
    expect(bench.classNames).toEqual(['Mug']);
  });
});
