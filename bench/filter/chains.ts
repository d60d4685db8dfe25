import type { Chain, ChannelMode, ConvolutionStage } from '../../src/core/kernels/chain.ts';

/** Sobel's slope along x, row by row; divided by 4 it stays within ±255. */
export const slopeX = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
export const slopeDivisor = 4;

/** What red, green and blue count in a gray level: all contenders come to the same picture. */
export const luma = [0.299, 0.587, 0.114];

/** 3 × 3 convolution, zeros around the picture. */
function slope(channels: ChannelMode): ConvolutionStage {
  const planes =
    channels === 'summed' ? luma.map((share) => slopeX.map((weight) => share * weight)) : [slopeX];
  return {
    kind: 'convolution',
    on: true,
    channels,
    kernel: { size: 3, planes },
    divisor: slopeDivisor,
    bias: 0,
    stridePx: 1,
    dilation: 1,
    padding: 'zeros',
    flipped: false,
  };
}

/** 3 × 3 convolution → ReLU → 2 × 2 max pool. */
export function measuredChain(channels: ChannelMode): Chain {
  return {
    stages: [
      slope(channels),
      { kind: 'activation', on: true, id: 'relu', parameters: {}, unitLevels: 1 },
      { kind: 'pooling', on: true, id: 'max', parameters: {}, sizePx: 2, stridePx: 2 },
    ],
  };
}

/** Much to follow back for one pixel: 7 × 7 summed → 7 × 7 on each channel → 8 × 8 average. */
export function wideChain(): Chain {
  const weights = Array.from({ length: 49 }, (_, i) => (i % 5) - 2);
  const kernel = { size: 7, planes: [weights, weights, weights] } as const;
  const first: ConvolutionStage = { ...slope('summed'), kernel, divisor: 49 };
  return {
    stages: [
      first,
      { ...first, channels: 'each', kernel: { size: 7, planes: [weights] } },
      { kind: 'pooling', on: true, id: 'average', parameters: {}, sizePx: 8, stridePx: 2 },
    ],
  };
}
