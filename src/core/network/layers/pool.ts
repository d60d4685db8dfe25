import { failure, success } from '../../outcome.ts';
import { poolIds, type PoolId, type PoolLayer } from '../description.ts';
import type { WeightPlan } from '../plan.ts';
import { countOf, isVolume, outputLength, type VolumeShape } from '../shapes.ts';
import { constantWeight } from './kernel-and-bias.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** p of Lᵖ pooling before training: the root of the mean square. */
const lpStart = 2;

/** A smaller p counts as this one, the average: below 1 it is no norm. */
export const lpLeast = 1;

/**
 * One number of each window (course topic 15), each channel for itself. What can be learned: `mixed` one α
 * a layer, from ½; `gated` one weight a cell of the window, from 0 (so α = ½); `lp` one p a layer;
 * `scaled` a coefficient (from 1) and a bias a channel, as in LeNet-5. One a layer is the plainest of the
 * choices in Lee, Gallagher and Tu, "Generalizing pooling functions" (2016).
 */
export const pool: LayerKindEntry<PoolLayer> = {
  kind: 'pool',
  fields: {
    id: { kind: 'choice', options: poolIds },
    sizePx: { kind: 'whole', min: 2, max: 8 },
    stridePx: { kind: 'whole', min: 1, max: 8 },
  },
  work({ id, sizePx, stridePx }, inShape) {
    if (!isVolume(inShape)) return failure({ kind: 'needs-volume' });
    const [height, width, channels] = inShape;
    const availablePx = Math.min(height, width);
    if (sizePx > availablePx) {
      return failure({ kind: 'window-larger-than-input', wantedPx: sizePx, availablePx });
    }
    const outShape: VolumeShape = [
      outputLength(height, sizePx, stridePx, 'valid'),
      outputLength(width, sizePx, stridePx, 'valid'),
      channels,
    ];
    return success({
      outShape,
      weights: weightsOf(id, sizePx, channels),
      multiplyAdds: countOf(outShape) * multiplyAddsPerNumber(id, sizePx),
    });
  },
};

function weightsOf(id: PoolId, sizePx: number, channels: number): WeightPlan[] {
  switch (id) {
    case 'mixed':
      return [constantWeight('alpha', [1], 0.5)];
    case 'gated':
      return [constantWeight('gate', [sizePx, sizePx], 0)];
    case 'lp':
      return [constantWeight('p', [1], lpStart)];
    case 'scaled':
      return [constantWeight('coefficient', [channels], 1), constantWeight('bias', [channels], 0)];
    case 'max':
    case 'average':
    case 'min':
      return [];
  }
}

/** Products with a learned number; comparing, adding and powers are not counted. */
function multiplyAddsPerNumber(id: PoolId, sizePx: number): number {
  if (id === 'scaled' || id === 'mixed') return 1;
  return id === 'gated' ? sizePx * sizePx + 1 : 0;
}
