import type { ConvLayer } from '../description.ts';
import { at, type NumberArray } from '../reference/array.ts';
import type { VolumeShape } from '../shapes.ts';
import type { Unit } from './frozen-pass.ts';
import { cellsOf, windowAt, type Window } from './window.ts';

/** One input channel's part of a convolution; the three lists go row by row over the window. */
export interface ChannelSum {
  readonly values: readonly number[];
  readonly kernel: readonly number[];
  readonly products: readonly number[];
  readonly sum: number;
}

/** Σ over channels of Σ value · kernel, plus the bias (course topics 14 and 16). */
export interface ExplainedConv {
  readonly kind: 'conv';
  readonly window: Window;
  /** Which cells of the window are padding's zeros, row by row. */
  readonly isPadding: readonly boolean[];
  /** By input channel. */
  readonly channels: readonly ChannelSum[];
  /** Of all channels, before the bias. */
  readonly sum: number;
  readonly bias: number;
  readonly value: number;
}

/** @param weights kernel `[k, k, in, out]`, bias `[out]`. */
export function explainConv(
  input: NumberArray,
  layer: ConvLayer,
  [kernel, biases]: readonly Float32Array[],
  unit: Unit,
): ExplainedConv {
  const [height, width, channelCount] = input.shape as VolumeShape;
  const window = windowAt(layer, [height, width, channelCount], unit.y, unit.x);
  const cells = cellsOf(window);
  const channels = Array.from({ length: channelCount }, (_, channel) => {
    const values = cells.map(({ y, x }) => at(input, y, x, channel));
    const own = cells.map(
      (_, cell) => kernel![(cell * channelCount + channel) * layer.filters + unit.channel]!,
    );
    const products = values.map((value, cell) => value * own[cell]!);
    return { values, kernel: own, products, sum: total(products) };
  });
  const sum = total(channels.map((channel) => channel.sum));
  const bias = biases![unit.channel]!;
  return {
    kind: 'conv',
    window,
    isPadding: cells.map(({ y, x }) => y < 0 || y >= height || x < 0 || x >= width),
    channels,
    sum,
    bias,
    value: sum + bias,
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
