import { expect, it, vi } from 'vitest';
import { failure, success } from '../../../core/outcome.ts';
import { ExcitingPictures } from './exciting-pictures.svelte.ts';
import { photoLibrary } from './picture-library.ts';

const photos = Array.from({ length: 5 }, (_, i) => ({ id: `photo ${i}`, burstId: `burst ${i}` }));

it('says so when the pictures cannot be read, and is ready to search again', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const exciting = new ExcitingPictures(() => Promise.reject(new Error('The store is gone.')));
  await exciting.search(0);
  expect(exciting.trouble).toMatchObject({ kind: 'lost' });
  expect(exciting.progress(0)).toBeUndefined();
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

it('keeps what was found for each layer until it holds no more', async () => {
  const exciting = new ExcitingPictures(() =>
    Promise.resolve(
      success({
        count: photos.length,
        batchSize: 2,
        look: (from, layer) =>
          Promise.resolve(
            success(
              photos.slice(from, from + 2).map(({ id, burstId }, i) => ({
                photoId: id,
                burstId,
                maxima: [{ value: layer * (from + i), y: layer, x: from + i }],
              })),
            ),
          ),
        pictureOf: () => Promise.resolve(undefined),
      }),
    ),
  );
  await exciting.search(3);
  await exciting.search(1);
  expect(exciting.found(3)).toMatchObject({ count: 5 });
  const [most] = exciting.found(3)!.of(0);
  expect(most).toEqual({ photoId: 'photo 4', burstId: 'burst 4', value: 12, y: 3, x: 4 });
  expect(
    exciting
      .found(1)!
      .of(0)
      .map(({ value }) => value),
  ).toEqual([4, 3, 2, 1, 0]);
  expect(exciting.found(2)).toBeUndefined();
  exciting.forget();
  expect(exciting.found(3)).toBeUndefined();
});

it('has nothing to search in an empty project, and passes over photographs that are gone', async () => {
  const gone = () => Promise.resolve(undefined);
  const empty = new ExcitingPictures(() => Promise.resolve(success(photoLibrary([], gone, gone))));
  await empty.search(0);
  expect(empty.trouble).toEqual({ kind: 'no-pictures' });
  const library = photoLibrary(photos, () => Promise.reject(new Error('Not to be asked.')), gone);
  const exciting = new ExcitingPictures(() => Promise.resolve(success(library)));
  await exciting.search(0);
  expect(exciting.found(0)!.of(0)).toEqual([]);
  // They were not among those that it says it looked at.
  expect(exciting.found(0)!.count).toBe(0);
});

it('tells why nothing is searched, and stops when it is told to', async () => {
  const refused = new ExcitingPictures(() => Promise.resolve(failure({ kind: 'digits' })));
  await refused.search(0);
  expect(refused.trouble).toEqual({ kind: 'digits' });
  let looks = 0;
  let shown: unknown[] = [];
  const exciting = new ExcitingPictures(() =>
    Promise.resolve(
      success({
        count: 9,
        batchSize: 1,
        look: () => {
          looks++;
          shown = [exciting.progress(0), exciting.progress(1)];
          exciting.cancel();
          return Promise.resolve(success([]));
        },
        pictureOf: () => Promise.resolve(undefined),
      }),
    ),
  );
  await exciting.search(0);
  expect(looks).toBe(1);
  // Another layer is not searched meanwhile.
  expect(shown).toEqual([expect.objectContaining({ done: 0, total: 9 }), undefined]);
  expect(exciting.progress(0)).toBeUndefined();
  expect(exciting.found(0)).toBeUndefined();
});
