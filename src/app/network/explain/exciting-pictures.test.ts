import { expect, it, vi } from 'vitest';
import type { ExplainedNetwork } from './explained-network.ts';
import { ExcitingPictures } from './exciting-pictures.svelte.ts';

it('says so when the pictures cannot be read, and is ready to search again', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const exciting = new ExcitingPictures({
    pictures: () => Promise.reject(new Error('The store is gone.')),
    excite: () => Promise.resolve(undefined),
    photoBytes: () => Promise.resolve(undefined),
  });
  exciting.follow({} as ExplainedNetwork);
  await exciting.search(0);
  expect(exciting.trouble).toMatchObject({ kind: 'lost' });
  expect(exciting.progress).toBeUndefined();
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
