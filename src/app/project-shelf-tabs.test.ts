import { describe, expect, it } from 'vitest';
import { Bench, named } from './project-shelf.fixture.ts';
import { burstOf } from './recorded-project.fixture.ts';

const bench = new Bench();

describe('two tabs', () => {
  it('the watcher writes nothing, and follows what is written', async () => {
    const watcher = await bench.newTab(bench.shownId);
    expect(watcher.keeper.lock.role).toBe('watcher');
    const { id } = await watcher.keeper.addClass('Ghost');
    expect(await watcher.keeper.addBurst(burstOf(id))).toBe(false);
    watcher.keeper.setStrictness(0.2);
    await watcher.keeper.flush();
    const stored = await bench.keeper.store!.loadProject(bench.shownId);
    expect([stored.classes, stored.photos, stored.project.strictness]).toEqual([[], [], 0]);
    await bench.teach('Mug');
    await expect
      .poll(() => watcher.keeper.contents.classes.map(({ name }) => name).sort())
      .toEqual(['Ghost', 'Mug']);
  });

  it('what another tab has open can be neither renamed nor deleted here', async () => {
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    await bench.newTab(first);
    const inUse = { ok: false, trouble: { kind: 'in-use' } };
    expect(await bench.shelf.rename(first, 'Other')).toEqual(inUse);
    expect(await bench.shelf.remove(first)).toEqual(inUse);
    const watcher = await bench.newTab(first);
    expect(await watcher.shelf.rename(first, 'Other')).toEqual(inUse);
    expect(await watcher.shelf.remove(first)).toEqual(inUse);
    expect(bench.names).toEqual(['', 'Fruit']);
  });

  it('the watcher of a project that is deleted goes to another one', async () => {
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const watcher = await bench.newTab(bench.shownId);
    await bench.shelf.remove(bench.shownId);
    await expect.poll(() => watcher.keeper.contents.project.id).toBe(first);
    expect(watcher.shelf.projects.map(({ id }) => id)).toEqual([first]);
  });

  it('takes over with all that was recorded', async () => {
    const watcher = await bench.newTab(bench.shownId);
    await bench.teach('Mug');
    await watcher.keeper.lock.takeOver();
    await expect.poll(() => watcher.keeper.contents.photos.length).toBe(2);
    const { id } = await watcher.keeper.addClass('Ball');
    expect(await watcher.keeper.addBurst(burstOf(id))).toBe(true);
    await expect.poll(() => bench.classNames).toEqual(['Mug', 'Ball']);
    expect(bench.keeper.lock.role).toBe('watcher');
  });
});
