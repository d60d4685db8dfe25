import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { uploadPictures } from '../../models/network/normalise.ts';
import { augmentedPreviews, Augmenter } from './augment.ts';
import { randomAt } from './seeds.ts';
import { noAugmentation } from './tiny-job.fixture.ts';
import type { Augmentation } from './types.ts';

beforeAll(() => setBackend('cpu'));

const SIDE = 16;

/** `n` equal pictures with a bright spot left of and above the centre, on mid gray, red twice as bright. */
function spots(n: number, channels: 1 | 3 = 3): Uint8Array {
  const pixels = new Uint8Array(n * SIDE * SIDE * channels).fill(60);
  for (let i = 0; i < n; i++) {
    for (let y = 3; y < 6; y++) {
      for (let x = 2; x < 5; x++) pixels[((i * SIDE + y) * SIDE + x) * channels] = 240;
    }
  }
  return pixels;
}

async function augmented(
  strengths: Partial<Augmentation>,
  { n = 40, channels = 3, seed = 3 }: { n?: number; channels?: 1 | 3; seed?: number } = {},
): Promise<Uint8ClampedArray[]> {
  const pixels = spots(n, channels);
  const augmentation = { ...noAugmentation, ...strengths };
  const all = await augmentedPreviews({ pixels, sizePx: SIDE, channels }, augmentation, seed);
  const size = SIDE * SIDE * channels;
  return Array.from({ length: n }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Centre of the bright spot, in pixels, and the sum of what it has above the rest. */
function spotOf(picture: Uint8ClampedArray): { x: number; y: number; sum: number } {
  let [x, y, sum] = [0, 0, 0];
  for (let i = 0; i < SIDE * SIDE; i++) {
    const weight = picture[i * 3]! - 60;
    x += weight * (i % SIDE);
    y += weight * Math.floor(i / SIDE);
    sum += weight;
  }
  return { x: x / sum, y: y / sum, sum };
}

const span = (values: number[]) => Math.max(...values) - Math.min(...values);

describe('augmentation', () => {
  it('does nothing when all is off', async () => {
    const [picture] = await augmented({}, { n: 1 });
    expect([...picture!]).toEqual([...spots(1)]);
  });

  it('mirrors left and right, about every other picture', async () => {
    const places = (await augmented({ flip: 1 })).map((picture) => spotOf(picture));
    places.forEach(({ x, y }) => {
      expect(y).toBeCloseTo(4, 5);
      expect([3, SIDE - 1 - 3]).toContain(Math.round(x));
    });
    const mirrored = places.filter(({ x }) => x > SIDE / 2).length;
    expect(mirrored).toBeGreaterThan(10);
    expect(mirrored).toBeLessThan(30);
  });

  it('moves by up to a fifth of the side, both ways', async () => {
    const places = (await augmented({ shift: 0.5 })).map((picture) => spotOf(picture));
    const moved = places.map(({ x, y }) => Math.max(Math.abs(x - 3), Math.abs(y - 4)));
    expect(Math.max(...moved)).toBeLessThanOrEqual(1.6 + 0.05);
    expect(span(places.map(({ x }) => x))).toBeGreaterThan(1.6);
    expect(span(places.map(({ y }) => y))).toBeGreaterThan(1.6);
  });

  it('turns about the centre by up to 30°', async () => {
    const angles = (await augmented({ rotate: 0.6 })).map((picture) => {
      const { x, y } = spotOf(picture);
      return ((Math.atan2(y - 7.5, x - 7.5) - Math.atan2(-3.5, -4.5)) * 180) / Math.PI;
    });
    const turned = angles.map((angle) => ((angle + 540) % 360) - 180);
    expect(Math.max(...turned.map(Math.abs))).toBeLessThan(20);
    expect(span(turned)).toBeGreaterThan(20);
  });

  it('zooms from 1/1.3 to 1.3', async () => {
    const areas = (await augmented({ zoom: 1 })).map((picture) => spotOf(picture).sum / (9 * 180));
    expect(Math.max(...areas)).toBeLessThan(1.3 ** 2 * 1.2);
    expect(Math.min(...areas)).toBeGreaterThan(1.3 ** -2 / 1.2);
    expect(span(areas)).toBeGreaterThan(0.6);
  });

  it('fills what comes in from the edge with what lies beside it', async () => {
    const pictures = await augmented({ shift: 1, rotate: 1, zoom: 1 });
    expect(Math.min(...pictures.flatMap((picture) => [...picture]))).toBeGreaterThanOrEqual(59);
  });

  it('changes brightness and contrast of all channels alike, colour of each by itself', async () => {
    const dark = (picture: Uint8ClampedArray) => [...picture.slice(-3)];
    const lit = (await augmented({ light: 1 })).map(dark);
    lit.forEach(([r, g, b]) => expect([g, b]).toEqual([r, r]));
    expect(span(lit.map(([r]) => r!))).toBeGreaterThan(40);
    const tinted = (await augmented({ colour: 1 })).map(dark);
    expect(Math.max(...tinted.map(span))).toBeGreaterThan(12);
    expect(Math.max(...tinted.flat())).toBeLessThanOrEqual(60 * 1.3);
    const gray = await augmented({ colour: 1 }, { channels: 1 });
    expect(gray.every((picture) => picture.at(-1) === 60)).toBe(true);
  });

  it('adds noise of the promised size, another to each picture', async () => {
    const pictures = await augmented({ noise: 0.4 });
    const noise = pictures.map((picture) => picture.slice(-60).map((v) => v));
    const deviations = noise.flatMap((values) => [...values].map((v) => v - 60));
    const deviation = Math.sqrt(deviations.reduce((sum, d) => sum + d * d, 0) / deviations.length);
    expect(deviation).toBeGreaterThan(0.85 * 0.06 * 255);
    expect(deviation).toBeLessThan(1.15 * 0.06 * 255);
    expect(new Set(noise.map(String)).size).toBeGreaterThan(10);
  });

  it('cuts one square out, wherever, and sets it to the mean', async () => {
    const pictures = await augmented({ cutOut: 1 }, { n: 30, channels: 1 });
    const mean = spots(1, 1).reduce((sum, v) => sum + v, 0) / (SIDE * SIDE);
    const cut = Math.round(mean);
    const counts = pictures.map((picture) => picture.filter((v) => v === cut).length);
    expect(Math.max(...counts)).toBe(64);
    expect(Math.min(...counts)).toBeLessThan(64);
    pictures.forEach((picture) =>
      expect(picture.every((v) => v === cut || v === 60 || v === 240)).toBe(true),
    );
  });

  it('is decided by the seed', async () => {
    const strengths = { flip: 1, shift: 1, light: 1, noise: 1, cutOut: 1 };
    expect(await augmented(strengths)).toEqual(await augmented(strengths));
    expect(await augmented(strengths)).not.toEqual(await augmented(strengths, { seed: 4 }));
  });

  it('leaves nothing behind', () => {
    const before = memory().numTensors;
    const everything = { ...noAugmentation, shift: 1, light: 1, colour: 1, noise: 1, cutOut: 1 };
    const augmenter = new Augmenter(everything, SIDE, 3, 1);
    const pictures = uploadPictures(spots(4), { sizePx: SIDE, channels: 3 });
    const changed: Tensor4D = tidy(() => augmenter.apply(pictures, randomAt(1, 'augmentation')));
    expect(changed.shape).toEqual([4, SIDE, SIDE, 3]);
    [changed, pictures, augmenter].forEach((thing) => thing.dispose());
    expect(memory().numTensors).toBe(before);
  });
});
