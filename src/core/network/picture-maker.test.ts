import { describe, expect, it } from 'vitest';
import { luma } from '../image/luma.ts';
import { Random } from '../random.ts';
import { PictureMaker } from './picture-maker.ts';

/** A photograph in which every pixel is made by `colour`. */
function photograph(sidePx: number, colour: (x: number, y: number) => readonly number[]) {
  const rgba = new Uint8ClampedArray(sidePx ** 2 * 4);
  for (let at = 0; at < sidePx ** 2; at++) {
    rgba.set([...colour(at % sidePx, Math.floor(at / sidePx)), 255], at * 4);
  }
  return rgba;
}

describe('PictureMaker', () => {
  it('keeps a plain colour, white and black included, at every size', () => {
    for (const colour of [
      [255, 255, 255],
      [0, 0, 0],
      [200, 30, 90],
    ]) {
      for (const sizePx of [28, 32, 64, 96, 224]) {
        const rgba = photograph(224, () => colour);
        const made = new PictureMaker(224, { sizePx, channels: 3 }).make(rgba);
        expect(made).toEqual(
          Uint8Array.from({ length: sizePx ** 2 * 3 }, (_, i) => colour[i % 3]!),
        );
      }
    }
  });

  it('gives luma of the very picture that it gives in colour, within rounding', () => {
    const random = new Random(1);
    const rgba = photograph(64, () => [random.integer(256), random.integer(256), 77]);
    const colour = new PictureMaker(64, { sizePx: 20, channels: 3 }).make(rgba);
    const gray = new PictureMaker(64, { sizePx: 20, channels: 1 }).make(rgba);
    expect(gray).toHaveLength(400);
    gray.forEach((level, at) => {
      const [red, green, blue] = colour.subarray(at * 3, at * 3 + 3);
      expect(Math.abs(level - luma(red!, green!, blue!))).toBeLessThan(1.01);
    });
  });

  it('averages what is finer than a pixel instead of skipping it', () => {
    const stripes = photograph(224, (x) => Array(3).fill(x % 2 === 0 ? 255 : 0));
    const gray = new PictureMaker(224, { sizePx: 28, channels: 1 }).make(stripes);
    for (const level of gray) expect(Math.abs(level - 127.5)).toBeLessThan(6);
  });

  it('gives a picture of its own each time', () => {
    const maker = new PictureMaker(8, { sizePx: 4, channels: 3 });
    const white = maker.make(photograph(8, () => [255, 255, 255]));
    maker.make(photograph(8, () => [0, 0, 0]));
    expect(Math.min(...white)).toBe(255);
  });
});
