import { describe, expect, it } from 'vitest';
import { standing, turned } from '../../src/core/image/colour-cloud.ts';
import { colourSpace } from '../../src/core/image/colour-spaces/colour-spaces.ts';
import { channelHistograms, histogram } from '../../src/core/image/histogram.ts';
import { displayedIntensity, signedGamma } from '../../src/core/kernels/signed-view.ts';
import { nightPalette } from '../../src/vision/palette.ts';
import type { Tile } from '../../src/vision/tile.ts';
import type { Vision } from '../../src/vision/vision.ts';
import {
  arrayOf,
  canvasPixels,
  convolution,
  openVision,
  precisions,
  testPicture,
  untilDrawn,
} from './vision-kit.ts';

function at({ width, data }: ImageData, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

async function drawn(vision: Vision, tiles: readonly Tile[]): Promise<ImageData> {
  let picture: ImageData | undefined;
  await untilDrawn(() => {
    if (!vision.draw(tiles)) return false;
    picture = canvasPixels(vision);
    return true;
  });
  return picture!;
}

const picture = testPicture(16, 12);
const source = { kind: 'source', digits: 'none' } as const;
const whole = { xPx: 0, yPx: 0, widthPx: 64, heightPx: 48 };

describe('pictures in their tiles', () => {
  it('shows the source upright, from above', async () => {
    const vision = openVision();
    vision.upload(picture, 16, 12);
    const shown = await drawn(vision, [{ rect: whole, view: source }]);
    for (let y = 0; y < 12; y++) {
      for (let x = 0; x < 16; x++) {
        expect(at(shown, x * 4 + 2, y * 4 + 2)).toEqual(at(picture, x, y));
      }
    }
  });

  it('mirrors a look, never the array', async () => {
    const vision = openVision();
    vision.upload(picture, 16, 12);
    const look = { centreX: 8, centreY: 6, scale: 4, mirrored: true };
    const shown = await drawn(vision, [{ rect: whole, view: source, look }]);
    expect(at(shown, 2, 2)).toEqual(at(picture, 15, 0));
    expect(at(shown, 62, 46)).toEqual(at(picture, 0, 11));
    expect(vision.read(-1)).toEqual(arrayOf(picture));
  });

  it('shows pixels as squares from near, with lines between them', async () => {
    const vision = openVision();
    vision.upload(picture, 16, 12);
    const look = { centreX: 5, centreY: 5, scale: 16, mirrored: false };
    const shown = await drawn(vision, [{ rect: whole, view: source, look }]);
    // The square of pixel (5, 5) begins in the middle of the tile.
    for (const [x, y] of [
      [34, 26],
      [46, 38],
    ] as const) {
      expect(at(shown, x, y)).toEqual(at(picture, 5, 5));
    }
    expect(at(shown, 32, 30)).not.toEqual(at(picture, 5, 5));
    expect(at(shown, 30, 30)).toEqual(at(picture, 4, 5));
  });

  it('draws two tiles together, each in its place, and nothing besides', async () => {
    const vision = openVision();
    vision.upload(picture, 16, 12);
    vision.setChain({ stages: [convolution([[-1]])] });
    const shown = await drawn(vision, [
      { rect: { xPx: 0, yPx: 0, widthPx: 16, heightPx: 12 }, view: source },
      {
        rect: { xPx: 32, yPx: 24, widthPx: 32, heightPx: 24 },
        view: { kind: 'stage', stage: 0, signed: 'absolute', digits: false },
      },
    ]);
    at(shown, 3, 2).forEach((level, i) => {
      expect(Math.abs(level - at(picture, 3, 2)[i]!)).toBeLessThanOrEqual(1);
    });
    const gray = Math.abs(vision.read(0)!.data[2 * 16 + 3]!);
    const [level] = at(shown, 32 + 7, 24 + 5);
    expect(Math.abs(level! - gray)).toBeLessThanOrEqual(1);
    for (const [x, y] of [
      [20, 5],
      [5, 20],
      [40, 10],
      [20, 40],
    ] as const) {
      expect(at(shown, x, y)[3]).toBe(0);
    }
  });

  it('leaves the canvas as it is while there is nothing to draw from', () => {
    const vision = openVision();
    expect(vision.draw([{ rect: whole, view: source }])).toBe(false);
  });
});

describe.each(precisions)('signed numbers in %s', (precision) => {
  const bytes = (value: number) =>
    new ImageData(new Uint8ClampedArray([value, value, value, 255]), 1);

  /** The colour of one pixel after level · gain + bias. */
  function shown(
    signed: 'diverging' | 'absolute' | 'clipped',
    gain: number,
    bias: number,
    gamma?: number,
  ) {
    const vision = openVision(precision);
    vision.upload(bytes(100), 1, 1);
    vision.setChain({ stages: [convolution([[gain]], { bias })] });
    return at(
      vision.still(
        { kind: 'stage', stage: 0, signed, ...(gamma && { gamma }), digits: false },
        2,
        2,
      )!,
      0,
      0,
    );
  }

  it('has one colour below zero and one above', () => {
    const { minus, plus, zero } = nightPalette;
    expect(shown('diverging', -3, 0)).toEqual([...minus, 255]);
    expect(shown('diverging', 3, 0)).toEqual([...plus, 255]);
    expect(shown('diverging', 1, -100)).toEqual([...zero, 255]);
  });

  it('shows faint numbers brighter than in proportion, by the textbook', () => {
    for (const level of [-200, -40, -7, 0, 3, 20, 100, 254]) {
      const colour = level < 0 ? nightPalette.minus : nightPalette.plus;
      const expected = colour.map((channel) => channel * displayedIntensity(level, signedGamma));
      shown('diverging', 1, level - 100)
        .slice(0, 3)
        .forEach((channel, i) => expect(Math.abs(channel - expected[i]!)).toBeLessThanOrEqual(1));
    }
  });

  it('can show sizes, or cut', () => {
    expect(shown('absolute', -2, 0)).toEqual([200, 200, 200, 255]);
    expect(shown('clipped', -2, 0)).toEqual([0, 0, 0, 255]);
    expect(shown('clipped', 9, 0)).toEqual([255, 255, 255, 255]);
    const faint = Math.round(255 * displayedIntensity(30, 0.6));
    expect(Math.abs(shown('clipped', 0.3, 0, 0.6)[0]! - faint)).toBeLessThanOrEqual(1);
    expect(Math.abs(shown('absolute', -0.3, 0, 0.6)[0]! - faint)).toBeLessThanOrEqual(1);
    expect(shown('clipped', -0.3, 0, 0.6)).toEqual([0, 0, 0, 255]);
  });

  it('finds the true range, and fills it', async () => {
    const vision = openVision(precision);
    const big = testPicture(130, 70);
    vision.upload(big, 130, 70);
    vision.setChain({ stages: [convolution([[-1, 0, 1, -2, 0, 2, -1, 0, 1]])] });
    const { data } = vision.read(0)!;
    const [min, max] = [Math.min(...data), Math.max(...data)];
    let range = await vision.range(0);
    // What finds it is compiled meanwhile: nobody waits for it.
    await expect.poll(async () => (range = await vision.range(0))).toBeDefined();
    expect(range!.min).toBeCloseTo(min, 3);
    expect(range!.max).toBeCloseTo(max, 3);
    const view = { kind: 'stage', stage: 0, signed: 'rescaled', digits: false } as const;
    const still = vision.still(view, 260, 140)!;
    [data.indexOf(min), data.indexOf(max)].forEach((i, which) => {
      expect(at(still, (i % 130) * 2, Math.floor(i / 130) * 2)[0]).toBe(which * 255);
    });
  });
});

describe.each(precisions)('histograms in %s', (precision) => {
  /** Heights of the bars of a still that is 100 px high, as parts of it. */
  function heights(still: ImageData, bars: number): number[] {
    return Array.from({ length: bars }, (_, bar) => {
      const x = Math.floor(((bar + 0.5) * still.width) / bars);
      const filled = Array.from({ length: still.height }, (__, y) => at(still, x, y)[3] === 255);
      // One piece, standing on the ground.
      const top = filled.indexOf(true);
      expect(filled.slice(top < 0 ? still.height : top).every(Boolean)).toBe(true);
      return filled.filter(Boolean).length / still.height;
    });
  }

  it.each(['rgb', 'hsv', 'lab'] as const)('counts the channels of %s', (id) => {
    const vision = openVision(precision);
    const small = testPicture(64, 48);
    vision.upload(small, 64, 48);
    const expected = channelHistograms(small.data, colourSpace(id), 64);
    for (const channel of [0, 1, 2] as const) {
      const still = vision.still({ kind: 'histogram', space: id, channel }, 128, 100)!;
      const most = Math.max(...expected[channel]!);
      heights(still, 64).forEach((height, bar) => {
        // A value that lies on a border may fall to either side.
        expect(Math.abs(height - expected[channel]![bar]! / most)).toBeLessThan(0.03);
      });
    }
  });

  it('counts large pictures whose numbers crowd in a few bars', () => {
    const vision = openVision(precision);
    // Three channels of 640 × 480 pixels in two bars: more in each than a half float can say.
    const split = new ImageData(640, 480);
    for (let at = 0; at < split.data.length; at += 4) {
      const level = at < split.data.length * 0.6 ? 40 : 200;
      split.data.set([level, level, level, 255], at);
    }
    vision.upload(split, 640, 480);
    const view = { kind: 'stage-histogram', stage: -1, min: 0, max: 256 } as const;
    const bars = heights(vision.still(view, 128, 100)!, 64);
    expect(bars[10]).toBe(1);
    expect(bars[50]).toBeGreaterThan(0.79);
    expect(bars[50]).toBeLessThan(0.84);
    expect(bars.filter((height) => height > 0)).toHaveLength(2);
  });

  it('counts the numbers of a stage, all channels together', () => {
    const vision = openVision(precision);
    vision.upload(testPicture(64, 48), 64, 48);
    vision.setChain({ stages: [convolution([[1]], { channels: 'each', bias: -100.25 })] });
    const view = { kind: 'stage-histogram', stage: 0, min: -128, max: 192 } as const;
    const expected = histogram(vision.read(0)!.data, 64, -128, 192);
    const most = Math.max(...expected);
    heights(vision.still(view, 128, 100)!, 64).forEach((height, bar) => {
      expect(Math.abs(height - Math.sqrt(expected[bar]! / most))).toBeLessThan(0.03);
    });
  });
});

describe('clouds', () => {
  /** The middles of the pixels of a still that have a colour. */
  function places({ data, width }: ImageData, colour: readonly number[]) {
    const found: { x: number; y: number }[] = [];
    for (let i = 0; i < data.length / 4; i++) {
      if (!colour.every((level, c) => data[i * 4 + c] === level)) continue;
      found.push({ x: (i % width) + 0.5, y: Math.floor(i / width) + 0.5 });
    }
    return found;
  }
  const twoColours = new ImageData(2, 1);
  twoColours.data.set([255, 0, 0, 255, 0, 0, 255, 255]);

  it.each(['rgb', 'hsv', 'ycbcr', 'lab', 'lms', 'gray'] as const)(
    'stand in the room of %s where the textbook puts them',
    (id) => {
      const vision = openVision();
      vision.upload(twoColours, 2, 1);
      const turn = { yaw: 0.5, pitch: 0.3 };
      const still = vision.still({ kind: 'cloud', space: id, ...turn }, 200, 200)!;
      const space = colourSpace(id);
      for (const rgb of [[1, 0, 0] as const, [0, 0, 1] as const]) {
        const values = space.fromRgb(rgb);
        const unit = space.channels.map(({ min, max }, c) => (values[c]! - min) / (max - min));
        const { right, up } = turned(standing(space, unit), turn);
        const found = places(still, [...rgb.map((level) => level * 255), 255]);
        expect(found.length).toBeGreaterThan(0);
        for (const { x, y } of found) {
          expect(Math.abs(x - 100 * (1 + right))).toBeLessThan(2);
          expect(Math.abs(y - 100 * (1 - up))).toBeLessThan(2);
        }
      }
    },
  );

  it.each([
    [0, 250],
    [Math.PI, 5],
  ])('turned by %f, the nearer point hides the one behind it', (yaw, blueInFront) => {
    for (const blues of [
      [250, 5],
      [5, 250],
    ]) {
      // Both on the axis that the room turns around, seen along it.
      const two = new ImageData(2, 1);
      two.data.set(blues.flatMap((blue) => [128, 128, blue, 255]));
      const vision = openVision();
      vision.upload(two, 2, 1);
      const still = vision.still({ kind: 'cloud', space: 'rgb', yaw, pitch: 0 }, 200, 200)!;
      expect(at(still, 100, 99)).toEqual([128, 128, blueInFront, 255]);
    }
  });
});
