import { expect, test } from 'vitest';
import { Stillness } from '../../src/app/stillness.ts';
import { drawScene, sceneObjects } from '../../src/camera/scene/scene.ts';
import { smallLuma } from '../../src/core/image/near-copy.ts';
import { Random } from '../../src/core/random.ts';
import { squarePicture } from '../../src/models/input/square-picture.ts';

const widthPx = 640;
const heightPx = 480;
const canvas = new OffscreenCanvas(widthPx, heightPx);
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Share of the photographs of a three-second burst, after the first, that are kept. */
function keptShare(draw: (timeMs: number) => void): number {
  const stillness = new Stillness();
  let kept = 0;
  for (let photo = 0; photo < 24; photo++) {
    draw(photo * 125);
    const picture = squarePicture(canvas, widthPx, heightPx);
    if (stillness.admits(smallLuma(picture.data, picture.width), photo * 125)) kept++;
  }
  return (kept - 1) / 23;
}

/** Sensor noise of a standard deviation of so many grey levels, on each pixel and colour. */
function addNoise(levels: number, random: Random) {
  const picture = context.getImageData(0, 0, widthPx, heightPx);
  const pool = Float32Array.from({ length: 65_521 }, () => levels * random.normal());
  let next = random.integer(pool.length);
  for (let i = 0; i < picture.data.length; i++) {
    picture.data[i]! += pool[next]!;
    next = next + 1 === pool.length ? 0 : next + 1;
  }
  context.putImageData(picture, 0, 0);
}

test.each(sceneObjects)(
  'the sample scene, %s: moving it is kept, held still it is not',
  (object) => {
    const random = new Random(7);
    for (const fromMs of [0, 20_000]) {
      const moving = keptShare((timeMs) =>
        drawScene(context, { object, timeMs: fromMs + timeMs, widthPx, heightPx }),
      );
      expect(moving).toBeGreaterThanOrEqual(0.9);
    }
    const still = keptShare(() => {
      drawScene(context, { object, timeMs: 5000, widthPx, heightPx });
      addNoise(3, random);
    });
    expect(still).toBe(0);
  },
);
