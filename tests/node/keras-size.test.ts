import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OutputSubject, ProjectSubject } from '../../src/app/exchange/output.ts';
import { kerasOutput } from '../../src/app/exchange/outputs/keras.ts';
import type { NetworkDescription } from '../../src/core/network/description.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import { Random } from '../../src/core/random.ts';
import { kerasBundle } from '../../src/exchange/bundle/keras-bundle.ts';
import type { InputForm } from '../../src/exchange/bundle/named-model.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import type { PortableModel } from '../../src/exchange/model/portable-model.ts';
import { zipBytes } from '../../src/exchange/zip/zip-bytes.ts';
import type { RunRecord } from '../../src/training/store/records.ts';
import { modelsEs } from '../../src/ui/messages/exchange/models-es.ts';
import { eyeCase } from './eye-case.ts';

const folder = new URL('../fixtures/photos/taza/', import.meta.url);
const jpegs = readdirSync(folder).map((name) => {
  const bytes = readFileSync(new URL(name, folder));
  return Uint8Array.from(bytes).buffer;
});

/** What a zip for Keras has in bytes. */
async function bytesOf(model: PortableModel, labels: readonly string[], form: InputForm) {
  const { sizePx, channels } = form;
  const answer = Float32Array.from(labels, (_, k) => 1 / (k + 3));
  // About as hard to compress as a photograph.
  const random = new Random(3);
  const pixels = Uint8Array.from({ length: sizePx ** 2 * channels }, () => random.integer(100));
  const photographs = jpegs
    .slice(0, 3)
    .map((jpeg) => ({ jpeg, pixels, fromPng: answer, fromJpeg: answer }));
  const said = { readme: modelsEs.outputs.keras.readMe, comments: modelsEs.files.comments };
  const files = await kerasBundle({ model, labels, form }, photographs, said, new Date(0));
  return (await zipBytes(files)).byteLength;
}

const labels = ['Taza', 'Llave', 'Balón', 'Osito'];

/** A project with these photographs and, where it has one, an eye. */
function projectOf(eye?: object): ProjectSubject {
  return {
    kind: 'project',
    name: 'Cocina',
    contents: {
      classes: labels.map((name) => ({ name })),
      photos: jpegs.map(({ byteLength }) => ({ byteLength })),
    },
    eye: () => eye,
  } as unknown as ProjectSubject;
}

function runOf(description: NetworkDescription): OutputSubject {
  const model = { kind: 'network', description };
  const run = { model, classNames: labels } as unknown as RunRecord;
  return { kind: 'run', name: 'Red', run, project: projectOf() };
}

async function expectClose(subject: OutputSubject, actualBytes: number) {
  const estimated = await kerasOutput.estimateBytes(subject);
  const difference = estimated / actualBytes - 1;
  expect(Math.abs(difference), `${estimated} for ${actualBytes}`).toBeLessThan(0.05);
}

const networks: Readonly<Record<string, NetworkDescription>> = {
  'LeNet-5': lenet5('tanh', 1),
  'a small VGG': vgg({ id: 'vgg-7', width: 1 / 8, sizePx: 32, channels: 3, batchNorm: true }),
  'the smallest': {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: 8, channels: 1, normalisation: 'unit' },
    layers: [{ kind: 'flatten' }, { kind: 'output' }],
  },
};

it.each(Object.keys(networks))(
  'the size of %s for Keras is told to five per cent',
  async (name) => {
    const description = networks[name]!;
    const plan = planNetwork(description, labels.length);
    if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
    const { sizePx, channels } = description.input;
    const form = { sizePx, channels, wholeLevels: true };
    const model = networkModel(plan.value, movedWeights(plan.value));
    await expectClose(runOf(description), await bytesOf(model, labels, form));
  },
);

it('the size of the eye for Keras is told to five per cent', async () => {
  const { table, model } = await eyeCase();
  const sizePx = 160;
  const eye = { model: { table }, sizePx, key: '' };
  const form: InputForm = { sizePx, channels: 3, wholeLevels: false };
  await expectClose(projectOf(eye), await bytesOf(model, labels, form));
});
