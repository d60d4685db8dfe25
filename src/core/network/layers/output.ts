import type { OutputLayer } from '../description.ts';
import { denseWork } from './dense.ts';
import type { LayerKindEntry } from './layer-kind.ts';

/** A dense layer with one unit a class; softmax makes probabilities of what it gives. */
export const output: LayerKindEntry<OutputLayer> = {
  kind: 'output',
  fields: {},
  work: (_, inShape, classCount) => denseWork(inShape, classCount),
};
