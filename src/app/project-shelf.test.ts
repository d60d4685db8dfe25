import { describe, expect, it, vi } from 'vitest';
import { eraseStore } from '../training/store/store.ts';
import { Bench, done, named } from './project-shelf.fixture.ts';

const bench = new Bench();

describe('the shelf', () => {
  it('holds the first project, without a name', () => {
    expect(bench.names).toEqual(['']);
    expect(bench.shelf.projects[0]).toEqual(bench.keeper.contents.project);
  });

  it('makes a project and shows it; classes stay where they were taught', async () => {
    const first = bench.shownId;
    await bench.teach('Mug');
    expect(await bench.shelf.create(named('Fruit'))).toEqual(done);
    expect(bench.names).toEqual(['', 'Fruit']);
    expect(bench.classNames).toEqual([]);
    await bench.teach('Banana');
    expect(await bench.shelf.open(first)).toEqual(done);
    expect(bench.classNames).toEqual(['Mug']);
    const counts = [...(await bench.shelf.summaries()).values()];
    expect(counts.map(({ classCount, photoCount }) => [classCount, photoCount])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('counts, renames and deletes projects without reading them, and counts what is to be seen', async () => {
    const burst = await bench.teach('Mug');
    await bench.teach('Ball');
    await bench.keeper.noneClass();
    await bench.keeper.remove('photo', [burst.photos[0]!.id]);
    const first = bench.shownId;
    const { createdAtMs: changedAtMs } = bench.keeper.contents.bursts.at(-1)!;
    await bench.shelf.create(named('Fruit'));
    const load = vi.spyOn(bench.keeper.store!, 'loadProject');
    const summaries = await bench.shelf.summaries();
    expect(summaries.get(first)).toEqual({ classCount: 2, photoCount: 3, changedAtMs });
    expect(summaries.get(bench.shownId)).toMatchObject({ classCount: 0, photoCount: 0 });
    await bench.shelf.rename(first, 'Things');
    await bench.shelf.remove(first);
    expect(load).not.toHaveBeenCalled();
  });

  it('gives the contents of all, each read when it is asked for', async () => {
    await bench.teach('Mug');
    await bench.shelf.create(named('Fruit'));
    await bench.shelf.create(named('Toys'));
    const load = vi.spyOn(bench.keeper.store!, 'loadProject');
    const found: string[] = [];
    for await (const { project, classes } of bench.shelf.contents()) {
      found.push(`${project.name}: ${classes.length}`);
      // The last one is shown, and in memory already.
      expect(load).toHaveBeenCalledTimes(Math.min(found.length, 2));
    }
    expect(found).toEqual([': 1', 'Fruit: 0', 'Toys: 0']);
  });

  it('opens the one that was used last, or the first if that is gone', async () => {
    await bench.shelf.create(named('Fruit'));
    expect((await bench.newTab(bench.shownId)).keeper.contents.project.name).toBe('Fruit');
    expect((await bench.newTab('gone')).keeper.contents.project.name).toBe('');
  });

  it('renames the one that is shown, and another one', async () => {
    const first = bench.shownId;
    bench.keeper.setStrictness(0.1);
    await bench.shelf.rename(first, 'Things');
    await bench.shelf.create(named('Fruit'));
    await bench.shelf.rename(first, 'Kitchen');
    expect(bench.names).toEqual(['Kitchen', 'Fruit']);
    await bench.shelf.open(first);
    expect(bench.keeper.contents.project).toMatchObject({ name: 'Kitchen', strictness: 0.1 });
  });

  it('puts a copy beside the original', async () => {
    await bench.teach('Mug');
    const original = bench.shownId;
    expect(await bench.shelf.duplicate(original, 'Copy')).toEqual(done);
    expect(bench.shownId).toBe(original);
    // Both may have been made in one millisecond: the list then has them in any order.
    await bench.shelf.open(bench.shelf.projects.find(({ name }) => name === 'Copy')!.id);
    expect(bench.keeper.contents.project.name).toBe('Copy');
    expect(bench.classNames).toEqual(['Mug']);
    await bench.keeper.changeClass(bench.keeper.contents.classes[0]!.id, { name: 'Cup' });
    await bench.shelf.open(original);
    expect(bench.classNames).toEqual(['Mug']);
  });
});

describe('deleting a project', () => {
  it('shows another one; undo brings it back and shows it again', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const fruit = bench.shownId;
    await bench.teach('Banana');
    const removed = await bench.shelf.remove(fruit);
    expect(bench.shownId).toBe(first);
    expect(bench.names).toEqual(['']);
    await (removed.ok ? removed.value! : undefined)?.();
    expect(bench.shownId).toBe(fruit);
    expect(bench.classNames).toEqual(['Banana']);
  });

  it('makes a new one where it was the only one', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    const removed = await bench.shelf.remove(first);
    expect(bench.shownId).not.toBe(first);
    expect([bench.names, bench.classNames]).toEqual([[''], []]);
    await (removed.ok ? removed.value! : undefined)?.();
    expect(bench.shownId).toBe(first);
    expect(bench.classNames).toEqual(['Mug']);
  });

  it('of one that is not shown leaves the shown one alone', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const removed = await bench.shelf.remove(first);
    expect(bench.names).toEqual(['Fruit']);
    expect(bench.keeper.contents.project.name).toBe('Fruit');
    await (removed.ok ? removed.value! : undefined)?.();
    expect(bench.names).toEqual(['', 'Fruit']);
    expect(bench.keeper.contents.project.name).toBe('Fruit');
  });

  it('is for good at the next start, and an undo that comes too late brings nothing empty back', async () => {
    const burst = await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const removed = await bench.shelf.remove(first);
    bench.keeper.lock.dispose();
    bench.lookAt(await bench.newTab());
    expect(await bench.keeper.photoBytes(burst.photos[0]!.id)).toBeUndefined();
    const late = bench.opened[0]!;
    const troubles: string[] = [];
    late.keeper.troubled.subscribe(({ kind }) => troubles.push(kind));
    await (removed.ok ? removed.value! : undefined)?.();
    expect(troubles).toEqual(['unknown']);
    expect(bench.names).toEqual(['Fruit']);
  });

  it('waits for the other tab that may still undo it', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const removed = await bench.shelf.remove(first);
    await bench.newTab();
    await (removed.ok ? removed.value! : undefined)?.();
    expect(bench.names).toEqual(['', 'Fruit']);
  });
});

describe('a project that cannot be read', () => {
  it('is said to be so; the present one stays, and can be written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await bench.teach('Mug');
    const first = bench.shownId;
    await bench.shelf.create(named('Fruit'));
    const fruit = bench.shownId;
    await bench.shelf.open(first);
    const troubles: string[] = [];
    bench.keeper.troubled.subscribe(({ kind }) => troubles.push(kind));
    const load = vi
      .spyOn(bench.keeper.store!, 'loadProject')
      .mockRejectedValue(new Error('damaged'));
    expect(await bench.shelf.open(fruit)).toEqual({ ok: false, trouble: { kind: 'unreadable' } });
    load.mockRestore();
    expect(bench.shownId).toBe(first);
    expect(bench.names).toEqual(['', 'Fruit']);
    // Nothing was to be written, so nothing failed to be.
    expect(troubles).toEqual([]);
    await bench.teach('Cup');
    expect(bench.keeper.saved).toBe(true);
  });

  it('because there is no store any more is another reason', async () => {
    await bench.shelf.create(named('Fruit'));
    const fruit = bench.shownId;
    await bench.shelf.open(bench.shelf.projects[0]!.id);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(bench.keeper.store!, 'loadProject').mockImplementation(async () => {
      await eraseStore(bench.database);
      throw new Error('closed');
    });
    expect(await bench.shelf.open(fruit)).toEqual({ ok: false, trouble: { kind: 'unavailable' } });
  });
});

describe('an undo of something in another project', () => {
  it('does not put it into the one that is shown', async () => {
    await bench.teach('Mug');
    const first = bench.shownId;
    const undo = await bench.keeper.remove('class', [bench.keeper.contents.classes[0]!.id]);
    await bench.shelf.create(named('Fruit'));
    await undo!();
    expect(bench.classNames).toEqual([]);
    await bench.shelf.open(first);
    expect(bench.classNames).toEqual(['Mug']);
  });
});
