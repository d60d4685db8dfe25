import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../src/core/network/random-network.fixture.ts';
import { machineBundle } from '../../src/exchange/bundle/machine-bundle.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import { splitFolders, type SplitPhotograph } from '../../src/exchange/split-folders.ts';
import { registerOwnLayers } from '../../src/models/network/own-layers.ts';
import { notebookEs } from '../../src/ui/messages/exchange/notebook-es.ts';
import { pythonEs } from '../../src/ui/messages/exchange/python-es.ts';
import { hasPythonLibrary, python } from './run-python.ts';

const photos = new URL('../fixtures/photos/', import.meta.url).pathname;
const classes = ['taza', 'balón', 'osito', 'reloj'];

/** Six photographs a class: three recordings, of which the last only chooses. */
const photographs = classes.flatMap((name, label) =>
  Array.from({ length: 6 }, (_, index): SplitPhotograph => {
    const recording = 3 * label + Math.floor(index / 2);
    const part = index < 4 ? 'train' : 'validation';
    return { id: `${name}/${index}.jpg`, label, burstId: String(recording), recording, part };
  }),
);

/** What Keras answers with the network that came back, to a gray square. */
const asker = `
import json, sys
sys.path.insert(0, sys.argv[1])
import keras, numpy as np, vistazo_layers
model = keras.saving.load_model(sys.argv[1] + '/run/result/model.keras', compile=False)
print(json.dumps(model(np.full((1, *model.input_shape[1:]), 99, np.float32), training=False).numpy()[0].tolist()))
`;

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(python, args, {
    encoding: 'utf8',
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
  });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return stdout;
}

const hasKeras = hasPythonLibrary('tensorflow');
describe.skipIf(!hasKeras)(
  `a bigger machine${hasKeras ? '' : ' (skipped: this python3 has no tensorflow; name another by PYTHON=…)'}`,
  () => {
    let folder: string;
    beforeAll(async () => {
      await setBackend('cpu');
      registerOwnLayers();
      folder = mkdtempSync(join(tmpdir(), 'machine-'));
      const plan = randomPlan(104, 24, classes.length);
      const { sizePx, channels } = plan.description.input;
      const folders = splitFolders(photographs, classes, 'photographs/');
      const form = { sizePx, channels, wholeLevels: true };
      const named = { model: networkModel(plan, movedWeights(plan)), labels: classes, form };
      const training = { epochs: 2, batchSize: 8, learningRate: 0.001 };
      const files = await machineBundle(
        { named, description: plan.description, training, folders },
        { readme: '', comments: pythonEs, notebook: notebookEs },
        new Date(0),
      );
      for (const { path, bytes } of files) writeFileSync(join(folder, path), Buffer.from(bytes));
      for (const [id, path] of folders.paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        copyFileSync(join(photos, id), join(folder, path));
      }
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    interface Report {
      readonly history: readonly { readonly epoch: number }[];
      readonly validation: object;
    }
    const reportOf = (name: string) =>
      JSON.parse(readFileSync(join(folder, name, 'result/report.json'), 'utf8')) as Report;
    const historyOf = () => reportOf('run').history.map(({ epoch }) => epoch);

    it(
      'learns on, stops, goes on from its checkpoint, and gives back what TensorFlow.js answers with',
      {
        timeout: 300_000,
      },
      async () => {
        expect(run([join(folder, 'train.py')])).toContain("'train': 16, 'validation': 8");
        expect(historyOf()).toEqual([0, 1, 2]);
        const again = run([join(folder, 'train.py'), '--epochs', '3']);
        expect(again).not.toContain('epoch 2 ');
        expect(historyOf()).toEqual([0, 1, 2, 3]);

        const kept = unzipSync(readFileSync(join(folder, 'run/result/model.keras')));
        const metadata = JSON.parse(new TextDecoder().decode(kept['metadata.json'])) as object;
        expect(metadata).toMatchObject({ labels: classes });
        const said = JSON.parse(run(['-c', asker, folder]).trim()) as number[];
        const json = JSON.parse(
          readFileSync(join(folder, 'run/result/tfjs/model.json'), 'utf8'),
        ) as { modelTopology: object; weightsManifest: { weights: [] }[] };
        const weights = readFileSync(join(folder, 'run/result/tfjs/weights.bin'));
        const model = await loadLayersModel({
          load: async () => ({
            modelTopology: json.modelTopology,
            weightSpecs: json.weightsManifest[0]!.weights,
            weightData: Uint8Array.from(weights).buffer,
          }),
        });
        const shape = [1, ...(model.inputs[0]!.shape.slice(1) as number[])];
        const count = shape.reduce((product, length) => product * length, 1);
        const answer = model.predict(tensor(new Float32Array(count).fill(99), shape)) as Tensor;
        answer.dataSync().forEach((p, k) => expect(p).toBeCloseTo(said[k]!, 5));
      },
    );

    it(
      'takes no other split for a network that has seen this one, and says so where nothing measures',
      { timeout: 300_000 },
      () => {
        expect(() => run([join(folder, 'train.py'), '--seed', '3'])).toThrow(
          '--seed: start.keras ya vio lo que otra división apartaría',
        );
        const list = join(folder, 'bursts.csv');
        writeFileSync(list, readFileSync(list, 'utf8').replaceAll(',validation', ',train'));
        const other = ['--run', join(folder, 'unmeasured'), '--epochs', '1'];
        const told = run([join(folder, 'train.py'), ...other]);
        expect(told).toContain('validation está vacía: se conserva la última época');
        expect(told).toContain('test también está vacía');
        expect(reportOf('unmeasured')).toMatchObject({ validation: {} });
      },
    );
  },
);
