import type { ConvolutionStage, PoolingStage } from './chain.ts';

/**
 * A convolution for tests, with nothing special about it but what is said.
 *
 * @param planes of weights, each row by row, size × size numbers.
 */
export function convolutionStage(
  planes: readonly (readonly number[])[],
  change: Partial<ConvolutionStage> = {},
): ConvolutionStage {
  const size = Math.sqrt(planes[0]!.length) as ConvolutionStage['kernel']['size'];
  return {
    kind: 'convolution',
    on: true,
    channels: 'gray',
    kernel: { size, planes },
    divisor: 1,
    bias: 0,
    stridePx: 1,
    dilation: 1,
    padding: 'valid',
    flipped: false,
    ...change,
  };
}

/** A pooling for tests: the largest of 2 × 2, but for what is said. */
export function poolingStage(change: Partial<PoolingStage> = {}): PoolingStage {
  return {
    kind: 'pooling',
    on: true,
    id: 'max',
    parameters: {},
    sizePx: 2,
    stridePx: 2,
    ...change,
  };
}
