import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readPhoto } from '../../src/app/read-photo.ts';
import { decodePhotoFile } from '../../src/camera/decode-photo.ts';
import { PhotoDecoder } from '../../src/camera/photo-decoder.ts';
import { Random } from '../../src/core/random.ts';
import { writePng } from '../../src/exchange/png.ts';
import { decodePhoto } from '../../src/models/input/square-picture.ts';
import * as fake from './fake-cameras.ts';

const red = [255, 0, 0];
const lime = [0, 255, 0];
const blue = [0, 0, 255];
const white = [255, 255, 255];

/** A picture whose corners are, clockwise from the upper left: red, lime, blue, white. */
function drawCorners(widthPx: number, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d')!;
  const corners = ['red', 'lime', 'white', 'blue'];
  corners.forEach((colour, index) => {
    context.fillStyle = colour;
    const [column, row] = [index % 2, index >> 1];
    context.fillRect((column * widthPx) / 2, (row * heightPx) / 2, widthPx / 2, heightPx / 2);
  });
  return canvas;
}

function encode(canvas: HTMLCanvasElement, type = 'image/jpeg'): Promise<Blob> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type));
}

/** The JPEG with an Exif segment that says how it is to be turned, 1 … 8. */
function turned(jpeg: Blob, orientation: number): Blob {
  // prettier-ignore
  const exif = new Uint8Array([
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, // APP1, 34 bytes, "Exif"
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, // big-endian TIFF, its directory at byte 8
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one entry: orientation, one short
    0, 0, 0, 0, // no further directory
  ]);
  // In place of the 18 bytes of JFIF data, as a camera writes it.
  return new Blob([jpeg.slice(0, 2), exif, jpeg.slice(20)]);
}

/** Reads a file as it is added to a class: the picture of its stored square. */
async function read(blob: Blob, name = 'photo.jpg'): Promise<ImageData> {
  const photo = await readPhoto(new File([blob], name, { type: blob.type }));
  if (!photo.ok) throw new Error(`no photograph: ${photo.trouble.kind}`);
  const stored = await decodePhoto(photo.value);
  if (!stored.ok) throw new Error(stored.trouble.detail);
  return stored.value;
}

/** The colours near the corners, clockwise from the upper left. */
function cornersOf({ data, width, height }: ImageData): number[][] {
  const at = (x: number, y: number) => {
    const start = (Math.round(y * height) * width + Math.round(x * width)) * 4;
    return [...data.slice(start, start + 3)];
  };
  return [at(0.2, 0.2), at(0.8, 0.2), at(0.8, 0.8), at(0.2, 0.8)];
}

/** Looks how long the page is held up, from now on. */
function ticks() {
  const { port1, port2 } = new MessageChannel();
  let lastMs = performance.now();
  let longestMs = 0;
  port1.onmessage = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    setTimeout(() => port2.postMessage(0), 1);
  };
  port2.postMessage(0);
  return {
    stop() {
      port1.close();
      return { longestMs: Math.max(longestMs, performance.now() - lastMs) };
    },
  };
}

/** JPEG keeps a colour only about. */
function expectColours(found: number[][], wanted: number[][]) {
  found.forEach((colour, corner) =>
    colour.forEach((value, channel) =>
      expect(Math.abs(value - wanted[corner]![channel]!), `corner ${corner}`).toBeLessThan(12),
    ),
  );
}

describe('a photograph from a file', () => {
  // As the Exif standard defines them: where row 0 and column 0 of the stored picture are seen.
  test.each([
    [1, [red, lime, blue, white]],
    [2, [lime, red, white, blue]],
    [3, [blue, white, red, lime]],
    [4, [white, blue, lime, red]],
    [5, [red, white, blue, lime]],
    [6, [white, red, lime, blue]],
    [7, [blue, lime, red, white]],
    [8, [lime, blue, white, red]],
  ])('orientation %i stands as it was seen', async (orientation, corners) => {
    // A square, so that the centre square holds all four corners.
    const jpeg = await encode(drawCorners(900, 900));
    expectColours(cornersOf(await read(turned(jpeg, orientation))), corners);
  });

  test.each([1, 3, 6, 8])('orientation %i of an oblong one keeps its proportions', async (code) => {
    const jpeg = turned(await encode(drawCorners(1600, 1200)), code);
    const decoded = await decodePhotoFile(new File([jpeg], 'photo.jpg'));
    if (!decoded.ok) throw new Error(decoded.trouble.kind);
    const { width, height } = decoded.value;
    expect([width, height]).toEqual(code < 5 ? [1280, 960] : [960, 1280]);
  });

  test('of forty megapixels is decoded small', async () => {
    const file = new File([await encode(drawCorners(8000, 5000))], 'huge.jpg');
    const decoded = await decodePhotoFile(file);
    if (!decoded.ok) throw new Error(decoded.trouble.kind);
    expect([decoded.value.width, decoded.value.height]).toEqual([1280, 800]);
    expectColours(cornersOf(await read(file)), [red, lime, blue, white]);
  });

  test('a panorama keeps more pixels in its centre square than the network takes', async () => {
    const file = new File([await encode(drawCorners(6000, 1000))], 'wide.jpg');
    const decoded = await decodePhotoFile(file);
    expect(decoded.ok && decoded.value.height).toBe(448);
  });

  test('smaller than what is stored fills it all the same', async () => {
    const picture = await read(await encode(drawCorners(40, 30)));
    expect([picture.width, picture.height]).toEqual([224, 224]);
    expectColours(cornersOf(picture), [red, lime, blue, white]);
  });

  test('is read in a hidden tab, where the display gives no frames', async () => {
    const noFrame = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    fake.setHidden(true);
    onTestFinished(() => {
      noFrame.mockRestore();
      fake.setHidden(false);
    });
    const picture = await read(await encode(drawCorners(900, 900)));
    expectColours(cornersOf(picture), [red, lime, blue, white]);
  });

  test('of forty megapixels leaves the page free while it is decoded', async () => {
    const sidePx = 6400;
    const random = new Random(9);
    const noise = Uint8Array.from({ length: 4096 }, () => random.integer(256));
    const grey = new Uint8Array(sidePx ** 2);
    for (let at = 0; at < grey.length; at += noise.length) grey.set(noise, at);
    const file = new File([writePng(grey, sidePx, 1)], 'huge.png');
    // The worker starts with the first photograph.
    await read(await encode(drawCorners(40, 30)));
    const onPage = vi.spyOn(window, 'createImageBitmap');
    const gaps = ticks();
    const startMs = performance.now();
    const photo = await decodePhotoFile(file);
    const tookMs = performance.now() - startMs;
    const { longestMs } = gaps.stop();
    onTestFinished(() => onPage.mockRestore());
    expect(photo.ok && photo.value.width).toBe(1280);
    expect(onPage).not.toHaveBeenCalled();
    console.log(`decoded in ${tookMs.toFixed(0)} ms, page held for ${longestMs.toFixed(0)} ms`);
    expect(longestMs).toBeLessThan(tookMs / 2);
  });

  test.each([1, 6])('orientation %i is the same picture without a worker', async (orientation) => {
    const jpeg = turned(await encode(drawCorners(3000, 2000)), orientation);
    const inWorker = await read(jpeg);
    const without = vi
      .spyOn(PhotoDecoder.prototype, 'decode')
      .mockImplementation(() => Promise.resolve(undefined));
    onTestFinished(() => without.mockRestore());
    const onPage = await read(jpeg);
    expect(without).toHaveBeenCalledOnce();
    const furthest = inWorker.data.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - onPage.data[at]!)),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(1);
  });

  test.each([
    ['is refused', true],
    ['does not start', false],
  ])('a worker that %s leaves it to the page', async (_what, isRefused) => {
    let started = 0;
    class NoWorker extends EventTarget {
      onerror: ((event: Event) => void) | undefined;
      constructor() {
        super();
        started++;
        if (isRefused) throw new DOMException('No', 'SecurityError');
      }
      postMessage() {
        setTimeout(() => this.onerror?.(new Event('error')), 1);
      }
      terminate() {}
    }
    vi.stubGlobal('Worker', NoWorker);
    onTestFinished(() => void vi.unstubAllGlobals());
    const decoder = new PhotoDecoder();
    const jpeg = await encode(drawCorners(40, 30));
    for (let turn = 0; turn < 2; turn++) {
      expect(await decoder.decode(jpeg, { widthPx: 40, heightPx: 30 })).toBeUndefined();
    }
    // It is not asked again.
    expect(started).toBe(1);
    decoder.dispose();
  });

  test('the same file gives the same bytes', async () => {
    const blob = await encode(drawCorners(900, 700));
    const [once, again] = [
      await readPhoto(new File([blob], 'a.jpg')),
      await readPhoto(new File([blob], 'b.jpg')),
    ];
    if (!once.ok || !again.ok) throw new Error('no photograph');
    expect(new Uint8Array(once.value)).toEqual(new Uint8Array(again.value));
  });
});

describe('a file that gives no photograph says why', () => {
  const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic' + 'x'.repeat(400);

  test.each([
    ['IMG_0001.HEIC', '', heic, 'heic'],
    ['IMG_0001.jpg', 'image/jpeg', heic, 'heic'],
    ['empty.jpg', 'image/jpeg', '', 'empty'],
    ['letter.jpg', 'image/jpeg', 'Dear Ana', 'unreadable'],
    [
      'nothing.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="0"/>',
      'unreadable',
    ],
    ['film.mp4', 'video/mp4', 'anything', 'video'],
  ])('%s (%s)', async (name, type, content, kind) => {
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
    expect(await readPhoto(new File([bytes], name, { type }))).toEqual({
      ok: false,
      trouble: { kind, fileName: name },
    });
  });

  test('one of few bytes and more pixels than any memory holds, before it is decoded', async () => {
    const sidePx = 11_000;
    const png = writePng(new Uint8Array(sidePx ** 2), sidePx, 1);
    expect(png.byteLength).toBeLessThan(300_000);
    const bitmaps = vi.spyOn(window, 'createImageBitmap');
    onTestFinished(() => bitmaps.mockRestore());
    expect(await readPhoto(new File([png], 'bomb.png'))).toEqual({
      ok: false,
      trouble: { kind: 'too-many-pixels', fileName: 'bomb.png' },
    });
    expect(bitmaps).not.toHaveBeenCalled();
  });

  test('a torn one', async () => {
    const jpeg = await encode(drawCorners(800, 600));
    const file = new File([jpeg.slice(0, jpeg.size * 0.6)], 'torn.jpg', { type: jpeg.type });
    expect(await readPhoto(file)).toEqual({
      ok: false,
      trouble: { kind: 'unreadable', fileName: 'torn.jpg' },
    });
  });
});
