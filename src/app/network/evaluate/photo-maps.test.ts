import { expect, it, vi } from 'vitest';
import { success } from '../../../core/outcome.ts';
import { PhotoMaps } from './photo-maps.ts';

vi.mock('../../../models/input/square-picture.ts', () => ({
  decodePhoto: (bytes: ArrayBuffer) => Promise.resolve(success(bytes)),
}));

/** Maps of 2 × 2 places and one number each, by an eye that is let go on by hand. */
function openMaps() {
  const waiting: ((isWell: boolean) => void)[] = [];
  const look = vi.fn(
    () =>
      new Promise((resolve, reject) =>
        waiting.push((isWell) =>
          isWell ? resolve(success({ map: new Float32Array(4) })) : reject(new Error('Gone.')),
        ),
      ),
  );
  const head = {
    dimension: 1,
    classCount: 1,
    weights: Float32Array.of(1),
    bias: new Float32Array(1),
  };
  const maps = new PhotoMaps({
    learner: { learned: { head, examples: { classIds: ['mug'] } } },
    eye: { state: { eye: { key: 'eye@160', look } } },
    inHand: { photoBytes: () => Promise.resolve(new ArrayBuffer(1)) },
  } as unknown as ConstructorParameters<typeof PhotoMaps>[0]);
  const goOn = async (isWell = true) => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()!(isWell);
  };
  return { maps, look, goOn };
}

it('asks for one map after another, and for each once', async () => {
  const { maps, look, goOn } = openMaps();
  const both = Promise.all(['a', 'b', 'a'].map((photoId) => maps.of(photoId, 'mug')));
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  expect(look).toHaveBeenCalledTimes(1);
  await goOn();
  await goOn();
  expect((await both).map((where) => where?.side)).toEqual([2, 2, 2]);
  expect(look).toHaveBeenCalledTimes(2);
});

it('has no map of what could not be looked at, and tries again when it is asked again', async () => {
  vi.spyOn(console, 'warn').mockReturnValueOnce();
  const { maps, look, goOn } = openMaps();
  const failed = maps.of('a', 'mug');
  await goOn(false);
  expect(await failed).toBeUndefined();
  const again = maps.of('a', 'mug');
  await goOn();
  expect((await again)?.side).toBe(2);
  expect(look).toHaveBeenCalledTimes(2);
});

it('leaves out what was forgotten before its turn came', async () => {
  const { maps, look, goOn } = openMaps();
  const both = Promise.all(['a', 'b'].map((photoId) => maps.of(photoId, 'mug')));
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  maps.clear();
  await goOn();
  expect((await both)[1]).toBeUndefined();
  expect(look).toHaveBeenCalledTimes(1);
});
