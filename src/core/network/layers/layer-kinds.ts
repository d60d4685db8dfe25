import type { LayerDescription, LayerKind } from '../description.ts';
import { activation } from './activation.ts';
import { batchNorm } from './batch-norm.ts';
import { conv } from './conv.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { globalAverage } from './global-average.ts';
import type { LayerField, LayerKindEntry } from './layer-kind.ts';
import { output } from './output.ts';
import { pool } from './pool.ts';

type LayerOfKind<Kind extends LayerKind> = Extract<LayerDescription, { kind: Kind }>;

/** Every kind of layer. */
export const layerKinds: { readonly [Kind in LayerKind]: LayerKindEntry<LayerOfKind<Kind>> } = {
  conv,
  activation,
  pool,
  'batch-norm': batchNorm,
  dropout,
  flatten,
  'global-average': globalAverage,
  dense,
  output,
};

/** The entry of a layer; the compiler does not see that the two belong together. */
export function kindOf<Layer extends LayerDescription>(layer: Layer): LayerKindEntry<Layer> {
  return layerKinds[layer.kind] as unknown as LayerKindEntry<Layer>;
}

/** The fields of a kind by name, and what each may say. */
export function fieldsOf(kind: LayerKind): readonly (readonly [name: string, field: LayerField])[] {
  return Object.entries(layerKinds[kind].fields);
}

/** Whether there is a kind of that name. */
export function isLayerKind(name: string): name is LayerKind {
  return Object.hasOwn(layerKinds, name);
}
