import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser whose clipboard answers like this. */
function clipboard(writeText: () => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
}

it('says whether the text was copied', async () => {
  clipboard(() => Promise.resolve());
  expect(await copyText('a link')).toBe(true);
  clipboard(() => Promise.reject(new Error('NotAllowedError')));
  expect(await copyText('a link')).toBe(false);
  vi.stubGlobal('navigator', {});
  expect(await copyText('a link')).toBe(false);
});

it('does not wait for a browser that never answers', async () => {
  vi.useFakeTimers();
  clipboard(() => new Promise(() => {}));
  const copied = copyText('a link');
  await vi.advanceTimersByTimeAsync(2000);
  expect(await copied).toBe(false);
});
