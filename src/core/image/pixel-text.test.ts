import { expect, it } from 'vitest';
import { graySum, hexText, indexText, pointText, rgbaText, valueText } from './pixel-text.ts';

it('writes each level in two hexadecimal digits', () => {
  expect(hexText([201, 0, 15])).toBe('#C9000F');
  expect(hexText([255, 255, 255, 128])).toBe('#FFFFFF80');
});

it('writes a pixel as a notebook does, the row first', () => {
  expect(indexText(12, 40)).toBe('img[40, 12]');
  expect(valueText([201, 188, 174])).toBe('[201, 188, 174]');
  expect(valueText([190])).toBe('190');
});

it('writes a pixel as a point of five or six dimensions', () => {
  expect(pointText(12, 40, [201, 188, 174])).toBe('(12, 40, 201, 188, 174)');
  expect(pointText(12, 40, [201, 188, 174, 255])).toBe('(12, 40, 201, 188, 174, 255)');
});

it('writes alpha from 0 to 1', () => {
  expect(rgbaText([1, 2, 3])).toBe('rgba(1, 2, 3, 1)');
  expect(rgbaText([1, 2, 3, 0])).toBe('rgba(1, 2, 3, 0)');
  expect(rgbaText([1, 2, 3, 128])).toBe('rgba(1, 2, 3, 0.502)');
});

it('shows gray as the sum that it is', () => {
  const { terms, gray, text } = graySum([201, 188, 174]);
  expect(terms).toEqual([
    { weight: 0.299, level: 201 },
    { weight: 0.587, level: 188 },
    { weight: 0.114, level: 174 },
  ]);
  expect(gray).toBeCloseTo(190.291, 6);
  expect(text).toBe('0.299·201 + 0.587·188 + 0.114·174 = 190.3');
  expect(graySum([255, 255, 255]).text).toMatch(/ = 255$/);
});
