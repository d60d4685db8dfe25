import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHost } from './fake-pack.ts';
import { fetchPiece } from './fetch-piece.ts';
import type { PackPiece } from './pack-list.ts';

const path = 'models/eye/weights-00.bin';
let host: FakeHost;
let piece: PackPiece;
const waits: number[] = [];
const wait = async (ms: number) => void waits.push(ms);

beforeEach(async () => {
  host = await FakeHost.create([[path, 'eye']]);
  piece = host.pieces[0]!;
  waits.length = 0;
});

const bring = (options: Parameters<typeof fetchPiece>[2] = {}) =>
  fetchPiece(`${host.baseUrl}${piece.url}`, piece, { fetch: host.fetch, wait, ...options });

describe('fetchPiece', () => {
  it('brings the bytes as they come, without the headers of the transfer', async () => {
    const steps: number[] = [];
    const outcome = await bring({ onBytes: (received) => steps.push(received) });
    if (!outcome.ok) throw new Error(outcome.trouble.kind);
    expect(new Uint8Array(outcome.value.bytes)).toEqual(host.content(path));
    expect([...outcome.value.headers]).toEqual([['content-type', 'application/octet-stream']]);
    expect(steps).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  it('asks again, ever later, then says that the network is the trouble', async () => {
    host.cutAt.set(path, 500);
    expect(await bring()).toEqual({ ok: false, trouble: { kind: 'network' } });
    expect(waits).toEqual([500, 1500, 4500]);
    expect(host.asked).toHaveLength(4);
  });

  it('asks anew, past the HTTP cache, for what came damaged', async () => {
    host.damage.set(path, 1);
    const caching: (RequestCache | undefined)[] = [];
    const outcome = await bring({
      fetch: (input, init) => {
        caching.push(init?.cache);
        return host.fetch(input, init);
      },
    });
    expect(outcome.ok).toBe(true);
    expect(caching).toEqual([undefined, 'reload']);
  });

  it('tells damage that stays', async () => {
    host.damage.set(path, Infinity);
    expect(await bring()).toEqual({ ok: false, trouble: { kind: 'damaged', url: piece.url } });
  });

  it('refuses what is longer or shorter than listed, without a digest too', async () => {
    vi.stubGlobal('crypto', {});
    for (const bytes of [piece.bytes - 1, piece.bytes + 1]) {
      piece = { ...piece, bytes };
      expect((await bring()).ok).toBe(false);
    }
    vi.unstubAllGlobals();
  });

  it('trusts the length where there is no digest (insecure origin)', async () => {
    vi.stubGlobal('crypto', {});
    host.damage.set(path, 1);
    expect((await bring()).ok).toBe(true);
    vi.unstubAllGlobals();
  });

  it('hangs up at once when it is aborted', async () => {
    const abort = new AbortController();
    const outcome = await bring({
      signal: abort.signal,
      onBytes: (received) => received === 300 && abort.abort(),
    });
    expect(outcome).toEqual({ ok: false, trouble: { kind: 'aborted' } });
    expect(host.asked).toHaveLength(1);
  });

  it('gives up a connection that stalls, and asks again', async () => {
    vi.useFakeTimers();
    let calls = 0;
    const outcome = bring({
      fetch: (input, init) => (calls++ === 0 ? silence(init?.signal) : host.fetch(input, init)),
    });
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await outcome).ok).toBe(true);
    expect(calls).toBe(2);
    vi.useRealTimers();
  });
});

/** A connection on which nothing ever comes. */
function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
