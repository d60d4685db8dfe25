import { expect, it } from 'vitest';
import { middlePart } from './frozen-pixels.ts';

it.each([
  [640, 480, 640, 480],
  [1280, 720, 960, 720],
  [720, 1280, 720, 960],
  [600, 600, 600, 450],
  [1000, 900, 1000, 750],
])('of %i × %i pixels, %i × %i are the part in the middle', (width, height, wide, tall) => {
  const part = middlePart({ widthPx: width, heightPx: height });
  expect(part).toEqual({ widthPx: wide, heightPx: tall });
});
