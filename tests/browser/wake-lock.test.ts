import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepAwake } from '../../src/camera/wake-lock.ts';
import * as fake from './fake-cameras.ts';

afterEach(() => void vi.restoreAllMocks());

describe('the screen stays awake', () => {
  function stubWakeLock() {
    const locks: { released: boolean; release: () => Promise<void> }[] = [];
    const request = vi.fn(async () => {
      const lock = { released: false, release: async () => void (lock.released = true) };
      locks.push(lock);
      return lock as unknown as WakeLockSentinel;
    });
    vi.spyOn(navigator, 'wakeLock', 'get').mockReturnValue({ request } as unknown as WakeLock);
    return locks;
  }

  test('until dispose; and again after the tab was hidden', async () => {
    const locks = stubWakeLock();
    const awake = keepAwake();
    await vi.waitFor(() => expect(locks).toHaveLength(1));
    fake.setHidden(true);
    locks[0]!.released = true;
    fake.setHidden(false);
    await vi.waitFor(() => expect(locks).toHaveLength(2));
    awake.dispose();
    expect(locks[1]!.released).toBe(true);
    fake.setHidden(false);
    expect(locks).toHaveLength(2);
  });

  test('not for a lock that arrives after dispose', async () => {
    const locks = stubWakeLock();
    keepAwake().dispose();
    await vi.waitFor(() => expect(locks[0]?.released).toBe(true));
  });

  test('where the system refuses, nothing happens', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    vi.spyOn(navigator, 'wakeLock', 'get').mockReturnValue({ request } as unknown as WakeLock);
    const awake = keepAwake();
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    expect(() => awake.dispose()).not.toThrow();
  });
});
