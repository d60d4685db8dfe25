import { expect, it } from 'vitest';
import { success } from '../../core/outcome.ts';
import type { LiveLayout } from '../../app/live-view.ts';
import { startChain } from '../../app/filter/chain-edits.ts';
import { areaOfPixels, pixelAt } from './picture-layout.ts';
import {
  coveringTile,
  magnifiedAcross,
  planPicture,
  tileOnCanvas,
  windowOf,
} from './picture-plan.ts';

const main = { xPx: 0, yPx: 0, widthPx: 390, heightPx: 300 };
const shape = (widthPx: number, heightPx: number) => success({ widthPx, heightPx, channels: 1 });
const layout: LiveLayout = {
  canvas: { widthPx: 780, heightPx: 800 },
  picture: { widthPx: 64, heightPx: 48 },
  stages: [shape(62, 46), shape(62, 46), shape(31, 23)],
  mirrored: false,
};
const wish = { main, layout, chain: startChain, shown: 0, signed: 'diverging' } as const;

it('shows the source left of the divider and the stage right of it, each over its place', () => {
  const { tiles, whole, source } = planPicture({ ...wish, dividerAt: 0.25 })!;
  expect(tiles.map(({ view }) => view.kind)).toEqual(['source', 'stage']);
  const line = source.area.xPx + source.area.widthPx / 4;
  expect(tiles[0]!.rect.xPx + tiles[0]!.rect.widthPx).toBeCloseTo(line);
  expect(tiles[1]!.rect.xPx).toBeCloseTo(line);
  // A kernel that stays inside takes one pixel off every side.
  expect(whole.area.xPx - source.area.xPx).toBeCloseTo(source.area.widthPx / 64);
});

it.each([false, true])('magnifies the window in its middle (mirrored: %s)', (mirrored) => {
  const pixel = { stage: 2, x: 30, y: 2, channel: 0 };
  const plan = planPicture({ ...wish, layout: { ...layout, mirrored }, shown: 2, pixel })!;
  const window = windowOf(startChain.stages[2]!, pixel.x, pixel.y);
  expect(window).toEqual({ x: 60, y: 4, spanPx: 2 });
  const { look, area, size } = plan.input!;
  const framed = areaOfPixels(look, area, { ...window, across: 2, down: 2 });
  expect(framed.xPx + framed.widthPx / 2).toBeCloseTo(area.xPx + area.widthPx / 2);
  expect(framed.yPx + framed.heightPx / 2).toBeCloseTo(area.yPx + area.heightPx / 2);
  // Its first number is found under a finger on it.
  const first = areaOfPixels(look, area, { x: 60, y: 4, across: 1, down: 1 });
  expect(pixelAt(look, area, size, first.xPx + 2, first.yPx + 2)).toEqual({ x: 60, y: 4 });
});

it('looks for the window where padding puts it', () => {
  const padded = { ...startChain.stages[0]!, padding: 'zeros', dilation: 2 } as const;
  expect(windowOf(padded as never, 0, 5)).toEqual({ x: -2, y: 3, spanPx: 5 });
  expect(windowOf({ ...startChain.stages[2]!, on: false }, 3, 4)).toEqual({
    x: 3,
    y: 4,
    spanPx: 1,
  });
});

it('leaves height that is to spare to the buttons at the top, and what is more to both sides', () => {
  const { widthPx } = wish.main;
  const heightPx = planPicture(wish)!.source.area.heightPx;
  const topWith = (sparePx: number) => {
    const main = { ...wish.main, widthPx, heightPx: heightPx + sparePx };
    return planPicture({ ...wish, main })!.source.area.yPx - main.yPx;
  };
  expect(topWith(40)).toBeCloseTo(40);
  expect(topWith(100)).toBeCloseTo(80);
});

it('compares poolings without overlap', () => {
  const max = startChain.stages[2]!;
  if (max.kind !== 'pooling') throw new Error('It is one');
  const poolings = ['max', 'average', 'min'].map((id) => ({ ...max, id }));
  const { compared, tiles } = planPicture({ ...wish, shown: 2, poolings })!;
  expect(tiles.map(({ view }) => view.kind === 'stage' && view.instead?.id)).toEqual([
    undefined,
    'max',
    'average',
    'min',
  ]);
  compared!.forEach((a, i) =>
    compared!.slice(i + 1).forEach((b) => {
      const apart = a.xPx + a.widthPx <= b.xPx || a.yPx + a.heightPx <= b.yPx;
      expect(apart || b.xPx + b.widthPx <= a.xPx).toBe(true);
    }),
  );

  // Height to spare is left to the buttons at the top, not between the rows.
  const tall = planPicture({ ...wish, main: { ...main, heightPx: 420 }, shown: 2, poolings })!;
  const [before, , average] = tall.compared!;
  expect(before!.yPx).toBeGreaterThanOrEqual(60);
  expect(average!.yPx - (before!.yPx + before!.heightPx)).toBeLessThan(8);
  expect(average!.yPx + average!.heightPx).toBeLessThanOrEqual(420);
});

it('gives nothing for a stage without a picture', () => {
  expect(planPicture({ ...wish, shown: 5 })).toBeUndefined();
});

it('covers a thumb, and what is scrolled out of sight is left out', () => {
  const thumb = { xPx: 100, yPx: 0, widthPx: 84, heightPx: 46 };
  const strip = { xPx: 0, yPx: 0, widthPx: 142, heightPx: 60 };
  const tile = coveringTile(layout.picture, thumb, strip, false)!;
  expect(tile.rect).toEqual({ xPx: 100, yPx: 0, widthPx: 42, heightPx: 46 });
  const view = { kind: 'source', digits: 'none' } as const;
  const onIt = tileOnCanvas({ ...tile, view }, 2);
  expect(onIt.rect).toEqual({ xPx: 200, yPx: 0, widthPx: 84, heightPx: 92 });
  expect(onIt.look!.scale).toBeCloseTo(tile.look!.scale * 2);
  expect(coveringTile(layout.picture, thumb, { ...strip, widthPx: 90 }, false)).toBeUndefined();
});

it('shows numbers that can be read on a phone: less around a window, and the middle of a large one', () => {
  // Of 186 pixels of the screen.
  expect(magnifiedAcross(3, 186)).toBe(5);
  expect(magnifiedAcross(2, 186)).toBe(4);
  expect(magnifiedAcross(7, 186)).toBe(5);
  expect(magnifiedAcross(1, 186)).toBe(5);
  // Dilated, the shape says more than digits.
  expect(magnifiedAcross(19, 186)).toBe(23);
  expect(magnifiedAcross(7, 450)).toBe(11);
  // On the smallest, no window up to 4 is cut, and no other to less than its middle.
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((span) => magnifiedAcross(span, 90))).toEqual([
    1, 2, 3, 4, 5, 4, 5, 4,
  ]);
  for (let span = 1; span <= 8; span++) {
    const across = magnifiedAcross(span, 186);
    expect((across - span) % 2 === 0 && 186 / across >= 36).toBe(true);
  }
});
