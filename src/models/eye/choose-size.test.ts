import { describe, expect, it } from 'vitest';
import { bestSize, isBetter, nextSize, type Ability } from './choose-size.ts';
import type { EyeSizePx } from './types.ts';

/** Walks as the app does: measures whatever is asked for next, on a device with these rates. */
function walk(device: Record<EyeSizePx, number>) {
  const rates = new Map<EyeSizePx, number>();
  for (let size = nextSize(rates); size !== undefined; size = nextSize(rates)) {
    rates.set(size, device[size]);
  }
  return { measured: [...rates.keys()], best: bestSize(rates) };
}

describe('the size of the input', () => {
  it('is 192 where that is fast enough, without measuring 160', () => {
    expect(walk({ 128: 90, 160: 60, 192: 40 })).toEqual({ measured: [128, 192], best: 192 });
  });

  it('is 192 on a GPU whose time hardly grows with the size', () => {
    expect(walk({ 128: 20, 160: 19, 192: 18 })).toEqual({ measured: [128, 160, 192], best: 192 });
  });

  it('is 160 where 192 turns out too slow', () => {
    expect(walk({ 128: 40, 160: 25, 192: 14 })).toEqual({ measured: [128, 192, 160], best: 160 });
  });

  it('is 128 where 160 is too slow', () => {
    expect(walk({ 128: 20, 160: 14.9, 192: 9 })).toEqual({ measured: [128, 160], best: 128 });
  });

  it('is 128 where nothing is fast enough, and nothing more is measured', () => {
    expect(walk({ 128: 6, 160: 4, 192: 3 })).toEqual({ measured: [128], best: 128 });
  });

  it('counts 15 a second as enough', () => {
    expect(walk({ 128: 15, 160: 15, 192: 15 }).best).toBe(192);
  });
});

describe('isBetter', () => {
  const wasm: Ability = { backend: 'wasm', sizePx: 160, embeddingsPerSecond: 30 };

  it('prefers a larger size that is fast enough to more speed', () => {
    expect(
      isBetter({ ...wasm, backend: 'webgl', sizePx: 192, embeddingsPerSecond: 16 }, wasm),
    ).toBe(true);
    expect(
      isBetter({ ...wasm, backend: 'webgl', sizePx: 128, embeddingsPerSecond: 90 }, wasm),
    ).toBe(false);
  });

  it('prefers clearly more speed at the same size, whatever the order says', () => {
    const webgl: Ability = { ...wasm, backend: 'webgl', embeddingsPerSecond: 27 };
    expect(isBetter(wasm, webgl)).toBe(true);
    expect(isBetter(webgl, wasm)).toBe(false);
  });

  it('lets the order break a tie', () => {
    const webgl: Ability = { ...wasm, backend: 'webgl', embeddingsPerSecond: 28 };
    expect(isBetter(webgl, wasm)).toBe(true);
    expect(isBetter(wasm, webgl)).toBe(false);
    expect(isBetter({ ...webgl, backend: 'webgpu' }, webgl)).toBe(true);
  });
});
