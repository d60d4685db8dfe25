import { expect, it } from 'vitest';
import { plainConvolution, startChain } from '../../app/filter/chain-edits.ts';
import {
  areaOfPixels,
  clipped,
  fitted,
  inspectAreas,
  pixelAt,
  placedArea,
  sourcePlace,
  stagePlaces,
  wholeLook,
} from './picture-layout.ts';

const area = { xPx: 10, yPx: 20, widthPx: 400, heightPx: 300 };

it('fits a picture into an area, in its middle', () => {
  expect(fitted({ widthPx: 100, heightPx: 100 }, area)).toEqual({
    xPx: 60,
    yPx: 20,
    widthPx: 300,
    heightPx: 300,
  });
});

it('puts each output pixel in the middle of its window', () => {
  const valid = { ...plainConvolution, padding: 'valid', dilation: 2 } as const;
  const pooling = startChain.stages[2]!;
  // A 3 × 3 kernel with gaps reaches 2 pixels; windows of 2 lie side by side; a stride of 3 leaves gaps.
  expect(stagePlaces({ stages: [valid, pooling] })).toEqual([
    { scale: 1, offset: 2 },
    { scale: 2, offset: 2 },
  ]);
  const strided = { ...plainConvolution, padding: 'zeros', stridePx: 3 } as const;
  const [place] = stagePlaces({ stages: [strided] });
  // Its first pixel lies around the source's first one: middle at ½, 3 wide.
  expect(place).toEqual({ scale: 3, offset: -1 });
  expect(stagePlaces({ stages: [{ ...valid, on: false }] })).toEqual([sourcePlace]);
});

it('insets the output of a kernel that stays inside, on either side of a mirror', () => {
  const size = { widthPx: 96, heightPx: 72 };
  const source = { widthPx: 100, heightPx: 75 };
  const place = { scale: 1, offset: 1 };
  const plain = placedArea(place, size, area, source, false);
  expect(plain).toEqual({ xPx: 14, yPx: 24, widthPx: 384, heightPx: 288 });
  expect(placedArea(place, size, area, source, true).xPx).toBe(10 + 400 - 4 - 384);
});

it.each([false, true])(
  'keeps what is seen where it is when it is cut (mirrored: %s)',
  (mirrored) => {
    const size = { widthPx: 80, heightPx: 60 };
    const look = wholeLook(size, area, mirrored);
    const cut = clipped(area, look, { xPx: 200, yPx: 0, widthPx: 500, heightPx: 150 })!;
    expect(cut.rect).toEqual({ xPx: 200, yPx: 20, widthPx: 210, heightPx: 130 });
    const before = pixelAt(look, area, size, 333, 90);
    expect(pixelAt(cut.look, cut.rect, size, 333, 90)).toEqual(before);
    expect(clipped(area, look, { xPx: 500, yPx: 0, widthPx: 10, heightPx: 10 })).toBeUndefined();
  },
);

it.each([false, true])(
  'finds a pixel under the finger where it is drawn (mirrored: %s)',
  (mirrored) => {
    const size = { widthPx: 80, heightPx: 60 };
    const look = wholeLook(size, area, mirrored);
    const drawn = areaOfPixels(look, area, { x: 7, y: 11, across: 1, down: 1 });
    const middle = [drawn.xPx + drawn.widthPx / 2, drawn.yPx + drawn.heightPx / 2] as const;
    expect(pixelAt(look, area, size, ...middle)).toEqual({ x: 7, y: 11 });
    expect(pixelAt(look, area, size, -99, 9999)).toEqual({ x: mirrored ? 79 : 0, y: 59 });
  },
);

it.each([
  { xPx: 0, yPx: 0, widthPx: 390, heightPx: 330 },
  { xPx: 0, yPx: 0, widthPx: 1300, heightPx: 900 },
  { xPx: 5, yPx: 5, widthPx: 460, heightPx: 300 },
])('leaves room for the picture and two magnified parts that do not overlap', (within) => {
  const { whole, input, output } = inspectAreas(within);
  for (const part of [whole, input, output]) {
    expect(part.xPx).toBeGreaterThanOrEqual(within.xPx);
    expect(part.yPx).toBeGreaterThanOrEqual(within.yPx - 1e-9);
    expect(part.xPx + part.widthPx).toBeLessThanOrEqual(within.xPx + within.widthPx + 1e-9);
    expect(part.yPx + part.heightPx).toBeLessThanOrEqual(within.yPx + within.heightPx + 1e-9);
    expect(part.widthPx).toBeGreaterThan(90);
    expect(part.heightPx).toBeGreaterThan(90);
  }
  const apart = (a: typeof whole, b: typeof whole) =>
    a.xPx + a.widthPx <= b.xPx || a.yPx + a.heightPx <= b.yPx;
  expect(apart(whole, input) && apart(whole, output) && apart(input, output)).toBe(true);
});
