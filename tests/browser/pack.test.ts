import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeHost, ImpatientLine } from '../../src/app/offline/fake-pack.ts';
import { packCacheName } from '../../src/app/offline/pack-list.ts';
import { CorePack } from '../../src/app/offline/pack.ts';

const first = 'models/eye/weights-00.bin';
const second = 'models/eye/weights-01.bin';
const third = 'assets/engine/eye.worker-abc.js';
let host: FakeHost;

/** A page that has just been opened: what earlier pages left is in the browser's own cache. */
const openPage = (line = new ImpatientLine()) =>
  new CorePack({ baseUrl: host.baseUrl, fetch: host.fetch, line });

const keptUrls = async () => {
  const cache = await caches.open(packCacheName);
  return (await cache.keys()).map(({ url }) => url.replace(host.baseUrl, '')).sort();
};

beforeEach(async () => {
  await caches.delete(packCacheName);
  host = await FakeHost.create(
    [
      [first, 'eye'],
      [second, 'eye'],
      [third, 'engine'],
    ],
    100_000,
  );
});

afterEach(() => caches.delete(packCacheName));

describe('the core pack in a browser', () => {
  it('cut after one and a half pieces, resumes with only the missing ones', async () => {
    host.cutAt.set(second, 50_000).set(third, 0);
    const closing = new AbortController();
    // The third is begun when the first is kept.
    const line = new ImpatientLine(() => host.asked.includes(third) && closing.abort());
    expect((await openPage(line).load({ signal: closing.signal })).ok).toBe(false);
    expect(await keptUrls()).toEqual([`${first}?v=1`]);
    expect(await openPage().isComplete()).toBe(false);

    host.cutAt.clear();
    host.asked.length = 0;
    const page = openPage();
    expect(await page.load()).toEqual({ ok: true, value: undefined });
    expect(host.asked).toEqual([second, third]);
    expect(await page.isComplete()).toBe(true);
  });

  it('needs no host once it is complete', async () => {
    await openPage().load();
    host.asked.length = 0;
    const kept = await openPage().piece(second);
    expect(kept.ok && new Uint8Array(kept.value)).toEqual(host.content(second));
    expect(host.asked).toEqual([]);
  });

  it('keeps nothing that is damaged', async () => {
    host.damage.set(first, Infinity);
    expect(await openPage().load({ groups: ['eye'] })).toEqual({
      ok: false,
      trouble: { kind: 'damaged', url: `${first}?v=1` },
    });
    expect(await keptUrls()).not.toContain(`${first}?v=1`);
  });

  it('keeps a piece as the service worker must give it: decoded, with its type', async () => {
    await openPage().load();
    const cache = await caches.open(packCacheName);
    const response = await cache.match(`${host.baseUrl}${third}?v=1`);
    expect(response?.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(response?.headers.has('Content-Encoding')).toBe(false);
    expect((await response?.arrayBuffer())?.byteLength).toBe(100_000);
  });
});
