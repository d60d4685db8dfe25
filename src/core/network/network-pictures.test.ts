import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { NetworkPictures } from './network-pictures.ts';

/** A photograph of random pixels, RGBA. */
function photograph(sidePx: number): Uint8ClampedArray {
  const random = new Random(4);
  return Uint8ClampedArray.from({ length: sidePx * sidePx * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : random.integer(256),
  );
}

describe('NetworkPictures', () => {
  it('keeps a picture of its own size, without alpha', () => {
    const rgba = photograph(8);
    const made = new NetworkPictures(8, { sizePx: 8, channels: 3 }).make(rgba);
    expect([...made]).toEqual([...rgba].filter((_, i) => i % 4 !== 3));
  });

  it('makes gray by luma, after resizing', () => {
    const rgba = photograph(32);
    const colour = new NetworkPictures(32, { sizePx: 8, channels: 3 }).make(rgba);
    const gray = new NetworkPictures(32, { sizePx: 8, channels: 1 }).make(rgba);
    expect(gray).toHaveLength(64);
    gray.forEach((level, i) => {
      const [red, green, blue] = colour.subarray(3 * i);
      // Colours were rounded here, but not there.
      expect(Math.abs(level - (0.299 * red! + 0.587 * green! + 0.114 * blue!))).toBeLessThan(1.01);
    });
  });

  it('lets no fine pattern through as a coarse one', () => {
    const sidePx = 224;
    const rgba = Uint8ClampedArray.from({ length: sidePx * sidePx * 4 }, (_, i) =>
      (i >> 2) % 2 === 0 ? 255 : 0,
    );
    const made = new NetworkPictures(sidePx, { sizePx: 28, channels: 1 }).make(rgba);
    const inner = [...made].filter((_, i) => i % 28 > 0 && i % 28 < 27);
    expect(Math.max(...inner) - Math.min(...inner)).toBeLessThan(2);
    expect(Math.abs(inner[0]! - 127.5)).toBeLessThan(2);
  });

  it('keeps white white and black black, and writes into the array that it is given', () => {
    const pictures = new NetworkPictures(224, { sizePx: 33, channels: 3 });
    const out = new Uint8Array(33 * 33 * 3).fill(7);
    const white = new Uint8ClampedArray(224 * 224 * 4).fill(255);
    expect(pictures.make(white, out)).toBe(out);
    expect(out.every((level) => level === 255)).toBe(true);
    pictures.make(new Uint8ClampedArray(224 * 224 * 4), out);
    expect(out.every((level) => level === 0)).toBe(true);
  });
});
