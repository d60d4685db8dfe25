import { expect, it } from 'vitest';
import { colourSpaces } from '../../core/image/colour-spaces/colour-spaces.ts';
import { colourSpace } from '../../core/image/colour-spaces/colour-spaces.ts';
import { offsetRange, offsetText, rangeText } from './channel-range.ts';

it('zero is on the way of every slider, and both ends are', () => {
  for (const { channels } of colourSpaces) {
    for (const channel of channels) {
      const { most, step } = offsetRange(channel);
      expect(Math.abs(most / step - Math.round(most / step))).toBeLessThan(1e-9);
    }
  }
});

it('a hue turns by 120 degrees', () => {
  const [hue] = colourSpace('hsv').channels;
  const { most, step } = offsetRange(hue!);
  expect(most).toBe(180);
  expect(120 % step).toBe(0);
  expect(offsetText(hue!, 120)).toBe('+120°');
});

it('writes the ends of an axis', () => {
  expect(rangeText(colourSpace('rgb').channels[0]!)).toEqual(['0', '255']);
  expect(rangeText(colourSpace('hsv').channels[0]!)).toEqual(['0°', '360°']);
  expect(rangeText(colourSpace('lab').channels[1]!)).toEqual(['−110', '110']);
});

it('writes sign and unit, and nothing before zero', () => {
  const [lightness, greenRed] = colourSpace('lab').channels;
  const [long] = colourSpace('lms').channels;
  expect(offsetText(greenRed!, -7)).toBe('−7');
  expect(offsetText(long!, -0.5)).toBe('−0.50');
  expect(offsetText(lightness!, 0)).toBe(`0${lightness!.unit}`);
});
