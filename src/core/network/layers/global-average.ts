import { failure, success } from '../../outcome.ts';
import type { GlobalAverageLayer } from '../description.ts';
import { isVolume } from '../shapes.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** Mean of each channel (Lin, Chen and Yan 2014): no weights, whatever the picture's size. */
export const globalAverage: LayerKindEntry<GlobalAverageLayer> = {
  kind: 'global-average',
  fields: {},
  work(_, inShape) {
    if (!isVolume(inShape)) return failure({ kind: 'needs-volume' });
    return success({ outShape: [inShape[2]], weights: [], multiplyAdds: 0 });
  },
};
