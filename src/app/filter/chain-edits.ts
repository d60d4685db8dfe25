import type {
  Chain,
  ChannelMode,
  ConvolutionStage,
  Kernel,
  KernelSize,
  Stage,
  WeightedSum,
} from '../../core/kernels/chain.ts';

/** A convolution that changes nothing: a new one is seen to do only what one makes it do. */
export const plainConvolution: ConvolutionStage = {
  kind: 'convolution',
  on: true,
  kernel: { size: 3, planes: [[0, 0, 0, 0, 1, 0, 0, 0, 0]] },
  divisor: 1,
  bias: 0,
  channels: 'gray',
  stridePx: 1,
  dilation: 1,
  padding: 'valid',
  flipped: false,
  preset: { id: 'identity', parameters: {} },
};

/** What a stage of each kind begins as. */
export const newStages: Readonly<Record<Stage['kind'], Stage>> = {
  convolution: plainConvolution,
  activation: { kind: 'activation', on: true, id: 'relu', parameters: {}, unitLevels: 1 },
  pooling: { kind: 'pooling', on: true, id: 'max', parameters: {}, sizePx: 2, stridePx: 2 },
};

/** What a chain starts as: edges where the picture grows brighter, the strongest of each four. */
export const startChain: Chain = {
  stages: [
    {
      ...plainConvolution,
      kernel: { size: 3, planes: [[-1, 0, 1, -2, 0, 2, -1, 0, 1]] },
      preset: { id: 'sobel-x', parameters: {} },
    },
    newStages.activation,
    newStages.pooling,
  ],
};

/** The list with its item at `from` moved to `to`. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The kernel in another size, its middle kept: a larger one has zeros around, a smaller one is cut. */
export function resizedKernel(kernel: Kernel, size: KernelSize): Kernel {
  const shift = (kernel.size - size) / 2;
  const planes = kernel.planes.map((plane) =>
    Array.from({ length: size * size }, (_, cell) => {
      const row = Math.floor(cell / size) + shift;
      const column = (cell % size) + shift;
      const isInside = row >= 0 && column >= 0 && row < kernel.size && column < kernel.size;
      return isInside ? plane[row * kernel.size + column]! : 0;
    }),
  );
  return { size, planes };
}

/** The kernel with one weight changed. */
export function reweighted(kernel: Kernel, plane: number, cell: number, weight: number): Kernel {
  const changed = kernel.planes[plane]?.with(cell, weight);
  return changed ? { ...kernel, planes: kernel.planes.with(plane, changed) } : kernel;
}

/**
 * The stage looking at other channels. Entering `summed` the plane is repeated for the three of them and
 * the sum divided by three as well, so that the picture keeps its brightness; leaving it undoes that.
 */
export function rechannelled(stage: ConvolutionStage, channels: ChannelMode): ConvolutionStage {
  const planeCount = channels === 'summed' ? 3 : 1;
  const fit = <Sum extends WeightedSum>(sum: Sum): Sum => {
    const { planes } = sum.kernel;
    if (planes.length === planeCount) return sum;
    return {
      ...sum,
      kernel: { ...sum.kernel, planes: Array.from({ length: planeCount }, () => planes[0]!) },
      divisor: (sum.divisor * planeCount) / planes.length,
    };
  };
  const { second } = stage;
  return { ...fit(stage), channels, ...(second && { second: fit(second) }) };
}

/** The stage with the numbers that it has and another second kernel: no preset's any more. */
export function withSums(
  stage: ConvolutionStage,
  second: ConvolutionStage['second'],
): ConvolutionStage {
  const { kind, on, channels, stridePx, dilation, padding, flipped, kernel, divisor, bias } = stage;
  const own = { kind, on, channels, stridePx, dilation, padding, flipped, kernel, divisor, bias };
  return { ...own, ...(second && { second }) };
}

/** A weighted sum with rows and columns exchanged: what the one is to x, the other is to y. */
export function exchangedSum({
  kernel,
  divisor,
  bias,
}: Pick<ConvolutionStage, 'kernel' | 'divisor' | 'bias'>) {
  const { size } = kernel;
  const planes = kernel.planes.map((plane) =>
    plane.map((_, cell) => plane[(cell % size) * size + Math.floor(cell / size)]!),
  );
  return { kernel: { size, planes }, divisor, bias };
}
