import { success } from '../../outcome.ts';
import type { DropoutLayer } from '../description.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/**
 * Sets a random share of the numbers to 0 while training and makes the others 1 / (1 − rate) times as
 * large, so that their sum stays; afterwards it does nothing (course topic 11; Srivastava et al. 2014).
 */
export const dropout: LayerKindEntry<DropoutLayer> = {
  kind: 'dropout',
  fields: { rate: { kind: 'share', min: 0, max: 0.95 } },
  work: (_, inShape) => success({ outShape: inShape, weights: [], multiplyAdds: 0 }),
};
