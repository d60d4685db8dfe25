import type { FrozenPass, Unit } from '../../../core/network/explain/frozen-pass.ts';
import { paintSheet, type MapColours } from '../../../core/network/map-sheet.ts';
import { outputSigns } from '../../../core/network/output-signs.ts';
import type { VolumeShape } from '../../../core/network/shapes.ts';
import { mapInk, nightPalette } from '../../../vision/palette.ts';

const colours: MapColours = { ...nightPalette, ink: mapInk };

/** Paints one map of a pass as the live ones are painted, one pixel a number, with its layer's range. */
export function paintHeldMap(
  canvas: HTMLCanvasElement,
  { plan, outputs }: FrozenPass,
  { layer, channel }: Pick<Unit, 'layer' | 'channel'>,
): void {
  const shape = plan.layers[layer]!.outShape as VolumeShape;
  const values = outputs[layer]!;
  const range = { min: Infinity, max: -Infinity };
  for (const value of values) {
    range.min = Math.min(range.min, value);
    range.max = Math.max(range.max, value);
  }
  const [heightPx, widthPx] = shape;
  const sheet = {
    shape,
    signs: outputSigns(plan)[layer]!,
    first: channel,
    count: 1,
    columns: 1,
    tileWidthPx: widthPx,
    tileHeightPx: heightPx,
    gapPx: 0,
    hasGrid: false,
    mirrored: false,
  };
  canvas.width = widthPx;
  canvas.height = heightPx;
  const rgba = paintSheet(sheet, values, range, colours, () => false);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, widthPx, heightPx), 0, 0);
}
