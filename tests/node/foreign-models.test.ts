import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { setBackend, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../src/core/network/random-network.fixture.ts';
import { Random } from '../../src/core/random.ts';
import { readForeignModel, type ForeignModel } from '../../src/exchange/foreign/read-model.ts';
import { runnableFiles } from '../../src/exchange/foreign/runnable.ts';
import { modelFilesOf, modelFilesOfZip } from '../../src/exchange/foreign/zip-files.ts';
import { kerasFiles } from '../../src/exchange/model/keras-archive.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import { tfjsFiles } from '../../src/exchange/model/tfjs-files.ts';
import { openZip } from '../../src/exchange/zip/zip-reader.ts';
import type { PackedFile } from '../../src/exchange/zip/zip-stream.ts';
import { ForeignNetwork } from '../../src/models/foreign/foreign-network.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';

beforeAll(() => setBackend('cpu'));

const fixtures = 'tests/fixtures/models';
/** A model of Teachable Machine, where there is one. */
const peer =
  ['../shared', '../../shared'].map((at) => `${at}/peers/teachable-machine`).find(existsSync) ?? '';

async function readArchive(path: string): Promise<ForeignModel> {
  const zip = await openZip(new Blob([readFileSync(path)]), {
    maxFiles: 20,
    maxFileBytes: 1e7,
    maxTotalBytes: 1e7,
  });
  if (!zip.ok) throw new Error(zip.trouble.kind);
  return taken(await readForeignModel(modelFilesOfZip(zip.value)));
}

function taken<Value>(
  outcome: { ok: true; value: Value } | { ok: false; trouble: unknown },
): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.value;
}

const packed = (files: readonly PackedFile[]) =>
  modelFilesOf(files.map(({ path, bytes }) => ({ path, file: new Blob([bytes]) })));

/** What a network answers to a square of levels, as the app runs it. */
async function ask(model: ForeignModel, levels: readonly number[]): Promise<Float32Array> {
  const built = taken(
    await ForeignNetwork.build(runnableFiles(model, model.input.scaling ?? 'bytes')),
  );
  const { channels } = model.input;
  const count = levels.length / channels;
  const pixels = new Uint8ClampedArray(4 * count);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++)
      pixels[4 * i + c] = levels[i * channels + (channels === 1 ? 0 : c)]!;
  }
  const shares = await built.classify(pixels);
  built.dispose();
  return shares;
}

describe('an archive that Keras 3 wrote', () => {
  const { picture, answers } = JSON.parse(readFileSync(join(fixtures, 'answers.json'), 'utf8')) as {
    picture: number[];
    answers: Record<string, number[]>;
  };
  /** The upper left of the 16 × 16 picture. */
  const corner = (side: number) =>
    picture.filter((_, i) => Math.floor(i / 48) < side && Math.floor(i / 3) % 16 < side);

  it.each([
    ['sequential', 'logits'],
    ['functional', 'shares'],
  ] as const)('%s answers as Keras does', async (name, kind) => {
    const model = await readArchive(join(fixtures, `${name}.keras`));
    expect(model.answer).toBe(kind);
    expect(model.input.scaling).toBe('bytes');
    const told = await ask(model, corner(model.input.sizePx));
    const right = kind === 'logits' ? softmax(Float32Array.from(answers[name]!)) : answers[name]!;
    told.forEach((share, k) => expect(share).toBeCloseTo(right[k]!, 5));
  });
});

describe('what this app wrote', () => {
  it.each([
    ['.keras', (model) => kerasFiles(model, new Date(0))],
    ['LayersModel', tfjsFiles],
  ] as const satisfies readonly (readonly [
    string,
    (model: ReturnType<typeof networkModel>) => PackedFile[],
  ])[])('as %s answers as before, its own layers too', async (_, write) => {
    const random = new Random(5);
    for (let seed = 1; seed < 25; seed++) {
      const plan = randomPlan(seed);
      const weights = movedWeights(plan);
      const { sizePx, channels, normalisation } = plan.description.input;
      const levels = Array.from({ length: sizePx ** 2 * channels }, () => random.integer(256));
      const fed = levels.map((v) => (normalisation === 'unit' ? v / 255 : v / 127.5 - 1));
      const right = softmax(runReference(plan, weights, fed).at(-1)!.data.slice());
      const model = taken(await readForeignModel(packed(write(networkModel(plan, weights)))));
      const told = await ask(model, levels);
      told.forEach((share, k) => expect(share, `seed ${seed}`).toBeCloseTo(right[k]!, 4));
    }
  });
});

describe.runIf(peer)('a model of Teachable Machine', () => {
  it('answers as its own library does', { timeout: 120_000 }, async () => {
    const names = ['model.json', 'weights.bin', 'metadata.json'];
    const bytes = new Map(names.map((name) => [name, readFileSync(join(peer, name))]));
    const files = modelFilesOf(
      [...bytes].map(([path, content]) => ({ path, file: new Blob([content]) })),
    );
    const model = taken(await readForeignModel(files));
    expect(model.format).toBe('teachable-machine');
    expect(model.labels).toHaveLength(5);
    expect(model.outputCount).toBe(5);
    const json = JSON.parse(bytes.get('model.json')!.toString()) as {
      modelTopology: object;
      weightsManifest: { weights: [] }[];
    };
    const direct = await loadLayersModel({
      load: () =>
        Promise.resolve({
          modelTopology: json.modelTopology,
          weightSpecs: json.weightsManifest[0]!.weights,
          weightData: Uint8Array.from(bytes.get('weights.bin')!).buffer,
        }),
    });
    const random = new Random(1);
    const levels = Array.from({ length: 224 * 224 * 3 }, (_, i) =>
      Math.min(255, Math.floor(((i / 3) % 224) + random.integer(40))),
    );
    const right = direct.predict(
      tensor4d(
        levels.map((level) => level / 127 - 1),
        [1, 224, 224, 3],
      ),
    ) as Tensor;
    const expected = await right.data();
    const told = await ask(model, levels);
    const gap = Math.max(...told.map((share, k) => Math.abs(share - expected[k]!)));
    expect(gap).toBeLessThan(1e-6);
  });
});
