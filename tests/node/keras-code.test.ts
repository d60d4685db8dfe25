import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initialWeights } from '../../src/core/network/initial-weights.ts';
import { kerasCode } from '../../src/core/network/keras-code.ts';
import type { KerasTraining } from '../../src/core/network/keras/training-lines.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { randomPlan } from '../../src/core/network/random-network.fixture.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { hasPythonLibrary, python } from './run-python.ts';

const training: KerasTraining = {
  optimizer: { kind: 'momentum', momentum: 0.9 },
  learningRate: 0.01,
  rateFalls: true,
  warmUpEpochs: 1,
  batchSize: 4,
  epochs: 2,
  weightDecay: 0.001,
  earlyStopping: { monitor: 'val-loss', patience: 3 },
  keepBest: true,
  initialisation: 'he',
  seed: 1,
  augmentation: {
    flip: 1,
    shift: 0.5,
    rotate: 0.5,
    zoom: 0.5,
    light: 0.5,
    colour: 0.5,
    noise: 0.5,
    cutOut: 0.5,
  },
};

/**
 * Runs each script among photographs made up for it, at least as far as the model; then gives the model
 * the weights and prints its parameters and its answer to the picture.
 */
const runner = `
import json, os, sys
import numpy as np
import tensorflow as tf
for number, case in enumerate(json.load(sys.stdin)):
    os.makedirs(str(number))
    os.chdir(str(number))
    for label in range(case['classCount']):
        os.makedirs(f'photos/{label}')
        for i in range(4):
            pixels = np.random.default_rng(i).integers(0, 256, (40, 40, 3), np.uint8)
            tf.io.write_file(f'photos/{label}/{i}.png', tf.io.encode_png(pixels))
    scope = {'__name__': 'script'}
    code = case['code'] if case['trains'] else case['code'].split('train, validation')[0]
    sys.stdout, stdout = sys.stderr, sys.stdout
    exec(code, scope)
    sys.stdout = stdout
    os.chdir('..')
    model = scope['model']
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([np.array(w).reshape(s) for w, s in zip(case['weights'], shapes, strict=True)])
    picture = np.array(case['picture'], np.float32).reshape(1, *model.input_shape[1:])
    answer = model(picture, training=False).numpy()[0]
    print(json.dumps({'parameters': model.count_params(), 'answer': answer.tolist()}))
`;

interface Trial {
  readonly plan: NetworkPlan;
  readonly trains: boolean;
}

interface PythonAnswer {
  readonly parameters: number;
  readonly answer: readonly number[];
}

/** Weights as after some training: none is 0 or 1 by accident; variances stay positive. */
function someWeights(plan: NetworkPlan): Float32Array[] {
  const random = new Random(3);
  return initialWeights(plan, 'he', 2).map((values) =>
    values.map((value) => value + 0.1 * random.uniform()),
  );
}

function trials(): Trial[] {
  const planned = (description: NetworkPlan['description']) => {
    const plan = planNetwork(description, 3);
    if (!plan.ok) throw new Error(plan.trouble.kind);
    return plan.value;
  };
  const narrow = { id: 'vgg-11', width: 1 / 16, sizePx: 32, channels: 3, batchNorm: true } as const;
  return [
    { plan: planned(lenet5('tanh', 1)), trains: true },
    { plan: planned(vgg(narrow)), trains: true },
    ...Array.from({ length: 40 }, (_, seed) => ({ plan: randomPlan(seed), trains: false })),
  ];
}

function runScripts(cases: readonly object[]): PythonAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), 'keras-'));
  try {
    const { status, stdout, stderr } = spawnSync(python, ['-c', runner], {
      cwd: folder,
      input: JSON.stringify(cases),
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
    });
    if (status !== 0) throw new Error(stderr.slice(-3000));
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PythonAnswer);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hasKeras = hasPythonLibrary('tensorflow') && hasPythonLibrary('keras');
describe.skipIf(!hasKeras)(
  `Keras code${hasKeras ? '' : ' (skipped: this python3 has no tensorflow; name another by PYTHON=…)'}`,
  () => {
    it('trains, has the weights of the plan and answers as the reference', () => {
      const all = trials().map(({ plan, trains }, index) => {
        const random = new Random(index);
        const { sizePx, channels, normalisation } = plan.description.input;
        const picture = Array.from({ length: sizePx * sizePx * channels }, () =>
          random.integer(256),
        );
        const normalised = picture.map((level) =>
          normalisation === 'unit' ? level / 255 : level / 127.5 - 1,
        );
        const weights = someWeights(plan);
        const logits = runReference(plan, weights, normalised).at(-1)!.data;
        return { plan, trains, picture, weights, expected: softmax(logits) };
      });
      const answers = runScripts(
        all.map(({ plan, trains, picture, weights }) => ({
          code: kerasCode(plan, training),
          classCount: plan.classCount,
          weights: weights.map((values) => [...values]),
          trains,
          picture,
        })),
      );
      all.forEach(({ plan, expected }, index) => {
        const { parameters, answer } = answers[index]!;
        expect(parameters).toBe(plan.parameterCount);
        answer.forEach((share, k) => {
          expect(Math.abs(share - expected[k]!), kerasCode(plan, training)).toBeLessThan(1e-3);
        });
      });
    }, 600_000);
  },
);
