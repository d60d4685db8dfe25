import { expect, it, vi } from 'vitest';
import { sampleRun } from '../../training/store/sample-records.ts';
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
