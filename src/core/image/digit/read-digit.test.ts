import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { closing } from './closing.ts';
import { findBlobs } from './blobs.ts';
import { normaliseDigit } from './normalise-digit.ts';
import { paperPicture, strokeInk, strokesOf, type Paper, type Point } from './paper.fixture.ts';
import { readDigit } from './read-digit.ts';

/** From the unit square to a square of the picture, turned about its middle. */
function placing(leftPx: number, topPx: number, sizePx: number, turnDeg = 0) {
  const turn = (turnDeg * Math.PI) / 180;
  return ([x, y]: Point): Point => {
    const [u, v] = [x - 0.5, y - 0.5];
    return [
      leftPx + sizePx * (0.5 + u * Math.cos(turn) - v * Math.sin(turn)),
      topPx + sizePx * (0.5 + u * Math.sin(turn) + v * Math.cos(turn)),
    ];
  };
}

type Name = keyof typeof strokesOf;

function written(name: Name, paper: Paper = {}, penPx = 9, turnDeg = 0) {
  return paperPicture(strokeInk(strokesOf[name], placing(60, 50, 120, turnDeg), penPx), paper);
}

/** Likeness of two digits, −1 … 1, where one may lie a pixel aside: both are centred by whole pixels. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  const shifts = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => dy * 28 + dx));
  return Math.max(
    ...shifts.map((by) =>
      correlation(
        a,
        Uint8Array.from(b, (_, at) => b[at + by] ?? 0),
      ),
    ),
  );
}

function correlation(a: Uint8Array, b: Uint8Array): number {
  const mean = (of: Uint8Array) => of.reduce((sum, level) => sum + level, 0) / of.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((level, at) => {
    const [u, v] = [level - meanA, b[at]! - meanB];
    ab += u * v;
    aa += u * u;
    bb += v * v;
  });
  return ab / Math.sqrt(aa * bb);
}

function found(picture: ReturnType<typeof paperPicture>) {
  const reading = readDigit(picture);
  if (!reading.found) throw new Error(reading.trouble);
  return reading.found;
}

const names = Object.keys(strokesOf) as Name[];

describe('closing', () => {
  it('is the smallest of the largest levels of all windows', () => {
    const random = new Random(3);
    const [widthPx, heightPx] = [13, 9];
    const levels = Float32Array.from({ length: widthPx * heightPx }, () => random.integer(100));
    for (const radiusPx of [0, 1, 2]) {
      const windows = (of: Float32Array, pick: (...values: number[]) => number) =>
        of.map((_, at) => {
          const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
          return pick(
            ...of.filter((_, other) => {
              const [u, v] = [other % widthPx, Math.floor(other / widthPx)];
              return Math.abs(u - x) <= radiusPx && Math.abs(v - y) <= radiusPx;
            }),
          );
        });
      const expected = windows(windows(levels, Math.max), Math.min);
      // Away from the edges, where nothing outside counts.
      const { closed } = closing(levels, widthPx, heightPx, radiusPx);
      for (let y = 2 * radiusPx; y < heightPx - 2 * radiusPx; y++) {
        for (let x = 2 * radiusPx; x < widthPx - 2 * radiusPx; x++) {
          expect(closed[y * widthPx + x]).toBe(expected[y * widthPx + x]);
        }
      }
    }
  });

  it('leaves light that falls to any side as it is, up to the edges', () => {
    for (const [dx, dy] of [
      [3, 0],
      [-3, 2],
      [0, -4],
    ] as const) {
      const ramp = Float32Array.from({ length: 30 * 20 }, (_, at) => {
        return 500 + dx * (at % 30) + dy * Math.floor(at / 30);
      });
      expect(closing(ramp, 30, 20, 5).closed).toEqual(ramp);
    }
  });
});

describe('findBlobs', () => {
  it('tells apart what does not touch, not even at a corner, largest first', () => {
    const rows = ['##...#', '##..#.', '......', '..###.', '#.....'];
    const mask = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : 0));
    expect(findBlobs(mask, 6, 5).map(({ box, pixels }) => [box, pixels.length])).toEqual([
      [{ xPx: 0, yPx: 0, widthPx: 2, heightPx: 2 }, 4],
      [{ xPx: 2, yPx: 3, widthPx: 3, heightPx: 1 }, 3],
      [{ xPx: 4, yPx: 0, widthPx: 2, heightPx: 2 }, 2],
      [{ xPx: 0, yPx: 4, widthPx: 1, heightPx: 1 }, 1],
    ]);
    expect(findBlobs(new Uint8Array(30), 6, 5)).toEqual([]);
  });
});

describe('normaliseDigit', () => {
  /** Where a filled rectangle of a picture 100 wide comes to stand. */
  const rectangle = (x: number, y: number, width: number, height: number) =>
    normaliseDigit(
      Array.from(
        { length: width * height },
        (_, at) => (y + Math.floor(at / width)) * 100 + x + (at % width),
      ),
      100,
    );
  const spread = (digit: Uint8Array) => {
    const inked = [...digit.keys()].filter((at) => digit[at]! > 0);
    const [xs, ys] = [inked.map((at) => at % 28), inked.map((at) => Math.floor(at / 28))];
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  };

  it('scales the longer side to 20 pixels and keeps the aspect', () => {
    expect(spread(rectangle(10, 20, 60, 60))).toEqual([5, 24, 5, 24]);
    expect(spread(rectangle(3, 5, 30, 60))).toEqual([10, 19, 5, 24]);
    expect(spread(rectangle(3, 5, 80, 40))).toEqual([5, 24, 10, 19]);
    // Enlarges, too.
    expect(spread(rectangle(50, 50, 8, 10))).toEqual([7, 22, 5, 24]);
  });

  it('is full ink inside and keeps all of it', () => {
    const digit = rectangle(10, 20, 60, 60);
    expect(digit.reduce((sum, level) => sum + level, 0)).toBe(400 * 255);
  });

  it('centres by mass, not by the box, and keeps all inside', () => {
    const heavy: number[] = [];
    for (let y = 0; y < 60; y++) {
      for (let x = 0; x < 60; x++) if (x < 24 || y < 16) heavy.push(y * 100 + x);
    }
    const digit = normaliseDigit(heavy, 100);
    let [mass, x, y] = [0, 0, 0];
    digit.forEach((level, at) => {
      mass += level;
      x += level * (at % 28);
      y += level * Math.floor(at / 28);
    });
    expect(Math.abs(x / mass - 14)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(y / mass - 14)).toBeLessThanOrEqual(0.5);
    const [left, right] = spread(digit);
    expect(right! - left!).toBe(19);
  });

  it('widens a thin stroke to a pen of MNIST, and leaves a wide one', () => {
    const inkOf = (penPx: number) => {
      const ink = strokeInk(strokesOf['7'], placing(10, 10, 80), penPx);
      const pixels = [...Array(10_000).keys()].filter(
        (at) => ink(at % 100, Math.floor(at / 100)) > 0.5,
      );
      return normaliseDigit(pixels, 100).reduce((sum, level) => sum + level, 0) / 255;
    };
    const usual = inkOf(9);
    expect(inkOf(2)).toBeGreaterThan(0.75 * usual);
    expect(inkOf(16)).toBeGreaterThan(1.4 * usual);
  });
});

describe('readDigit', () => {
  it('finds the box of what was written, and nothing but its ink', () => {
    const { box, mask } = found(written('4'));
    // 120 pixels from (60, 50), with half a pen around.
    const close = (value: number, wanted: number) =>
      expect(Math.abs(value - wanted)).toBeLessThan(3);
    close(box.xPx, 60 + 0.15 * 120 - 4.5);
    close(box.yPx, 50 - 4.5);
    close(box.widthPx, 0.65 * 120 + 9);
    close(box.heightPx, 120 + 9);
    const ink = mask.reduce((sum, one) => sum + one, 0);
    const length = (0.56 + 0.65 + 0.85) * 120;
    expect(ink).toBeGreaterThan(0.8 * 9 * length);
    expect(ink).toBeLessThan(1.3 * 9 * length);
  });

  it('takes the bar of a 5 that stands alone, and no mark farther off', () => {
    const five = strokeInk(strokesOf['5'], placing(60, 50, 120), 7);
    const { box } = found(paperPicture(five));
    const dot = strokeInk(
      [
        [
          [0, 0],
          [1, 0],
        ],
      ],
      placing(200, 205, 10),
      7,
    );
    const beside = found(paperPicture((x, y) => Math.max(five(x, y), dot(x, y))));
    expect(box.xPx + box.widthPx).toBeGreaterThan(60 + 0.8 * 120);
    expect(beside.box).toEqual(box);
  });

  it.each(names)('reads %s alike in uneven light, noise, faint ink and any pen', (name) => {
    const plain = found(written(name)).digit;
    const others: [string, ReturnType<typeof paperPicture>][] = [
      ['light that falls to a third', written(name, { light: [0.95, 0.3] })],
      ['noise', written(name, { noise: 8 })],
      ['dim light with noise', written(name, { light: [0.4, 0.3], noise: 5 })],
      ['a pencil', written(name, { reflectance: 0.6, noise: 3 }, 6)],
      ['a thin pen', written(name, {}, 3)],
      ['a marker', written(name, {}, 13)],
      ['a turn of 3 degrees', written(name, {}, 9, 3)],
    ];
    for (const [what, picture] of others) {
      expect(likeness(found(picture).digit, plain), what).toBeGreaterThan(0.8);
    }
  });

  it('turns with the paper', () => {
    const upright = found(written('7')).digit;
    const turned = found(written('7', {}, 9, 90)).digit;
    expect(likeness(upright, turned)).toBeLessThan(0.6);
  });

  it('ignores the edge of the paper, the table and a thumb', () => {
    const plain = found(written('7')).digit;
    const ink = strokeInk(strokesOf['7'], placing(60, 50, 120), 9);
    const thumb = (x: number, y: number) => (Math.hypot(x - 224, y - 200) < 40 ? 0.7 : 0);
    const table = (x: number) => (x < 25 ? 0.9 : 0);
    const gap = (x: number) => (x >= 25 && x < 28 ? 1 : 0);
    const picture = paperPicture((x, y) => Math.max(ink(x, y), thumb(x, y), table(x), gap(x)), {
      noise: 4,
    });
    expect(likeness(found(picture).digit, plain)).toBeGreaterThan(0.95);
  });

  it('ignores the lines of a notebook', () => {
    const plain = found(written('4')).digit;
    const ink = strokeInk(strokesOf['4'], placing(60, 50, 120), 9);
    const picture = paperPicture((x, y) =>
      Math.max(ink(x, y), x % 20 === 7 || y % 20 === 3 ? 0.2 : 0),
    );
    expect(likeness(found(picture).digit, plain)).toBeGreaterThan(0.95);
  });

  it('says why there is nothing to read', () => {
    const nothing = () => 0;
    expect(readDigit(paperPicture(nothing, { noise: 6 })).trouble).toBe('no-ink');
    expect(readDigit(paperPicture(nothing, { light: [0.95, 0.3], noise: 6 })).trouble).toBe(
      'no-ink',
    );
    const dark = readDigit(written('7', { light: [0.1, 0.1], noise: 3 }));
    expect(dark.trouble).toBe('too-dark');
    expect(dark.ink.mask.every((one) => one === 0)).toBe(true);
    const tiny = strokeInk(strokesOf['7'], placing(110, 110, 9), 3);
    expect(readDigit(paperPicture(tiny)).trouble).toBe('too-small');
    const cut = strokeInk(strokesOf['7'], placing(150, 150, 120), 9);
    expect(readDigit(paperPicture(cut)).trouble).toBe('touches-edge');
  });
});
