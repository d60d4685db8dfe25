import { describe, expect, it, onTestFinished } from 'vitest';
import type { NetworkDescription } from '../../src/core/network/description.ts';
import { NetworkPictures } from '../../src/core/network/network-pictures.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { readForeignModel } from '../../src/exchange/foreign/read-model.ts';
import { runnableFiles } from '../../src/exchange/foreign/runnable.ts';
import { modelFilesOf } from '../../src/exchange/foreign/zip-files.ts';
import { kerasFiles } from '../../src/exchange/model/keras-archive.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import { ForeignRunner } from '../../src/models/foreign/foreign-runner.ts';

/** With poolings that only this app has. */
const description: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 24, channels: 3, normalisation: 'unit' },
  layers: [
    { kind: 'conv', filters: 6, kernelPx: 3, stridePx: 1, padding: 'same' },
    { kind: 'activation', id: 'maxout' },
    { kind: 'pool', id: 'gated', sizePx: 2, stridePx: 2 },
    { kind: 'batch-norm' },
    { kind: 'pool', id: 'lp', sizePx: 2, stridePx: 2 },
    { kind: 'pool', id: 'mixed', sizePx: 2, stridePx: 2 },
    { kind: 'flatten' },
    { kind: 'output' },
  ],
};

async function givenNetwork() {
  const planned = planNetwork(description, 3);
  if (!planned.ok) throw new Error(planned.trouble.kind);
  const plan = planned.value;
  const weights = movedWeights(plan, 4);
  const packed = kerasFiles(networkModel(plan, weights), new Date(0));
  const read = await readForeignModel(
    modelFilesOf(packed.map(({ path, bytes }) => ({ path, file: new Blob([bytes]) }))),
  );
  if (!read.ok) throw new Error(read.trouble.kind);
  const random = new Random(2);
  const picture = new ImageData(
    Uint8ClampedArray.from({ length: 224 * 224 * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : random.integer(256),
    ),
    224,
    224,
  );
  const fed = new NetworkPictures(224, description.input).make(picture.data);
  const right = softmax(
    runReference(
      plan,
      weights,
      Array.from(fed, (v) => v / 255),
    )
      .at(-1)!
      .data.slice(),
  );
  return { files: runnableFiles(read.value, read.value.input.scaling!), picture, right };
}

describe('a network of somebody else', () => {
  it.each(['wasm', 'cpu'] as const)(
    'answers on %s as the plain loops do, and keeps no tensors',
    async (backend) => {
      const { files, picture, right } = await givenNetwork();
      const runner = new ForeignRunner(files, [backend]);
      onTestFinished(() => runner.dispose());
      expect(await runner.build()).toEqual({ ok: true, value: { backend, classCount: 3 } });
      const look = await runner.look(picture);
      if (!look?.ok) throw new Error(JSON.stringify(look));
      look.value.shares.forEach((share, k) => expect(share).toBeCloseTo(right[k]!, 4));
      const before = await runner.tensorCount();
      for (let i = 0; i < 5; i++) await runner.look(picture);
      expect(await runner.tensorCount()).toBe(before);
    },
  );

  it('goes on elsewhere when its worker is of no use', async () => {
    const { files, picture } = await givenNetwork();
    let opened = 0;
    const runner = new ForeignRunner(files, ['wasm', 'cpu'], () => {
      opened++;
      const worker = new Worker(
        new URL('../../src/models/foreign/foreign-worker.ts', import.meta.url),
        { type: 'module' },
      );
      if (opened === 1) worker.terminate();
      if (opened === 1) setTimeout(() => worker.dispatchEvent(new ErrorEvent('error')));
      return worker;
    });
    onTestFinished(() => runner.dispose());
    const look = await runner.look(picture);
    expect(look?.ok).toBe(true);
    expect(await runner.build()).toMatchObject({ value: { backend: 'cpu' } });
  });

  it('whose layers do not fit says so', async () => {
    const { files } = await givenNetwork();
    const runner = new ForeignRunner({ ...files, weights: files.weights.slice(1) }, ['cpu']);
    onTestFinished(() => runner.dispose());
    const built = await runner.build();
    expect(!built.ok && built.trouble.kind).toBe('does-not-fit');
  });
});
