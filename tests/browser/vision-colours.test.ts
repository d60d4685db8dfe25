import { describe, expect, it } from 'vitest';
import { colourSpaces } from '../../src/core/image/colour-spaces/colour-spaces.ts';
import type { Triple } from '../../src/core/image/colour-spaces/colour-space.ts';
import { prepareImage } from '../../src/core/image/prepare-image.ts';
import { channelMap, recompose, type ChannelChanges } from '../../src/core/image/recompose.ts';
import { arrayOf, openVision, testPicture } from './vision-kit.ts';

const widthPx = 48;
const heightPx = 36;
const picture = testPicture(widthPx, heightPx);

/** Each pixel's red, green and blue, 0–1. */
function pixels({ data }: ImageData): Triple[] {
  return Array.from({ length: data.length / 4 }, (_, i) => {
    const [red, green, blue] = data.subarray(i * 4, i * 4 + 3);
    return [red! / 255, green! / 255, blue! / 255];
  });
}

function chroma(rgb: Triple): number {
  return Math.max(...rgb) - Math.min(...rgb);
}

/** Largest distance in levels of a still from what the textbook says; pixels may be let out. */
function distance(still: ImageData, expected: (rgb: Triple) => Triple | undefined): number {
  const shown = pixels(still);
  return Math.max(
    ...pixels(picture).map((rgb, i) => {
      const wanted = expected(rgb);
      return wanted
        ? Math.max(...wanted.map((part, c) => Math.abs(part - shown[i]![c]!))) * 255
        : 0;
    }),
  );
}

describe.each(colourSpaces)('$id', (space) => {
  it.each(space.channels.map((channel, index) => ({ ...channel, index })))(
    'shows $id in gray as the textbook computes it',
    ({ kind, min, max, index }) => {
      const vision = openVision();
      vision.upload(picture, widthPx, heightPx);
      const channel = index as 0 | 1 | 2;
      const view = { kind: 'channel', space: space.id, channel, coloured: false } as const;
      // Where a picture is shown pixel for pixel it is filtered; at twice the size it is not.
      const still = half(vision.still(view, widthPx * 2, heightPx * 2)!);
      const isAngle = kind === 'angle';
      const error = distance(still, (rgb) => {
        if (isAngle && chroma(rgb) <= 0.05) return undefined;
        const part = (space.fromRgb(rgb)[index]! - min) / (max - min);
        // Red is both ends of the circle.
        if (isAngle && (part < 0.005 || part > 0.995)) return undefined;
        const shown = Math.min(1, Math.max(0, part));
        return [shown, shown, shown];
      });
      expect(error).toBeLessThanOrEqual(1);
    },
  );

  it('puts the picture together again, changed or not', () => {
    const vision = openVision();
    vision.upload(picture, widthPx, heightPx);
    const third = (space.channels[0]!.max - space.channels[0]!.min) / 3;
    const wishes: ChannelChanges[] = [
      [
        { mix: [1, 0, 0], gain: 1, offset: 0 },
        { mix: [0, 1, 0], gain: 1, offset: 0 },
        { mix: [0, 0, 1], gain: 1, offset: 0 },
      ],
      [
        { mix: [1, 0, 0], gain: 0.8, offset: third },
        { mix: [0, 0.5, 0.5], gain: 1, offset: 0 },
        { mix: [0, 0, 1], gain: 0, offset: 0 },
      ],
    ];
    for (const changes of wishes) {
      const view = { kind: 'recomposed', space: space.id, changes } as const;
      const still = half(vision.still(view, widthPx * 2, heightPx * 2)!);
      const map = channelMap(space, changes);
      const error = distance(still, (rgb) => {
        return space.channels[0]!.kind === 'angle' && chroma(rgb) <= 0.05
          ? undefined
          : recompose(space, map, rgb);
      });
      expect(error).toBeLessThanOrEqual(1);
    }
  });
});

/** Every second pixel. */
function half({ width, height, data }: ImageData): ImageData {
  const result = new ImageData(width / 2, height / 2);
  for (let i = 0; i < result.width * result.height; i++) {
    const from = (Math.floor(i / result.width) * 2 * width + (i % result.width) * 2) * 4;
    result.data.set(data.subarray(from, from + 4), i * 4);
  }
  return result;
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps %i bits of a level, as the textbook does', (bits) => {
  const vision = openVision();
  vision.upload(picture, widthPx, heightPx);
  vision.prepare({ bits });
  const expected = prepareImage(picture.data, { widthPx, heightPx }, { bits });
  expect(vision.read(-1)!.data).toEqual(expected.data);
});

it.each([47, 32, 24, 17, 8, 3, 1])('averages areas to %i pixels across', (acrossPx) => {
  const vision = openVision();
  vision.upload(picture, widthPx, heightPx);
  vision.prepare({ acrossPx, bits: 8 });
  const expected = prepareImage(picture.data, { widthPx, heightPx }, { acrossPx, bits: 8 });
  const actual = vision.read(-1)!;
  expect([actual.widthPx, actual.heightPx]).toEqual([expected.widthPx, expected.heightPx]);
  expect(vision.sourceSize).toEqual({ widthPx: expected.widthPx, heightPx: expected.heightPx });
  actual.data.forEach((level, i) => {
    expect(Math.abs(level - expected.data[i]!)).toBeLessThanOrEqual(1);
  });
});

it('works at a smaller size than the picture has', () => {
  const vision = openVision();
  vision.upload(picture, widthPx / 2, heightPx / 2);
  const expected = prepareImage(picture.data, { widthPx, heightPx }, { acrossPx: 24, bits: 8 });
  vision.read(-1)!.data.forEach((level, i) => {
    expect(Math.abs(level - expected.data[i]!)).toBeLessThanOrEqual(1);
  });
  vision.upload(picture, widthPx, heightPx);
  expect(vision.read(-1)).toEqual(arrayOf(picture));
});
