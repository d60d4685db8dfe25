import type { Variable } from '@tensorflow/tfjs-core';
import type { LayerDescription } from '../../core/network/description.ts';
import type { WeightPlan } from '../../core/network/plan.ts';
import type { SilentChannel } from './types.ts';

/**
 * What a pass through the network is for. In training, dropout draws its mask from `seed` and `step`, and
 * batch normalisation uses the batch's own statistics; otherwise both are fixed, and channels may be
 * switched off.
 */
export type PassMode =
  | { readonly training: false; readonly silent?: readonly SilentChannel[] }
  | { readonly training: true; readonly seed: number; readonly step: number };

/** One layer on its pass. */
export interface LayerPass<Layer extends LayerDescription> {
  readonly layer: Layer;
  /** Index into the description's layers. */
  readonly index: number;
  readonly mode: PassMode;
  /** The layer's weights by name. Throws on a name that the plan does not give this layer. */
  readonly weight: (name: WeightPlan['name']) => Variable;
}
