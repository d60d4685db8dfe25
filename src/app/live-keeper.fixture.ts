import { vi } from 'vitest';
import type { FrameSource } from '../camera/frame.ts';
import { success } from '../core/outcome.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** A live picture of which there is nothing but that it can be held. */
function liveSource(): FrameSource {
  let frozen = false;
  const nothing = () => () => undefined;
  return {
    kind: 'camera',
    element: {} as HTMLCanvasElement,
    facing: 'unknown',
    mirrored: false,
    get frozen() {
      return frozen;
    },
    current: () => undefined,
    onFrame: nothing,
    onEvent: nothing,
    setFrozen: (wanted) => (frozen = wanted),
    dispose: () => undefined,
  };
}

/** A keeper whose camera is open, without a camera and without a screen to keep awake. */
export async function liveKeeper(): Promise<SourceKeeper> {
  vi.doMock('../camera/camera-source.ts', () => ({
    openCamera: () => Promise.resolve(success(liveSource())),
  }));
  vi.doMock('../camera/wake-lock.ts', () => ({ keepAwake: () => ({ dispose: () => undefined }) }));
  const module = await import('./source-keeper.ts');
  const keeper = new module.SourceKeeper();
  await keeper.openCamera({});
  return keeper;
}
