import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Signal } from '../signal.ts';
import { Line } from './line.ts';

const hope = new Signal();
let hidden: boolean;
let line: Line;

beforeEach(() => {
  vi.useFakeTimers();
  hidden = false;
  line = new Line({ isHidden: () => hidden, onHope: (wake) => hope.subscribe(wake) });
});
afterEach(() => void vi.useRealTimers());

/** Milliseconds until a wait ends. */
async function waited(failures: number): Promise<number> {
  const startMs = Date.now();
  const ended = line.beforeRetry(failures).then(() => Date.now());
  await vi.advanceTimersByTimeAsync(60_000);
  return (await ended) - startMs;
}

/** Whether a wait that has begun ends without any more time. */
async function endsNow(waiting: Promise<void>): Promise<boolean> {
  let ended = false;
  void waiting.then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(0);
  return ended;
}

describe('Line', () => {
  it('waits ever longer, but never longer than half a minute', async () => {
    const waits: number[] = [];
    for (const failures of [1, 2, 3, 4, 5, 6, 7, 50]) waits.push(await waited(failures));
    expect(waits).toEqual([500, 1500, 4500, 10_000, 20_000, 30_000, 30_000, 30_000]);
  });

  it('is said to be lost after four failures, and found again with the first bytes', async () => {
    const told: boolean[] = [];
    line.changed.subscribe((lost) => told.push(lost));
    await waited(3);
    expect(line.lost).toBe(false);
    await waited(4);
    await waited(5);
    line.works();
    line.works();
    expect(told).toEqual([true, false]);
  });

  it('asks again at once when the network is back, or the person says so', async () => {
    const one = line.beforeRetry(6);
    const two = line.beforeRetry(1);
    expect(await endsNow(one)).toBe(false);
    hope.emit();
    expect(await endsNow(Promise.all([one, two]).then(() => {}))).toBe(true);
    const three = line.beforeRetry(6);
    line.retryNow();
    expect(await endsNow(three)).toBe(true);
  });

  it('lets a wait end when its caller gives up', async () => {
    const abort = new AbortController();
    const waiting = line.beforeRetry(6, abort.signal);
    abort.abort();
    expect(await endsNow(waiting)).toBe(true);
    // Who has given up already does not wait at all.
    expect(await endsNow(line.beforeRetry(6, abort.signal))).toBe(true);
  });

  it('leaves nothing behind at a signal that goes through many waits', async () => {
    const { signal } = new AbortController();
    for (const failures of [1, 2, 3]) {
      const waiting = line.beforeRetry(failures, signal);
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
      line.retryNow();
      await waiting;
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('does not ask on and on while nobody looks', async () => {
    hidden = true;
    const waiting = line.beforeRetry(4);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await endsNow(waiting)).toBe(false);
    hope.emit();
    expect(await endsNow(waiting)).toBe(true);
    // A short interruption is bridged all the same.
    expect(await waited(1)).toBe(500);
  });
});
