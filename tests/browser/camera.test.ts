import { afterEach, describe, expect, test, vi } from 'vitest';
import { openCamera } from '../../src/camera/camera-source.ts';
import { cameraPermission, listCameras, onCamerasChanged } from '../../src/camera/devices.ts';
import { paceVideoByDisplay } from '../../src/camera/pacing.ts';
import * as fake from './fake-cameras.ts';

afterEach(() => void vi.restoreAllMocks());

describe("the browser's own fake camera", () => {
  test('opens, and its frames arrive', async () => {
    const source = await fake.open();
    const first = await fake.nextFrame(source);
    const second = await fake.nextFrame(source);
    expect(first).toMatchObject({ widthPx: 1280, heightPx: 720, image: source.element });
    expect(second.timeMs).toBeGreaterThan(first.timeMs);
    expect(Math.abs(second.timeMs - performance.now())).toBeLessThan(1000);
    expect(source.current()).toEqual(second);
    expect(source.element).toMatchObject({ muted: true, playsInline: true, autoplay: true });
  });

  test('looks nowhere known, as a webcam, and is shown mirrored', async () => {
    const source = await fake.open();
    expect(source).toMatchObject({ kind: 'camera', facing: 'unknown', mirrored: true });
    expect(await fake.nextFrame(source)).toMatchObject({ facing: 'unknown', mirrored: true });
  });

  test('is listed, and needs no question any more', async () => {
    const source = await fake.open();
    const [camera] = await listCameras();
    expect(camera).toMatchObject({ deviceId: source.deviceId, facing: 'unknown' });
    expect(camera?.label).toMatch(/fake/);
    expect(await cameraPermission()).toBe('granted');
  });

  test('gives a slow consumer no frame while it is busy', async () => {
    const source = await fake.open();
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
    const source = await fake.open();
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
    const source = await fake.open();
    const track = fake.trackOf(source);
    const count = fake.countFrames(source, 200);
    source.dispose();
    source.dispose();
    expect(track.readyState).toBe('ended');
    expect(source.element.srcObject).toBeNull();
    expect(await count).toBe(0);
  });

  test('hidden: the camera is off; shown: it is on again', async () => {
    const source = await fake.open();
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
    const source = await fake.open();
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
    const source = await fake.open();
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
    const { failures, calls } = fake.stubCameras([fake.front]);
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
    const { calls } = fake.stubCameras([fake.front]);
    const source = await fake.open({ deviceId: 'gone' });
    expect(source.deviceId).toBe('front');
    expect(calls.map(({ video }) => video)).toEqual([
      expect.objectContaining({ deviceId: { exact: 'gone' } }),
      true,
    ]);
  });
});
