import { onCanvas, type Area } from '../../app/filter/area.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import type { InspectedPixel } from '../../app/filter/pixel-inspector.svelte.ts';
import { sizeOf, viewOf } from '../../app/filter/stage-picture.ts';
import type { LiveLayout, Look, SignedView, Tile, TileView } from '../../app/live-view.ts';
import type { Chain, PoolingStage, Stage } from '../../core/kernels/chain.ts';
import {
  clipped,
  fitted,
  inspectAreas,
  placedArea,
  sourcePlace,
  stagePlaces,
  wholeLook,
} from './picture-layout.ts';

/** A picture where it stands on the screen. */
export interface PlannedPicture {
  /** −1: the source. */
  readonly stage: number;
  readonly area: Area;
  /** `scale` is in pixels of the screen for one of the picture. */
  readonly look: Look;
  readonly size: SizePx;
}

/** What is to be seen in the large place. */
export interface PictureWish {
  readonly main: Area;
  readonly layout: LiveLayout;
  readonly chain: Chain;
  readonly shown: number;
  readonly signed: SignedView;
  /** Share of the width from the left that shows the source; absent: none. */
  readonly dividerAt?: number;
  /** Poolings that stand side by side in the place of the shown one. */
  readonly poolings?: readonly PoolingStage[];
  readonly pixel?: InspectedPixel;
}

/** Where everything in the large place stands. */
export interface PicturePlan {
  readonly whole: PlannedPicture;
  /** All of the source, in the same place. */
  readonly source: PlannedPicture;
  /** Around the pixel that is looked at: what it was made of, magnified, and itself. */
  readonly input?: PlannedPicture;
  readonly output?: PlannedPicture;
  readonly tiles: readonly PlannedTile[];
  /** Where poolings stand that are compared, in their order. */
  readonly compared?: readonly Area[];
}

/** A tile in pixels of the screen. */
export type PlannedTile = Omit<Tile, 'rect'> & { readonly rect: Area };

/** How many pixels stand around a magnified one, where there is room. */
const contextPx = 2;
/** The smallest square of the screen in which a number of three digits can be read. */
const readablePx = 36;
/** Windows up to this are cut where their numbers could not be read; of wider ones the shape is worth more. */
const widestCutPx = 8;
/** What is left of a window that is cut. */
const leastCutPx = 5;

/** Lays out the large place; undefined while the shown stage has no picture. */
export function planPicture(wish: PictureWish): PicturePlan | undefined {
  const { main, chain, shown, signed, pixel } = wish;
  const areas = pixel && inspectAreas(main);
  const whole = wholePicture(wish, areas?.whole ?? main);
  const source = wholePicture({ ...wish, shown: -1 }, areas?.whole ?? main);
  if (!whole || !source) return undefined;
  const view = viewOf(chain, shown, signed);
  const tiles: PlannedTile[] = [];
  if (wish.poolings && !pixel) return comparedPoolings(wish, whole, source, wish.poolings);
  if (wish.dividerAt === undefined || pixel || shown < 0) {
    tiles.push({ rect: whole.area, look: whole.look, view });
  } else {
    const { xPx, yPx, widthPx, heightPx } = source.area;
    const line = widthPx * wish.dividerAt;
    const left = { xPx, yPx, widthPx: line, heightPx };
    const right = { xPx: xPx + line, yPx, widthPx: widthPx - line, heightPx };
    const before = clipped(source.area, source.look, left);
    const after = clipped(whole.area, whole.look, right);
    if (before) tiles.push({ ...before, view: viewOf(chain, -1, signed) });
    if (after) tiles.push({ ...after, view });
  }
  if (!pixel || !areas) return { whole, source, tiles };

  const output = magnified(wish, pixel.stage, pixel.x + 0.5, pixel.y + 0.5, areas.output, 1);
  if (output) tiles.push(magnifiedTile(output, wish, true));
  const stage = wish.chain.stages[pixel.stage];
  if (!stage) return { whole, source, ...(output && { output }), tiles };
  const window = windowOf(stage, pixel.x, pixel.y);
  const input = magnified(
    wish,
    pixel.stage - 1,
    window.x + window.spanPx / 2,
    window.y + window.spanPx / 2,
    areas.input,
    window.spanPx,
  );
  if (input) tiles.push(magnifiedTile(input, wish, !isGray(stage)));
  return { whole, source, ...(input && { input }), ...(output && { output }), tiles };
}

/** The square of the input that a pixel of a stage's output is made of: its corner and its side. */
export function windowOf(
  stage: Stage,
  x: number,
  y: number,
): { readonly x: number; readonly y: number; readonly spanPx: number } {
  if (!stage.on || stage.kind === 'activation') return { x, y, spanPx: 1 };
  if (stage.kind === 'pooling') {
    return { x: x * stage.stridePx, y: y * stage.stridePx, spanPx: stage.sizePx };
  }
  const spanPx = (stage.kernel.size - 1) * stage.dilation + 1;
  const beyond = stage.padding === 'valid' ? 0 : (spanPx - 1) / 2;
  return { x: x * stage.stridePx - beyond, y: y * stage.stridePx - beyond, spanPx };
}

/** The tile in whole pixels of the canvas. */
export function tileOnCanvas({ rect, look, view }: PlannedTile, ratio: number): Tile {
  const onIt = onCanvas(rect, ratio);
  return { rect: onIt, view, ...(look && { look: { ...look, scale: look.scale * ratio } }) };
}

/** All of a picture, over the place that the source would fill. */
function wholePicture(
  { layout, chain, shown }: PictureWish,
  within: Area,
): PlannedPicture | undefined {
  const size = sizeOf(layout, shown);
  if (!size) return undefined;
  const source = belowButtons(fitted(layout.picture, within), within);
  const place = shown < 0 ? sourcePlace : stagePlaces(chain)[shown]!;
  const area = placedArea(place, size, source, layout.picture, layout.mirrored);
  return { stage: shown, area, look: wholeLook(size, area, layout.mirrored), size };
}

function magnified(
  { layout }: PictureWish,
  stage: number,
  centreX: number,
  centreY: number,
  area: Area,
  spanPx: number,
): PlannedPicture | undefined {
  const size = sizeOf(layout, stage);
  if (!size) return undefined;
  const scale = area.widthPx / magnifiedAcross(spanPx, area.widthPx);
  return { stage, area, size, look: { centreX, centreY, scale, mirrored: layout.mirrored } };
}

/** How many pixels of a picture are shown across a magnified part: all of the window, or its middle. */
export function magnifiedAcross(spanPx: number, widthPx: number): number {
  const wished = spanPx + 2 * contextPx;
  if (spanPx > widestCutPx) return wished;
  // As many left of the middle as right of it.
  const evened = (across: number) => ((spanPx - across) % 2 === 0 ? across : across - 1);
  const least = spanPx < leastCutPx ? spanPx : evened(leastCutPx);
  const readable = evened(Math.min(wished, Math.floor(widthPx / readablePx)));
  return Math.max(least, readable);
}

/** What a stage sees that works on gray values; its numbers are written as tall as those of stages. */
const grayView = {
  kind: 'channel',
  space: 'gray',
  channel: 0,
  coloured: false,
  digits: true,
  glyphsWide: 4,
} as const;

function magnifiedTile(
  { stage, area, look }: PlannedPicture,
  { chain, signed }: PictureWish,
  inColours: boolean,
): PlannedTile {
  const view: TileView = stage < 0 && !inColours ? grayView : viewOf(chain, stage, signed, true);
  return { rect: area, look, view };
}

/** What is pooled, and the same pooled in several ways, in the columns that show them largest. */
function comparedPoolings(
  { main, layout, chain, signed }: PictureWish,
  whole: PlannedPicture,
  source: PlannedPicture,
  poolings: readonly PoolingStage[],
): PicturePlan {
  const input = whole.stage - 1;
  const sizes = [sizeOf(layout, input) ?? whole.size, ...poolings.map(() => whole.size)];
  const [compared] = [1, 2, 4]
    .map((columns) => sharedOut(main, sizes, columns))
    .sort((a, b) => b[1]!.widthPx - a[1]!.widthPx);
  const tiles = sizes.map((size, index): PlannedTile => {
    const rect = compared![index]!;
    const instead = poolings[index - 1];
    const view = instead
      ? ({ ...viewOf(chain, whole.stage, signed), instead } as TileView)
      : viewOf(chain, input, signed);
    return { rect, look: wholeLook(size, rect, layout.mirrored), view };
  });
  return { whole, source, tiles, compared: compared! };
}

/** What the buttons and the legend take of the top of the picture. */
const buttonsPx = 60;

/** How much of the height that is to spare stands above: it goes to the buttons first. */
function topOf(sparePx: number): number {
  return sparePx - Math.max(0, sparePx - buttonsPx) / 2;
}

/** A picture that lies within an area, moved down from its buttons as far as there is room. */
function belowButtons(picture: Area, within: Area): Area {
  return { ...picture, yPx: within.yPx + topOf(within.heightPx - picture.heightPx) };
}

/** Pictures in equal parts of an area, row by row. */
function sharedOut(area: Area, sizes: readonly SizePx[], columns: number): readonly Area[] {
  const gapPx = 4;
  const rows = Math.ceil(sizes.length / columns);
  const widthPx = (area.widthPx - gapPx * (columns - 1)) / columns;
  const heightPx = (area.heightPx - gapPx * (rows - 1)) / rows;
  const tallest = Math.max(
    ...sizes.map((size) => fitted(size, { ...area, widthPx, heightPx }).heightPx),
  );
  const topPx = topOf(area.heightPx - rows * tallest - (rows - 1) * gapPx);
  return sizes.map((size, index) => {
    const xPx = area.xPx + (index % columns) * (widthPx + gapPx);
    const yPx = area.yPx + topPx + Math.floor(index / columns) * (tallest + gapPx);
    return fitted(size, { xPx, yPx, widthPx, heightPx: tallest });
  });
}

/** Whether the stage sees the gray values of the source. */
function isGray(stage: Stage): boolean {
  return stage.kind === 'convolution' && stage.channels === 'gray';
}

/** A picture that covers an area wholly, its edges cut, and of that what lies within another area. */
export function coveringTile(
  size: SizePx,
  area: Area,
  within: Area,
  mirrored: boolean,
): Pick<PlannedTile, 'rect' | 'look'> | undefined {
  const scale = Math.max(area.widthPx / size.widthPx, area.heightPx / size.heightPx);
  const look: Look = { centreX: size.widthPx / 2, centreY: size.heightPx / 2, scale, mirrored };
  return clipped(area, look, within);
}
