import type { LayerDescription, NetworkDescription } from '../../src/core/network/description.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { Random } from '../../src/core/random.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import type { ProjectSubject, RunSubject } from '../../src/app/exchange/output.ts';
import { runSubject } from './run-subject.ts';

const conv = (filters: number): LayerDescription => ({
  kind: 'conv',
  filters,
  kernelPx: 3,
  stridePx: 1,
  padding: 'same',
});
const pool = (id: 'min' | 'mixed' | 'gated' | 'lp' | 'scaled'): LayerDescription => ({
  kind: 'pool',
  id,
  sizePx: 2,
  stridePx: 2,
});

/** Every layer that only this app has. */
const ownLayers: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 64, channels: 3, normalisation: 'signed' },
  layers: [
    conv(8),
    { kind: 'activation', id: 'leaky-relu' },
    pool('mixed'),
    conv(8),
    pool('lp'),
    conv(16),
    { kind: 'activation', id: 'maxout' },
    pool('gated'),
    conv(8),
    { kind: 'activation', id: 'elu' },
    pool('scaled'),
    pool('min'),
    { kind: 'global-average' },
    { kind: 'output' },
  ],
};

/** The networks that are held against Keras, by name. */
export const networks: Readonly<Record<string, NetworkDescription>> = {
  'LeNet-5': lenet5('relu', 1),
  'VGG-9 with batch norm and dropout': vgg({
    id: 'vgg-9',
    width: 1 / 8,
    sizePx: 32,
    channels: 3,
    batchNorm: true,
  }),
  'own layers': ownLayers,
};

/** The largest logit for a random picture: none of the classes is certain, so that a difference is seen. */
const largestLogit = 1.5;

/** Makes the last layer's numbers as large as leaves every class a chance. */
function softened(plan: NetworkPlan, weights: Float32Array[]): Float32Array[] {
  const { sizePx, channels, normalisation } = plan.description.input;
  const random = new Random(9);
  const fed = Array.from({ length: sizePx ** 2 * channels }, () =>
    normalisation === 'unit' ? random.uniform() : 2 * random.uniform() - 1,
  );
  const logits = runReference(plan, weights, fed).at(-1)!.data;
  const factor = largestLogit / Math.max(...Array.from(logits, Math.abs));
  return weights.map((values, i) =>
    i < weights.length - 2 ? values : values.map((value) => factor * value),
  );
}

/** A run of such a network, with weights as after some training. */
export function runOf(description: NetworkDescription, project: ProjectSubject): RunSubject {
  const planned = planNetwork(description, project.contents.classes.length);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const weights = softened(planned.value, movedWeights(planned.value, 3));
  return runSubject({ kind: 'network', description }, weights, project);
}
