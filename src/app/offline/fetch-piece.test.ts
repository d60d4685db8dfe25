import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHost, ImpatientLine } from './fake-pack.ts';
import { fetchPiece } from './fetch-piece.ts';
import { Line } from './line.ts';
import type { PackPiece } from './pack-list.ts';

const path = 'models/eye/weights-00.bin';
let host: FakeHost;
let piece: PackPiece;
let line: ImpatientLine;

beforeEach(async () => {
  host = await FakeHost.create([[path, 'eye']]);
  piece = host.pieces[0]!;
  line = new ImpatientLine();
});

const bring = (options: Partial<Parameters<typeof fetchPiece>[2]> = {}) =>
  fetchPiece(`${host.baseUrl}${piece.url}`, piece, { fetch: host.fetch, line, ...options });

/** Cuts the piece's connection at these bytes, one attempt after another, then no more. */
function cutOneByOne(...atBytes: number[]): void {
  const next = () => {
    const bytes = atBytes.shift();
    if (bytes === undefined) host.cutAt.clear();
    else host.cutAt.set(path, bytes);
  };
  next();
  line = new ImpatientLine(next);
}

describe('fetchPiece', () => {
  it('brings the bytes as they come, without the headers of the transfer', async () => {
    const steps: number[] = [];
    const outcome = await bring({ onBytes: (received) => steps.push(received) });
    if (!outcome.ok) throw new Error(outcome.trouble.kind);
    expect(new Uint8Array(outcome.value.bytes)).toEqual(host.content(path));
    expect([...outcome.value.headers]).toEqual([['content-type', 'application/octet-stream']]);
    expect(steps).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  it.each(['eye', 'digits', 'imagenet'] as const)(
    'asks after a cut only for what is missing of what is data: %s',
    async (group) => {
      piece = { ...piece, group };
      cutOneByOne(500, 800);
      const steps: number[] = [];
      const outcome = await bring({ onBytes: (received) => steps.push(received) });
      if (!outcome.ok) throw new Error(outcome.trouble.kind);
      expect(new Uint8Array(outcome.value.bytes)).toEqual(host.content(path));
      expect(outcome.value.headers.get('content-type')).toBe('application/octet-stream');
      expect(host.ranges).toEqual(['bytes=500-', 'bytes=800-']);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    },
  );

  it.each(['whole', 'other-part'] as const)(
    'begins again where a host answers a range with %s',
    async (answer) => {
      host.rangeAnswer = answer;
      cutOneByOne(500);
      const outcome = await bring();
      if (!outcome.ok) throw new Error(outcome.trouble.kind);
      expect(new Uint8Array(outcome.value.bytes)).toEqual(host.content(path));
    },
  );

  it('asks for nothing more when the cut came after the last byte', async () => {
    cutOneByOne(1000);
    expect((await bring()).ok).toBe(true);
    expect(host.asked).toHaveLength(1);
  });

  it('asks for code as a whole: workers import it from the HTTP cache', async () => {
    piece = { ...piece, group: 'engine' };
    cutOneByOne(500);
    expect((await bring()).ok).toBe(true);
    expect(host.ranges).toEqual([]);
    expect(host.asked).toHaveLength(2);
  });

  it('never gives a lost network up, and counts failures in a row', async () => {
    host.online = false;
    line = new ImpatientLine((count) => {
      if (count === 20) host.online = true;
    });
    expect((await bring()).ok).toBe(true);
    expect(line.failures).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('takes heart from every byte that came', async () => {
    cutOneByOne(0, 0, 300, 300, 600);
    expect((await bring()).ok).toBe(true);
    expect(line.failures).toEqual([1, 2, 1, 2, 1]);
    expect(line.lost).toBe(false);
  });

  it('takes no heart from the same bytes again', async () => {
    host.rangeAnswer = 'whole';
    cutOneByOne(500, 500, 500, 400);
    expect((await bring()).ok).toBe(true);
    expect(line.failures).toEqual([1, 2, 3, 4]);
  });

  it('believes a host that has no such file', async () => {
    const outcome = await bring({ fetch: async () => new Response('', { status: 404 }) });
    expect(outcome).toEqual({ ok: false, trouble: { kind: 'gone', url: piece.url } });
    expect(line.failures).toEqual([1, 2, 3]);
  });

  it('bears with a host in trouble', async () => {
    let calls = 0;
    const outcome = await bring({
      fetch: async (input, init) =>
        ++calls < 9 ? new Response('', { status: 503 }) : host.fetch(input, init),
    });
    expect(outcome.ok).toBe(true);
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
    expect(line.lost).toBe(false);
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
      line: new Line({ isHidden: () => false, onHope: () => () => {} }),
      fetch: (input, init) => (calls++ === 0 ? silence(init?.signal) : host.fetch(input, init)),
    });
    await vi.advanceTimersByTimeAsync(15_500);
    expect((await outcome).ok).toBe(true);
    expect(calls).toBe(2);
    vi.useRealTimers();
  });
});

/** A connection on which nothing ever comes. */
function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
