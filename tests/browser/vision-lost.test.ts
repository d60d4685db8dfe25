import { expect, it } from 'vitest';
import { Vision } from '../../src/vision/vision.ts';
import { convolution, openVision, testPicture, untilDrawn } from './vision-kit.ts';

const picture = testPicture(32, 24);
const sobel = { stages: [convolution([[-1, 0, 1, -2, 0, 2, -1, 0, 1]])] };
const tiles = [
  {
    rect: { xPx: 0, yPx: 0, widthPx: 64, heightPx: 48 },
    view: { kind: 'stage', stage: 0, signed: 'diverging', digits: false },
  },
] as const;

/** Waits for a change after which `holds`. */
function change(vision: Vision, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = vision.onChange(() => {
      if (!holds()) return;
      end();
      // The browser gives a context back only after all were told of its loss.
      setTimeout(resolve, 0);
    });
  });
}

it('comes back as it was when the GPU was taken away', async () => {
  const vision = openVision();
  vision.upload(picture, 32, 24);
  vision.prepare({ acrossPx: 20, bits: 5 });
  vision.setChain(sobel);
  await untilDrawn(() => vision.draw(tiles));
  const before = vision.read(0)!;

  const gl = vision.canvas.getContext('webgl2')!;
  const extension = gl.getExtension('WEBGL_lose_context')!;
  const lost = change(vision, () => vision.lost);
  extension.loseContext();
  await lost;
  expect(gl.isContextLost()).toBe(true);
  // Nothing that a screen asks for meanwhile goes wrong.
  expect(vision.draw(tiles)).toBe(false);
  expect(vision.read(0)).toBeUndefined();
  expect(await vision.range(0)).toBeUndefined();
  await vision.finished();

  const back = change(vision, () => !vision.lost);
  extension.restoreContext();
  await back;
  expect(vision.read(0)).toEqual(before);
  await untilDrawn(() => vision.draw(tiles));
});

it('does what was asked for while it was lost', async () => {
  const vision = openVision();
  vision.upload(picture, 32, 24);
  const extension = vision.canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  const lost = change(vision, () => vision.lost);
  extension.loseContext();
  await lost;
  const other = testPicture(32, 24, 9);
  vision.upload(other, 32, 24);
  vision.setChain(sobel);
  const back = change(vision, () => !vision.lost);
  extension.restoreContext();
  await back;
  const actual = vision.read(0)!;
  const fresh = openVision();
  fresh.upload(other, 32, 24);
  fresh.setChain(sobel);
  expect(actual).toEqual(fresh.read(0));
});

it('takes what is asked between the loss and the news of it', async () => {
  const vision = openVision();
  vision.upload(picture, 32, 24);
  vision.setChain(sobel);
  const extension = vision.canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  const lost = change(vision, () => vision.lost);
  extension.loseContext();
  expect(vision.lost, 'nobody has told yet').toBe(false);
  // Programs that were never asked for before.
  expect(await vision.range(0)).toBeUndefined();
  vision.draw(tiles);
  await lost;
});

it('says so where there is no WebGL 2', () => {
  const canvas = document.createElement('canvas');
  // A canvas that is drawn on in another way has none.
  canvas.getContext('2d');
  const opened = Vision.open(canvas);
  expect(!opened.ok && opened.trouble).toEqual({ kind: 'no-webgl2' });
});
