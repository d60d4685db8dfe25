import type { BrowserContext } from '@playwright/test';

/** What a project of the configuration, or a test, says of the display. */
export interface DisplayOptions {
  /** How often a second the display of the test's own pages is refreshed; as the browser does where absent. */
  refreshHz: number | undefined;
}

/**
 * Has pages of a context draw no more often than so many times a second: whoever draws with each refresh
 * of the display, as the sample scene and all that follows from its pictures, leaves the processor, which
 * is the GPU too, to what a test waits for.
 */
export async function slowDisplay(context: BrowserContext, refreshHz: number): Promise<void> {
  await context.addInitScript((intervalMs) => {
    const request = window.requestAnimationFrame.bind(window);
    const waiting = new Map<number, FrameRequestCallback>();
    let lastHandle = 0;
    let lastMs = -Infinity;
    let isComing = false;
    const refresh = (nowMs: number) => {
      isComing = false;
      lastMs = nowMs;
      const due = [...waiting];
      for (const [handle, callback] of due) {
        // One of the others may have cancelled it.
        if (!waiting.delete(handle)) continue;
        try {
          callback(nowMs);
        } catch (error) {
          reportError(error);
        }
      }
    };
    window.requestAnimationFrame = (callback) => {
      waiting.set(++lastHandle, callback);
      if (!isComing) {
        isComing = true;
        const restMs = lastMs + intervalMs - performance.now();
        if (restMs > 0) setTimeout(() => request(refresh), restMs);
        else request(refresh);
      }
      return lastHandle;
    };
    window.cancelAnimationFrame = (handle) => void waiting.delete(handle);
  }, 1000 / refreshHz);
}
