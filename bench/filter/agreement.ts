import type { SizePx } from '../../src/core/image/size-px.ts';
import { newCanvas } from './one-pixel.ts';

/** A contender, and where it draws. */
interface Drawing {
  readonly name: string;
  readonly canvas: HTMLCanvasElement;
  readonly run: () => Promise<unknown>;
}

/** Share of the picture's levels that may differ, as each takes the video's colours its own way. */
const tolerance = 0.1;

/**
 * Throws unless all draw about the same picture of the same frame: else they are not to be compared.
 *
 * @param size of the chain's result, before it is shown larger.
 */
export async function checkAgreement(size: SizePx, drawings: readonly Drawing[]): Promise<void> {
  const pictures = [];
  for (const { name, canvas, run } of drawings) {
    await run();
    pictures.push({ name, levels: shown(canvas, size) });
  }
  const [first, ...others] = pictures;
  if (!first!.levels.some((level) => level > 32)) throw new Error(`${first!.name} draws nothing`);
  for (const { name, levels } of others) {
    const difference = sumOf(levels.map((level, i) => Math.abs(level - first!.levels[i]!)));
    const share = difference / sumOf(first!.levels);
    if (!(share <= tolerance)) throw new Error(`${name} and ${first!.name} differ by ${share}`);
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Red of what a canvas shows, at a size. */
function shown(canvas: HTMLCanvasElement, { widthPx, heightPx }: SizePx): number[] {
  const context = newCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, widthPx, heightPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  return Array.from({ length: widthPx * heightPx }, (_, i) => data[i * 4]!);
}
