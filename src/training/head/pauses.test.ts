import { describe, expect, it } from 'vitest';
import { Pauses } from './pauses.ts';

/** Keeps the processor busy. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('Pauses', () => {
  it('lets other tasks run after a slice of work', async () => {
    const pauses = new Pauses(undefined);
    let hasRun = false;
    setTimeout(() => (hasRun = true));
    for (let i = 0; i < 50 && !hasRun; i++) {
      work(20);
      await pauses.take();
    }
    expect(hasRun).toBe(true);
  });

  it('does not pause before', async () => {
    const pauses = new Pauses(undefined);
    let hasRun = false;
    setTimeout(() => (hasRun = true));
    await pauses.take();
    expect(hasRun).toBe(false);
  });

  it('throws AbortError at the next pause after an abort, or at once', async () => {
    const controller = new AbortController();
    const pauses = new Pauses(controller.signal);
    controller.abort();
    work(20);
    await expect(pauses.take()).rejects.toMatchObject({ name: 'AbortError' });
    expect(() => new Pauses(controller.signal)).toThrow();
  });
});
