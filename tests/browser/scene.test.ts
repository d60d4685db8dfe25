import { afterEach, describe, expect, test, vi } from 'vitest';
import { objects } from '../../src/camera/scene/objects.ts';
import { drawScene, sceneObjects, type SceneOptions } from '../../src/camera/scene/scene.ts';

type Wish = Partial<SceneOptions> & Pick<SceneOptions, 'object'>;

const sizes = [
  { widthPx: 640, heightPx: 480 },
  { widthPx: 360, heightPx: 640 },
  { widthPx: 97, heightPx: 97 },
];
const small = { widthPx: 240, heightPx: 160 };
const things = sceneObjects.filter((object) => object !== 'empty');

afterEach(() => void vi.restoreAllMocks());

function canvasOf({ widthPx, heightPx }: Pick<SceneOptions, 'widthPx' | 'heightPx'>) {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** The pixels of a scene, RGBA `[h, w, 4]`. */
function pixelsOf(wish: Wish): Uint8ClampedArray {
  const options = { timeMs: 1500, ...small, ...wish };
  const context = canvasOf(options);
  drawScene(context, options);
  return context.getImageData(0, 0, options.widthPx, options.heightPx).data;
}

/** Mean distance of the colours of two pictures, 0–255. */
function distance(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / (0.75 * a.length);
}

test('shows at least six things, the empty table last', () => {
  expect(things.length).toBeGreaterThanOrEqual(6);
  expect(sceneObjects.at(-1)).toBe('empty');
});

describe.each(sceneObjects)('%s', (object) => {
  test.each(sizes)('fills $widthPx × $heightPx px and leaves the canvas as it was', (size) => {
    const context = canvasOf(size);
    context.translate(1, 2);
    context.lineWidth = 3;
    const before = context.getTransform().toString();
    for (const variant of [0, 1, -4]) {
      drawScene(context, { object, timeMs: 90_000, ...size, variant });
    }
    expect(context.getTransform().toString()).toBe(before);
    expect(context).toMatchObject({ lineWidth: 3, globalAlpha: 1, fillStyle: '#000000' });
    const pixels = pixelsOf({ object, ...size });
    expect(pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  test('is in its own place unless another is asked for', () => {
    const own = pixelsOf({ object, variant: 2 });
    expect(distance(pixelsOf({ object, variant: 2, place: 2 }), own)).toBe(0);
    const elsewhere = pixelsOf({ object, variant: 2, place: 1 });
    expect(distance(elsewhere, own)).toBeGreaterThan(0);
    // What stands there is still the one of its variant; the empty table is none.
    const other = distance(pixelsOf({ object, variant: 1, place: 1 }), elsewhere);
    if (object === 'empty') expect(other).toBe(0);
    else expect(other).toBeGreaterThan(0);
  });

  test('draws equal pixels for equal arguments, whatever was drawn before', () => {
    const first = pixelsOf({ object, variant: 2 });
    const context = canvasOf(small);
    for (const other of sceneObjects) drawScene(context, { object: other, timeMs: 0, ...small });
    drawScene(context, { object, timeMs: 1500, ...small, variant: 2 });
    const again = context.getImageData(0, 0, small.widthPx, small.heightPx).data;
    expect(distance(again, first)).toBe(0);
  });

  test('moves with time, differs between variants', () => {
    const now = pixelsOf({ object });
    expect(distance(pixelsOf({ object, timeMs: 1625 }), now)).toBeGreaterThan(0.1);
    expect(distance(pixelsOf({ object, timeMs: 4500 }), now)).toBeGreaterThan(2);
    expect(distance(pixelsOf({ object, variant: 1 }), now)).toBeGreaterThan(15);
  });
});

test('any two things look different, and so does the empty table', () => {
  const pictures = sceneObjects.map((object) => pixelsOf({ object }));
  pictures.forEach((one, i) =>
    pictures.slice(i + 1).forEach((other) => expect(distance(one, other)).toBeGreaterThan(8)),
  );
});

/**
 * How far from the middle a thing reaches at most, in sides of the centre square: what it makes
 * brighter, or much darker than a shadow would.
 */
function reachOf(wish: Wish): number {
  const withThing = pixelsOf(wish);
  vi.spyOn(objects[wish.object], 'draw').mockImplementation(() => undefined);
  const without = pixelsOf(wish);
  vi.restoreAllMocks();
  let reach = 0;
  for (let at = 0; at < withThing.length; at += 4) {
    const changes = [0, 1, 2].map((channel) => withThing[at + channel]! - without[at + channel]!);
    if (Math.max(...changes) < 15 && Math.min(...changes) > -110) continue;
    const [x, y] = [(at / 4) % small.widthPx, Math.floor(at / 4 / small.widthPx)];
    const aside = Math.max(
      Math.abs(x + 0.5 - small.widthPx / 2),
      Math.abs(y + 0.5 - small.heightPx / 2),
    );
    reach = Math.max(reach, aside / small.heightPx);
  }
  return reach;
}

test.each(things)('%s stays inside the centre square and fills a good part of it', (object) => {
  for (let variant = 0; variant < 6; variant++) {
    for (const timeMs of [0, 2000, 5500, 9300, 14_100, 33_000]) {
      const reach = reachOf({ object, variant, timeMs });
      expect(reach, `variant ${variant} at ${timeMs} ms`).toBeLessThan(0.5);
      expect(reach, `variant ${variant} at ${timeMs} ms`).toBeGreaterThan(0.2);
    }
  }
});
