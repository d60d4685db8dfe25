import { afterEach, expect, it, vi } from 'vitest';
import { ClipRecorder } from '../../src/app/filter/clip-recorder.svelte.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A recorder whose canvas gives streams that can be looked at. */
function recorderWithStreams() {
  const streams: MediaStream[] = [];
  const { captureStream } = HTMLCanvasElement.prototype;
  vi.spyOn(HTMLCanvasElement.prototype, 'captureStream').mockImplementation(function (
    this: HTMLCanvasElement,
    rate,
  ) {
    const stream = captureStream.call(this, rate);
    streams.push(stream);
    return stream;
  });
  return { clip: new ClipRecorder(), streams };
}

const refuse = () => {
  throw new DOMException('No encoder is free.', 'NotSupportedError');
};

it.each([
  [
    'cannot be made',
    class {
      static isTypeSupported = () => true;
      state = 'inactive';
      constructor() {
        refuse();
      }
    },
  ],
  [
    'cannot be started',
    class {
      static isTypeSupported = () => true;
      state = 'inactive';
      start = refuse;
    },
  ],
])('lets everything go when a recorder %s, and records the next time', async (_, broken) => {
  const { clip, streams } = recorderWithStreams();
  const whole = MediaRecorder;
  vi.stubGlobal('MediaRecorder', broken);
  expect(await clip.record(64, 48)).toBeUndefined();
  expect(clip.seconds).toBeUndefined();
  expect(streams.flatMap((stream) => stream.getTracks()).map((track) => track.readyState)).toEqual([
    'ended',
  ]);
  vi.stubGlobal('MediaRecorder', whole);
  const recorded = clip.record(64, 48);
  expect(clip.seconds).toBe(0);
  const drawn = document.createElement('canvas');
  drawn.getContext('2d')!.fillRect(0, 0, 9, 9);
  const draw = setInterval(
    () => clip.take(drawn, { xPx: 0, yPx: 0, widthPx: 64, heightPx: 48 }),
    30,
  );
  await expect.poll(() => clip.seconds, { timeout: 20_000 }).toBe(1);
  clip.stop();
  expect((await recorded)?.blob.size).toBeGreaterThan(0);
  clearInterval(draw);
});
