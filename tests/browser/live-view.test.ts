import { afterEach, expect, it, vi } from 'vitest';
import { stillPng } from '../../src/app/filter/still-png.ts';
import { LiveView } from '../../src/app/live-view.ts';
import { SourceKeeper } from '../../src/app/source-keeper.ts';
import { prepareImage, toRgba } from '../../src/core/image/prepare-image.ts';
import { Vision } from '../../src/vision/vision.ts';
import { convolution, testPicture } from './vision-kit.ts';

const opened: { dispose(): void }[] = [];
afterEach(() => {
  for (const { dispose } of opened.splice(0)) dispose();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const source = { kind: 'source', digits: 'none' } as const;

/** A view of the sample scene that shows the source over all of the canvas, and how often it was drawn. */
async function openView() {
  const canvas = document.createElement('canvas');
  canvas.style.width = '160px';
  canvas.style.height = '120px';
  document.body.append(canvas);
  const keeper = new SourceKeeper();
  const outcome = LiveView.open(canvas, keeper, { keepsRecent: true });
  if (!outcome.ok) throw new Error(outcome.trouble.kind);
  const view = outcome.value;
  opened.push({ dispose: () => view.dispose() }, { dispose: () => keeper.dispose() });
  const counted = { draws: 0 };
  view.setTiles(({ canvas: size }) => {
    counted.draws++;
    return [{ rect: { xPx: 0, yPx: 0, ...size }, view: source }];
  });
  await keeper.openScene('mug');
  return { canvas, keeper, view, counted };
}

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Never: ${holds}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The first index at which two pictures differ, −1 if nowhere. (`toEqual` takes seconds over a million bytes.) */
function firstDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return i;
  return -1;
}

function expectSame(a: ArrayLike<number>, b: ArrayLike<number>): void {
  const at = firstDifference(a, b);
  expect(at, `${a[at]} in place of ${b[at]} at byte ${at} of ${b.length}`).toBe(-1);
}

/** The pixels of the source as they are drawn, taken from a PNG of twice its size. */
async function drawnPixels(view: LiveView): Promise<Uint8ClampedArray> {
  const { widthPx, heightPx } = view.layout.picture;
  const blob = await stillPng(view.still(source, widthPx * 2, heightPx * 2)!.picture, undefined);
  expect(blob!.type).toBe('image/png');
  const bitmap = await createImageBitmap(blob!, { colorSpaceConversion: 'none' });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const from = (Math.floor(i / widthPx) * 2 * widthPx * 2 + (i % widthPx) * 2) * 4;
    rgba.set(data.subarray(from, from + 4), i * 4);
  }
  return rgba;
}

it('draws each picture of the source as it comes', async () => {
  const { canvas, view, counted } = await openView();
  await until(() => counted.draws > 5);
  expect([canvas.width, canvas.height]).toEqual([160 * devicePixelRatio, 120 * devicePixelRatio]);
  expect(view.layout.picture).toEqual(view.workSize);
  expect(view.layout.picture.widthPx).toBeGreaterThan(0);
  expect(view.pixels()).toBeUndefined();
  const stages = view.setChain({ stages: [convolution([Array.from({ length: 9 }, () => 1)])] });
  expect(stages[0]).toMatchObject({ ok: true, value: view.layout.picture });
});

it('draws exactly the bytes of a held picture, at every resolution and depth', async () => {
  const { keeper, view, counted } = await openView();
  await until(() => counted.draws > 2);
  keeper.setFrozen(true);
  const whole = view.pixels()!;
  expectSame(await drawnPixels(view), whole.rgba);
  view.prepare({ acrossPx: 31, bits: 3 });
  const coarse = view.pixels()!;
  expectSame(coarse.rgba, toRgba(prepareImage(whole.rgba, whole, { acrossPx: 31, bits: 3 })));
  expect(view.layout.picture).toEqual({ widthPx: 31, heightPx: coarse.heightPx });
  expectSame(await drawnPixels(view), coarse.rgba);
  keeper.setFrozen(false);
  expect(view.pixels()).toBeUndefined();
  const before = counted.draws;
  await until(() => counted.draws > before + 2);
  expect(view.layout.picture.widthPx).toBe(31);
});

it('steps back through what was seen before a picture was held', async () => {
  const { keeper, view, counted } = await openView();
  expect(view.earlierCount).toBe(0);
  await until(() => counted.draws > 8);
  keeper.setFrozen(true);
  expect(view.earlierCount).toBeGreaterThanOrEqual(2);
  expect(view.earlierCount).toBeLessThanOrEqual(30);
  const held = view.pixels()!.rgba;
  view.stepBack(view.earlierCount);
  expect(firstDifference(view.pixels()!.rgba, held)).not.toBe(-1);
  expectSame(await drawnPixels(view), view.pixels()!.rgba);
  view.stepBack(999);
  expect(view.stepsBack).toBe(view.earlierCount);
  view.stepBack(0);
  expectSame(view.pixels()!.rgba, held);
});

it('steps back by no more than two seconds after a picture was held for long', async () => {
  const { keeper, view, counted } = await openView();
  await until(() => counted.draws > 8);
  keeper.setFrozen(true);
  const heldMs = performance.now();
  await until(() => performance.now() - heldMs > 2500);
  keeper.setFrozen(false);
  const before = counted.draws;
  await until(() => counted.draws > before + 4);
  keeper.setFrozen(true);
  expect(view.earlierCount).toBeGreaterThan(0);
  view.stepBack(view.earlierCount);
  expect(view.backMs).toBeLessThanOrEqual(2000);
});

it('shows a picture of the screen in place of the source', async () => {
  const { view, counted } = await openView();
  await until(() => counted.draws > 2);
  const own = testPicture(20, 10);
  view.showOwn(own);
  expectSame(view.pixels()!.rgba, own.data);
  expectSame(await drawnPixels(view), own.data);
  view.showOwn(undefined);
  expect(view.pixels()).toBeUndefined();
  await until(() => view.layout.picture.widthPx > 20);
});

it('follows the size of its canvas, and stops when it is let go', async () => {
  const { canvas, keeper, view, counted } = await openView();
  await until(() => counted.draws > 2);
  let told = 0;
  view.onChange(() => told++);
  canvas.style.width = '200px';
  await until(() => canvas.width === 200 * devicePixelRatio);
  expect(told).toBeGreaterThan(0);
  view.dispose();
  const { draws } = counted;
  let frames = 0;
  keeper.state.source!.onFrame(() => void frames++);
  await until(() => frames > 3);
  expect(counted.draws).toBe(draws);
});

it('rests while the tab is hidden, and goes on when it is seen again', async () => {
  const { keeper, view, counted } = await openView();
  await until(() => counted.draws > 3);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const upload = vi.spyOn(Vision.prototype, 'upload');
  const { draws } = counted;
  let frames = 0;
  keeper.state.source!.onFrame(() => void frames++);
  view.redraw();
  await until(() => frames > 5);
  expect(counted.draws).toBe(draws);
  expect(upload).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  await until(() => counted.draws > draws + 2);
  expect(upload).toHaveBeenCalled();
});

it.each([
  ['lying', 1280, 720],
  ['upright', 720, 1280],
] as const)(
  'works on the 4 to 3 in the middle of a camera of 16 to 9, %s',
  async (_, width, height) => {
    // Red is what must not be seen; what is seen is the same from either side: green, blue, green.
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    const lies = width > height;
    const long = Math.max(width, height);
    const band = (colour: string, from: number, to: number) => {
      context.fillStyle = colour;
      if (lies) context.fillRect(from * long, 0, (to - from) * long, height);
      else context.fillRect(0, from * long, width, (to - from) * long);
    };
    const paint = () => {
      band('rgb(255 0 0)', 0, 1);
      band('rgb(0 200 0)', 1 / 8, 7 / 8);
      band('rgb(0 0 200)', 3 / 8, 5 / 8);
    };
    paint();
    const timer = setInterval(paint, 60);
    opened.push({ dispose: () => clearInterval(timer) });
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() =>
      Promise.resolve(canvas.captureStream(15)),
    );
    const { keeper, view } = await openView();
    await keeper.openCamera({});
    const { source: camera } = keeper.state;
    document.body.append(camera!.element);
    const face = lies ? { widthPx: 16, heightPx: 12 } : { widthPx: 12, heightPx: 16 };
    view.prepare({ bits: 8, acrossPx: face.widthPx }, true);
    await until(() => view.layout.picture.heightPx === face.heightPx);
    expect(view.layout.picture).toEqual(face);
    const bands = (rgba: Uint8ClampedArray) => {
      for (let i = 0; i < face.widthPx * face.heightPx; i++) {
        const along = lies ? i % face.widthPx : Math.floor(i / face.widthPx);
        const [r, g, b] = rgba.subarray(i * 4, i * 4 + 3);
        // Video rounds colours, and mixes them over two pixels at their borders.
        expect(r).toBeLessThan(40);
        if (along < 5 || along > 10) expect(g! - b!).toBeGreaterThan(120);
        if (along > 6 && along < 9) expect(b! - g!).toBeGreaterThan(120);
      }
    };
    bands(await drawnPixels(view));
    keeper.setFrozen(true);
    await until(() => view.pixels() !== undefined);
    expect(view.pixels()).toMatchObject(face);
    bands(view.pixels()!.rgba);
  },
);
