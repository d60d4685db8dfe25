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
