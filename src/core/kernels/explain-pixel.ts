import type { ActivationStage, ConvolutionStage, PoolingStage, WeightedSum } from './chain.ts';
import { eachProduct } from './convolve.ts';
import type { LazyChain } from './lazy-chain.ts';
import { nowhere } from './padding.ts';
import { poolingOf, windowValues } from './pool.ts';
import type { Pixels } from './pixels.ts';

/** One product of a weighted sum: value × weight. */
export interface WindowTerm {
  /** Row and column in the stage's input; outside of it where the window hangs over the edge. */
  readonly y: number;
  readonly x: number;
  /** The input's channel; 0 where it is seen as gray. */
  readonly channel: number;
  /** The pixel whose number was taken: the same one, the one that stands in, or none for zeros. */
  readonly from: { readonly y: number; readonly x: number } | undefined;
  readonly outside: boolean;
  readonly value: number;
  /** The weight that met the value, after turning the kernel where it is flipped. */
  readonly weight: number;
  readonly product: number;
}

/** A weighted sum, written out: Σ products / divisor + bias. */
export interface ExplainedSum {
  /** Plane after plane, each row by row. */
  readonly terms: readonly WindowTerm[];
  readonly sum: number;
  readonly divisor: number;
  readonly bias: number;
  readonly result: number;
}

export interface ExplainedConvolution {
  readonly kind: 'convolution';
  readonly first: ExplainedSum;
  readonly second?: ExplainedSum & { readonly combine: 'magnitude' | 'maxout' };
  readonly result: number;
}

export interface ExplainedActivation {
  readonly kind: 'activation';
  readonly y: number;
  readonly x: number;
  readonly channel: number;
  /** In gray levels. */
  readonly input: number;
  /** The input in units, as the function sees it: input / unitLevels. */
  readonly inputUnits: number;
  readonly result: number;
}

/** One number of a pooling's window. */
export interface WindowValue {
  readonly y: number;
  readonly x: number;
  readonly value: number;
  /** How much it counts in the result; all sum to 1. */
  readonly share: number;
}

export interface ExplainedPooling {
  readonly kind: 'pooling';
  readonly channel: number;
  /** Row by row. */
  readonly values: readonly WindowValue[];
  /** Which of `values` won, where one did. */
  readonly winner?: number;
  /** How much of the maximum is in a mixture. */
  readonly alpha?: number;
  readonly result: number;
}

/** A stage that is off hands its input on. */
export interface PassedOn {
  readonly kind: 'off';
  readonly result: number;
}

export type PixelExplanation =
  ExplainedConvolution | ExplainedActivation | ExplainedPooling | PassedOn;

/**
 * Where one number of a stage's output comes from. `result` is exactly the number that `LazyChain` and
 * `runChain` give, in single precision; the sums before it are in double.
 *
 * @param stage from 0.
 * @param channel of the output.
 */
export function explainPixel(
  lazy: LazyChain,
  stage: number,
  y: number,
  x: number,
  channel: number,
): PixelExplanation {
  const input = lazy.output(stage - 1);
  const asked = lazy.chain.stages[stage]!;
  const result = lazy.output(stage).at(y, x, channel);
  if (!asked.on) return { kind: 'off', result };
  switch (asked.kind) {
    case 'convolution':
      return explainConvolution(input, asked, y, x, channel, result);
    case 'activation':
      return explainActivation(input, asked, y, x, channel, result);
    case 'pooling':
      return explainPooling(input, asked, y, x, channel, result);
  }
}

/** Both sums and what they make together. */
function explainConvolution(
  input: Pixels,
  stage: ConvolutionStage,
  y: number,
  x: number,
  channel: number,
  result: number,
): ExplainedConvolution {
  const first = explainSum(input, stage, stage, y, x, channel);
  if (!stage.second) return { kind: 'convolution', first, result };
  const second = explainSum(input, stage, stage.second, y, x, channel);
  const how = stage.second.combine;
  return { kind: 'convolution', first, second: { ...second, combine: how }, result };
}

function explainSum(
  input: Pixels,
  stage: ConvolutionStage,
  { kernel, divisor, bias }: WeightedSum,
  y: number,
  x: number,
  channel: number,
): ExplainedSum {
  const terms: WindowTerm[] = [];
  let sum = 0;
  eachProduct(input, stage, kernel, y, x, channel, (value, weight, place) => {
    const { plane, windowY, windowX, fromY, fromX } = place;
    const isSomewhere = fromY !== nowhere && fromX !== nowhere;
    const product = value * weight;
    sum += product;
    terms.push({
      y: windowY,
      x: windowX,
      channel: channelUnder(input, stage, plane, channel),
      from: isSomewhere ? { y: fromY, x: fromX } : undefined,
      outside: !isSomewhere || fromY !== windowY || fromX !== windowX,
      value,
      weight,
      product,
    });
  });
  return { terms, sum, divisor, bias, result: sum / divisor + bias };
}

function channelUnder(
  input: Pixels,
  stage: ConvolutionStage,
  plane: number,
  channel: number,
): number {
  if (input.channels === 1 || stage.channels === 'gray') return 0;
  return stage.channels === 'each' ? channel : plane;
}

function explainActivation(
  input: Pixels,
  stage: ActivationStage,
  y: number,
  x: number,
  channel: number,
  result: number,
): ExplainedActivation {
  const level = input.at(y, x, channel);
  const inputUnits = level / stage.unitLevels;
  return { kind: 'activation', y, x, channel, input: level, inputUnits, result };
}

function explainPooling(
  input: Pixels,
  stage: PoolingStage,
  y: number,
  x: number,
  channel: number,
  result: number,
): ExplainedPooling {
  const { sizePx, stridePx } = stage;
  const numbers = windowValues(input, stage, y, x, channel);
  const { shares, winner, alpha } = poolingOf(stage).explain(numbers, stage.parameters);
  const values = numbers.map((value, index) => ({
    y: y * stridePx + Math.floor(index / sizePx),
    x: x * stridePx + (index % sizePx),
    value,
    share: shares[index]!,
  }));
  return {
    kind: 'pooling',
    channel,
    values,
    ...(winner !== undefined && { winner }),
    ...(alpha !== undefined && { alpha }),
    result,
  };
}
