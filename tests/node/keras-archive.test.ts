import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { movedWeights, randomPlan } from '../../src/core/network/random-network.fixture.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { kerasFiles } from '../../src/exchange/model/keras-archive.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import { zipStream } from '../../src/exchange/zip/zip-stream.ts';
import { eyeCase } from './eye-case.ts';
import { hasPythonLibrary, python } from './run-python.ts';

/** Opens each archive with the real Keras and prints its answer to the picture. */
const runner = `
import json, sys
sys.path.insert(0, sys.argv[1])
import numpy as np, keras, vistazo_layers
for case in json.load(sys.stdin):
    model = keras.saving.load_model(case['file'])
    picture = np.array(case['picture'], np.float32).reshape(1, *model.input_shape[1:])
    print(json.dumps(model(picture, training=False).numpy()[0].tolist()))
`;

function planned(description: Parameters<typeof planNetwork>[0], classCount: number): NetworkPlan {
  const plan = planNetwork(description, classCount);
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  return plan.value;
}

/** A model, a picture of bytes, and what is to be answered to how many digits. */
type ModelCase = Omit<Awaited<ReturnType<typeof eyeCase>>, 'table'>;

const trials: readonly NetworkPlan[] = [
  planned(lenet5('tanh', 1), 10),
  planned(vgg({ id: 'vgg-7', width: 1 / 8, sizePx: 32, channels: 3, batchNorm: true }), 3),
  ...Array.from({ length: 14 }, (_, seed) => randomPlan(100 + seed)),
];

/** Networks of one's own, with what the plain reference answers. */
function networkCases(): ModelCase[] {
  const random = new Random(7);
  return trials.map((plan, index) => {
    const weights = movedWeights(plan, index);
    const { sizePx, channels, normalisation } = plan.description.input;
    const picture = Array.from({ length: sizePx * sizePx * channels }, () => random.integer(256));
    const fed = picture.map((v) => (normalisation === 'unit' ? v / 255 : v / 127.5 - 1));
    const right = softmax(runReference(plan, weights, fed).at(-1)!.data.slice());
    return { model: networkModel(plan, weights), picture, right, digits: 5 };
  });
}

describe.runIf(hasPythonLibrary('tensorflow'))('a .keras archive', () => {
  it('is opened by Keras and answers as the network does', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keras-'));
    const cases = [...networkCases(), await eyeCase()];
    const files = cases.map((_, index) => join(folder, `${index}.keras`));
    for (const [index, { model }] of cases.entries()) {
      const chunks = [];
      for await (const chunk of zipStream(kerasFiles(model, new Date(0)))) chunks.push(chunk);
      writeFileSync(files[index]!, Buffer.concat(chunks));
    }
    const { status, stdout, stderr } = spawnSync(python, ['-c', runner, 'src/exchange/python'], {
      input: JSON.stringify(cases.map(({ picture }, i) => ({ file: files[i], picture }))),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
    });
    rmSync(folder, { recursive: true });
    if (status !== 0) throw new Error(stderr.slice(-3000));
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as number[]);
    expect(told).toHaveLength(cases.length);
    told.forEach((answer, index) => {
      const { right, digits } = cases[index]!;
      answer.forEach((p, k) => expect(p, `case ${index}`).toBeCloseTo(right[k]!, digits));
    });
  });
});
