import { describe, expect, it } from 'vitest';
import { activationIds, type ActivationId, type LayerDescription } from '../description.ts';
import { runReference } from '../reference/run-reference.ts';
import { averageVoices, classVoices } from './channel-speaks.ts';
import { frozen, planOf } from './frozen-pass.fixture.ts';

const conv: LayerDescription = {
  kind: 'conv',
  filters: 4,
  kernelPx: 3,
  stridePx: 2,
  padding: 'same',
};
const flatten: LayerDescription = { kind: 'flatten' };
const average: LayerDescription = { kind: 'global-average' };
const act = (id: ActivationId): LayerDescription => ({ kind: 'activation', id });
const dense: LayerDescription = { kind: 'dense', units: 6 };

const sumOf = (numbers: Float64Array) => numbers.reduce((sum, number) => sum + number, 0);

describe('classVoices', () => {
  it('is weight × mean activation where a global average comes before the classes', () => {
    const pass = frozen(planOf([conv, act('relu'), average], 9), 2);
    const maps = Float64Array.from(pass.outputs[1]!);
    const [kernel, bias] = [pass.weights[2]!, pass.weights[3]!];
    for (let classIndex = 0; classIndex < 3; classIndex++) {
      const voices = classVoices(pass, classIndex);
      expect(voices).toMatchObject({ layer: 1, shape: [5, 5, 4], isLinear: true });
      for (let channel = 0; channel < 4; channel++) {
        const mean = maps.filter((_, i) => i % 4 === channel).reduce((a, b) => a + b, 0) / 25;
        const expected = mean * kernel[channel * 3 + classIndex]!;
        expect(voices.channels[channel]).toBeCloseTo(expected, 9);
      }
      expect(voices.rest).toBeCloseTo(bias![classIndex]!, 9);
      expect(sumOf(voices.places)).toBeCloseTo(sumOf(voices.channels), 9);
      const weights = kernel!.filter((_, i) => i % 3 === classIndex);
      const same = averageVoices(maps, [5, 5, 4], 1, weights, bias![classIndex]!);
      expect(same.channels).toEqual(voices.channels);
      expect(same.places).toEqual(voices.places);
      expect(same.logit).toBeCloseTo(voices.logit, 9);
      expect(same).toMatchObject({ layer: 1, rest: bias![classIndex], isLinear: true });
    }
  });

  it('sums over the places where the maps are flattened', () => {
    const pass = frozen(planOf([conv, flatten, { kind: 'dropout', rate: 0.5 }], 9), 3);
    const [maps, kernel] = [pass.outputs[0]!, pass.weights[2]!];
    const { channels, places, rest, logit } = classVoices(pass, 1);
    const expected = [0, 0, 0, 0];
    maps.forEach((value, i) => (expected[i % 4]! += value * kernel[i * 3 + 1]!));
    expected.forEach((value, channel) => expect(channels[channel]).toBeCloseTo(value, 9));
    const corner = [0, 1, 2, 3].map((i) => maps[i]! * kernel[i * 3 + 1]!);
    expect(places[0]).toBeCloseTo(
      corner.reduce((a, b) => a + b),
      9,
    );
    expect(rest).toBeCloseTo(pass.weights[3]![1]!, 9);
    expect(logit).toBeCloseTo(pass.outputs.at(-1)![1]!, 9);
  });

  it.each([
    ...activationIds.map((id) => [id, [conv, flatten, dense, act(id)]] as const),
    ['batch norm', [conv, average, { kind: 'batch-norm' }, dense, act('elu'), dense]] as const,
  ])('says how the logit moves when a channel grows, through %s', (_, layers) => {
    const plan = planOf(layers, 9);
    const pass = frozen(plan, 4);
    const { channels, isLinear } = classVoices(pass, 2);
    expect(isLinear).toBe(false);
    const logitWith = (channel: number, growth: number) => {
      // The maps come straight from a convolution: its kernel and bias scale them.
      const [kernel, bias, ...tail] = pass.weights;
      const grown = (values: Float32Array) =>
        values.map((value, i) => (i % 4 === channel ? value * (1 + growth) : value));
      const weights = [grown(kernel!), grown(bias!), ...tail];
      return runReference(plan, weights, pass.picture).at(-1)!.data[2]!;
    };
    for (let channel = 0; channel < 4; channel++) {
      const growth = 2 ** -10;
      const slope = (logitWith(channel, growth) - logitWith(channel, -growth)) / (2 * growth);
      expect(Math.abs(channels[channel]! - slope)).toBeLessThan(1e-3 * (1 + Math.abs(slope)));
    }
  });

  it('leaves no rest in a network of ReLUs without biases', () => {
    const plan = planOf([conv, act('relu'), flatten, dense, act('relu')], 9);
    const { weights, picture } = frozen(plan, 5);
    const unbiased = weights.map((values, i) => (i % 2 === 1 ? values.fill(0) : values));
    const outputs = runReference(plan, unbiased, picture).map(({ data }) => data);
    const { rest, logit } = classVoices({ plan, weights: unbiased, picture, outputs }, 0);
    expect(Math.abs(logit)).toBeGreaterThan(0.01);
    expect(rest).toBeCloseTo(0, 9);
  });

  it('takes the picture itself where no layer makes maps of it', () => {
    const pass = frozen(planOf([flatten], 8, 3, 3), 6);
    expect(classVoices(pass, 0)).toMatchObject({ layer: -1, shape: [8, 8, 3] });
  });
});
