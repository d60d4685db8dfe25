import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../core/outcome.ts';
import { checkStore } from '../training/store/check.ts';
import { newId } from '../training/store/ids.ts';
import { failFromPut } from '../training/store/sample-failure.ts';
import { sampleBurst, sampleClass } from '../training/store/sample-records.ts';
import { eraseStore } from '../training/store/store.ts';
import { FakeTabs } from './fake-tabs.ts';
import { emptyProject } from './project-contents.ts';
import { ProjectKeeper } from './project-keeper.ts';
import { ProjectLock } from './project-lock.ts';
import { freeName, ProjectShelf } from './project-shelf.ts';
import type { OpenBurst } from './recorder.ts';

const done = { ok: true, value: undefined };
const noRoom = new DOMException('There is no room.', 'QuotaExceededError');
const full = { ok: false, trouble: { kind: 'quota-full' } };

interface Tab {
  readonly keeper: ProjectKeeper;
  readonly shelf: ProjectShelf;
}

let tabs: FakeTabs;
let database: string;
let opened: Tab[];
let keeper: ProjectKeeper;
let shelf: ProjectShelf;

beforeEach(async () => {
  tabs = new FakeTabs();
  database = `test-${newId()}`;
  opened = [];
  ({ keeper, shelf } = await newTab());
});

afterEach(async () => {
  if (keeper.store) expect(await checkStore(keeper.store)).toEqual([]);
  for (const tab of opened) tab.keeper.dispose();
  vi.restoreAllMocks();
});

/** A tab of the app, as far as projects go. */
async function newTab(projectId?: string): Promise<Tab> {
  const patience = { firstMs: 20, politeMs: 60 };
  const keeper = new ProjectKeeper(new ProjectLock(tabs.locks, tabs.channel(), patience));
  const settle = async () => {
    await keeper.flush();
    return keeper.saved || keeper.saveUnsaved();
  };
  const openProject = async (id: string) =>
    (await settle()) ? keeper.switchTo(id) : failure({ kind: 'unsaved' } as const);
  keeper.lock.settle = settle;
  keeper.lock.changed.subscribe(() => void keeper.catchUp());
  keeper.lock.news.subscribe((id) => {
    if (id === keeper.contents.project.id) void keeper.catchUp();
  });
  const shelf = new ProjectShelf({ project: keeper, settle, openProject });
  opened.push({ keeper, shelf });
  await keeper.open(projectId, database);
  await shelf.read();
  return { keeper, shelf };
}

/** A burst of as many photographs as asked for. */
function burstOf(classId: string, count = 2): OpenBurst {
  const photos = Array.from({ length: count }, () => ({
    id: newId(),
    bytes: crypto.getRandomValues(new Uint8Array(12)).buffer,
  }));
  return { id: newId(), classId, source: 'camera', startedAtMs: Date.now(), photos };
}

async function teach(name: string): Promise<OpenBurst> {
  const burst = burstOf((await keeper.addClass(name)).id);
  expect(await keeper.addBurst(burst)).toBe(true);
  return burst;
}

const shownId = () => keeper.contents.project.id;
const names = () => shelf.projects.map(({ name }) => name);
const classNames = () => keeper.contents.classes.map(({ name }) => name);
/** Moments of making, each later than the one before. */
let madeAtMs = Date.now();
const named = (name: string) => ({
  ...emptyProject().project,
  name,
  createdAtMs: (madeAtMs += 1000),
});

describe('the shelf', () => {
  it('holds the first project, without a name', () => {
    expect(names()).toEqual(['']);
    expect(shelf.projects[0]).toEqual(keeper.contents.project);
  });

  it('makes a project and shows it; classes stay where they were taught', async () => {
    const first = shownId();
    await teach('Mug');
    expect(await shelf.create(named('Fruit'))).toEqual(done);
    expect(names()).toEqual(['', 'Fruit']);
    expect(classNames()).toEqual([]);
    await teach('Banana');
    expect(await shelf.open(first)).toEqual(done);
    expect(classNames()).toEqual(['Mug']);
    const counts = [...(await shelf.summaries()).values()];
    expect(counts.map(({ classCount, photoCount }) => [classCount, photoCount])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('counts, renames and deletes projects without reading them, and counts what is to be seen', async () => {
    const burst = await teach('Mug');
    await teach('Ball');
    await keeper.noneClass();
    await keeper.remove('photo', [burst.photos[0]!.id]);
    const first = shownId();
    const { createdAtMs: changedAtMs } = keeper.contents.bursts.at(-1)!;
    await shelf.create(named('Fruit'));
    const load = vi.spyOn(keeper.store!, 'loadProject');
    const summaries = await shelf.summaries();
    expect(summaries.get(first)).toEqual({ classCount: 2, photoCount: 3, changedAtMs });
    expect(summaries.get(shownId())).toMatchObject({ classCount: 0, photoCount: 0 });
    await shelf.rename(first, 'Things');
    await shelf.remove(first);
    expect(load).not.toHaveBeenCalled();
  });

  it('gives the contents of all, each read when it is asked for', async () => {
    await teach('Mug');
    await shelf.create(named('Fruit'));
    await shelf.create(named('Toys'));
    const load = vi.spyOn(keeper.store!, 'loadProject');
    const found: string[] = [];
    for await (const { project, classes } of shelf.contents()) {
      found.push(`${project.name}: ${classes.length}`);
      // The last one is shown, and in memory already.
      expect(load).toHaveBeenCalledTimes(Math.min(found.length, 2));
    }
    expect(found).toEqual([': 1', 'Fruit: 0', 'Toys: 0']);
  });

  it('opens the one that was used last, or the first if that is gone', async () => {
    await shelf.create(named('Fruit'));
    expect((await newTab(shownId())).keeper.contents.project.name).toBe('Fruit');
    expect((await newTab('gone')).keeper.contents.project.name).toBe('');
  });

  it('renames the one that is shown, and another one', async () => {
    const first = shownId();
    keeper.setStrictness(0.1);
    await shelf.rename(first, 'Things');
    await shelf.create(named('Fruit'));
    await shelf.rename(first, 'Kitchen');
    expect(names()).toEqual(['Kitchen', 'Fruit']);
    await shelf.open(first);
    expect(keeper.contents.project).toMatchObject({ name: 'Kitchen', strictness: 0.1 });
  });

  it('puts a copy beside the original', async () => {
    await teach('Mug');
    const original = shownId();
    expect(await shelf.duplicate(original, 'Copy')).toEqual(done);
    expect(shownId()).toBe(original);
    // Both may have been made in one millisecond: the list then has them in any order.
    await shelf.open(shelf.projects.find(({ name }) => name === 'Copy')!.id);
    expect(keeper.contents.project.name).toBe('Copy');
    expect(classNames()).toEqual(['Mug']);
    await keeper.changeClass(keeper.contents.classes[0]!.id, { name: 'Cup' });
    await shelf.open(original);
    expect(classNames()).toEqual(['Mug']);
  });
});

describe('deleting a project', () => {
  it('shows another one; undo brings it back and shows it again', async () => {
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const fruit = shownId();
    await teach('Banana');
    const removed = await shelf.remove(fruit);
    expect(shownId()).toBe(first);
    expect(names()).toEqual(['']);
    await (removed.ok ? removed.value! : undefined)?.();
    expect(shownId()).toBe(fruit);
    expect(classNames()).toEqual(['Banana']);
  });

  it('makes a new one where it was the only one', async () => {
    await teach('Mug');
    const first = shownId();
    const removed = await shelf.remove(first);
    expect(shownId()).not.toBe(first);
    expect([names(), classNames()]).toEqual([[''], []]);
    await (removed.ok ? removed.value! : undefined)?.();
    expect(shownId()).toBe(first);
    expect(classNames()).toEqual(['Mug']);
  });

  it('of one that is not shown leaves the shown one alone', async () => {
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const removed = await shelf.remove(first);
    expect(names()).toEqual(['Fruit']);
    expect(keeper.contents.project.name).toBe('Fruit');
    await (removed.ok ? removed.value! : undefined)?.();
    expect(names()).toEqual(['', 'Fruit']);
    expect(keeper.contents.project.name).toBe('Fruit');
  });

  it('is for good at the next start, and an undo that comes too late brings nothing empty back', async () => {
    const burst = await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const removed = await shelf.remove(first);
    keeper.lock.dispose();
    ({ keeper, shelf } = await newTab());
    expect(await keeper.photoBytes(burst.photos[0]!.id)).toBeUndefined();
    const late = opened[0]!;
    const troubles: string[] = [];
    late.keeper.troubled.subscribe(({ kind }) => troubles.push(kind));
    await (removed.ok ? removed.value! : undefined)?.();
    expect(troubles).toEqual(['unknown']);
    expect(names()).toEqual(['Fruit']);
  });

  it('waits for the other tab that may still undo it', async () => {
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const removed = await shelf.remove(first);
    await newTab();
    await (removed.ok ? removed.value! : undefined)?.();
    expect(names()).toEqual(['', 'Fruit']);
  });
});

describe('a project that cannot be read', () => {
  it('is said to be so; the present one stays, and can be written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const fruit = shownId();
    await shelf.open(first);
    const troubles: string[] = [];
    keeper.troubled.subscribe(({ kind }) => troubles.push(kind));
    const load = vi.spyOn(keeper.store!, 'loadProject').mockRejectedValue(new Error('damaged'));
    expect(await shelf.open(fruit)).toEqual({ ok: false, trouble: { kind: 'unreadable' } });
    load.mockRestore();
    expect(shownId()).toBe(first);
    expect(names()).toEqual(['', 'Fruit']);
    // Nothing was to be written, so nothing failed to be.
    expect(troubles).toEqual([]);
    await teach('Cup');
    expect(keeper.saved).toBe(true);
  });

  it('because there is no store any more is another reason', async () => {
    await shelf.create(named('Fruit'));
    const fruit = shownId();
    await shelf.open(shelf.projects[0]!.id);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(keeper.store!, 'loadProject').mockImplementation(async () => {
      await eraseStore(database);
      throw new Error('closed');
    });
    expect(await shelf.open(fruit)).toEqual({ ok: false, trouble: { kind: 'unavailable' } });
  });
});

describe('an undo of something in another project', () => {
  it('does not put it into the one that is shown', async () => {
    await teach('Mug');
    const first = shownId();
    const undo = await keeper.remove('class', [keeper.contents.classes[0]!.id]);
    await shelf.create(named('Fruit'));
    await undo!();
    expect(classNames()).toEqual([]);
    await shelf.open(first);
    expect(classNames()).toEqual(['Mug']);
  });
});

describe('on a full disk', () => {
  it('no verb loses anything, and each says why it did nothing', async () => {
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    await shelf.open(first);
    const before = keeper.contents;
    const repair = failFromPut(1, noRoom, 'before');
    expect(await shelf.create(named('More'))).toEqual(full);
    expect(await shelf.duplicate(first, 'Copy')).toEqual(full);
    expect(await shelf.rename(shelf.projects[1]!.id, 'Other')).toEqual(full);
    repair();
    expect(keeper.contents).toEqual(before);
    expect(names()).toEqual(['', 'Fruit']);
  });

  it('a project that comes whole comes whole or not at all', async () => {
    const project = named('Example');
    const record = sampleClass(project);
    const bursts = [sampleBurst(record), sampleBurst(record)];
    for (const nth of [1, 2, 3, 12]) {
      const repair = failFromPut(nth, noRoom, 'after');
      expect(await shelf.create(project, { classes: [record], bursts })).toEqual(full);
      repair();
      expect(names()).toEqual(['']);
      expect(await keeper.store!.photoBytes(bursts[0]!.photos[0]!.record.id)).toBeUndefined();
    }
    expect(await shelf.create(project, { classes: [record], bursts })).toEqual(done);
    expect(keeper.contents.photos).toHaveLength(6);
  });

  it('a project is deleted at once, without an undo: that makes room', async () => {
    await teach('Mug');
    const first = shownId();
    await shelf.create(named('Fruit'));
    const fruit = shownId();
    const repair = failFromPut(1, noRoom, 'before');
    expect(await shelf.remove(first)).toEqual(done);
    expect(names()).toEqual(['Fruit']);
    repair();
    expect(shownId()).toBe(fruit);
    await expect(keeper.store!.loadProject(first)).rejects.toThrow();
  });

  it('the only project is deleted whole or not at all, wherever the room ends', async () => {
    for (const nth of [1, 2]) {
      await teach('Mug');
      const only = shownId();
      const repair = failFromPut(nth, noRoom, 'before');
      const removed = await shelf.remove(only);
      repair();
      expect(removed).toEqual(done);
      expect(shownId()).not.toBe(only);
      expect(await keeper.saveUnsaved()).toBe(true);
      expect((await keeper.store!.listProjects()).map(({ id }) => id)).toEqual([shownId()]);
    }
  });

  it('what is in memory only keeps its project on the screen until it is written', async () => {
    const { id } = await keeper.addClass('Mug');
    const first = shownId();
    const repair = failFromPut(1, noRoom, 'before');
    const burst = burstOf(id);
    expect(await keeper.addBurst(burst)).toBe(false);
    for (const attempt of [shelf.create(named('Fruit')), shelf.remove(first)]) {
      expect(await attempt).toEqual({ ok: false, trouble: { kind: 'unsaved' } });
    }
    repair();
    expect(shownId()).toBe(first);
    expect(await shelf.create(named('Fruit'))).toEqual(done);
    await shelf.open(first);
    expect(await keeper.photoBytes(burst.photos[1]!.id)).toEqual(burst.photos[1]!.bytes);
  });

  it('a class that could not be written counts as unsaved, too', async () => {
    const repair = failFromPut(1, noRoom, 'before');
    await keeper.addClass('Mug');
    expect(keeper.saved).toBe(false);
    repair();
    const first = shownId();
    await shelf.create(named('Fruit'));
    await shelf.open(first);
    expect(classNames()).toEqual(['Mug']);
  });
});

describe('two tabs', () => {
  it('the watcher writes nothing, and follows what is written', async () => {
    const watcher = await newTab(shownId());
    expect(watcher.keeper.lock.role).toBe('watcher');
    const { id } = await watcher.keeper.addClass('Ghost');
    expect(await watcher.keeper.addBurst(burstOf(id))).toBe(false);
    watcher.keeper.setStrictness(0.2);
    await watcher.keeper.flush();
    const stored = await keeper.store!.loadProject(shownId());
    expect([stored.classes, stored.photos, stored.project.strictness]).toEqual([[], [], 0]);
    await teach('Mug');
    await expect
      .poll(() => watcher.keeper.contents.classes.map(({ name }) => name).sort())
      .toEqual(['Ghost', 'Mug']);
  });

  it('what another tab has open can be neither renamed nor deleted here', async () => {
    const first = shownId();
    await shelf.create(named('Fruit'));
    await newTab(first);
    const inUse = { ok: false, trouble: { kind: 'in-use' } };
    expect(await shelf.rename(first, 'Other')).toEqual(inUse);
    expect(await shelf.remove(first)).toEqual(inUse);
    const watcher = await newTab(first);
    expect(await watcher.shelf.rename(first, 'Other')).toEqual(inUse);
    expect(await watcher.shelf.remove(first)).toEqual(inUse);
    expect(names()).toEqual(['', 'Fruit']);
  });

  it('the watcher of a project that is deleted goes to another one', async () => {
    const first = shownId();
    await shelf.create(named('Fruit'));
    const watcher = await newTab(shownId());
    await shelf.remove(shownId());
    await expect.poll(() => watcher.keeper.contents.project.id).toBe(first);
    expect(watcher.shelf.projects.map(({ id }) => id)).toEqual([first]);
  });

  it('takes over with all that was recorded', async () => {
    const watcher = await newTab(shownId());
    await teach('Mug');
    await watcher.keeper.lock.takeOver();
    await expect.poll(() => watcher.keeper.contents.photos.length).toBe(2);
    const { id } = await watcher.keeper.addClass('Ball');
    expect(await watcher.keeper.addBurst(burstOf(id))).toBe(true);
    await expect.poll(classNames).toEqual(['Mug', 'Ball']);
    expect(keeper.lock.role).toBe('watcher');
  });
});

describe('a free name', () => {
  it('is the wished one, or the first with a number', () => {
    expect(freeName('Fruit', ['Things'])).toBe('Fruit');
    expect(freeName('Fruit', ['Fruit', 'Fruit 2', 'Fruit 4'])).toBe('Fruit 3');
  });
});
