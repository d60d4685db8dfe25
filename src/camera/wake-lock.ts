import { onVisibility, pageVisible } from './visibility.ts';

/**
 * Keeps the screen awake until `dispose()`. Browsers end a wake lock when the tab is hidden, so it is
 * asked for again when it is shown. Where there is none, or the system refuses, the screen sleeps.
 */
export function keepAwake(): { dispose(): void } {
  let lock: WakeLockSentinel | undefined;
  let asking = false;
  let disposed = false;

  async function ask(): Promise<void> {
    if (asking || !('wakeLock' in navigator) || !pageVisible()) return;
    if (lock && !lock.released) return;
    asking = true;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (disposed) await lock.release();
    } catch {
      // A low battery or a policy: a screen that sleeps is no trouble to tell of.
    } finally {
      asking = false;
    }
  }

  const endVisibility = onVisibility(() => void ask());
  void ask();
  return {
    dispose() {
      disposed = true;
      endVisibility();
      void lock?.release();
    },
  };
}
