import { expect, it } from 'vitest';
import { shapeText } from './shape-text.ts';

it('writes shapes as a notebook does: rows first, gray without a third axis', () => {
  const picture = { widthPx: 640, heightPx: 480 };
  expect(shapeText(picture, 3)).toBe('(480, 640, 3)');
  expect(shapeText(picture, 4)).toBe('(480, 640, 4)');
  expect(shapeText(picture, 1)).toBe('(480, 640)');
});
