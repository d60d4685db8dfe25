import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EyeState } from './eye-keeper.ts';
import { untilFirstAnswer } from './first-answer.ts';
import { Signal } from './signal.ts';

let eye: Signal<EyeState>;
let answered: Signal<string | undefined>;
let owed: boolean;
let settled: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  eye = new Signal();
  answered = new Signal();
  owed = true;
  settled = false;
  void untilFirstAnswer(eye, answered, () => owed).then(() => (settled = true));
});
afterEach(() => void vi.useRealTimers());

const say = (phase: EyeState['phase']) => eye.emit({ phase, receivedBytes: 0, totalBytes: 0 });
const isSettled = async (afterMs = 0) => {
  await vi.advanceTimersByTimeAsync(afterMs);
  return settled;
};

it('waits for an answer to what was recorded before the eye came', async () => {
  for (const phase of ['loading', 'measuring', 'ready'] as const) say(phase);
  answered.emit(undefined);
  expect(await isSettled(19_000)).toBe(false);
  answered.emit('Mug');
  expect(await isSettled()).toBe(false);
  expect(await isSettled(200)).toBe(true);
});

it('waits for none where nothing was recorded', async () => {
  owed = false;
  say('measuring');
  expect(await isSettled(60_000)).toBe(false);
  say('ready');
  expect(await isSettled()).toBe(true);
});

it('does not wait for an eye that failed', async () => {
  say('failed');
  expect(await isSettled()).toBe(true);
});

it('waits no longer than twenty seconds for an answer that does not come', async () => {
  say('ready');
  expect(await isSettled(20_000)).toBe(true);
});
