import type { LayerDescription, NetworkDescription } from '../../src/core/network/description.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { Random } from '../../src/core/random.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import type { ProjectSubject, RunSubject } from '../../src/app/exchange/output.ts';
import type { RunRecord } from '../../src/training/store/records.ts';

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
  const { classes } = project.contents;
  const planned = planNetwork(description, classes.length);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const weights = softened(planned.value, movedWeights(planned.value, 3));
  const off = { flip: 0, shift: 0, rotate: 0, zoom: 0, light: 0, colour: 0, noise: 0, cutOut: 0 };
  const run: RunRecord = {
    id: 'run',
    projectId: project.contents.project.id,
    name: '',
    createdAtMs: 0,
    source: 'project',
    model: { kind: 'network', description },
    classNames: classes.map(({ name }) => name),
    classIds: classes.map(({ id }) => id),
    settings: {
      optimizer: { kind: 'adam' },
      learningRate: 0.003,
      batchSize: 8,
      epochs: 1,
      weightDecay: 0,
      earlyStopping: null,
      keepBest: false,
      augmentation: off,
      initialisation: 'he',
      seed: 1,
    },
    learnedOriginIds: project.contents.bursts
      .filter((_, at) => at % 3 !== 2)
      .map(({ originId }) => originId),
    counts: { training: 0, validation: 0 },
    history: [],
  };
  const state = { epoch: 1, weights, optimizerState: { step: 0, arrays: [] } };
  const withState = { ...project, checkpointOf: async () => state };
  return { kind: 'run', name: 'Run', run, project: withState };
}
