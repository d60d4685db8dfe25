import { expect, it, vi } from 'vitest';
import { Notices } from './notices.svelte.ts';
import { Picture } from './picture.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { Signal } from './signal.ts';
import type { SourceKeeper, SourceState } from './source-keeper.ts';

vi.mock('../camera/devices.ts', () => ({ listCameras: () => Promise.resolve([]) }));

/** A picture whose keeper opens at once, and tells what it was asked to open. */
function testPicture() {
  const opened: string[] = [];
  const changed = new Signal<SourceState>();
  const show = (name: string, source: object) => {
    opened.push(name);
    const live = { onFrame: () => () => {}, ...source };
    changed.emit({ phase: 'live', frozen: false, source: live } as unknown as SourceState);
    return Promise.resolve();
  };
  const keeper = {
    changed,
    switchFailed: new Signal(),
    openScene: (object: string) => show(`scene ${object}`, { kind: 'scene' }),
    openCamera: ({ deviceId = 'rear' }: { deviceId?: string }) =>
      show(`camera ${deviceId}`, { kind: 'camera', deviceId }),
  };
  const settings = { current: {}, set: () => {} };
  const picture = new Picture(
    keeper as unknown as SourceKeeper,
    settings as unknown as Settings,
    new Notices(),
    {},
  );
  return { picture, opened };
}

it('puts the scene back that made way for a borrowed camera, with the thing it showed', async () => {
  const { picture, opened } = testPicture();
  await picture.openScene('teddy');
  const giveBack = picture.borrowCamera({ facing: 'environment' });
  expect(picture.state.source?.kind).toBe('camera');
  await giveBack();
  expect(opened).toEqual(['scene teddy', 'camera rear', 'scene teddy']);
});

it('puts the camera back that was there', async () => {
  const { picture, opened } = testPicture();
  await picture.openCamera({ deviceId: 'front' });
  await picture.borrowCamera({ facing: 'environment' })();
  expect(opened).toEqual(['camera front', 'camera rear', 'camera front']);
});
