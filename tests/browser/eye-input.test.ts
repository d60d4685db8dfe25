import { describe, expect, it } from 'vitest';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';

type Colour = readonly [red: number, green: number, blue: number];
const red: Colour = [200, 30, 30];
const green: Colour = [30, 180, 60];
const blue: Colour = [40, 60, 210];

/** A canvas painted pixel by pixel. */
function painted(widthPx: number, heightPx: number, colourAt: (x: number, y: number) => Colour) {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const picture = context.createImageData(widthPx, heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const colour = colourAt(i % widthPx, Math.floor(i / widthPx));
    picture.data.set([...colour, 255], i * 4);
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** Largest distance, in levels, between a picture and what it should be. */
function distance(picture: ImageData, colourAt: (x: number, y: number) => Colour): number {
  let largest = 0;
  for (let i = 0; i < picture.width * picture.height; i++) {
    const colour = colourAt(i % picture.width, Math.floor(i / picture.width));
    for (let c = 0; c < 3; c++) {
      largest = Math.max(largest, Math.abs(picture.data[i * 4 + c]! - colour[c]!));
    }
  }
  return largest;
}

describe('squarePicture', () => {
  it.each([
    ['wide', 500, 300],
    ['tall', 300, 500],
    ['wide and big', 1920, 1080],
    ['tall and big', 1500, 4000],
    ['a square', 224, 224],
    ['small', 30, 30],
  ])('takes the centre of a picture that is %s', (_, widthPx, heightPx) => {
    const sidePx = Math.min(widthPx, heightPx);
    const left = (widthPx - sidePx) / 2;
    const top = (heightPx - sidePx) / 2;
    const isInside = (x: number, y: number) =>
      x >= left && x < left + sidePx && y >= top && y < top + sidePx;
    const canvas = painted(widthPx, heightPx, (x, y) => (isInside(x, y) ? green : red));
    const picture = squarePicture(canvas, widthPx, heightPx);
    expect([picture.width, picture.height]).toEqual([224, 224]);
    expect(distance(picture, () => green)).toBeLessThanOrEqual(1);
  });

  it('keeps left left and up up', () => {
    const colourAt = (sidePx: number) => (x: number, y: number) =>
      y < sidePx / 2 ? red : x < sidePx / 2 ? green : blue;
    const picture = squarePicture(painted(896, 896, colourAt(896)), 896, 896);
    expect(distance(picture, colourAt(224))).toBeLessThanOrEqual(1);
  });

  it('makes one pixel a whole picture', () => {
    const picture = squarePicture(
      painted(1, 1, () => blue),
      1,
      1,
    );
    expect(distance(picture, () => blue)).toBeLessThanOrEqual(1);
  });

  it.each([448, 896, 1792])('turns stripes of one pixel at %i px into their mean', (sidePx) => {
    const stripes = painted(sidePx, sidePx, (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0]));
    const picture = squarePicture(stripes, sidePx, sidePx);
    expect(distance(picture, () => [127.5, 127.5, 127.5])).toBeLessThanOrEqual(2);
  });

  it('is the mean over areas, within what halving and rounding cost', () => {
    const ramp = (x: number, y: number): Colour => [x / 4, y / 4, 255 - x / 4];
    const picture = squarePicture(painted(1000, 1000, ramp), 1000, 1000);
    const step = 1000 / 224;
    const centre = (i: number) => (i + 0.5) * step - 0.5;
    expect(distance(picture, (x, y) => ramp(centre(x), centre(y)))).toBeLessThanOrEqual(2);
  });

  it('does not show the picture before through a transparent one', () => {
    squarePicture(
      painted(500, 500, () => red),
      500,
      500,
    );
    const picture = squarePicture(document.createElement('canvas'), 300, 150);
    expect(distance(picture, () => [0, 0, 0])).toBe(0);
  });

  it('gives pictures that live apart', () => {
    const first = squarePicture(
      painted(300, 300, () => red),
      300,
      300,
    );
    squarePicture(
      painted(300, 300, () => blue),
      300,
      300,
    );
    expect(distance(first, () => red)).toBeLessThanOrEqual(1);
  });
});

describe('encodePhoto and decodePhoto', () => {
  const smooth = squarePicture(
    painted(224, 224, (x, y) => [x, y, 128]),
    224,
    224,
  );

  it('writes a JPEG and reads it back nearly alike', async () => {
    const bytes = await encodePhoto(smooth);
    expect(Array.from(new Uint8Array(bytes, 0, 3))).toEqual([0xff, 0xd8, 0xff]);
    expect(bytes.byteLength).toBeLessThan(20_000);
    const decoded = await decodePhoto(bytes);
    if (!decoded.ok) throw new Error(decoded.trouble.detail);
    expect(distance(decoded.value, (x, y) => [x, y, 128])).toBeLessThan(12);
  });

  it('reads the same bytes twice to the same pixels', async () => {
    const bytes = await encodePhoto(smooth);
    const [first, second] = await Promise.all([decodePhoto(bytes), decodePhoto(bytes)]);
    expect(first.ok && first.value.data).toEqual(second.ok && second.value.data);
  });

  it('explains bytes that are no photograph', async () => {
    const half = (await encodePhoto(smooth)).slice(0, 100);
    for (const bytes of [half, new ArrayBuffer(0), new TextEncoder().encode('<html>').buffer]) {
      const decoded = await decodePhoto(bytes);
      expect(!decoded.ok && decoded.trouble.kind).toBe('photo-unreadable');
    }
  });
});
