import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FrameSource } from '../../camera/frame.ts';
import { Signal } from '../signal.ts';
import type { SourceState } from '../source-keeper.ts';
import { FrameRate } from './frame-rate.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A rate of a source that is told when to show a frame, and how many listen to it. */
function rateOfFrames() {
  const listeners = new Set<() => void>();
  const onFrame = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const source = { onFrame } as unknown as FrameSource;
  const changed = new Signal<SourceState>();
  const state = { phase: 'live', frozen: false, source } as const;
  const rate = new FrameRate({ state, changed });
  const show = (frames: number) => {
    for (let i = 0; i < frames; i++) for (const listener of listeners) listener();
  };
  return { rate, changeSource: () => changed.emit(state), listeners, show };
}

it('counts frames over two seconds', () => {
  const { rate, changeSource, show } = rateOfFrames();
  rate.start();
  expect(rate.perSecond).toBeUndefined();
  show(30);
  // The same source again is not counted twice.
  changeSource();
  show(30);
  vi.advanceTimersByTime(2000);
  expect(rate.perSecond).toBe(30);
});

it('leaves nothing running when its room goes, and counts again when it comes back', () => {
  const { rate, changeSource, listeners, show } = rateOfFrames();
  expect(vi.getTimerCount()).toBe(0);
  const stop = rate.start();
  show(30);
  stop();
  changeSource();
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(rate.perSecond).toBeUndefined();
  rate.start();
  show(20);
  vi.advanceTimersByTime(2000);
  expect(rate.perSecond).toBe(10);
});
