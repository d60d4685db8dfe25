import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { FrameSource } from '../../src/camera/frame.ts';
import { openScene, type SceneSource } from '../../src/camera/scene-source.ts';
import { drawScene, sceneObjects } from '../../src/camera/scene/scene.ts';
import * as fake from './fake-cameras.ts';

vi.mock('../../src/camera/scene/scene.ts', { spy: true });
afterEach(() => void vi.restoreAllMocks());

describe('the sample scene', () => {
  function openOne(): SceneSource {
    const opened = openScene();
    if (!opened.ok) throw new Error('no scene');
    onTestFinished(() => opened.value.dispose());
    return opened.value;
  }

  test('moves at 640×480 and no more than about 30 frames a second', async () => {
    const source = openOne();
    const frame = await fake.nextFrame(source);
    expect(frame).toMatchObject({ widthPx: 640, heightPx: 480, mirrored: false });
    expect(source).toMatchObject({ kind: 'scene', facing: 'unknown' });
    const before = picture(source);
    const count = await fake.countFrames(source, 1000);
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThanOrEqual(33);
    expect(picture(source)).not.toBe(before);
  });

  test('shows the object that is set', async () => {
    const source = openOne();
    for (const object of sceneObjects) {
      source.setObject(object);
      expect(source.object).toBe(object);
      await fake.nextFrame(source);
      expect(vi.mocked(drawScene).mock.lastCall?.[1]).toMatchObject({
        object,
        widthPx: 640,
        heightPx: 480,
      });
    }
  });

  test('stands still while frozen and while hidden', async () => {
    const source = openOne();
    await fake.nextFrame(source);
    source.setFrozen(true);
    expect(source.frozen).toBe(true);
    const held = picture(source);
    expect(await fake.countFrames(source, 200)).toBe(0);
    expect(picture(source)).toBe(held);
    source.setFrozen(false);
    await fake.nextFrame(source);
    fake.setHidden(true);
    expect(await fake.countFrames(source, 200)).toBe(0);
    fake.setHidden(false);
    await fake.nextFrame(source);
  });

  function picture(source: FrameSource): string {
    return (source.element as HTMLCanvasElement).toDataURL();
  }
});
