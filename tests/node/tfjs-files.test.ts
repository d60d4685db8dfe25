import '@tensorflow/tfjs-backend-cpu';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { setBackend, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { movedWeights, randomPlan } from '../../src/core/network/random-network.fixture.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { eyeCase } from './eye-case.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import type { PortableModel } from '../../src/exchange/model/portable-model.ts';
import { tfjsFiles } from '../../src/exchange/model/tfjs-files.ts';

beforeAll(() => setBackend('cpu'));

/** What TensorFlow.js makes of the files, asked one picture. */
async function askTfjs(model: PortableModel, picture: number[], shape: number[]) {
  const [json, weights] = tfjsFiles(model);
  const parsed = JSON.parse(new TextDecoder().decode(json!.bytes)) as {
    modelTopology: object;
    weightsManifest: { weights: [] }[];
  };
  const loaded = await loadLayersModel({
    load: () =>
      Promise.resolve({
        modelTopology: parsed.modelTopology,
        weightSpecs: parsed.weightsManifest[0]!.weights,
        weightData: weights!.bytes,
      }),
  });
  const answer = loaded.predict(tensor4d(picture, [1, ...shape] as never)) as Tensor;
  return answer.dataSync();
}

const isOwn = ({ layers }: PortableModel) => layers.some(({ own }) => own);

/** Random networks that need no layers of our own. */
function plainPlans(count: number): NetworkPlan[] {
  const found: NetworkPlan[] = [];
  for (let seed = 1; found.length < count; seed++) {
    const plan = randomPlan(seed);
    if (!isOwn(networkModel(plan, movedWeights(plan)))) found.push(plan);
  }
  return found;
}

describe('the files for TensorFlow.js', () => {
  it('are opened by it and answer as the network does', async () => {
    const random = new Random(3);
    for (const plan of plainPlans(12)) {
      const weights = movedWeights(plan);
      const { sizePx, channels, normalisation } = plan.description.input;
      const picture = Array.from({ length: sizePx ** 2 * channels }, () => random.integer(256));
      const fed = picture.map((v) => (normalisation === 'unit' ? v / 255 : v / 127.5 - 1));
      const right = softmax(runReference(plan, weights, fed).at(-1)!.data.slice());
      const told = await askTfjs(networkModel(plan, weights), picture, [sizePx, sizePx, channels]);
      told.forEach((p, k) => expect(p).toBeCloseTo(right[k]!, 5));
    }
  });

  it.each(['bytes', 'teachable-machine'] as const)(
    'of the eye answer as it does, fed with %s',
    async (kind) => {
      const { model, picture, right, digits } = await eyeCase(kind);
      const fed = kind === 'bytes' ? picture : picture.map((v) => v / 127 - 1);
      const told = await askTfjs(model, fed, [128, 128, 3]);
      told.forEach((p, k) => expect(p).toBeCloseTo(right[k]!, digits));
    },
  );
});
