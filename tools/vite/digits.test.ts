import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  DIGIT_COUNT,
  DIGIT_PX,
  parseDigits,
  TEST_DIGIT_COUNT,
} from '../../src/app/network/digits-file.ts';
import { packedDigits } from './digits.ts';

const packed = packedDigits();
const { pixels, labels } = parseDigits(gunzipSync(packed));
const size = DIGIT_PX ** 2;
const picture = (index: number) => pixels.subarray(index * size, (index + 1) * size);

describe('the packed digits', () => {
  it('are small enough to be fetched on a phone', () => {
    expect(packed.length).toBeLessThan(2_500_000);
  });

  it('hold 10,000 different pictures, the last 1,000 balanced', () => {
    const count = (from: number, to: number) =>
      Array.from(
        { length: 10 },
        (_, digit) => labels.subarray(from, to).filter((label) => label === digit).length,
      );
    expect(count(DIGIT_COUNT - TEST_DIGIT_COUNT, DIGIT_COUNT)).toEqual(Array(10).fill(100));
    expect(count(0, DIGIT_COUNT)).toEqual([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]);
    const all = Array.from({ length: DIGIT_COUNT }, (_, index) =>
      Buffer.from(picture(index)).toString('latin1'),
    );
    expect(new Set(all).size).toBe(DIGIT_COUNT);
  });

  it('are mixed, so that any batch shows many kinds', () => {
    for (let from = 0; from < 9000; from += 100) {
      expect(new Set(labels.subarray(from, from + 100)).size).toBeGreaterThanOrEqual(8);
    }
  });

  it('are as MNIST was made: 20 by 20 at most, centred by mass in 28 by 28', () => {
    for (let index = 0; index < DIGIT_COUNT; index += 97) {
      let [mass, x, y] = [0, 0, 0];
      const [columns, rows] = [new Set<number>(), new Set<number>()];
      picture(index).forEach((ink, at) => {
        if (ink === 0) return;
        const [column, row] = [at % DIGIT_PX, Math.floor(at / DIGIT_PX)];
        columns.add(column);
        rows.add(row);
        mass += ink;
        x += ink * (column + 0.5);
        y += ink * (row + 0.5);
      });
      expect(Math.abs(x / mass - 14)).toBeLessThan(1);
      expect(Math.abs(y / mass - 14)).toBeLessThan(1);
      const span = (of: Set<number>) => Math.max(...of) - Math.min(...of) + 1;
      expect(Math.max(span(columns), span(rows))).toBeLessThanOrEqual(20);
    }
  });

  it('do not open as something else', () => {
    expect(() => parseDigits(new Uint8Array(10))).toThrow(/10 bytes/);
  });
});
