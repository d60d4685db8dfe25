import type { LayerDescription, LayerKind } from '../../core/network/description.ts';

/** Kinds that a person may add; the one output is there already. */
export type AddedKind = Exclude<LayerKind, 'output'>;

/** Share that a new layer of dropout switches off, as VGG's do. */
export const newDropoutRate = 0.5;

/** What a layer of each kind begins as. */
export const newLayers: { readonly [Kind in AddedKind]: LayerDescription } = {
  conv: { kind: 'conv', filters: 16, kernelPx: 3, stridePx: 1, padding: 'same' },
  activation: { kind: 'activation', id: 'relu' },
  pool: { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
  'batch-norm': { kind: 'batch-norm' },
  dropout: { kind: 'dropout', rate: newDropoutRate },
  flatten: { kind: 'flatten' },
  'global-average': { kind: 'global-average' },
  dense: { kind: 'dense', units: 64 },
};
