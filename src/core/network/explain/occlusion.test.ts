import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { softmax } from '../../neuron/softmax.ts';
import { runReference } from '../reference/run-reference.ts';
import { classMap, classVoices } from './channel-speaks.ts';
import { frozen, planOf } from './frozen-pass.fixture.ts';
import {
  coverPicture,
  drawStroke,
  emptyCover,
  fallsAgainstMap,
  mapUnder,
  probabilityFalls,
  sweepCovers,
  type Cover,
} from './occlusion.ts';

function rowsOf({ sidePx, cells }: Cover): string[] {
  return Array.from({ length: sidePx }, (_, row) =>
    [...cells.subarray(row * sidePx, (row + 1) * sidePx)].join(''),
  );
}

describe('drawStroke', () => {
  it('covers what a finger touches on its way, and keeps what was covered', () => {
    const cover = emptyCover(6);
    drawStroke(cover, { xPx: 1.5, yPx: 1.5 }, { xPx: 4.5, yPx: 1.5 }, 0.9);
    drawStroke(cover, { xPx: 0, yPx: 6 }, { xPx: 0, yPx: 6 }, 0.8);
    expect(rowsOf(cover)).toEqual(['000000', '011110', '000000', '000000', '000000', '100000']);
  });

  it('covers what points close together along the way cover', () => {
    const random = new Random(1);
    for (let i = 0; i < 20; i++) {
      const point = () => ({ xPx: 30 * random.uniform() - 5, yPx: 30 * random.uniform() - 5 });
      const [from, to] = [point(), point()];
      const [whole, dotted] = [emptyCover(20), emptyCover(20)];
      drawStroke(whole, from, to, 3);
      for (let step = 0; step <= 2000; step++) {
        const share = step / 2000;
        const xPx = from.xPx + share * (to.xPx - from.xPx);
        const yPx = from.yPx + share * (to.yPx - from.yPx);
        const [row, column] = [Math.floor(yPx), Math.floor(xPx)];
        for (let y = row - 4; y <= row + 4; y++) {
          for (let x = column - 4; x <= column + 4; x++) {
            const isIn = x >= 0 && x < 20 && y >= 0 && y < 20;
            if (isIn && Math.hypot(x + 0.5 - xPx, y + 0.5 - yPx) <= 3) dotted.cells[y * 20 + x] = 1;
          }
        }
      }
      const differing = whole.cells.filter((cell, at) => cell !== dotted.cells[at]).length;
      expect(differing).toBeLessThanOrEqual(1);
      expect(whole.cells.some((cell) => cell)).toBe(true);
    }
  });
});

describe('sweepCovers', () => {
  it('covers each pixel once', () => {
    for (const [sidePx, across] of [
      [8, 4],
      [10, 3],
      [7, 7],
    ] as const) {
      const covers = sweepCovers(sidePx, across);
      expect(covers).toHaveLength(across * across);
      const times = Array.from({ length: sidePx * sidePx }, (_, i) =>
        covers.reduce((sum, { cells }) => sum + cells[i]!, 0),
      );
      expect(new Set(times)).toEqual(new Set([1]));
    }
  });
});

describe('coverPicture', () => {
  it('puts the mean gray there, and nowhere else', () => {
    const rgba = Uint8ClampedArray.from([
      ...[255, 255, 255, 255, 0, 0, 0, 255],
      ...[100, 100, 100, 255, 45, 45, 45, 255],
    ]);
    const before = rgba.slice();
    const cover = { sidePx: 2, cells: Uint8Array.of(0, 1, 0, 1) };
    expect([...coverPicture(rgba, cover)]).toEqual([
      ...[255, 255, 255, 255, 100, 100, 100, 255],
      ...[100, 100, 100, 255, 100, 100, 100, 255],
    ]);
    expect(rgba).toEqual(before);
    expect(() => coverPicture(rgba, emptyCover(3))).toThrow('not 3×3');
  });
});

describe('probabilityFalls', () => {
  it('tells every class, the deepest fall first', () => {
    const falls = probabilityFalls(
      Float32Array.of(0.25, 0.5, 0.25),
      Float32Array.of(0.5, 0.125, 0.375),
    );
    expect(falls).toEqual([
      { classIndex: 1, before: 0.5, after: 0.125, fall: 0.375 },
      { classIndex: 2, before: 0.25, after: 0.375, fall: -0.125 },
      { classIndex: 0, before: 0.25, after: 0.5, fall: -0.25 },
    ]);
  });
});

describe('a cover against the class activation map', () => {
  it('takes the whole map where all is covered, and a part by its area', () => {
    const map = Float64Array.of(1, 2, 3, 4, 5, 6);
    const all: Cover = { sidePx: 12, cells: new Uint8Array(144).fill(1) };
    expect(mapUnder(all, map, [2, 3])).toBeCloseTo(21, 12);
    // Three of the four columns of the first place's rectangle, in its rows and those below.
    const part = emptyCover(12);
    for (let row = 0; row < 12; row++) part.cells.fill(1, row * 12, row * 12 + 3);
    expect(mapUnder(part, map, [2, 3])).toBeCloseTo(0.75 * (1 + 4), 12);
  });

  it('is 1 where a fall is what was hidden, and unknown where nothing changes', () => {
    const covers = sweepCovers(6, 3);
    const map = Float64Array.from([3, -1, 2, 0, 5, 1, 2, 2, -4]);
    const hidden = covers.map((cover) => 2 * mapUnder(cover, map, [3, 3]) + 1);
    expect(fallsAgainstMap(covers, hidden, map, [3, 3])).toBeCloseTo(1, 12);
    const turned = hidden.map((fall) => -fall);
    expect(fallsAgainstMap(covers, turned, map, [3, 3])).toBeCloseTo(-1, 12);
    expect(
      fallsAgainstMap(
        covers,
        covers.map(() => 0.5),
        map,
        [3, 3],
      ),
    ).toBeUndefined();
  });

  // The map is less all other classes alike; what the probability falls by is less each as probable as it is.
  // Of two classes these are the same.
  it.each([
    { classCount: 2, least: 0.9 },
    { classCount: 3, least: 0.6 },
  ])('agrees with a network of $classCount classes whose maps are of small windows', (given) => {
    const plan = planOf(
      [
        { kind: 'conv', filters: 8, kernelPx: 4, stridePx: 4, padding: 'valid' },
        { kind: 'activation', id: 'relu' },
        { kind: 'global-average' },
      ],
      32,
      given.classCount,
    );
    const pass = frozen(plan, 3);
    const voices = Array.from({ length: given.classCount }, (_, k) => classVoices(pass, k));
    const probabilities = softmax(Float64Array.from(pass.outputs.at(-1)!));
    const covers = sweepCovers(32, 8);
    const covered = covers.map(({ cells }) => {
      const picture = Float32Array.from(pass.picture, (value, i) => (cells[i] ? 0 : value));
      return softmax(runReference(plan, pass.weights, picture).at(-1)!.data);
    });
    voices.forEach(({ shape }, classIndex) => {
      const { values } = classMap(voices, classIndex);
      const falls = covered.map((after) => probabilities[classIndex]! - after[classIndex]!);
      expect(fallsAgainstMap(covers, falls, values, shape)).toBeGreaterThan(given.least);
    });
  });
});
