import { afterEach, expect, it } from 'vitest';
import { Looker } from '../../src/app/looker.ts';
import { createFrameHub } from '../../src/camera/frame-hub.ts';
import type { FrameSource } from '../../src/camera/frame.ts';
import type { Eye } from '../../src/models/eye/eye.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A looker whose eye answers at once and counts, and a source that shows a frame when it is told to. */
function lookerWithEye() {
  const looks = { live: 0, stored: 0, mapped: 0 };
  const stored = new ImageData(224, 224);
  const eye = {
    key: 'eye',
    look: async (picture: ImageData, options?: { readonly wantMap: boolean }) => {
      if (picture === stored) looks.stored++;
      else looks.live++;
      if (options?.wantMap) looks.mapped++;
      return { ok: true, value: { embedding: new Float32Array(4) } };
    },
  } as unknown as Eye;
  const hub = createFrameHub();
  const image = document.createElement('canvas');
  const source = { ...hub, kind: 'scene', element: image } as unknown as FrameSource;
  const looker = new Looker();
  looker.setEye(eye);
  looker.setSource(source);
  ends.push(() => looker.setSource(undefined), hub.close);
  const show = async () => {
    const about = { facing: 'unknown', mirrored: false, timeMs: performance.now() } as const;
    hub.publish({ ...about, image, widthPx: 300, heightPx: 150 });
    await new Promise((resolve) => setTimeout(resolve, 60));
  };
  return { looker, looks, show, stored };
}

it('lets live pictures pass while it rests from them, and goes on afterwards', async () => {
  const { looker, looks, show } = lookerWithEye();
  let rests = true;
  looker.restsFromLive = () => rests;
  await show();
  looker.lookAgain();
  await show();
  expect(looks.live).toBe(0);
  rests = false;
  await show();
  expect(looks.live).toBe(1);
});

it('keeps an answer to itself that comes when it already rests', async () => {
  const { looker, looks, show } = lookerWithEye();
  let rests = false;
  let seen = 0;
  looker.restsFromLive = () => rests;
  looker.seen.subscribe(() => seen++);
  await show();
  expect(seen).toBe(1);
  const shown = show();
  rests = true;
  await shown;
  expect(looks.live).toBe(2);
  expect(seen).toBe(1);
});

it('looks at photographs that wait all the same', async () => {
  const { looker, looks, show, stored } = lookerWithEye();
  looker.restsFromLive = () => true;
  looker.add([{ photoId: 'a', decode: async () => stored }]);
  await show();
  expect(looks).toEqual({ live: 0, stored: 1, mapped: 0 });
});

it('brings maps along as long as anyone asks for them', async () => {
  const { looker, looks, show } = lookerWithEye();
  const stops = [looker.askForMap(), looker.askForMap()];
  await show();
  stops[0]!();
  stops[0]!();
  await show();
  expect(looks).toMatchObject({ live: 2, mapped: 2 });
  stops[1]!();
  await show();
  expect(looks).toMatchObject({ live: 3, mapped: 2 });
  looker.wantMap = true;
  await show();
  expect(looks).toMatchObject({ live: 4, mapped: 3 });
});
