import { expect, it } from 'vitest';
import { colourSpace } from './colour-spaces/colour-spaces.ts';
import { spectralColour } from './spectral-colour.ts';

const hue = (nm: number) => colourSpace('hsv').fromRgb(spectralColour(nm))[0];

it('goes through the rainbow', () => {
  expect(hue(450)).toBeGreaterThan(220);
  expect(hue(450)).toBeLessThan(280);
  expect(hue(530)).toBeGreaterThan(100);
  expect(hue(530)).toBeLessThan(165);
  expect(hue(580)).toBeGreaterThan(25);
  expect(hue(580)).toBeLessThan(65);
  expect(Math.min(hue(650), 360 - hue(650))).toBeLessThan(12);
});

it('stays within what a screen shows, and fades at the ends', () => {
  for (let nm = 380; nm <= 720; nm++) {
    for (const part of spectralColour(nm)) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1 + 1e-9);
    }
  }
  expect(Math.max(...spectralColour(390))).toBeLessThan(0.5);
  expect(Math.max(...spectralColour(550))).toBeCloseTo(1, 6);
  expect(Math.max(...spectralColour(700))).toBeLessThan(0.5);
});
