import type { LayerDescription, NetworkDescription } from '../description.ts';

/** Share that `starter` switches off. */
export const starterDropoutRate = 0.25;

/** How large a starter is. */
export interface StarterOptions {
  /** At least 8. */
  readonly sizePx: number;
  readonly channels: 1 | 3;
  /** Kernels of the first convolution; the next two have twice and four times as many. */
  readonly filters: number;
}

/**
 * A network to start one's own from, and the one of the recipe without settings: three times convolution,
 * batch normalisation, ReLU and max pooling, then dropout and the classes. Small enough to be read, and
 * quick to learn from few photographs.
 */
export function starter({ sizePx, channels, filters }: StarterOptions): NetworkDescription {
  const block = (count: number): LayerDescription[] => [
    { kind: 'conv', filters: count, kernelPx: 3, stridePx: 1, padding: 'same' },
    { kind: 'batch-norm' },
    { kind: 'activation', id: 'relu' },
    { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
  ];
  return {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx, channels, normalisation: 'signed' },
    layers: [
      ...block(filters),
      ...block(2 * filters),
      ...block(4 * filters),
      { kind: 'flatten' },
      { kind: 'dropout', rate: starterDropoutRate },
      { kind: 'output' },
    ],
  };
}
