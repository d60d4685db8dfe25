import { failure, success } from '../../outcome.ts';
import { activationIds, type ActivationLayer } from '../description.ts';
import { channelsOf, isVolume } from '../shapes.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/**
 * A function of each number (course topic 6). Maxout takes the larger of channels 2i and 2i + 1 instead,
 * and so halves them: max(w₁ᵀx + b₁, w₂ᵀx + b₂) of two kernels of the layer before.
 */
export const activation: LayerKindEntry<ActivationLayer> = {
  kind: 'activation',
  fields: { id: { kind: 'choice', options: activationIds } },
  work({ id }, inShape) {
    if (id !== 'maxout') return success({ outShape: inShape, weights: [], multiplyAdds: 0 });
    const channels = channelsOf(inShape);
    if (channels % 2 === 1) return failure({ kind: 'maxout-needs-even-channels', channels });
    const half = channels / 2;
    return success({
      outShape: isVolume(inShape) ? [inShape[0], inShape[1], half] : [half],
      weights: [],
      multiplyAdds: 0,
    });
  },
};
