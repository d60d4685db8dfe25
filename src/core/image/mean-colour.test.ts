import { expect, it } from 'vitest';
import { meanColour } from './mean-colour.ts';

it('is the mean of each channel, whatever the opacity', () => {
  expect(meanColour([0, 10, 255, 255, 100, 20, 0, 0])).toEqual({ r: 50, g: 15, b: 127.5 });
  expect(meanColour([])).toEqual({ r: 0, g: 0, b: 0 });
});
