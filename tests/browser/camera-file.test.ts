import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openFile } from '../../src/camera/file-source.ts';
import type { FrameSource } from '../../src/camera/frame.ts';
import * as fake from './fake-cameras.ts';

afterEach(() => void vi.restoreAllMocks());

async function open(file: File): Promise<FrameSource> {
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(`no picture: ${opened.trouble.kind}`);
  onTestFinished(() => opened.value.dispose());
  return opened.value;
}

/** A picture that is red on the left, lime on the right, and blue along the bottom. */
function drawPicture(widthPx: number, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'red';
  context.fillRect(0, 0, widthPx / 2, heightPx);
  context.fillStyle = 'lime';
  context.fillRect(widthPx / 2, 0, widthPx / 2, heightPx);
  context.fillStyle = 'blue';
  context.fillRect(0, heightPx * 0.75, widthPx, heightPx / 4);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, type = 'image/jpeg'): Promise<Blob> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type));
}

/** The JPEG with an Exif segment that says "turn me a quarter to the right" (orientation 6). */
function turned(jpeg: Blob): Blob {
  // prettier-ignore
  const exif = new Uint8Array([
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, // APP1, 34 bytes, "Exif"
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, // big-endian TIFF, its directory at byte 8
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // one entry: orientation, one short, 6
    0, 0, 0, 0, // no further directory
  ]);
  // In place of the 18 bytes of JFIF data, as a camera writes it.
  return new Blob([jpeg.slice(0, 2), exif, jpeg.slice(20)]);
}

function isReddish([red = 0, green = 0, blue = 0]: number[]): boolean {
  return red > 200 && green < 60 && blue < 60;
}

function isBluish([red = 0, green = 0, blue = 0]: number[]): boolean {
  return blue > 200 && red < 60 && green < 60;
}

describe('a photograph', () => {
  test('keeps its size, and gives about ten frames a second', async () => {
    const source = await open(new File([await encode(drawPicture(400, 300))], 'small.jpg'));
    const frame = await fake.nextFrame(source);
    expect(frame).toMatchObject({
      widthPx: 400,
      heightPx: 300,
      facing: 'unknown',
      mirrored: false,
    });
    expect(source).toMatchObject({ kind: 'file', mirrored: false });
    expect(isReddish(fake.pixelAt(frame, 0.25, 0.4))).toBe(true);
    const count = await fake.countFrames(source, 1000);
    expect(count).toBeGreaterThanOrEqual(5);
    expect(count).toBeLessThanOrEqual(11);
  });

  test.each([
    [3000, 1500, 1280, 640],
    [1500, 3000, 640, 1280],
  ])('%i×%i is made %i×%i', async (width, height, widthPx, heightPx) => {
    const file = new File([await encode(drawPicture(width, height))], 'large.jpg');
    expect(await fake.nextFrame(await open(file))).toMatchObject({ widthPx, heightPx });
  });

  test('taken with the phone upright stands upright', async () => {
    const jpeg = turned(await encode(drawPicture(3000, 1500)));
    const frame = await fake.nextFrame(await open(new File([jpeg], 'upright.jpg')));
    expect(frame).toMatchObject({ widthPx: 640, heightPx: 1280 });
    // Turned a quarter to the right, the bottom edge is on the left and the red half above.
    expect(isBluish(fake.pixelAt(frame, 0.1, 0.25))).toBe(true);
    expect(isReddish(fake.pixelAt(frame, 0.6, 0.25))).toBe(true);
  });

  test('what is transparent in a drawing is white', async () => {
    const canvas = drawPicture(40, 30);
    canvas.getContext('2d')!.clearRect(0, 0, 20, 30);
    const file = new File([await encode(canvas, 'image/png')], 'half.png', { type: 'image/png' });
    const frame = await fake.nextFrame(await open(file));
    expect(fake.pixelAt(frame, 0.25, 0.4)).toEqual([255, 255, 255]);
    expect(fake.pixelAt(frame, 0.75, 0.4)).toEqual([0, 255, 0]);
  });

  test('frozen or hidden it gives no frames; thawed and shown it does', async () => {
    const source = await open(new File([await encode(drawPicture(40, 30))], 'small.jpg'));
    const events = fake.logEvents(source);
    const frame = await fake.nextFrame(source);
    source.setFrozen(true);
    expect(await fake.countFrames(source, 250)).toBe(0);
    expect(source.current()).toEqual(frame);
    fake.setHidden(true);
    source.setFrozen(false);
    expect(await fake.countFrames(source, 250)).toBe(0);
    fake.setHidden(false);
    await fake.nextFrame(source);
    expect(events).toEqual([{ kind: 'suspended' }, { kind: 'resumed' }]);
  });
});

describe('a file that is no picture', () => {
  const unreadable = (fileName: string) => ({
    ok: false,
    trouble: { kind: 'file-unreadable', fileName },
  });

  test.each([
    ['letter.txt', 'text/plain', 'Dear Ana'],
    ['letter.jpg', 'image/jpeg', 'Dear Ana'],
    ['letter.mp4', 'video/mp4', 'Dear Ana'],
    ['empty.jpg', 'image/jpeg', ''],
    ['empty.mp4', 'video/mp4', ''],
    ['nameless', '', ''],
    ['sizeless.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="0"/>'],
  ])('%s (%s)', async (name, type, content) => {
    expect(await openFile(new File([content], name, { type }))).toEqual(unreadable(name));
  });

  test.each([0.02, 0.5, 0.99])('the first %d of a photograph', async (part) => {
    const jpeg = await encode(drawPicture(800, 600));
    const file = new File([jpeg.slice(0, jpeg.size * part)], 'torn.jpg', { type: jpeg.type });
    expect(await openFile(file)).toEqual(unreadable('torn.jpg'));
  });

  test('a drawing with nothing on it', async () => {
    const png = await encode(document.createElement('canvas'), 'image/png');
    expect(await openFile(new File([png], 'empty.png'))).toEqual(unreadable('empty.png'));
  });

  test('sound alone', async () => {
    const wave = new File([silence()], 'sound.wav', { type: 'video/mp4' });
    expect(await openFile(wave)).toEqual(unreadable('sound.wav'));
  });
});

/** A tenth of a second of silence as a WAVE file. */
function silence(): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44 + 800));
  const text = (at: number, word: string) =>
    [...word].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + 800, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  // PCM, one channel, 8000 bytes a second, one byte a sample.
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, 800, true);
  return view.buffer;
}

describe('a video', () => {
  test('plays over and over, and lets its file go in the end', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const source = await open(await film(400));
    const frame = await fake.nextFrame(source);
    expect(frame).toMatchObject({ widthPx: 64, heightPx: 48, facing: 'unknown', mirrored: false });
    expect(frame.image).toBe(source.element);
    // More than twice its length.
    await fake.pause(1000);
    expect(await fake.countFrames(source, 500)).toBeGreaterThan(2);

    source.setFrozen(true);
    expect(await fake.countFrames(source, 200)).toBe(0);
    source.setFrozen(false);
    await fake.nextFrame(source);

    const url = (source.element as HTMLVideoElement).src;
    source.dispose();
    expect(revoke).toHaveBeenCalledWith(url);
  });

  test('of no known type is found to be one', async () => {
    const blob = await film(100);
    const source = await open(new File([blob], 'film'));
    expect(source.element).toBeInstanceOf(HTMLVideoElement);
  });
});

/** Records a small video of that length. */
async function film(durationMs: number): Promise<File> {
  const canvas = drawPicture(64, 48);
  const context = canvas.getContext('2d')!;
  const stream = canvas.captureStream(30);
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  const timer = setInterval(() => context.fillRect(Math.random() * 64, 0, 4, 4), 30);
  await fake.pause(durationMs);
  clearInterval(timer);
  recorder.stop();
  await stopped;
  stream.getTracks().forEach((track) => track.stop());
  return new File(parts, 'film.webm', { type: 'video/webm' });
}
