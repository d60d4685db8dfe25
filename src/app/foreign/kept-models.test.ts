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

it('the door to them is there as long as one is, wherever it is kept', async () => {
  vi.stubGlobal('location', { href: 'https://a.org/' });
  // A cache that takes a few words, and no model.
  const kept = new Map<string, Response>();
  const cache = {
    put: (url: string, response: Response) => {
      if (!url.includes('/files/')) kept.set(url, response);
      else throw new DOMException('No room', 'QuotaExceededError');
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
    match: (url: string) => Promise.resolve(kept.get(url)),
    delete: (url: string) => Promise.resolve(kept.delete(url)),
  };
  const names = new Set<string>();
  vi.stubGlobal('caches', {
    has: (name: string) => Promise.resolve(names.has(name)),
    open: (name: string) => Promise.resolve(names.add(name) && cache),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  });
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
