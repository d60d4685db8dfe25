import { describe, expect, it } from 'vitest';
import { DigitInput } from './digit-input.ts';

/** Ink that tells where it stands. */
const digit = Uint8Array.from({ length: 784 }, (_, at) => at % 251);

describe('DigitInput', () => {
  it('leaves 28 pixels as they are', () => {
    expect(new DigitInput({ sizePx: 28, channels: 1 }).make(digit)).toEqual(digit);
  });

  it('frames 32 pixels with two black ones on each side', () => {
    const made = new DigitInput({ sizePx: 32, channels: 1 }).make(digit);
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) {
        const inside = x >= 2 && x < 30 && y >= 2 && y < 30;
        expect(made[y * 32 + x]).toBe(inside ? digit[(y - 2) * 28 + x - 2] : 0);
      }
    }
  });

  it('has one more black row below and right where the frame is odd', () => {
    const made = new DigitInput({ sizePx: 29, channels: 1 }).make(digit);
    expect(made.subarray(0, 28)).toEqual(digit.subarray(0, 28));
    expect([...made.subarray(28 * 29)]).toEqual(Array(29).fill(0));
  });

  it('gives three channels alike', () => {
    for (const sizePx of [16, 28, 32, 48]) {
      const gray = new DigitInput({ sizePx, channels: 1 }).make(digit);
      const colour = new DigitInput({ sizePx, channels: 3 }).make(digit);
      expect(colour).toHaveLength(gray.length * 3);
      colour.forEach((level, at) => {
        expect(Math.abs(level - gray[Math.floor(at / 3)]!)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('keeps the ink where it is when it resizes', () => {
    const spot = new Uint8Array(784);
    spot[20 * 28 + 6] = spot[20 * 28 + 7] = spot[21 * 28 + 6] = spot[21 * 28 + 7] = 255;
    const made = new DigitInput({ sizePx: 56, channels: 1 }).make(spot);
    const brightest = made.indexOf(Math.max(...made));
    expect(Math.abs((brightest % 56) - 13.5)).toBeLessThanOrEqual(1.5);
    expect(Math.abs(Math.floor(brightest / 56) - 41.5)).toBeLessThanOrEqual(1.5);
  });
});
