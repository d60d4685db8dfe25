import { expect, it } from 'vitest';
import { sheet } from '../../../core/network/map-sheet.fixture.ts';
import { MapCanvases } from './map-canvases.ts';

/** Says no more than who draws on it asks. */
function fakeCanvas(): HTMLCanvasElement {
  const canvas = { width: 9, height: 9, dataset: {} as Record<string, string> };
  const context = { canvas, globalCompositeOperation: '', drawImage: () => {} };
  return Object.assign(canvas, { getContext: () => context }) as never;
}

const picture = { close: () => {} } as ImageBitmap;

it('tells of each canvas whether anything is on it', () => {
  const canvases = new MapCanvases(() => {});
  const [early, late] = [fakeCanvas(), fakeCanvas()];
  canvases.draw(early, { layer: 0, sheet, isChosen: false });
  const end = canvases.draw(late, { layer: 1, sheet, isChosen: false });
  const [id, lateId] = canvases.wanted.map((one) => one.id) as [number, number];
  canvases.show([{ picture, places: [{ id, leftPx: 0, topPx: 0 }] }]);
  expect(['painted' in early.dataset, 'painted' in late.dataset]).toEqual([true, false]);
  canvases.show([{ picture, places: [{ id: lateId, leftPx: 0, topPx: 0 }] }]);
  // Out of sight and back it still shows what it showed; of another size it does not.
  end();
  canvases.draw(late, { layer: 1, sheet, isChosen: false });
  expect('painted' in late.dataset).toBe(true);
  late.width = 20;
  canvases.draw(late, { layer: 1, sheet, isChosen: false });
  expect('painted' in late.dataset).toBe(false);
});
