import { afterEach, expect, it, vi } from 'vitest';
import { foreignCacheName } from './cache-name.ts';
import { ForeignDoor } from './foreign-door.svelte.ts';
import { KeptModels } from './kept-models.ts';

afterEach(() => vi.unstubAllGlobals());

it('a model that no cache takes is there for whoever shows it, until it is removed', async () => {
  vi.stubGlobal('location', { href: 'https://a.org/' });
  vi.stubGlobal('caches', undefined);
  const bytes = new Map([['model.json', new Uint8Array([1, 2])]]);
  const { id } = await new KeptModels().add({ name: 'Flores', openedAtMs: 1 }, bytes);
  const shown = new KeptModels();
  expect(await shown.list()).toEqual([{ id, name: 'Flores', openedAtMs: 1 }]);
  expect(await (await shown.files(id)).read('model.json', 9)).toEqual({
    ok: true,
    value: new Uint8Array([1, 2]),
  });
  await shown.remove(id);
  expect(await new KeptModels().list()).toEqual([]);
});

/** A browser's caches with one cache in it, whose disk is full for whatever `isFull` says. */
function stubCaches(isFull: (url: string) => boolean) {
  vi.stubGlobal('location', { href: 'https://a.org/' });
  const kept = new Map<string, Response>();
  const names = new Set<string>();
  const cache = {
    put: (url: string, response: Response) => {
      if (isFull(url)) return Promise.reject(new DOMException('No room', 'QuotaExceededError'));
      kept.set(url, response);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
    match: (url: string) => Promise.resolve(kept.get(url)?.clone()),
    delete: (url: string) => Promise.resolve(kept.delete(url)),
  };
  vi.stubGlobal('caches', {
    has: (name: string) => Promise.resolve(names.has(name)),
    open: (name: string) => Promise.resolve(names.add(name) && cache),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  });
  return { kept, names };
}

it('what a full disk does not take of a model is known to be here until the page is left only', async () => {
  let full = '';
  stubCaches((url) => full !== '' && url.includes(full));
  const models = new KeptModels();
  const bytes = (weight: number) => new Map([['model.json', new Uint8Array([weight])]]);
  const about = await models.add({ name: 'Flores', openedAtMs: 1 }, bytes(1));
  expect(models.keeping(about.id)).toBe('stored');
  full = '/';
  const named = { ...about, labels: ['rosa'] };
  await models.change(named);
  expect(models.keeping(about.id)).toBe('changes-until-left');
  expect(await new KeptModels().list()).toEqual([named]);
  const second = await models.add({ name: 'Hojas', openedAtMs: 2 }, bytes(2));
  expect(models.keeping(second.id)).toBe('until-left');
  full = '';
  await models.change(named);
  expect(models.keeping(about.id)).toBe('stored');
  expect(await models.list()).toEqual([named, second]);
  for (const { id } of [about, second]) await models.remove(id);
});

it('the door to them is there as long as one is, wherever it is kept', async () => {
  // A cache that takes a few words, and no model.
  const { kept, names } = stubCaches((url) => url.includes('/files/'));
  const door = new ForeignDoor();
  await door.look();
  expect(door.hasAny).toBe(false);
  const bytes = new Map([['model.json', new Uint8Array([1, 2])]]);
  const { id } = await new KeptModels().add({ name: 'Flores', openedAtMs: 1 }, bytes);
  await door.look();
  expect(door.hasAny).toBe(true);
  await new KeptModels().remove(id);
  await door.look();
  expect(door.hasAny).toBe(false);
  // What a tab left that was killed is no model.
  names.add(foreignCacheName);
  kept.set('https://a.org/foreign-models/x/files/model.json', new Response());
  await door.look();
  expect(door.hasAny).toBe(false);
});

it('finds the model that has exactly these files', async () => {
  vi.stubGlobal('location', { href: 'https://a.org/' });
  vi.stubGlobal('caches', undefined);
  const kept = new KeptModels();
  const files = (weight: number) =>
    new Map([
      ['model.json', new Uint8Array([1, 2])],
      ['weights.bin', new Uint8Array([weight])],
    ]);
  const { id } = await kept.add({ name: 'Flores', openedAtMs: 1 }, files(3));
  expect((await kept.find(files(3)))?.id).toBe(id);
  expect(await kept.find(files(4))).toBeUndefined();
  expect(await kept.find(new Map([['model.json', new Uint8Array([1, 2])]]))).toBeUndefined();
  await kept.remove(id);
});
