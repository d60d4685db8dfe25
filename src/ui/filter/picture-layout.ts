import type { Area } from '../../app/filter/area.ts';
import type { SizePx } from '../../core/image/size-px.ts';
import type { Look } from '../../app/live-view.ts';
import type { Chain, Stage } from '../../core/kernels/chain.ts';
import { areaAt, pictureAt } from '../picture-point.ts';

/** Where a stage's output lies over the source: source point = offset + scale · output point. */
export interface StagePlace {
  readonly scale: number;
  readonly offset: number;
}

/** The source over itself. */
export const sourcePlace: StagePlace = { scale: 1, offset: 0 };

/** The largest rectangle of a picture's shape within an area, in its middle. */
export function fitted({ widthPx, heightPx }: SizePx, within: Area): Area {
  const scale = Math.min(within.widthPx / widthPx, within.heightPx / heightPx);
  const fit = { widthPx: widthPx * scale, heightPx: heightPx * scale };
  return {
    xPx: within.xPx + (within.widthPx - fit.widthPx) / 2,
    yPx: within.yPx + (within.heightPx - fit.heightPx) / 2,
    ...fit,
  };
}

/**
 * Where the output of each stage lies over the source, so that each pixel is shown in the middle of the
 * window that it was made of: a kernel that stays inside takes a margin off, a stride makes pixels larger.
 */
export function stagePlaces({ stages }: Chain): readonly StagePlace[] {
  let place = sourcePlace;
  return stages.map((stage) => {
    if (!stage.on || stage.kind === 'activation') return place;
    // The window's middle, for the output pixel whose middle is at ½.
    const offset = windowMiddle(stage) - stage.stridePx / 2;
    place = {
      scale: place.scale * stage.stridePx,
      offset: place.offset + place.scale * offset,
    };
    return place;
  });
}

/** The middle of the first window, in input pixels from the input's edge. */
function windowMiddle(stage: Exclude<Stage, { kind: 'activation' }>): number {
  if (stage.kind === 'pooling') return stage.sizePx / 2;
  const reach = ((stage.kernel.size - 1) * stage.dilation) / 2;
  return stage.padding === 'valid' ? reach + 0.5 : 0.5;
}

/** The rectangle of a stage's output when the source fills `source`. */
export function placedArea(
  place: StagePlace,
  size: SizePx,
  source: Area,
  sourceSize: SizePx,
  mirrored: boolean,
): Area {
  const perPixel = source.widthPx / sourceSize.widthPx;
  const widthPx = size.widthPx * place.scale * perPixel;
  const inset = place.offset * perPixel;
  return {
    xPx: mirrored ? source.xPx + source.widthPx - inset - widthPx : source.xPx + inset,
    yPx: source.yPx + inset,
    widthPx,
    heightPx: size.heightPx * place.scale * perPixel,
  };
}

/** How a picture is looked at so that all of it just fills an area of its own shape. */
export function wholeLook(size: SizePx, area: Area, mirrored: boolean): Look {
  return {
    centreX: size.widthPx / 2,
    centreY: size.heightPx / 2,
    scale: area.widthPx / size.widthPx,
    mirrored,
  };
}

/** The part of a looked-at area within another one; undefined if nothing is left. */
export function clipped(
  area: Area,
  look: Look,
  within: Area,
): { readonly rect: Area; readonly look: Look } | undefined {
  const left = Math.max(area.xPx, within.xPx);
  const top = Math.max(area.yPx, within.yPx);
  const right = Math.min(area.xPx + area.widthPx, within.xPx + within.widthPx);
  const bottom = Math.min(area.yPx + area.heightPx, within.yPx + within.heightPx);
  if (right - left < 1 || bottom - top < 1) return undefined;
  const rect = { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
  const middle = { x: (left + right) / 2 - area.xPx, y: (top + bottom) / 2 - area.yPx };
  const { x: centreX, y: centreY } = pictureAt(middle, look, { area, mirrored: look.mirrored });
  return { rect, look: { ...look, centreX, centreY } };
}

/** The pixel of a looked-at picture under a point of the screen, kept inside the picture. */
export function pixelAt(
  look: Look,
  area: Area,
  size: SizePx,
  xPx: number,
  yPx: number,
): { readonly x: number; readonly y: number } {
  const { mirrored } = look;
  const { x, y } = pictureAt({ x: xPx - area.xPx, y: yPx - area.yPx }, look, { area, mirrored });
  return {
    x: Math.min(size.widthPx - 1, Math.max(0, Math.floor(x))),
    y: Math.min(size.heightPx - 1, Math.max(0, Math.floor(y))),
  };
}

/** Where pixels of a looked-at picture, from `x`, `y` on, stand on the screen. */
export function areaOfPixels(
  look: Look,
  area: Area,
  { x, y, across, down }: { x: number; y: number; across: number; down: number },
): Area {
  const { mirrored } = look;
  // Seen in a mirror, the last pixel stands at the left.
  const corner = areaAt({ x: mirrored ? x + across : x, y }, look, { area, mirrored });
  return {
    xPx: area.xPx + corner.x,
    yPx: area.yPx + corner.y,
    widthPx: across * look.scale,
    heightPx: down * look.scale,
  };
}

/** The three places of a picture whose arithmetic is shown: all of it, and two magnified parts. */
export interface InspectAreas {
  readonly whole: Area;
  readonly input: Area;
  readonly output: Area;
}

/** Room above a magnified part for its name. */
const namePx = 28;

/** Divides an area: magnified parts stand below the picture, or beside it where there is no height. */
export function inspectAreas(area: Area): InspectAreas {
  const { xPx, yPx, widthPx, heightPx } = area;
  const gapPx = 8;
  if (widthPx > heightPx * 1.4) {
    // The buttons at the top right keep their place.
    const topPx = Math.min(56, heightPx * 0.2);
    const side = Math.min((heightPx - topPx - 2 * namePx) / 2, widthPx * 0.4);
    const left = xPx + widthPx - side - gapPx;
    const top = yPx + topPx + namePx;
    return {
      whole: { xPx, yPx, widthPx: widthPx - side - 2 * gapPx, heightPx },
      input: { xPx: left, yPx: top, widthPx: side, heightPx: side },
      output: { xPx: left, yPx: top + side + namePx, widthPx: side, heightPx: side },
    };
  }
  const side = Math.min((widthPx - 3 * gapPx) / 2, heightPx * 0.56);
  const left = xPx + (widthPx - 2 * side - gapPx) / 2;
  const top = yPx + heightPx - side;
  return {
    whole: { xPx, yPx, widthPx, heightPx: heightPx - side - namePx - 2 },
    input: { xPx: left, yPx: top, widthPx: side, heightPx: side },
    output: { xPx: left + side + gapPx, yPx: top, widthPx: side, heightPx: side },
  };
}
