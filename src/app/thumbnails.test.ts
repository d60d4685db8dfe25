import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Thumbnails, type ThumbnailSource } from './thumbnails.ts';

const alive = new Set<string>();
let made = 0;

beforeEach(() => {
  alive.clear();
  made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${made++}`;
    alive.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void alive.delete(url));
});

afterEach(() => vi.restoreAllMocks());

/** A store in which everything is there but `gone`; reads wait for `open()`. */
function fakeSource() {
  const reads: (readonly string[])[] = [];
  const shrunk: string[] = [];
  let doors: (() => void)[] = [];
  let isOpen = true;
  const source: ThumbnailSource = {
    read: async (photoIds) => {
      reads.push(photoIds);
      if (!isOpen) await new Promise<void>((resolve) => doors.push(resolve));
      const found = photoIds.filter((photoId) => photoId !== 'gone');
      return new Map(found.map((id) => [id, new TextEncoder().encode(id).buffer]));
    },
    shrink: (bytes) => {
      shrunk.push(new TextDecoder().decode(bytes));
      return Promise.resolve(new Blob([bytes]));
    },
    dispose: () => {},
  };
  return {
    source,
    reads,
    shrunk,
    close: () => (isOpen = false),
    open: () => {
      isOpen = true;
      for (const door of doors) door();
      doors = [];
    },
  };
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

describe('Thumbnails', () => {
  it('reads what a screen asks for in one breath together, and makes each once', async () => {
    const { source, reads, shrunk } = fakeSource();
    const thumbnails = new Thumbnails(source);
    const held = [...names(10), 'p3'].map((id) => thumbnails.hold(id));
    const urls = await Promise.all(held.map(({ url }) => url));
    expect(reads).toHaveLength(1);
    expect(shrunk).toHaveLength(10);
    expect(urls[10]).toBe(urls[3]);
    expect(new Set(urls).size).toBe(10);
  });

  it('never makes what was scrolled past, and makes the newest wish first', async () => {
    const { source, reads, shrunk, close, open } = fakeSource();
    const thumbnails = new Thumbnails(source);
    close();
    const first = names(100).map((id) => thumbnails.hold(id));
    await Promise.resolve();
    for (const { release } of first) release();
    const last = thumbnails.hold('last');
    open();
    await last.url;
    expect(reads.flat()).toHaveLength(49);
    expect(reads[0]).toContain('p99');
    expect(shrunk).toEqual(['last']);
  });

  it('keeps as many as a few screens, however many were shown', async () => {
    const { source } = fakeSource();
    const thumbnails = new Thumbnails(source);
    for (const id of names(1000)) {
      const { url, release } = thumbnails.hold(id);
      expect(await url).toBeDefined();
      release();
    }
    expect(made).toBe(1000);
    expect(alive.size).toBe(240);
  });

  it('never lets go of what is shown, and gives back what it still has', async () => {
    const { source } = fakeSource();
    const thumbnails = new Thumbnails(source);
    const shown = thumbnails.hold('shown');
    const url = await shown.url;
    for (const id of names(500)) {
      const other = thumbnails.hold(id);
      await other.url;
      other.release();
    }
    expect(alive).toContain(url);
    const again = thumbnails.hold('shown');
    shown.release();
    shown.release();
    expect(await again.url).toBe(url);
    expect(alive).toContain(url);
    thumbnails.dispose();
    expect(alive.size).toBe(0);
  });

  it('says that a photograph is gone, and looks again when asked again', async () => {
    const { source, reads } = fakeSource();
    const thumbnails = new Thumbnails(source);
    const gone = thumbnails.hold('gone');
    expect(await gone.url).toBeUndefined();
    gone.release();
    expect(await thumbnails.hold('gone').url).toBeUndefined();
    expect(reads).toHaveLength(2);
  });
});
