import { afterEach, describe, expect, test, vi } from 'vitest';
import * as fake from './fake-cameras.ts';

afterEach(() => void vi.restoreAllMocks());

describe('two cameras', () => {
  test('switching: the same element, the other picture, the first camera off before', async () => {
    const { calls, tracks } = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ facing: 'user' });
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
    const { failures } = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ deviceId: 'front' });
    const events = fake.logEvents(source);
    failures.set('rear', 'NotReadableError');
    const switched = await source.switchTo({ deviceId: 'rear' });
    expect(switched).toEqual({ ok: false, trouble: { kind: 'in-use' } });
    expect(source).toMatchObject({ facing: 'user', deviceId: 'front' });
    await fake.nextFrame(source);
    expect(fake.withoutSizes(events)).toEqual([]);
  });

  test('neither opens: lost; and found again when one does', async () => {
    const { failures } = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ deviceId: 'front' });
    const events = fake.logEvents(source);
    failures.set('rear', 'NotReadableError').set('front', 'NotFoundError');
    expect(await source.switchTo({ deviceId: 'rear' })).toMatchObject({ ok: false });
    expect(events).toContainEqual({ kind: 'lost', trouble: { kind: 'not-found' } });
    failures.clear();
    expect(await source.switchTo({ deviceId: 'front' })).toMatchObject({ ok: true });
    await fake.nextFrame(source);
  });

  test('of two switches at once the last one wins', async () => {
    const { calls } = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ deviceId: 'front' });
    await Promise.all([
      source.switchTo({ deviceId: 'rear' }),
      source.switchTo({ deviceId: 'front' }),
      source.switchTo({ deviceId: 'rear' }),
    ]);
    expect(source.deviceId).toBe('rear');
    expect(calls).toHaveLength(2);
  });

  test('switching lets a held picture go', async () => {
    fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ deviceId: 'front' });
    await fake.nextFrame(source);
    source.setFrozen(true);
    await source.switchTo({ deviceId: 'rear' });
    expect(source.frozen).toBe(false);
    expect((await fake.nextFrame(source)).image).toBe(source.element);
  });

  test('a webcam beside a rear camera is not mirrored', async () => {
    fake.stubCameras([{ deviceId: 'usb', colour: 'lime' }, fake.rear]);
    const source = await fake.open({ deviceId: 'usb' });
    expect(source).toMatchObject({ facing: 'unknown', mirrored: false });
  });
});

describe('a camera that nothing shows', () => {
  test('is off until it is shown again, on the same element', async () => {
    const { calls, tracks } = fake.stubCameras([fake.front]);
    const source = await fake.open();
    const events = fake.logEvents(source);
    const { element } = source;
    source.setResting(true);
    expect(tracks.map((track) => track.readyState)).toEqual(['ended']);
    fake.setHidden(true);
    fake.setHidden(false);
    await fake.pause(50);
    expect(calls).toHaveLength(1);
    source.setResting(false);
    await fake.nextFrame(source);
    expect(source.element).toBe(element);
    expect(tracks.map((track) => track.readyState)).toEqual(['ended', 'live']);
    expect(fake.withoutSizes(events)).toEqual([{ kind: 'suspended' }, { kind: 'resumed' }]);
  });

  test('is opened when it is shown, if it was switched to meanwhile', async () => {
    const { calls } = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open({ deviceId: 'front' });
    source.setResting(true);
    expect(await source.switchTo({ deviceId: 'rear' })).toMatchObject({ ok: true });
    expect(calls).toHaveLength(1);
    source.setResting(false);
    await fake.nextFrame(source);
    expect(source.deviceId).toBe('rear');
  });
});

describe('trouble in use', () => {
  test('pulled out: lost, and not asked for again', async () => {
    const { calls, tracks } = fake.stubCameras([fake.front]);
    const source = await fake.open();
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
    const { tracks } = fake.stubCameras([fake.front]);
    const source = await fake.open();
    const events = fake.logEvents(source);
    const denied = Object.assign(new EventTarget(), { state: 'denied' }) as PermissionStatus;
    vi.spyOn(navigator.permissions, 'query').mockResolvedValue(denied);
    tracks[0]!.dispatchEvent(new Event('ended'));
    const lost = { kind: 'lost', trouble: { kind: 'denied' } };
    await vi.waitFor(() => expect(events).toContainEqual(lost));
  });

  test('taken by the system for a while: suspended, then resumed', async () => {
    const { tracks } = fake.stubCameras([fake.front]);
    const source = await fake.open();
    const events = fake.logEvents(source);
    const muted = vi.spyOn(tracks[0]!, 'muted', 'get').mockReturnValue(true);
    tracks[0]!.dispatchEvent(new Event('mute'));
    muted.mockReturnValue(false);
    tracks[0]!.dispatchEvent(new Event('unmute'));
    expect(fake.withoutSizes(events)).toEqual([{ kind: 'suspended' }, { kind: 'resumed' }]);
  });

  test('taken by another program while hidden: lost when shown', async () => {
    const { failures } = fake.stubCameras([fake.front]);
    const source = await fake.open();
    const events = fake.logEvents(source);
    fake.setHidden(true);
    failures.set('front', 'NotReadableError');
    fake.setHidden(false);
    const lost = { kind: 'lost', trouble: { kind: 'in-use' } };
    await vi.waitFor(() => expect(events).toContainEqual(lost));
  });

  test('the phone is turned: the new size is told', async () => {
    const { canvases } = fake.stubCameras([fake.front]);
    const source = await fake.open();
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
    const fakes = fake.stubCameras([fake.front]);
    let arrive: () => void = () => undefined;
    fakes.gate = new Promise((resolve) => (arrive = resolve));
    const opening = fake.open();
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
    const fakes = fake.stubCameras([fake.front]);
    const source = await fake.open();
    fake.setHidden(true);
    fake.setHidden(false);
    fake.setHidden(true);
    fake.setHidden(false);
    await fake.nextFrame(source);
    await fake.pause(50);
    expect(fakes.tracks.map((track) => track.readyState)).toEqual(['ended', 'live']);
  });

  test('disposed: what arrives is stopped at once', async () => {
    const fakes = fake.stubCameras([fake.front, fake.rear]);
    const source = await fake.open();
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
