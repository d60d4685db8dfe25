import { encode } from 'uqr';
import { expect, onTestFinished, test } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { Frame } from '../../src/camera/frame.ts';
import { decodePixels } from '../../src/camera/qr/qr-decoder.ts';
import { QrReader } from '../../src/camera/qr/qr-reader.ts';
import { randomCard } from '../../src/exchange/classifier-card/card.fixture.ts';
import {
  PartCollector,
  readCode,
  writePart,
} from '../../src/exchange/classifier-card/card-parts.ts';
import { packCard } from '../../src/exchange/classifier-card/pack-card.ts';
import { filmCode, type Shot } from '../filmed-code.ts';

const packed = packCard(randomCard(5));
const random = new Random(8);

/** The picture that a camera takes of one of the loop's codes, or of nothing. */
function take(text: string | undefined, shot: Shot): HTMLCanvasElement {
  const modules = text === undefined ? [[false]] : encode(text, { ecc: 'L', border: 0 }).data;
  const seen = filmCode(modules, shot, random);
  const canvas = document.createElement('canvas');
  canvas.width = shot.widthPx;
  canvas.height = shot.heightPx;
  const context = canvas.getContext('2d')!;
  const picture = context.createImageData(shot.widthPx, shot.heightPx);
  seen.forEach((value, i) => picture.data.set([value, value, value, 255], 4 * i));
  context.putImageData(picture, 0, 0);
  return canvas;
}

const vga = { widthPx: 640, heightPx: 480 };

test.each<[string, Shot]>([
  ['straight', { ...vga, size: 0.85 }],
  ['tilted by 30°', { ...vga, size: 0.7, tiltDegrees: 30, rollDegrees: 8 }],
  ['blurred', { ...vga, size: 0.85, blurPx: 1.6, tiltDegrees: 10 }],
  ['pale', { ...vga, size: 0.8, black: 110, white: 170, noise: 8 }],
  ['half as high as the picture', { ...vga, size: 0.5, rollDegrees: -10 }],
  ['small in a large picture', { widthPx: 1280, heightPx: 720, size: 0.4, blurPx: 1 }],
])('reads codes that are %s', async (_, shot) => {
  let read = 0;
  for (let number = 0; number < 8; number++) {
    const text = writePart(packed, 20 + number);
    const picture = await createImageBitmap(take(text, shot));
    if (decodePixels(picture) === text) read++;
  }
  // One that is missed comes round again.
  expect(read).toBeGreaterThanOrEqual(6);
});

test('gathers a card from frames, in a worker', async () => {
  const reader = new QrReader();
  onTestFinished(() => reader.dispose());
  const collector = new PartCollector();
  let card: Uint8Array | undefined;
  let codes = 0;
  for (let number = 3; !card && number < 40; number++) {
    const shot = { ...vga, size: 0.8, tiltDegrees: 15 * Math.sin(number), blurPx: 1.2 };
    const text = await reader.read(frameOf(take(writePart(packed, number), shot)));
    const reading = text === undefined ? undefined : readCode(text);
    if (reading?.kind === 'part') card = collector.add(reading).card;
    codes++;
  }
  expect(card).toEqual(packed);
  expect(codes).toBeLessThan(24);
});

test('sees nothing where there is no code, and answers when it is let go', async () => {
  const reader = new QrReader();
  const frame = frameOf(take(undefined, { ...vga, size: 0.5 }));
  expect(await reader.read(frame)).toBeUndefined();
  const reading = reader.read(frame);
  reader.dispose();
  expect(await reading).toBeUndefined();
});

function frameOf(image: HTMLCanvasElement): Frame {
  const { width: widthPx, height: heightPx } = image;
  return { image, widthPx, heightPx, timeMs: 0, facing: 'environment', mirrored: false };
}
