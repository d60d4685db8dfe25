import { failure, success } from '../../outcome.ts';
import type { FlattenLayer } from '../description.ts';
import { countOf, isVolume } from '../shapes.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** Writes a volume as one long vector: row by row, the channels of a place side by side. */
export const flatten: LayerKindEntry<FlattenLayer> = {
  kind: 'flatten',
  fields: {},
  work(_, inShape) {
    if (!isVolume(inShape)) return failure({ kind: 'needs-volume' });
    return success({ outShape: [countOf(inShape)], weights: [], multiplyAdds: 0 });
  },
};
