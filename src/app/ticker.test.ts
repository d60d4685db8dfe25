import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Ticker } from './ticker.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Sixty refreshes a second, as far as there is no display.
  vi.stubGlobal('requestAnimationFrame', (take: (nowMs: number) => void) =>
    setTimeout(() => take(performance.now()), 1000 / 60),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each(['frames', 20] as const)('goes on until it is done, or is stopped (%s)', (pace) => {
  let left = 3;
  let count = 0;
  const ticker = new Ticker(() => {
    count++;
    return --left > 0;
  });
  ticker.start(pace);
  expect(ticker.isRunning).toBe(true);
  vi.advanceTimersByTime(1000);
  expect([count, ticker.isRunning]).toEqual([3, false]);

  left = Infinity;
  ticker.start(pace);
  vi.advanceTimersByTime(100);
  expect(count).toBeGreaterThan(5);
  ticker.stop();
  const stopped = count;
  vi.advanceTimersByTime(1000);
  expect([count, ticker.isRunning]).toEqual([stopped, false]);
});

it('is stopped from within its own turn, and changes its pace', () => {
  let count = 0;
  const ticker = new Ticker(() => {
    if (++count === 2) ticker.stop();
    return true;
  });
  ticker.start('frames');
  vi.advanceTimersByTime(1000);
  expect([count, ticker.isRunning]).toEqual([2, false]);
  ticker.start(500);
  ticker.start(100);
  vi.advanceTimersByTime(1000);
  expect(count).toBe(12);
  ticker.stop();
});
