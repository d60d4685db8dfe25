import { describe, expect, it } from 'vitest';
import { movedWeights, randomPlan } from '../../core/network/random-network.fixture.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { Random } from '../../core/random.ts';
import { kerasFiles } from '../model/keras-archive.ts';
import { networkModel } from '../model/network-model.ts';
import { tfjsFiles } from '../model/tfjs-files.ts';
import { readLabels } from './class-labels.ts';
import { layer, read, sequential, type Files } from './foreign-model.fixture.ts';

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
