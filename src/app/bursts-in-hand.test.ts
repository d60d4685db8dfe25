import { beforeEach, expect, it, vi } from 'vitest';
import { BurstsInHand } from './bursts-in-hand.ts';
import type { RecordedProject } from './recorded-project.ts';
import type { OpenBurst, Recorder } from './recorder.ts';
import { Signal } from './signal.ts';

/** The disk: each write of a part is waited for until it is answered. */
let writes: { readonly open: OpenBurst; readonly answer: (isWritten: boolean) => void }[];
let addBurst: ReturnType<typeof vi.fn<RecordedProject['addBurst']>>;
let recorder: {
  readonly changed: Signal<OpenBurst | undefined>;
  readonly finished: Signal<OpenBurst>;
  stop: () => Promise<void>;
};
let inHand: BurstsInHand;

beforeEach(() => {
  writes = [];
  addBurst = vi.fn<RecordedProject['addBurst']>().mockResolvedValue(true);
  const addPart = (open: OpenBurst) =>
    new Promise<boolean>((answer) => writes.push({ open, answer }));
  recorder = { changed: new Signal(), finished: new Signal(), stop: () => Promise.resolve() };
  const project = {
    addPart,
    addBurst,
    photoBytes: () => Promise.resolve(undefined),
  } as unknown as RecordedProject;
  inHand = new BurstsInHand(recorder as unknown as Recorder, project);
});

function burst(id: string, count: number): OpenBurst {
  const photos = Array.from({ length: count }, (_, i) => ({
    id: `${id}${i}`,
    bytes: Uint8Array.of(i).buffer,
  }));
  return { id, classId: 'mug', source: 'scene', startedAtMs: 0, photos };
}

/** One more photograph after another. */
const record = (id: string, ...counts: readonly number[]) =>
  counts.forEach((count) => recorder.changed.emit(burst(id, count)));

/** Lets everything go on that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Answers the last write, and lets what follows from it happen. */
async function answer(isWritten: boolean) {
  writes.at(-1)!.answer(isWritten);
  await turn();
}

const written = () => writes.map(({ open: { id, photos } }) => `${id} ${photos.length}`);

it('writes what came while it wrote at once, and no burst without a photograph', async () => {
  record('a', 0);
  expect(written()).toEqual([]);
  record('a', 1, 2, 3, 4);
  expect(written()).toEqual(['a 1']);
  await answer(true);
  expect(written()).toEqual(['a 1', 'a 4']);
  await answer(true);
  expect(written()).toEqual(['a 1', 'a 4']);
  record('a', 5);
  expect(written()).toEqual(['a 1', 'a 4', 'a 5']);
});

it('tries no more after a refusal, until the next burst', async () => {
  record('a', 1);
  await answer(false);
  record('a', 2, 3);
  await turn();
  expect(written()).toEqual(['a 1']);
  recorder.changed.emit(undefined);
  recorder.finished.emit(burst('a', 3));
  await turn();
  expect(addBurst.mock.calls.map(([{ id, photos }]) => [id, photos.length])).toEqual([['a', 3]]);
  record('b', 1);
  expect(written()).toEqual(['a 1', 'b 1']);
});

it('is settled when the part that is on its way has been written, too', async () => {
  record('a', 1);
  let isSettled = false;
  const settling = inHand.settled().then(() => (isSettled = true));
  await turn();
  expect(isSettled).toBe(false);
  await answer(true);
  await settling;
});

it('holds a burst with its photographs until it is kept, and then tells of it', async () => {
  let keep: (saved: boolean) => void = () => {};
  addBurst.mockReturnValue(new Promise((resolve) => (keep = resolve)));
  const kept: unknown[] = [];
  inHand.kept.subscribe((told) => kept.push(told));
  record('a', 2);
  await answer(true);
  expect(inHand.has('a1')).toBe(true);
  recorder.finished.emit(burst('a', 3));
  expect(await inHand.photoBytes('a2')).toEqual(Uint8Array.of(2).buffer);
  let isKept = false;
  const waiting = inHand.whenKept(['a0']).then(() => (isKept = true));
  await inHand.whenKept(['of another']);
  expect([isKept, kept]).toEqual([false, []]);
  keep(false);
  await waiting;
  expect(inHand.has('a1')).toBe(false);
  expect(kept).toEqual([
    { id: 'a', classId: 'mug', count: 3, saved: false, photoIds: ['a0', 'a1', 'a2'] },
  ]);
});
