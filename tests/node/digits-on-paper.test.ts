import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIGIT_PX, parseDigits } from '../../src/app/network/digits-file.ts';
import { paperPicture, type Paper } from '../../src/core/image/digit/paper.fixture.ts';
import { readDigit } from '../../src/core/image/digit/read-digit.ts';
import { Random } from '../../src/core/random.ts';
import { packedDigits } from '../../tools/vite/digits.ts';

/**
 * MNIST's own digits, laid on paper as large as a hand writes them, before a camera: what comes back must
 * be told apart as well as what went in. The nearest of 2,000 training digits tells; it learns nothing.
 */

const { pixels, labels } = parseDigits(gunzipSync(packedDigits()));
const size = DIGIT_PX ** 2;
const digitAt = (index: number) => pixels.subarray(index * size, (index + 1) * size);
const tests = Array.from({ length: 60 }, (_, index) => 9000 + index * 7);

/** The digit's ink at a place of the paper, between its pixels. */
function inkOf(
  digit: Uint8Array,
  scale: number,
  turnDeg: number,
  middle: readonly [number, number],
) {
  const turn = (turnDeg * Math.PI) / 180;
  const level = (x: number, y: number) =>
    x >= 0 && x < DIGIT_PX && y >= 0 && y < DIGIT_PX ? digit[y * DIGIT_PX + x]! / 255 : 0;
  return (px: number, py: number) => {
    const [u, v] = [(px - middle[0]) / scale, (py - middle[1]) / scale];
    const x = 13.5 + u * Math.cos(turn) + v * Math.sin(turn);
    const y = 13.5 - u * Math.sin(turn) + v * Math.cos(turn);
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, below] = [x - left, y - top];
    return (
      (1 - below) * ((1 - right) * level(left, top) + right * level(left + 1, top)) +
      below * ((1 - right) * level(left, top + 1) + right * level(left + 1, top + 1))
    );
  };
}

/** Which digit the nearest training digit is. */
function nearest(digit: Uint8Array): number {
  let [best, label] = [Infinity, -1];
  for (let other = 0; other < 2000; other++) {
    let distance = 0;
    const from = other * size;
    for (let at = 0; at < size && distance < best; at++) {
      distance += (digit[at]! - pixels[from + at]!) ** 2;
    }
    if (distance < best) [best, label] = [distance, labels[other]!];
  }
  return label;
}

/** Share of the test digits that are told after they were found on this paper. */
function shareTold(paper: Paper, turnDeg: number): number {
  const random = new Random(7);
  const told = tests.filter((index) => {
    const middle = [
      112 + 40 * (random.uniform() - 0.5),
      112 + 40 * (random.uniform() - 0.5),
    ] as const;
    const scale = 2.5 + 2.5 * random.uniform();
    const turn = turnDeg * (2 * random.uniform() - 1);
    const ink = inkOf(digitAt(index), scale, turn, middle);
    const { found } = readDigit(paperPicture(ink, { ...paper, seed: index }));
    return found && nearest(found.digit) === labels[index];
  });
  return told.length / tests.length;
}

describe('digits of MNIST on paper before a camera', { timeout: 30_000 }, () => {
  const plain =
    tests.filter((index) => nearest(digitAt(index)) === labels[index]).length / tests.length;

  it.each<[string, Paper, number]>([
    ['in plain light', {}, 0],
    ['in light that falls to a third', { light: [0.95, 0.3], noise: 4 }, 0],
    ['in dim light with noise', { light: [0.35, 0.45], noise: 6 }, 0],
    ['in pencil', { reflectance: 0.6, noise: 3 }, 0],
    ['held askew, up to 8 degrees', { light: [0.6, 0.9], noise: 4 }, 8],
  ])('are told as well as before, but for one in twenty: %s', (what, paper, turnDeg) => {
    const share = shareTold(paper, turnDeg);
    console.log(`${what}: ${share} told, ${plain} before`);
    expect(plain).toBeGreaterThan(0.8);
    expect(share).toBeGreaterThanOrEqual(plain - 0.05);
  });
});
