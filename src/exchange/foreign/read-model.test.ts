import { describe, expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../core/network/random-network.fixture.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { Random } from '../../core/random.ts';
import { kerasFiles } from '../model/keras-archive.ts';
import { networkModel } from '../model/network-model.ts';
import { tfjsFiles } from '../model/tfjs-files.ts';
import { readLabels } from './class-labels.ts';
import { asOwnNetwork } from './own-network.ts';
import { readForeignModel } from './read-model.ts';
import { modelFilesOf } from './zip-files.ts';

type Json = Record<string, unknown>;
type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

function read(files: Files) {
  return readForeignModel(
    modelFilesOf(Object.entries(files).map(([path, text]) => ({ path, file: new Blob([text]) }))),
  );
}

const layer = (className: string, config: Json = {}, more: Json = {}) => ({
  class_name: className,
  config: { name: className.toLowerCase(), ...config },
  ...more,
});

/** A LayersModel of a picture and these layers, without weights. */
function sequential(...layers: unknown[]): Files {
  const input = layer('InputLayer', { batch_input_shape: [null, 8, 8, 3] });
  const topology = { class_name: 'Sequential', config: { name: 's', layers: [input, ...layers] } };
  return { 'model.json': JSON.stringify({ modelTopology: topology, weightsManifest: [] }) };
}

async function troubleOf(files: Files) {
  const outcome = await read(files);
  return outcome.ok ? undefined : outcome.trouble;
}

describe('a model is refused', () => {
  it('by the name of a layer that is not known, code above all', async () => {
    expect(await troubleOf(sequential(layer('Lambda', { function: 'x' })))).toEqual({
      kind: 'unknown-layer',
      className: 'Lambda',
      layer: 'lambda',
    });
    for (const name of ['LSTM', 'MyLayer', '__proto__', 'constructor', 'toString']) {
      const trouble = await troubleOf(sequential(layer(name)));
      expect(trouble).toMatchObject({ kind: 'unknown-layer', className: name });
    }
    const own = layer('MinPool', { size: 2, stride: 2 }, { registered_name: 'evil>MinPool' });
    expect(await troubleOf(sequential(own))).toMatchObject({ className: 'evil>MinPool' });
  });

  it('by the name of a setting that is not computed', async () => {
    const leaky = layer('Conv2D', { filters: 1, kernel_size: 3, activation: 'leaky_relu' });
    expect(await troubleOf(sequential(leaky))).toMatchObject({ setting: 'activation leaky_relu' });
    const first = layer('Flatten', { data_format: 'channels_first' });
    expect(await troubleOf(sequential(first))).toMatchObject({ setting: 'data_format' });
    const groups = layer('Conv2D', { filters: 2, kernel_size: 3, groups: 2 });
    expect(await troubleOf(sequential(groups))).toMatchObject({ setting: 'groups' });
  });

  it.each([
    ['Conv2D', 'filters', [0, -1, 1.5, 1e9, '8', [8]]],
    ['Conv2D', 'kernel_size', [0, 1e6, [3, 3, 3], [[3]], [3, 1e9]]],
    ['Conv2D', 'strides', [0, 100_000, [1, 0], true]],
    ['Conv2D', 'dilation_rate', [0, 4000, { value: 1 }]],
    ['Conv2D', 'padding', ['causal', 'SAME', -1, 1e9]],
    ['Conv2D', 'use_bias', [1, 'false']],
    ['DepthwiseConv2D', 'depth_multiplier', [0, 1e6]],
    ['Dense', 'units', [0, 2 ** 31, 'many']],
    ['BatchNormalization', 'epsilon', [-1, 2, '0.001']],
    ['BatchNormalization', 'axis', [99, [], 'last', [[3]]]],
    ['ReLU', 'max_value', [-6, '6', [6]]],
    ['LeakyReLU', 'alpha', ['0.3', [0.3], { class_name: '__numpy__' }]],
    ['MaxPooling2D', 'pool_size', [0, 1e5, [2, 2, 2]]],
    [
      'ZeroPadding2D',
      'padding',
      [
        -1,
        1e6,
        [[1, 1]],
        [
          [1, 1],
          [1, 1e6],
        ],
      ],
    ],
    ['Cropping2D', 'cropping', [-2, 4000, [[0, 0], [0]]]],
    ['UpSampling2D', 'size', [0, 4000, [2, 2, 2]]],
    ['UpSampling2D', 'interpolation', ['lanczos5', 1]],
    ['Dropout', 'rate', [-0.1, 1.1, 'half']],
    ['Reshape', 'target_shape', [[-2], [2 ** 31], 7, []]],
    ['Permute', 'dims', [[0], [9], 'all']],
    ['Rescaling', 'scale', ['1', [[1]], { value: 1 }]],
    ['MinPool', 'stride', [0, 1e6]],
  ])('by the bounds of its settings: %s, %s', async (className, setting, values) => {
    for (const value of values) {
      const config = { filters: 1, kernel_size: 3, units: 1, [setting]: value };
      const own = className === 'MinPool' ? { registered_name: 'vistazo>MinPool' } : {};
      expect(await troubleOf(sequential(layer(className, config, own))), `${value}`).toMatchObject({
        kind: 'unknown-setting',
        setting,
      });
    }
  });

  it('however deep a setting is', async () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    const files = sequential(layer('Conv2D', { filters: 1, kernel_size: 'DEEP' }));
    const json = String(files['model.json']).replace('"DEEP"', deep);
    const outcome = await read({ 'model.json': json });
    expect(outcome.ok || outcome.trouble).toMatchObject({ setting: 'kernel_size' });
  });

  it('by the name of a normalisation along another axis than the last', async () => {
    const norm = (axis: unknown) => layer('BatchNormalization', { axis });
    for (const axis of [1, [1], [2], -2, 0]) {
      expect(await troubleOf(sequential(norm(axis)))).toEqual({
        kind: 'unknown-setting',
        className: 'BatchNormalization',
        layer: 'batchnormalization',
        setting: 'axis',
      });
    }
    const ofTwo = layer('LayerNormalization', { axis: [1, 2] });
    expect(await troubleOf(sequential(ofTwo))).toMatchObject({ setting: 'axis' });
    const known = { kind: 'weights-missing' };
    for (const axis of [3, [3], -1, [-1], undefined]) {
      expect(await troubleOf(sequential(norm(axis)))).toMatchObject(known);
    }
    // Behind what makes a list of a picture the last axis is the first.
    expect(await troubleOf(sequential(layer('Flatten'), norm(1)))).toMatchObject(known);
    expect(await troubleOf(sequential(layer('Flatten'), norm(3)))).toMatchObject({
      setting: 'axis',
    });
    expect(
      await troubleOf(sequential(layer('LayerNormalization', { axis: [2, 3] }))),
    ).toMatchObject(known);
  });

  it('for what goes in or out', async () => {
    const wide = layer('InputLayer', { batch_shape: [null, 8, 9, 3] });
    const topology = { class_name: 'Sequential', config: { layers: [wide] } };
    expect(await troubleOf({ 'model.json': JSON.stringify({ modelTopology: topology }) })).toEqual({
      kind: 'no-picture-input',
      shape: '8 × 9 × 3',
    });
    const many = layer('Dense', { units: 100_000, use_bias: false });
    expect(await troubleOf(sequential(layer('Flatten'), many))).toMatchObject({
      kind: 'weights-missing',
    });
    expect(() => readLabels('labels.txt', 'a\n'.repeat(100_000))).toThrow('too-many-classes');
  });

  it('for weights that are missing, of another length, or no numbers', async () => {
    const plan = planNetwork(lenet5('tanh', 1), 10);
    if (!plan.ok) throw new Error('LeNet-5');
    const weights = movedWeights(plan.value, 1);
    weights[2]![3] = NaN;
    const [json, bin] = tfjsFiles(networkModel(plan.value, weights));
    const text = new TextDecoder().decode(json!.bytes);
    const bytes = new Uint8Array(bin!.bytes);
    expect(await troubleOf({ 'model.json': text })).toEqual({
      kind: 'file-missing',
      name: 'weights.bin',
    });
    expect(await troubleOf({ 'model.json': text, 'weights.bin': bytes.slice(4) })).toMatchObject({
      kind: 'damaged',
    });
    expect(await troubleOf({ 'model.json': text, 'weights.bin': bytes })).toMatchObject({
      kind: 'no-numbers',
    });
  });

  it('that is about sounds', async () => {
    const sound = {
      ...sequential(layer('Flatten')),
      'metadata.json': '{"packageName":"@teachablemachine/pose"}',
    };
    expect(await troubleOf(sound)).toEqual({ kind: 'not-pictures', what: 'pose' });
  });

  it('or read, but never executed nor endless, when it is damaged', async () => {
    const random = new Random(3);
    const plan = randomPlan(4);
    const model = networkModel(plan, movedWeights(plan));
    const forms = [tfjsFiles(model), kerasFiles(model, new Date(0))];
    const startMs = performance.now();
    for (let trial = 0; trial < 300; trial++) {
      const files: Files = {};
      for (const { path, bytes } of forms[trial % 2]!) {
        const copy = new Uint8Array(bytes.slice(0));
        for (let flip = 0; flip < 3; flip++) {
          copy[random.integer(copy.length)]! ^= 1 << random.integer(8);
        }
        files[path] = trial % 7 === 0 ? copy.slice(0, random.integer(copy.length)) : copy;
      }
      await read(files);
    }
    expect(performance.now() - startMs).toBeLessThan(15_000);
  });
});

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
