import { beforeEach, describe, expect, it } from 'vitest';
import { FakeHost, ImpatientLine } from './fake-pack.ts';
import { CorePack, type PackProgress, type PackSurroundings } from './pack.ts';

/** As much of the Cache API as the pack uses, with room for `room` pieces. */
class FakeCaches {
  readonly kept = new Map<string, Response>();
  room = Infinity;

  async open() {
    return {
      match: async (url: string) => this.kept.get(url)?.clone(),
      keys: async () => [...this.kept.keys()].map((url) => ({ url })),
      put: async (url: string, response: Response) => {
        if (this.kept.size >= this.room) throw new DOMException('', 'QuotaExceededError');
        this.kept.set(url, response);
      },
    };
  }
}

let host: FakeHost;
let caches: FakeCaches;
const newPack = (surroundings: PackSurroundings = {}) =>
  new CorePack({
    baseUrl: host.baseUrl,
    fetch: host.fetch,
    caches: caches as unknown as CacheStorage,
    line: new ImpatientLine(),
    ...surroundings,
  });

beforeEach(async () => {
  caches = new FakeCaches();
  host = await FakeHost.create([
    ['models/eye/eye.json', 'eye'],
    ['models/eye/weights-00.bin', 'eye'],
    ['assets/engine/eye.worker.js', 'engine'],
    ['assets/engine/tfjs-webgl.js', 'webgl'],
    ['assets/engine/tfjs-webgpu.js', 'webgpu'],
  ]);
});

describe('CorePack', () => {
  it('brings the groups in the order they are asked for', async () => {
    const pack = newPack();
    expect((await pack.load({ groups: ['webgpu', 'engine'] })).ok).toBe(true);
    expect(host.asked).toEqual(['assets/engine/tfjs-webgpu.js', 'assets/engine/eye.worker.js']);
    expect(await pack.isComplete()).toBe(false);
    expect((await pack.load()).ok).toBe(true);
    expect(host.asked).toHaveLength(5);
    expect(await pack.isComplete()).toBe(true);
  });

  it('brings what only some want when it is asked for, apart from the core', async () => {
    const files = [['models/eye/eye.json', 'eye'] as const, ['digits/d.gzip', 'digits'] as const];
    host = await FakeHost.create(files);
    const pack = newPack();
    expect(await pack.describe('digits')).toEqual({ bytes: 1000, kept: false });
    const told: PackProgress[] = [];
    pack.changed.subscribe((progress) => told.push(progress));
    expect((await pack.load()).ok).toBe(true);
    expect(host.asked).toEqual(['models/eye/eye.json']);
    expect(await pack.isComplete()).toBe(true);
    expect((await pack.load({ groups: ['digits'] })).ok).toBe(true);
    expect(host.asked).toEqual(['models/eye/eye.json', 'digits/d.gzip']);
    expect(new Set(told.map(({ totalBytes }) => totalBytes))).toEqual(new Set([1000]));
    host.online = false;
    expect(await newPack().describe('digits')).toBeUndefined();
    expect(await pack.describe('digits')).toEqual({ bytes: 1000, kept: true });
    const piece = await pack.piece('digits/d.gzip');
    expect(piece.ok && new Uint8Array(piece.value)).toEqual(host.content('digits/d.gzip'));
  });

  it('tells how much of a group is here before it is asked for, and keeps each group by itself', async () => {
    host = await FakeHost.create([
      ['models/eye/eye.json', 'eye'],
      ['digits/d.gzip', 'digits'],
      ['models/eye-imagenet/head.json', 'imagenet'],
      ['models/eye-imagenet/weights-00.bin', 'imagenet'],
    ]);
    const pack = newPack();
    const told: PackProgress[] = [];
    pack.changed.subscribe((progress) => told.push(progress));
    expect((await pack.load()).ok).toBe(true);
    expect(host.asked).toEqual(['models/eye/eye.json']);
    expect(await pack.isComplete()).toBe(true);
    const size = await pack.progressOf(['imagenet']);
    expect(size).toEqual({ ok: true, value: { receivedBytes: 0, totalBytes: 2000 } });
    expect((await pack.load({ groups: ['imagenet'] })).ok).toBe(true);
    expect(told.every(({ totalBytes }) => totalBytes === 1000)).toBe(true);
    host.online = false;
    expect((await pack.piece('models/eye-imagenet/weights-00.bin')).ok).toBe(true);
    host.online = true;
    const later = await newPack().progressOf(['imagenet']);
    expect(later).toEqual({ ok: true, value: { receivedBytes: 2000, totalBytes: 2000 } });
    expect(host.asked).toHaveLength(3);
    expect(await pack.describe('digits')).toEqual({ bytes: 1000, kept: false });
    expect(await pack.describe('imagenet')).toEqual({ bytes: 2000, kept: true });
  });

  it('tells progress in bytes, of what was asked for', async () => {
    const told: PackProgress[] = [];
    await newPack().load({ groups: ['eye'], onProgress: (progress) => told.push(progress) });
    const totals = new Set(told.map(({ totalBytes }) => totalBytes));
    const received = told.map(({ receivedBytes }) => receivedBytes);
    expect([...totals]).toEqual([2000]);
    expect(received.at(0)).toBe(0);
    expect(received.at(-1)).toBe(2000);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(received.length).toBeGreaterThan(15);
  });

  it('tells how much of all is here, whatever is loaded', async () => {
    await newPack().load({ groups: ['webgl'] });
    const pack = newPack();
    const told: PackProgress[] = [];
    pack.changed.subscribe((progress) => told.push(progress));
    await pack.load({ groups: ['eye'] });
    expect(told.at(0)).toEqual({ receivedBytes: 1000, totalBytes: 5000 });
    expect(told.at(-1)).toEqual({ receivedBytes: 3000, totalBytes: 5000 });
  });

  it('resumes a cut load with what is missing, counting what is kept', async () => {
    host.cutAt.set('models/eye/weights-00.bin', 500);
    const abort = new AbortController();
    // The page is closed when the network has failed often enough.
    const line = new ImpatientLine((count) => count === 5 && abort.abort());
    expect(await newPack({ line }).load({ groups: ['eye'], signal: abort.signal })).toEqual({
      ok: false,
      trouble: { kind: 'aborted' },
    });
    host.cutAt.clear();
    host.asked.length = 0;
    const told: PackProgress[] = [];
    const outcome = await newPack().load({ groups: ['eye'], onProgress: (p) => told.push(p) });
    expect(outcome.ok).toBe(true);
    expect(host.asked).toEqual(['models/eye/weights-00.bin']);
    expect(told[0]).toEqual({ receivedBytes: 1000, totalBytes: 2000 });
  });

  it('gives a piece from the cache without asking the network', async () => {
    await newPack().load();
    host.asked.length = 0;
    const outcome = await newPack().piece('models/eye/weights-00.bin');
    expect(outcome).toEqual({
      ok: true,
      value: host.content('models/eye/weights-00.bin').buffer,
    });
    expect(host.asked).toEqual([]);
  });

  it('fetches a piece once, however many ask for it', async () => {
    const pack = newPack();
    const [loaded, ...pieces] = await Promise.all([
      pack.load({ groups: ['eye'] }),
      pack.piece('models/eye/eye.json'),
      pack.piece('models/eye/eye.json'),
    ]);
    expect([loaded.ok, ...pieces.map(({ ok }) => ok)]).toEqual([true, true, true]);
    expect(host.asked.toSorted()).toEqual(['models/eye/eye.json', 'models/eye/weights-00.bin']);
  });

  it('goes on for those who still wait when another gives up', async () => {
    const abort = new AbortController();
    const pack = newPack();
    const loading = pack.load({
      groups: ['eye'],
      signal: abort.signal,
      onProgress: ({ receivedBytes }) => receivedBytes > 0 && abort.abort(),
    });
    const piece = pack.piece('models/eye/eye.json');
    expect(await loading).toEqual({ ok: false, trouble: { kind: 'aborted' } });
    expect((await piece).ok).toBe(true);
  });

  it('says that the room is used up, and gives the bytes all the same', async () => {
    caches.room = 1;
    const pack = newPack();
    expect(await pack.load()).toEqual({
      ok: false,
      trouble: { kind: 'quota-full', missingBytes: 4000 },
    });
    expect((await pack.piece('assets/engine/tfjs-webgpu.js')).ok).toBe(true);
    expect(await pack.isComplete()).toBe(false);
  });

  it('brings all of it for use when the room is used up, each piece once, and keeps it later', async () => {
    caches.room = 1;
    const pack = newPack();
    expect((await pack.load({ groups: ['eye', 'engine'], evenWithoutRoom: true })).ok).toBe(true);
    const piece = await pack.piece('models/eye/weights-00.bin');
    expect(piece.ok && new Uint8Array(piece.value)).toEqual(
      host.content('models/eye/weights-00.bin'),
    );
    expect(host.asked).toHaveLength(3);
    caches.room = Infinity;
    expect((await pack.load()).ok).toBe(true);
    expect(await pack.isComplete()).toBe(true);
    expect(host.asked).toHaveLength(5);
  });

  it('fetches each piece once and keeps nothing where there is no cache', async () => {
    const pack = newPack({ caches: undefined });
    expect((await pack.load({ groups: ['eye'] })).ok).toBe(true);
    expect((await pack.piece('models/eye/eye.json')).ok).toBe(true);
    expect((await pack.load()).ok).toBe(true);
    expect(host.asked).toHaveLength(5);
    expect(await pack.isComplete()).toBe(false);
  });

  it('fetches again what the cache holds cut short', async () => {
    const pack = newPack();
    await pack.load();
    const url = `${host.baseUrl}models/eye/eye.json?v=1`;
    caches.kept.set(url, new Response('short'));
    const outcome = await pack.piece('models/eye/eye.json');
    expect(outcome.ok && outcome.value.byteLength).toBe(1000);
  });

  it('waits for a list that does not come', async () => {
    host.online = false;
    const line = new ImpatientLine((count) => {
      if (count === 7) host.online = true;
    });
    const pack = newPack({ line });
    expect(await pack.isComplete()).toBe(false);
    expect((await pack.load()).ok).toBe(true);
    expect(line.failures).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes on with what is missing when the network was lost in between', async () => {
    host.cutAt.set('models/eye/weights-00.bin', 700);
    const line = new ImpatientLine((count) => count === 12 && host.cutAt.clear());
    expect((await newPack({ line }).load()).ok).toBe(true);
    const again = host.asked.filter((path, i) => host.asked.indexOf(path) !== i);
    expect(new Set(again)).toEqual(new Set(['models/eye/weights-00.bin']));
    expect(host.ranges).toEqual(Array(12).fill('bytes=700-'));
  });

  it('throws for a piece that no pack has: a bug', async () => {
    await expect(newPack().piece('models/ear/ear.json')).rejects.toThrow('no piece');
  });
});
