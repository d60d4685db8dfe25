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

  it('throws AbortError as soon as it is asked after an abort, and hears one in the pause', async () => {
    const aborted = new AbortController();
    const pauses = new Pauses(aborted.signal);
    aborted.abort();
    await expect(pauses.take()).rejects.toMatchObject({ name: 'AbortError' });
    expect(() => new Pauses(aborted.signal)).toThrow();
    const later = new AbortController();
    const longWork = async (): Promise<void> => {
      const itsPauses = new Pauses(later.signal);
      for (let i = 0; i < 50; i++) {
        work(20);
        await itsPauses.take();
      }
    };
    setTimeout(() => later.abort());
    await expect(longWork()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
