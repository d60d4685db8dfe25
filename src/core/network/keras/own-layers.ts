import { lpLeast } from '../layers/pool.ts';
import type { NetworkPlan } from '../plan.ts';

/** Small classes for what Keras does not have, by the name that the script uses. */
const ownLayers = {
  Pool: [
    'class Pool(layers.Layer):',
    '    def __init__(self, size, stride):',
    '        super().__init__()',
    '        self.size, self.stride = size, stride',
    '    def max(self, x): return ops.max_pool(x, self.size, self.stride)',
    '    def average(self, x): return ops.average_pool(x, self.size, self.stride)',
  ],
  MinPool: ['class MinPool(Pool):', '    def call(self, x): return -self.max(-x)'],
  MixedPool: [
    'class MixedPool(Pool):',
    '    def build(self, shape): self.alpha = self.add_weight(shape=(1,), initializer=constant(0.5))',
    '    def call(self, x): return self.alpha * self.max(x) + (1 - self.alpha) * self.average(x)',
  ],
  GatedPool: [
    'class GatedPool(Pool):',
    '    def build(self, shape):',
    "        self.gate = self.add_weight(shape=(self.size, self.size), initializer='zeros')",
    '    def call(self, x):',
    '        gate = self.gate[:, :, None, None] * ops.ones((1, 1, x.shape[-1], 1))',
    '        alpha = ops.sigmoid(ops.depthwise_conv(x, gate, self.stride))',
    '        return alpha * self.max(x) + (1 - alpha) * self.average(x)',
  ],
  LpPool: [
    'class LpPool(Pool):',
    '    def build(self, shape): self.p = self.add_weight(shape=(1,), initializer=constant(2.0))',
    '    def call(self, x):',
    `        p = ops.maximum(self.p, ${lpLeast})`,
    '        return self.average((ops.abs(x) + 1e-4) ** p) ** (1 / p) - 1e-4',
  ],
  ScaledPool: [
    'class ScaledPool(Pool):',
    '    def build(self, shape):',
    "        self.coefficient = self.add_weight(shape=shape[-1:], initializer='ones')",
    "        self.bias = self.add_weight(shape=shape[-1:], initializer='zeros')",
    '    def call(self, x): return self.average(x) * self.coefficient + self.bias',
  ],
  Maxout: [
    'class Maxout(layers.Layer):',
    '    def call(self, x): return ops.maximum(x[..., 0::2], x[..., 1::2])',
  ],
} as const;
type OwnLayer = keyof typeof ownLayers;

/** Which poolings are classes of the script's own. */
export const ownPools = {
  min: 'MinPool',
  mixed: 'MixedPool',
  gated: 'GatedPool',
  lp: 'LpPool',
  scaled: 'ScaledPool',
} as const;

/** The classes that a network needs, each once, `Pool` before those that are made of it. */
export function ownLayerLines({ description }: NetworkPlan): string[] {
  const needed = new Set<OwnLayer>();
  for (const layer of description.layers) {
    if (layer.kind === 'activation' && layer.id === 'maxout') needed.add('Maxout');
    if (layer.kind !== 'pool' || layer.id === 'max' || layer.id === 'average') continue;
    needed.add('Pool');
    needed.add(ownPools[layer.id]);
  }
  return [...needed].flatMap((name) => ownLayers[name]);
}
