import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onDevice } from './on-device.ts';

/** A device that is lost when it is told to. */
function fakeDevice() {
  let lose: (detail: string) => void = () => undefined;
  const lost = new Promise<string>((resolve) => (lose = resolve));
  return { lost, lose: (detail: string) => lose(detail) };
}

const brokenOff = new DOMException(
  'Buffer was unmapped before mapping was resolved.',
  'AbortError',
);

describe('work on a device', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives its value', async () => {
    const answer = await onDevice(fakeDevice(), () => Promise.resolve(7));
    expect(answer).toEqual({ isLost: false, value: 7 });
  });

  it('that never answers ends with the device', async () => {
    const device = fakeDevice();
    const answer = onDevice(device, () => new Promise(() => undefined));
    device.lose('gone');
    expect(await answer).toEqual({ isLost: true, detail: 'gone' });
  });

  it('that is broken off is a loss, also where a busy machine tells of it seconds later', async () => {
    const device = fakeDevice();
    const answer = onDevice(device, () => Promise.reject(brokenOff));
    await vi.advanceTimersByTimeAsync(2000);
    device.lose('gone');
    expect(await answer).toEqual({ isLost: true, detail: 'gone' });
  });

  it('throws its own error soon, and what was broken off on a device that lives', async () => {
    for (const [error, waitMs] of [
      [new RangeError('mine'), 300],
      [brokenOff, 5000],
    ] as const) {
      const answer = expect(onDevice(fakeDevice(), () => Promise.reject(error))).rejects.toBe(
        error,
      );
      await vi.advanceTimersByTimeAsync(waitMs);
      await answer;
    }
  });
});
