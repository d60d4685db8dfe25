import { expect, it } from 'vitest';
import { luma } from '../../src/core/image/luma.ts';
import { Random } from '../../src/core/random.ts';
import type { Tile, TileView } from '../../src/vision/tile.ts';
import { canvasPixels, openVision, untilDrawn } from './vision-kit.ts';

/** Canvas pixels for one of the picture: large, so that digits stand apart. */
const scale = 240;
/** Numbers of one, two and three digits, the same every time. */
const across = 3;
const down = 2;

/** Which pixels of a rectangle belong to the strokes of a number. */
interface Mask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ink: readonly boolean[];
}

function maskOf(
  { data, width }: ImageData,
  { x, y, widthPx, heightPx }: { x: number; y: number; widthPx: number; heightPx: number },
  isInk: (rgb: readonly number[]) => boolean,
): Mask {
  const ink = Array.from({ length: widthPx * heightPx }, (_, i) => {
    const at = ((y + Math.floor(i / widthPx)) * width + x + (i % widthPx)) * 4;
    return isInk([...data.subarray(at, at + 3)]);
  });
  return { widthPx, heightPx, ink };
}

/** The separate glyphs of a line, from the left: runs of columns with ink, cut to where their ink is. */
function glyphsOf({ widthPx, heightPx, ink }: Mask): Mask[] {
  const has = (x: number) =>
    Array.from({ length: heightPx }, (_, y) => y).some((y) => ink[y * widthPx + x]);
  const found: Mask[] = [];
  for (let x = 0; x < widthPx; x++) {
    if (!has(x)) continue;
    const left = x;
    while (x < widthPx && has(x)) x++;
    const columns = x - left;
    const rows = Array.from({ length: heightPx }, (_, y) => y).filter((y) =>
      ink.slice(y * widthPx + left, y * widthPx + x).some(Boolean),
    );
    const [top, bottom] = [rows[0]!, rows.at(-1)! + 1];
    const part = Array.from(
      { length: columns * (bottom - top) },
      (_, i) => ink[(top + Math.floor(i / columns)) * widthPx + left + (i % columns)]!,
    );
    // Specks are the ends of strokes that were smoothed.
    if (columns > 3 && bottom - top > 10) {
      found.push({ widthPx: columns, heightPx: bottom - top, ink: part });
    }
  }
  return found;
}

/** Share of ink in each field of a coarse grid over a glyph. */
function features({ widthPx, heightPx, ink }: Mask): number[] {
  const [columns, rows] = [8, 12];
  const sums = new Array<number>(columns * rows).fill(0);
  const counts = new Array<number>(columns * rows).fill(0);
  ink.forEach((is, i) => {
    const column = Math.floor(((i % widthPx) * columns) / widthPx);
    const row = Math.floor((Math.floor(i / widthPx) * rows) / heightPx);
    sums[row * columns + column]! += is ? 1 : 0;
    counts[row * columns + column]! += 1;
  });
  return sums.map((sum, i) => sum / Math.max(1, counts[i]!));
}

/** The digits as the browser itself writes them. */
function templates(): { digit: string; seen: number[] }[] {
  return [...'0123456789'].map((digit) => {
    const context = new OffscreenCanvas(100, 120).getContext('2d')!;
    context.font = '600 96px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';
    context.fillStyle = '#fff';
    context.fillText(digit, 20, 95);
    const picture = context.getImageData(0, 0, 100, 120);
    const whole = { x: 0, y: 0, widthPx: 100, heightPx: 120 };
    const [glyph] = glyphsOf(maskOf(picture, whole, ([r]) => r! > 128));
    return { digit, seen: features(glyph!) };
  });
}

const known = templates();

/** Reads a number as a person would: each glyph is the digit that it looks most like. */
function read(mask: Mask): number {
  const text = glyphsOf(mask).map((glyph) => {
    const seen = features(glyph);
    const differences = known.map((one) =>
      one.seen.reduce((sum, share, i) => sum + Math.abs(share - seen[i]!), 0),
    );
    return known[differences.indexOf(Math.min(...differences))]!.digit;
  });
  return Number(text.join(''));
}

function picture(random: Random): ImageData {
  const made = new ImageData(across, down);
  for (let i = 0; i < across * down; i++) {
    const level = () => random.integer([10, 100, 256][random.integer(3)]!);
    made.data.set([level(), level(), level(), 255], i * 4);
  }
  return made;
}

async function drawn(view: TileView, shown: ImageData, mirrored: boolean): Promise<ImageData> {
  const [widthPx, heightPx] = [across * scale, down * scale];
  const vision = openVision(undefined, widthPx, heightPx);
  vision.upload(shown, across, down);
  const tile: Tile = {
    rect: { xPx: 0, yPx: 0, widthPx, heightPx },
    view,
    look: { centreX: across / 2, centreY: down / 2, scale, mirrored },
  };
  let seen: ImageData | undefined;
  await untilDrawn(() => {
    if (!vision.draw([tile])) return false;
    seen = canvasPixels(vision);
    return true;
  });
  return seen!;
}

/** Where a pixel of the picture stands on the canvas. */
const placeOf = (i: number, mirrored: boolean) => ({
  x: (mirrored ? across - 1 - (i % across) : i % across) * scale,
  y: Math.floor(i / across) * scale,
});

/** Inks of the three lines. */
const inks = [
  [255, 184, 178],
  [168, 255, 178],
  [189, 214, 255],
] as const;

it.each([1, 2, 3, 4])(
  'writes red, green and blue of each pixel into it (seed %i)',
  async (seed) => {
    const shown = picture(new Random(seed));
    const mirrored = seed % 2 === 0;
    const seen = await drawn({ kind: 'source', digits: 'rgb' }, shown, mirrored);
    for (let i = 0; i < across * down; i++) {
      const place = placeOf(i, mirrored);
      const numbers = inks.map((ink, line) => {
        const lineArea = {
          x: place.x + 4,
          y: place.y + Math.round((0.05 + 0.3 * line) * scale),
          widthPx: scale - 8,
          heightPx: Math.round(0.3 * scale),
        };
        return read(
          maskOf(seen, lineArea, (rgb) => rgb.every((level, c) => Math.abs(level - ink[c]!) < 70)),
        );
      });
      expect(numbers).toEqual([...shown.data.subarray(i * 4, i * 4 + 3)]);
    }
  },
);

it.each([
  [5, 3],
  [6, 4],
])('writes the gray value of each pixel into it (seed %i, %i wide)', async (seed, glyphsWide) => {
  const shown = picture(new Random(seed));
  const view = {
    kind: 'channel',
    space: 'gray',
    channel: 0,
    coloured: false,
    digits: true,
    glyphsWide,
  } as const;
  const seen = await drawn(view, shown, false);
  for (let i = 0; i < across * down; i++) {
    const [r, g, b] = shown.data.subarray(i * 4, i * 4 + 3);
    const gray = Math.round(luma(r!, g!, b!));
    const place = placeOf(i, false);
    const square = { x: place.x + 4, y: place.y + 4, widthPx: scale - 8, heightPx: scale - 8 };
    // Black on what is bright, white on what is dark: further from the ground than half way.
    const ink = gray > 116 ? 0 : 255;
    const number = read(
      maskOf(seen, square, ([level]) => Math.abs(level! - ink) < Math.abs(gray - ink) / 2),
    );
    expect(number).toBe(gray);
  }
});
