import { onTestFinished, vi } from 'vitest';
import { openCamera, type CameraSource } from '../../src/camera/camera-source.ts';
import type { Frame, FrameSource, SourceEvent } from '../../src/camera/frame.ts';

/** Opens a camera, puts it on the page as the screen does, and cleans both up after the test. */
export async function open(wish: Parameters<typeof openCamera>[0] = {}): Promise<CameraSource> {
  const opened = await openCamera(wish);
  if (!opened.ok) throw new Error(`no camera: ${opened.trouble.kind}`);
  const source = opened.value;
  document.body.append(source.element);
  onTestFinished(() => {
    source.dispose();
    source.element.remove();
  });
  return source;
}

/** A camera that shows one colour. */
export interface FakeCamera {
  readonly deviceId: string;
  readonly facingMode?: 'user' | 'environment';
  readonly colour: string;
}

export const front: FakeCamera = { deviceId: 'front', facingMode: 'user', colour: 'red' };
export const rear: FakeCamera = { deviceId: 'rear', facingMode: 'environment', colour: 'blue' };

/** What a test asked of the stubbed browser, and may change. */
export interface FakeCameras {
  /** Every call of getUserMedia, with the states of all tracks given before it. */
  readonly calls: { readonly video: unknown; readonly former: readonly string[] }[];
  /** Every track given, in order. */
  readonly tracks: MediaStreamTrack[];
  /** The canvas behind each track. */
  readonly canvases: HTMLCanvasElement[];
  /** While set, asking for this camera fails with an error of this name. */
  readonly failures: Map<string, string>;
  /** While set, getUserMedia waits for it. */
  gate: Promise<void> | undefined;
}

/** Replaces the browser's cameras by `cameras` until `vi.restoreAllMocks()`. */
export function stubCameras(cameras: readonly FakeCamera[]): FakeCameras {
  const fakes: FakeCameras = {
    calls: [],
    tracks: [],
    canvases: [],
    failures: new Map(),
    gate: undefined,
  };
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (asked) => {
    const former = fakes.tracks.map((track) => track.readyState);
    fakes.calls.push({ video: asked?.video, former });
    await fakes.gate;
    const camera = choose(cameras, asked?.video);
    const failure = fakes.failures.get(camera?.deviceId ?? '');
    if (!camera || failure) throw new DOMException('', failure ?? 'OverconstrainedError');
    const { canvas, stream, track } = paint(camera);
    fakes.canvases.push(canvas);
    fakes.tracks.push(track);
    return stream;
  });
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(async () =>
    cameras.map(({ deviceId, facingMode }) => ({
      deviceId,
      groupId: '',
      kind: 'videoinput',
      label: facingMode ?? '',
      toJSON: () => ({}),
    })),
  );
  return fakes;
}

function choose(cameras: readonly FakeCamera[], video: MediaStreamConstraints['video']) {
  const { deviceId, facingMode } = typeof video === 'object' ? video : {};
  if (deviceId) {
    const { exact } = deviceId as { exact: string };
    return cameras.find((camera) => camera.deviceId === exact);
  }
  const { ideal } = (facingMode ?? {}) as { ideal?: string };
  return cameras.find((camera) => camera.facingMode === ideal) ?? cameras[0];
}

function paint({ deviceId, facingMode, colour }: FakeCamera) {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d')!;
  const stream = canvas.captureStream(30);
  const track = stream.getVideoTracks()[0]!;
  const settings = facingMode ? { deviceId, facingMode } : { deviceId };
  vi.spyOn(track, 'getSettings').mockReturnValue(settings);
  const timer = setInterval(() => {
    if (track.readyState === 'ended') clearInterval(timer);
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 30);
  return { canvas, stream, track };
}

/** Makes the page believe that its tab is hidden, or shown again. */
export function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The next frame of `source`. */
export function nextFrame(source: FrameSource): Promise<Frame> {
  return new Promise((resolve) => {
    const end = source.onFrame((frame) => {
      end();
      resolve(frame);
    });
  });
}

/** How many frames come in `durationMs`. */
export async function countFrames(source: FrameSource, durationMs: number): Promise<number> {
  let count = 0;
  const end = source.onFrame(() => void count++);
  await pause(durationMs);
  end();
  return count;
}

/** A list that grows with the events of `source`. */
export function logEvents(source: FrameSource): SourceEvent[] {
  const events: SourceEvent[] = [];
  source.onEvent((event) => void events.push(event));
  return events;
}

/** Those of `events` that are not about the size, which a browser may tell at any time. */
export function withoutSizes(events: readonly SourceEvent[]): SourceEvent[] {
  return events.filter(({ kind }) => kind !== 'size');
}

/** The track that a camera is showing. */
export function trackOf(source: CameraSource): MediaStreamTrack {
  return (source.element.srcObject as MediaStream).getVideoTracks()[0]!;
}

/** The pixel [red, green, blue] at (`x`, `y`), both 0–1 of the picture. */
export function pixelAt({ image, widthPx, heightPx }: Frame, x: number, y: number): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(Math.floor(x * widthPx), Math.floor(y * heightPx), 1, 1);
  return [...data.slice(0, 3)];
}

export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
