import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { isNearCopy, smallLuma } from './near-copy.ts';

const sidePx = 224;

interface Shot {
  /** How far the thing in the middle has moved to the right. */
  readonly shiftPx?: number;
  readonly gain?: number;
  readonly brighter?: number;
  /** Standard deviation of the sensor's noise in grey levels; each shot has its own noise. */
  readonly noise?: number;
  /** Height of a small dark part in the thing: a mouth that opens. */
  readonly mouthPx?: number;
}

const random = new Random(1);

/** A light disc of a quarter of the picture's width on a shaded ground, photographed. */
function shoot(shot: Shot = {}): Float32Array {
  const { shiftPx = 0, gain = 1, brighter = 0, noise = 0, mouthPx = 10 } = shot;
  const rgba = new Uint8ClampedArray(sidePx * sidePx * 4);
  for (let y = 0; y < sidePx; y++) {
    for (let x = 0; x < sidePx; x++) {
      const fromMiddlePx = Math.hypot(x - 112 - shiftPx, y - 112);
      // A soft edge of one pixel, so that a shift of half a pixel is one.
      const inside = Math.min(1, Math.max(0, 28 - fromMiddlePx));
      const isMouth = Math.abs(x - 112 - shiftPx) < 14 && y >= 116 && y < 116 + mouthPx;
      const level = (60 + y / 8) * (1 - inside) + (isMouth ? 70 : 180) * inside;
      for (let c = 0; c < 3; c++) {
        rgba[(y * sidePx + x) * 4 + c] = gain * level + brighter + noise * random.normal();
      }
    }
  }
  return smallLuma(rgba, sidePx);
}

describe('smallLuma', () => {
  it('is the mean brightness of 7 × 7 pixels', () => {
    const rgba = new Uint8ClampedArray(sidePx * sidePx * 4);
    const green = (x: number, y: number) => (rgba[(y * sidePx + x) * 4 + 1] = 98);
    // The whole of cell (row 1, column 2), and one pixel of its neighbour on the right.
    for (let y = 7; y < 14; y++) for (let x = 14; x < 21; x++) green(x, y);
    green(21, 7);
    const small = smallLuma(rgba, sidePx);
    expect(small).toHaveLength(1024);
    expect(small[32 + 2]).toBeCloseTo(0.587 * 98, 4);
    expect(small[32 + 3]).toBeCloseTo((0.587 * 98) / 49, 4);
    expect(small.filter((level) => level > 0)).toHaveLength(2);
  });
});

describe('a near-copy', () => {
  const first = shoot({ noise: 3 });

  it.each([
    ['the same again', { noise: 0 }],
    // At 224 px: four times what is left there of a phone's noise.
    ['sensor noise', { noise: 6 }],
    ['an exposure that drifts by 4 %', { noise: 3, gain: 1.04 }],
    ['a little more light everywhere', { noise: 3, brighter: 5 }],
    ['a tremor of a twentieth of a pixel', { noise: 3, shiftPx: 0.05 }],
  ] as const)('is %s', (_, shot) => {
    expect(isNearCopy(first, shoot(shot))).toBe(true);
  });

  it.each([
    ['moved by 3 of 224 pixels', { noise: 3, shiftPx: 3 }],
    ['a mouth that opened', { noise: 3, mouthPx: 16 }],
    ['the lamp switched on', { noise: 3, brighter: 25 }],
    ['the contrast of another light', { noise: 3, gain: 1.2 }],
  ] as const)('is not %s', (_, shot) => {
    expect(isNearCopy(first, shoot(shot))).toBe(false);
  });

  it('is one wall and the same wall, which has no contrast at all', () => {
    const wall = new Float32Array(1024).fill(128);
    expect(isNearCopy(wall, wall)).toBe(true);
    expect(isNearCopy(wall, first)).toBe(false);
  });
});
