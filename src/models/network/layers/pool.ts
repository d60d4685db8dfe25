import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { PoolId, PoolLayer } from '../../../core/network/description.ts';
import type { LayerPass } from '../pass.ts';
import { gated } from './pooling/gated.ts';
import { lp } from './pooling/lp.ts';
import { mixed } from './pooling/mixed.ts';
import { averageOf, maxOf, minOf } from './pooling/plain.ts';
import { scaled } from './pooling/scaled.ts';

type Pooling = (x: Tensor4D, pass: LayerPass<PoolLayer>) => Tensor4D;

const poolings: Readonly<Record<PoolId, Pooling>> = {
  max: (x, { layer }) => maxOf(x, layer),
  average: (x, { layer }) => averageOf(x, layer),
  min: (x, { layer }) => minOf(x, layer),
  mixed,
  gated,
  lp,
  scaled,
};

/** One number for each window (course topic 15): `[n, h, w, c]` → `[n, h', w', c]`. */
export function pool(x: Tensor4D, pass: LayerPass<PoolLayer>): Tensor4D {
  return poolings[pass.layer.id](x, pass);
}
