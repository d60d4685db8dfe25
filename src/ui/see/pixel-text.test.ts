import { expect, it } from 'vitest';
import { hexText, indexText, shapeText, valueText } from './pixel-text.ts';

it('writes shapes as a notebook does: rows first', () => {
  const picture = { widthPx: 640, heightPx: 480 };
  expect(shapeText(picture, 3)).toBe('(480, 640, 3)');
  expect(shapeText(picture, 4)).toBe('(480, 640, 4)');
  expect(shapeText(picture, 1)).toBe('(480, 640)');
});

it('writes a pixel as a notebook does', () => {
  expect(indexText(12, 40)).toBe('img[40, 12]');
  expect(valueText([201, 188, 174])).toBe('[201, 188, 174]');
  expect(valueText([190])).toBe('190');
});

it('writes each level in two hexadecimal digits', () => {
  expect(hexText([201, 0, 15])).toBe('#C9000F');
});
