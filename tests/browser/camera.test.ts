import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openCamera, type CameraSource } from '../../src/camera/camera-source.ts';
import { cameraPermission, listCameras, onCamerasChanged } from '../../src/camera/devices.ts';
import { paceVideoByDisplay } from '../../src/camera/pacing.ts';
import * as fake from './fake-cameras.ts';

const front: fake.FakeCamera = { deviceId: 'front', facingMode: 'user', colour: 'red' };
const rear: fake.FakeCamera = { deviceId: 'rear', facingMode: 'environment', colour: 'blue' };

afterEach(() => void vi.restoreAllMocks());

/** Opens a camera, puts it on the page as the screen does, and cleans both up after the test. */
async function open(wish: Parameters<typeof openCamera>[0] = {}): Promise<CameraSource> {
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

describe("the browser's own fake camera", () => {
  test('opens, and its frames arrive', async () => {
    const source = await open();
    const first = await fake.nextFrame(source);
    const second = await fake.nextFrame(source);
    expect(first).toMatchObject({ widthPx: 1280, heightPx: 720, image: source.element });
    expect(second.timeMs).toBeGreaterThan(first.timeMs);
    expect(Math.abs(second.timeMs - performance.now())).toBeLessThan(1000);
    expect(source.current()).toEqual(second);
    expect(source.element).toMatchObject({ muted: true, playsInline: true, autoplay: true });
  });

  test('looks nowhere known, as a webcam, and is shown mirrored', async () => {
    const source = await open();
    expect(source).toMatchObject({ kind: 'camera', facing: 'unknown', mirrored: true });
    expect(await fake.nextFrame(source)).toMatchObject({ facing: 'unknown', mirrored: true });
  });

  test('is listed, and needs no question any more', async () => {
    const source = await open();
    const [camera] = await listCameras();
    expect(camera).toMatchObject({ deviceId: source.deviceId, facing: 'unknown' });
    expect(camera?.label).toMatch(/fake/);
    expect(await cameraPermission()).toBe('granted');
  });

  test('gives a slow consumer no frame while it is busy', async () => {
    const source = await open();
    let busy = 0;
    let overlaps = 0;
    let slowCount = 0;
    source.onFrame(async () => {
      slowCount++;
      if (busy++ > 0) overlaps++;
      await fake.pause(250);
      busy--;
    });
    const quickCount = await fake.countFrames(source, 1000);
    expect(overlaps).toBe(0);
    expect(slowCount).toBeLessThanOrEqual(5);
    expect(slowCount).toBeGreaterThan(1);
    expect(quickCount).toBeGreaterThan(slowCount);
  });

  test('frozen: no frames, the same picture; then it goes on', async () => {
    const source = await open();
    await fake.nextFrame(source);
    source.setFrozen(true);
    const held = source.current()!;
    expect(source.frozen).toBe(true);
    expect(source.element.paused).toBe(true);
    expect(held).toMatchObject({ widthPx: 1280, heightPx: 720, mirrored: true });
    expect(held.image).toBeInstanceOf(HTMLCanvasElement);
    expect(await fake.countFrames(source, 300)).toBe(0);
    expect(source.current()).toBe(held);
    expect(fake.trackOf(source).readyState).toBe('live');
    source.setFrozen(false);
    expect((await fake.nextFrame(source)).image).toBe(source.element);
  });

  test('dispose stops the camera; a second one does no harm', async () => {
    const source = await open();
    const track = fake.trackOf(source);
    const count = fake.countFrames(source, 200);
    source.dispose();
    source.dispose();
    expect(track.readyState).toBe('ended');
    expect(source.element.srcObject).toBeNull();
    expect(await count).toBe(0);
  });

  test('hidden: the camera is off; shown: it is on again', async () => {
    const source = await open();
    await fake.nextFrame(source);
    const events = fake.logEvents(source);
    const track = fake.trackOf(source);
    fake.setHidden(true);
    expect(track.readyState).toBe('ended');
    expect(fake.withoutSizes(events)).toEqual([{ kind: 'suspended' }]);
    fake.setHidden(false);
    await vi.waitFor(() => expect(events).toContainEqual({ kind: 'resumed' }));
    await fake.nextFrame(source);
    expect(fake.trackOf(source).readyState).toBe('live');
  });

  test('frozen and hidden: the picture stays, and the camera is off until it goes on', async () => {
    const source = await open();
    await fake.nextFrame(source);
    const events = fake.logEvents(source);
    const track = fake.trackOf(source);
    source.setFrozen(true);
    const held = source.current();
    fake.setHidden(true);
    fake.setHidden(false);
    expect(track.readyState).toBe('ended');
    expect(fake.withoutSizes(events)).toEqual([{ kind: 'suspended' }, { kind: 'resumed' }]);
    await vi.waitFor(() => expect(source.element.poster).toMatch(/^blob:/), { timeout: 10_000 });
    expect(source.element.srcObject).toBeNull();
    expect(source.current()).toBe(held);
    source.setFrozen(false);
    await fake.nextFrame(source);
    expect(source.element.poster).toBe('');
    expect(fake.withoutSizes(events)).toHaveLength(2);
  });

  test('without requestVideoFrameCallback, frames come by the display', async () => {
    const source = await open();
    await fake.nextFrame(source);
    const timesMs: number[] = [];
    const stop = paceVideoByDisplay(source.element, (timeMs) => void timesMs.push(timeMs));
    await vi.waitFor(() => expect(timesMs.length).toBeGreaterThan(3), { timeout: 3000 });
    stop();
    const count = timesMs.length;
    await fake.pause(100);
    expect(timesMs).toHaveLength(count);
  });
});

describe('no picture', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'not-found'],
    ['NotReadableError', 'in-use'],
  ])('%s: %s', async (name, kind) => {
    const { failures, calls } = fake.stubCameras([front]);
    failures.set('front', name);
    expect(await openCamera()).toEqual({ ok: false, trouble: { kind } });
    expect(calls).toHaveLength(1);
  });

  test('an insecure page, an old browser', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(
      undefined as unknown as MediaDevices,
    );
    expect(await openCamera()).toEqual({ ok: false, trouble: { kind: 'unsupported' } });
    expect(await listCameras()).toEqual([]);
    expect(() => onCamerasChanged(vi.fn())()).not.toThrow();
    vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
    expect(await openCamera()).toEqual({ ok: false, trouble: { kind: 'insecure-origin' } });
  });

  test('a remembered camera that is gone: another one', async () => {
    const { calls } = fake.stubCameras([front]);
    const source = await open({ deviceId: 'gone' });
    expect(source.deviceId).toBe('front');
    expect(calls.map(({ video }) => video)).toEqual([
      expect.objectContaining({ deviceId: { exact: 'gone' } }),
      true,
    ]);
  });
});

describe('two cameras', () => {
  test('switching: the same element, the other picture, the first camera off before', async () => {
    const { calls, tracks } = fake.stubCameras([front, rear]);
    const source = await open({ facing: 'user' });
    const { element } = source;
    const red = await fake.nextFrame(source);
    expect(red).toMatchObject({ facing: 'user', mirrored: true });
    expect(fake.pixelAt(red, 0.5, 0.5)[0]).toBeGreaterThan(200);

    expect(await source.switchTo({ facing: 'environment' })).toMatchObject({ ok: true });
    expect(source).toMatchObject({ facing: 'environment', mirrored: false, deviceId: 'rear' });
    expect(source.element).toBe(element);
    expect(calls[1]?.former).toEqual(['ended']);
    expect(tracks.map((track) => track.readyState)).toEqual(['ended', 'live']);
    await vi.waitFor(async () => {
      const blue = await fake.nextFrame(source);
      expect(blue).toMatchObject({ facing: 'environment', mirrored: false });
      expect(fake.pixelAt(blue, 0.5, 0.5)[2]).toBeGreaterThan(200);
    });
  });

  test('a camera that does not open: the former one comes back', async () => {
    const { failures } = fake.stubCameras([front, rear]);
    const source = await open({ deviceId: 'front' });
    const events = fake.logEvents(source);
    failures.set('rear', 'NotReadableError');
    const switched = await source.switchTo({ deviceId: 'rear' });
    expect(switched).toEqual({ ok: false, trouble: { kind: 'in-use' } });
    expect(source).toMatchObject({ facing: 'user', deviceId: 'front' });
    await fake.nextFrame(source);
    expect(fake.withoutSizes(events)).toEqual([]);
  });

  test('neither opens: lost; and found again when one does', async () => {
    const { failures } = fake.stubCameras([front, rear]);
    const source = await open({ deviceId: 'front' });
    const events = fake.logEvents(source);
    failures.set('rear', 'NotReadableError').set('front', 'NotFoundError');
    expect(await source.switchTo({ deviceId: 'rear' })).toMatchObject({ ok: false });
    expect(events).toContainEqual({ kind: 'lost', trouble: { kind: 'not-found' } });
    failures.clear();
    expect(await source.switchTo({ deviceId: 'front' })).toMatchObject({ ok: true });
    await fake.nextFrame(source);
  });

  test('of two switches at once the last one wins', async () => {
    const { calls } = fake.stubCameras([front, rear]);
    const source = await open({ deviceId: 'front' });
    await Promise.all([
      source.switchTo({ deviceId: 'rear' }),
      source.switchTo({ deviceId: 'front' }),
      source.switchTo({ deviceId: 'rear' }),
    ]);
    expect(source.deviceId).toBe('rear');
    expect(calls).toHaveLength(2);
  });

  test('switching lets a held picture go', async () => {
    fake.stubCameras([front, rear]);
    const source = await open({ deviceId: 'front' });
    await fake.nextFrame(source);
    source.setFrozen(true);
    await source.switchTo({ deviceId: 'rear' });
    expect(source.frozen).toBe(false);
    expect((await fake.nextFrame(source)).image).toBe(source.element);
  });

  test('a webcam beside a rear camera is not mirrored', async () => {
    fake.stubCameras([{ deviceId: 'usb', colour: 'lime' }, rear]);
    const source = await open({ deviceId: 'usb' });
    expect(source).toMatchObject({ facing: 'unknown', mirrored: false });
  });
});

describe('trouble in use', () => {
  test('pulled out: lost, and not asked for again', async () => {
    const { calls, tracks } = fake.stubCameras([front]);
    const source = await open();
    const events = fake.logEvents(source);
    tracks[0]!.dispatchEvent(new Event('ended'));
    const lost = { kind: 'lost', trouble: { kind: 'unplugged' } };
    await vi.waitFor(() => expect(events).toContainEqual(lost));
    fake.setHidden(true);
    fake.setHidden(false);
    await fake.pause(50);
    expect(calls).toHaveLength(1);
    expect(fake.withoutSizes(events)).toEqual([lost]);
  });

  test('permission taken back: lost, as denied', async () => {
    const { tracks } = fake.stubCameras([front]);
    const source = await open();
    const events = fake.logEvents(source);
    const denied = Object.assign(new EventTarget(), { state: 'denied' }) as PermissionStatus;
    vi.spyOn(navigator.permissions, 'query').mockResolvedValue(denied);
    tracks[0]!.dispatchEvent(new Event('ended'));
    const lost = { kind: 'lost', trouble: { kind: 'denied' } };
    await vi.waitFor(() => expect(events).toContainEqual(lost));
  });

  test('taken by the system for a while: suspended, then resumed', async () => {
    const { tracks } = fake.stubCameras([front]);
    const source = await open();
    const events = fake.logEvents(source);
    const muted = vi.spyOn(tracks[0]!, 'muted', 'get').mockReturnValue(true);
    tracks[0]!.dispatchEvent(new Event('mute'));
    muted.mockReturnValue(false);
    tracks[0]!.dispatchEvent(new Event('unmute'));
    expect(fake.withoutSizes(events)).toEqual([{ kind: 'suspended' }, { kind: 'resumed' }]);
  });

  test('taken by another program while hidden: lost when shown', async () => {
    const { failures } = fake.stubCameras([front]);
    const source = await open();
    const events = fake.logEvents(source);
    fake.setHidden(true);
    failures.set('front', 'NotReadableError');
    fake.setHidden(false);
    const lost = { kind: 'lost', trouble: { kind: 'in-use' } };
    await vi.waitFor(() => expect(events).toContainEqual(lost));
  });

  test('the phone is turned: the new size is told', async () => {
    const { canvases } = fake.stubCameras([front]);
    const source = await open();
    await fake.nextFrame(source);
    const events = fake.logEvents(source);
    Object.assign(canvases[0]!, { width: 240, height: 320 });
    const size = { kind: 'size', widthPx: 240, heightPx: 320 };
    await vi.waitFor(() => expect(events).toContainEqual(size));
    expect(await fake.nextFrame(source)).toMatchObject({ widthPx: 240, heightPx: 320 });
  });
});

describe('while it is opening', () => {
  test('hidden: what arrives is stopped at once, and asked for again when shown', async () => {
    const fakes = fake.stubCameras([front]);
    let arrive: () => void = () => undefined;
    fakes.gate = new Promise((resolve) => (arrive = resolve));
    const opening = open();
    await vi.waitFor(() => expect(fakes.calls).toHaveLength(1));
    fake.setHidden(true);
    arrive();
    const source = await opening;
    expect(fakes.tracks.map((track) => track.readyState)).toEqual(['ended']);
    fake.setHidden(false);
    await fake.nextFrame(source);
    expect(fakes.tracks.map((track) => track.readyState)).toEqual(['ended', 'live']);
  });

  test('hidden and shown again: one camera, not two', async () => {
    const fakes = fake.stubCameras([front]);
    const source = await open();
    fake.setHidden(true);
    fake.setHidden(false);
    fake.setHidden(true);
    fake.setHidden(false);
    await fake.nextFrame(source);
    await fake.pause(50);
    const live = fakes.tracks.filter((track) => track.readyState === 'live');
    expect(live).toHaveLength(1);
  });

  test('disposed: what arrives is stopped at once', async () => {
    const fakes = fake.stubCameras([front, rear]);
    const source = await open();
    let arrive: () => void = () => undefined;
    fakes.gate = new Promise((resolve) => (arrive = resolve));
    const switching = source.switchTo({ deviceId: 'rear' });
    await vi.waitFor(() => expect(fakes.calls).toHaveLength(2));
    source.dispose();
    arrive();
    await switching;
    expect(fakes.tracks.map((track) => track.readyState)).toEqual(['ended', 'ended']);
    expect(source.element.srcObject).toBeNull();
  });
});
