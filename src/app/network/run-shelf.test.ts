import { expect, it, vi } from 'vitest';
import { sampleRun } from '../../training/store/sample-records.ts';
import type { Checkpoint } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';
import type { Notices } from '../notices.svelte.ts';
import { RunShelf } from './run-shelf.svelte.ts';

/** A shelf whose store answers when it is told to. */
function slowShelf() {
  const reads: ((runs: readonly RunRecord[]) => void)[] = [];
  const loadRuns = () => new Promise((resolve) => reads.push(resolve));
  const store = { loadRuns } as unknown as Store;
  const places = { store: () => store, writable: () => undefined };
  const shelf = new RunShelf(places, {} as Notices);
  const names = () => shelf.list.map(({ name }) => name);
  return { shelf, reads, names };
}

const runOf = (name: string) => ({ ...sampleRun({ id: 'p' }).run, name });

it('keeps what is shown in sight while it is read again', async () => {
  const { shelf, reads, names } = slowShelf();
  const first = shelf.follow('p');
  expect(names()).toEqual([]);
  const [a, b] = [runOf('a'), runOf('b')];
  reads[0]!([a, b]);
  await first;
  const again = shelf.follow('p');
  expect(names()).toEqual(['a', 'b']);
  expect(shelf.isRead).toBe(true);
  // What begins meanwhile stays; what another tab has deleted goes.
  await shelf.put(runOf('c'));
  reads[1]!([{ ...b, name: 'b, renamed' }]);
  await again;
  expect(names()).toEqual(['b, renamed', 'c']);
});

it('keeps in sight what there was no room for, and all of it where the store does not answer', async () => {
  const full = { ok: false, trouble: { kind: 'full' } } as const;
  const loadRuns = vi.fn<Store['loadRuns']>();
  const store = { loadRuns, saveRun: () => Promise.resolve(full) } as unknown as Store;
  const shelf = new RunShelf({ store: () => store, writable: () => store }, {} as Notices);
  const names = () => shelf.list.map(({ name }) => name);
  const a = runOf('a');
  loadRuns.mockResolvedValue([a]);
  await shelf.follow('p');
  expect(await shelf.put(runOf('b'))).toEqual(full);
  await shelf.follow('p');
  await shelf.follow('p');
  expect(names()).toEqual(['a', 'b']);
  loadRuns.mockRejectedValue(new Error('lost'));
  await shelf.follow('p');
  expect(names()).toEqual(['a', 'b']);
});

/** A shelf with a store in which there is room, or none. */
async function fullShelf() {
  const stored: Record<string, { run: RunRecord; checkpoint?: Checkpoint | undefined }> = {};
  const disk = { isFull: true, refuses: 'quota-full' };
  const store = {
    loadRuns: (projectId: string) =>
      Promise.resolve(
        Object.values(stored).flatMap(({ run }) => (run.projectId === projectId ? run : [])),
      ),
    loadRunState: (id: string) => Promise.resolve(stored[id]?.checkpoint),
    saveRun: (run: RunRecord, checkpoint?: Checkpoint) => {
      if (disk.isFull) return Promise.resolve({ ok: false, trouble: { kind: disk.refuses } });
      stored[run.id] = { run, checkpoint: checkpoint ?? stored[run.id]?.checkpoint };
      return Promise.resolve({ ok: true });
    },
    setDeleted: () => Promise.resolve({ ok: true }),
  } as unknown as Store;
  let undo: (() => unknown) | undefined;
  const notices = { say: (_: unknown, act: () => unknown) => (undo = act) };
  const places = { store: () => store, writable: () => store };
  const shelf = new RunShelf(places, notices as unknown as Notices);
  await shelf.follow('p');
  return { shelf, stored, disk, undo: () => undo?.() };
}

const trained = (epochs: number) => sampleRun({ id: 'p' }, epochs);

it('brings back what there was no room for when its project is shown again, and writes it once there is', async () => {
  const { shelf, stored, disk } = await fullShelf();
  const { run, checkpoint } = trained(2);
  await shelf.put(run, checkpoint);
  expect(shelf.holdsBack(run.id)).toBe(true);
  await shelf.follow('q');
  expect([shelf.list, shelf.heldBackOf('q')]).toEqual([[], []]);
  expect(shelf.heldBackOf('p')).toEqual([run]);
  await shelf.follow('p');
  expect(shelf.list).toEqual([run]);
  expect(await shelf.stateOf(run.id)).toBe(checkpoint);

  disk.isFull = false;
  await shelf.follow('q');
  await shelf.follow('p');
  expect(shelf.holdsBack(run.id)).toBe(false);
  expect(stored[run.id]).toEqual({ run, checkpoint });
  expect(shelf.list).toEqual([run]);
});

it('never writes a history ahead of the weights that there was no room for', async () => {
  const { shelf, stored, disk } = await fullShelf();
  const { run, checkpoint } = trained(3);
  disk.isFull = false;
  const earlier = { ...run, history: run.history.slice(0, 1) };
  await shelf.put(earlier, { ...checkpoint, epoch: 1 });
  disk.isFull = true;
  await shelf.put(run, checkpoint);
  // It is the newer one that is shown, though the older one is stored.
  await shelf.follow('q');
  await shelf.follow('p');
  expect(shelf.run(run.id)?.history).toHaveLength(3);
  disk.isFull = false;
  await shelf.put({ ...run, end: { kind: 'stopped' } });
  expect(stored[run.id]?.checkpoint).toBe(checkpoint);
});

it('lets go of what it held back where another tab has come further, and of what is removed', async () => {
  const { shelf, stored, undo } = await fullShelf();
  const { run, checkpoint } = trained(2);
  await shelf.put(run, checkpoint);
  await shelf.remove(run.id);
  expect(shelf.heldBackOf('p')).toEqual([]);
  await undo();
  expect(shelf.heldBackOf('p')).toEqual([run]);
  const further = { ...run, history: trained(3).run.history };
  stored[run.id] = { run: further };
  await shelf.follow('p');
  expect(shelf.list).toEqual([further]);
  expect(shelf.holdsBack(run.id)).toBe(false);
});

it('holds nothing back of a project that is deleted', async () => {
  const { shelf, disk } = await fullShelf();
  disk.refuses = 'gone';
  const { run, checkpoint } = trained(1);
  await shelf.put(run, checkpoint);
  expect(shelf.holdsBack(run.id)).toBe(false);
});

it('keeps the runs oldest first, wherever they live', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map(runOf);
  const loadRuns = vi.fn<Store['loadRuns']>().mockResolvedValue([]);
  const store = { loadRuns } as unknown as Store;
  const shelf = new RunShelf({ store: () => store, writable: () => undefined }, {} as Notices);
  const names = () => shelf.list.map(({ name }) => name);
  await shelf.follow('p');
  await shelf.put(b!);
  // Another tab has stored one before it and one behind it.
  loadRuns.mockResolvedValue([a!, c!]);
  await shelf.follow('p');
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(shelf.numberOf(b!.id)).toBe(2);
  // One that lived in memory only goes on after its project was left and shown again.
  await shelf.follow('q');
  await shelf.follow('p');
  await shelf.put(b!);
  expect(names()).toEqual(['a', 'b', 'c']);
});

it('lets go of what it had stored and another tab has deleted', async () => {
  const loadRuns = vi.fn<Store['loadRuns']>().mockResolvedValue([]);
  const store = { loadRuns, saveRun: () => Promise.resolve({ ok: true }) } as unknown as Store;
  const shelf = new RunShelf({ store: () => store, writable: () => store }, {} as Notices);
  await shelf.follow('p');
  await shelf.put(runOf('a'));
  expect(shelf.list).toHaveLength(1);
  await shelf.follow('p');
  expect(shelf.list).toHaveLength(0);
});

it('gives what was wished for once, when it is here', async () => {
  const { shelf, reads } = slowShelf();
  const [a, b] = [runOf('a'), runOf('b')];
  shelf.wish(a.id);
  const reading = shelf.follow('p');
  expect(shelf.takeWish()).toBeUndefined();
  reads[0]!([a, b]);
  await reading;
  expect(shelf.takeWish()).toBe(a);
  expect(shelf.takeWish()).toBeUndefined();
});

it('shows nothing of another project', async () => {
  const { shelf, reads, names } = slowShelf();
  const first = shelf.follow('p');
  reads[0]!([runOf('a')]);
  await first;
  const other = shelf.follow('q');
  expect(names()).toEqual([]);
  expect(shelf.isRead).toBe(false);
  reads[1]!([]);
  await other;
  await vi.waitFor(() => expect(shelf.isRead).toBe(true));
});
