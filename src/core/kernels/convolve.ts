import { luma } from '../image/luma.ts';
import type { ConvolutionStage, Kernel, WeightedSum } from './chain.ts';
import { nowhere, paddedIndex, paddingPx } from './padding.ts';
import type { Pixels } from './pixels.ts';

/**
 * One number of a convolution (course topic 14): the kernel is laid over the input around the output pixel,
 * each number under it is multiplied by its weight, and the products are added, divided and shifted.
 *
 * @param channel of the output: 0, or which one where each channel is taken for itself.
 * @returns in double precision, in gray levels.
 */
export function convolveAt(
  input: Pixels,
  stage: ConvolutionStage,
  y: number,
  x: number,
  channel: number,
): number {
  const first = weightedSumAt(input, stage, stage, y, x, channel);
  if (!stage.second) return first;
  const second = weightedSumAt(input, stage, stage.second, y, x, channel);
  return combine(stage.second.combine, first, second);
}

/** What two kernels say together: the length of the gradient, or the larger of both (maxout, topic 6). */
export function combine(how: 'magnitude' | 'maxout', first: number, second: number): number {
  return how === 'magnitude' ? Math.sqrt(first * first + second * second) : Math.max(first, second);
}

/** The cell of the kernel that meets cell (row, column) of the window: convolution turns it by 180°. */
export function weightIndex(size: number, row: number, column: number, flipped: boolean): number {
  return flipped ? (size - 1 - row) * size + (size - 1 - column) : row * size + column;
}

/** How many planes of weights a stage reads: three where channels are summed, otherwise one. */
export function planesRead(stage: Pick<ConvolutionStage, 'channels'>): 1 | 3 {
  return stage.channels === 'summed' ? 3 : 1;
}

/**
 * The number that plane `plane` of the kernel meets at an input pixel: its gray value, the output's own
 * channel, or the plane's channel. A gray input counts as red = green = blue.
 */
function valueUnder(
  input: Pixels,
  stage: Pick<ConvolutionStage, 'channels'>,
  y: number,
  x: number,
  plane: number,
  channel: number,
): number {
  if (input.channels === 1) return input.at(y, x, 0);
  if (stage.channels === 'gray') {
    return luma(input.at(y, x, 0), input.at(y, x, 1), input.at(y, x, 2));
  }
  return input.at(y, x, stage.channels === 'each' ? channel : plane);
}

/** Where a cell of the kernel lies, for one pixel of the output. */
interface CellPlace {
  /** Which plane of the kernel. */
  readonly plane: number;
  /** Row and column in the input; outside of it where the window hangs over the edge. */
  readonly windowY: number;
  readonly windowX: number;
  /** The row and the column that are read: the same, the ones that stand in, or `nowhere` for zeros. */
  readonly fromY: number;
  readonly fromX: number;
}

/**
 * Visits every product of a weighted sum, plane after plane, each row by row: the number under the cell,
 * the weight that meets it, and where that is.
 */
export function eachProduct(
  input: Pixels,
  stage: ConvolutionStage,
  kernel: Kernel,
  y: number,
  x: number,
  channel: number,
  visit: (value: number, weight: number, place: CellPlace) => void,
): void {
  const { size, planes } = kernel;
  const { stridePx, dilation, padding, flipped } = stage;
  const beyond = paddingPx(size, dilation, padding);
  for (let plane = 0; plane < planesRead(stage); plane++) {
    for (let row = 0; row < size; row++) {
      const windowY = y * stridePx - beyond + row * dilation;
      const fromY = paddedIndex(windowY, input.heightPx, padding);
      for (let column = 0; column < size; column++) {
        const windowX = x * stridePx - beyond + column * dilation;
        const fromX = paddedIndex(windowX, input.widthPx, padding);
        const isSomewhere = fromY !== nowhere && fromX !== nowhere;
        const value = isSomewhere ? valueUnder(input, stage, fromY, fromX, plane, channel) : 0;
        const weight = planes[plane]![weightIndex(size, row, column, flipped)]!;
        visit(value, weight, { plane, windowY, windowX, fromY, fromX });
      }
    }
  }
}

function weightedSumAt(
  input: Pixels,
  stage: ConvolutionStage,
  { kernel, divisor, bias }: WeightedSum,
  y: number,
  x: number,
  channel: number,
): number {
  let sum = 0;
  eachProduct(input, stage, kernel, y, x, channel, (value, weight) => {
    sum += value * weight;
  });
  return sum / divisor + bias;
}
