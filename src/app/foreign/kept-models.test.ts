import { afterEach, expect, it, vi } from 'vitest';
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
