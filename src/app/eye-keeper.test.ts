import { expect, it, vi } from 'vitest';
import { success } from '../core/outcome.ts';
import type { EyeOptions } from '../models/eye/eye.ts';
import type { EyeSizePx } from '../models/eye/types.ts';
import { EyeKeeper } from './eye-keeper.ts';
import type { CorePack } from './offline/pack.ts';

/** What the keeper asked the eye to start with, so that a test can tell what becomes of it. */
let options: EyeOptions;
/** The size that suits the device. */
let ownSizePx: EyeSizePx;

/** Looks at the wanted size, else at its own. */
class SizedEye {
  #wantedPx: EyeSizePx | undefined;
  readonly report = {};
  get sizePx() {
    return this.#wantedPx ?? ownSizePx;
  }
  useSize(sizePx: EyeSizePx | undefined) {
    this.#wantedPx = sizePx;
  }
  dispose() {}
}

vi.mock('../models/eye/eye.ts', () => ({
  firstBackend: () => 'cpu',
  startEye: (given: EyeOptions) => {
    options = given;
    return Promise.resolve(success(new SizedEye()));
  },
}));

function newKeeper() {
  const bytes = new TextEncoder().encode('{"pieces":[]}').buffer;
  const pack = {
    load: () => Promise.resolve(success(undefined)),
    piece: () => Promise.resolve(success(bytes)),
  };
  const keeper = new EyeKeeper(pack as unknown as CorePack, () => Promise.resolve());
  const told: (EyeSizePx | undefined)[] = [];
  keeper.sized.subscribe((sizePx) => told.push(sizePx));
  return { keeper, told };
}

it('tells at which size the eye looks, once for each change', async () => {
  ownSizePx = 160;
  const { keeper, told } = newKeeper();
  expect(keeper.sizePx).toBeUndefined();
  await keeper.start({});
  expect(told).toEqual([160]);
  keeper.useSize(192);
  keeper.useSize(192);
  expect(told).toEqual([160, 192]);
  expect(keeper.sizePx).toBe(192);
  keeper.useSize(undefined);
  expect(told).toEqual([160, 192, 160]);
});

it('tells the size of an eye that was rebuilt, and that there is none while another starts', async () => {
  ownSizePx = 160;
  const { keeper, told } = newKeeper();
  await keeper.start({});
  ownSizePx = 128;
  options.onStatus?.({ kind: 'ready', report: { sizePx: 128 } as never });
  expect(told).toEqual([160, 128]);
  await keeper.start({});
  expect(told).toEqual([160, 128, undefined, 128]);
});

it('tells what a project wants as soon as there is an eye', async () => {
  ownSizePx = 160;
  const { keeper, told } = newKeeper();
  // As the engine does, when it hears of the eye.
  keeper.changed.subscribe(({ phase }) => phase === 'ready' && keeper.useSize(128));
  keeper.useSize(128);
  expect(told).toEqual([]);
  await keeper.start({});
  expect(told).toEqual([128]);
});
