import { describe, expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../core/network/random-network.fixture.ts';
import { kerasFiles } from '../model/keras-archive.ts';
import { networkModel } from '../model/network-model.ts';
import { tfjsFiles } from '../model/tfjs-files.ts';
import { readLabels } from './class-labels.ts';
import { read } from './foreign-model.fixture.ts';
import { asOwnNetwork } from './own-network.ts';

describe('a network of the layers of My network', () => {
  it('becomes one of them, with the very same weights', async () => {
    for (let seed = 1; seed < 30; seed++) {
      const plan = randomPlan(seed);
      const weights = movedWeights(plan);
      for (const write of [
        tfjsFiles,
        (m: Parameters<typeof tfjsFiles>[0]) => kerasFiles(m, new Date(0)),
      ]) {
        const packed = write(networkModel(plan, weights));
        const outcome = await read(
          Object.fromEntries(packed.map(({ path, bytes }) => [path, new Uint8Array(bytes)])),
        );
        const own = outcome.ok ? asOwnNetwork(outcome.value.model) : undefined;
        expect(own?.description, `seed ${seed}`).toEqual(plan.description);
        expect(own?.classCount).toBe(plan.classCount);
        expect(own?.weights).toEqual(weights);
      }
    }
  });

  it('has its activations apart, and another ε in its variances', () => {
    const data = (length: number, value: number) => new Float32Array(length).fill(value);
    const own = asOwnNetwork({
      name: 'foreign',
      layers: [
        {
          className: 'InputLayer',
          name: 'image',
          config: { batch_shape: [null, 8, 8, 1] },
          inputs: [],
          weights: [],
        },
        {
          className: 'Rescaling',
          name: 'r',
          config: { scale: 1 / 255 },
          inputs: ['image'],
          weights: [],
        },
        {
          className: 'BatchNormalization',
          name: 'b',
          config: { epsilon: 0.003, scale: false },
          inputs: ['r'],
          weights: ['beta', 'moving_mean', 'moving_variance'].map((name) => ({
            name,
            shape: [1],
            data: data(1, 2),
          })),
        },
        { className: 'Flatten', name: 'f', config: {}, inputs: ['b'], weights: [] },
        {
          className: 'Dense',
          name: 'd',
          config: { units: 3, activation: 'relu', use_bias: false },
          inputs: ['f'],
          weights: [{ name: 'kernel', shape: [64, 3], data: data(192, 1) }],
        },
        {
          className: 'Dense',
          name: 'o',
          config: { units: 2, activation: 'softmax' },
          inputs: ['d'],
          weights: [
            { name: 'kernel', shape: [3, 2], data: data(6, 1) },
            { name: 'bias', shape: [2], data: data(2, 0) },
          ],
        },
      ],
    });
    expect(own?.description.layers).toEqual([
      { kind: 'batch-norm' },
      { kind: 'flatten' },
      { kind: 'dense', units: 3 },
      { kind: 'activation', id: 'relu' },
      { kind: 'output' },
    ]);
    expect(own?.weights[0]).toEqual(data(1, 1));
    expect(own?.weights[3]![0]).toBeCloseTo(2.002, 6);
    expect(own?.weights[5]).toEqual(data(3, 0));
  });
});

describe('names of classes', () => {
  it.each([
    ['labels.txt', '0 taza\r\n1 llave\n', ['taza', 'llave']],
    ['labels.txt', '2 pesos\n10 pesos', ['2 pesos', '10 pesos']],
    ['labels.json', '["a", "b"]', ['a', 'b']],
    ['labels.json', '{"1": "b", "0": "a"}', ['a', 'b']],
    ['metadata.json', '{"labels": ["a"], "imageSize": 224}', ['a']],
    ['metadata.json', '{"keras_version": "3.4.1"}', undefined],
    ['labels.json', '{"__proto__": ["a"]}', undefined],
    ['labels.json', '[1, 2]', undefined],
    ['labels.json', '{', undefined],
  ])('in %s: %s', (name, text, names) => {
    expect(readLabels(name, text)).toEqual(names);
  });

  it('are not looked for deeper than any stack', () => {
    const [begin, end] = [`{"labels":`, '}'].map((part) => part.repeat(50_000));
    expect(readLabels('labels.json', `${begin}["a"]${end}`)).toBeUndefined();
  });
});
