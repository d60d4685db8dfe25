import { describe, expect, it } from 'vitest';
import { findActivation } from '../../kernels/activations/activations.ts';
import { Random } from '../../random.ts';
import { activateLayer, errorsThroughActivation } from './activate-layer.ts';
import { denseLayers, hiddenActivations, parameterCount } from './architecture.ts';
import { Backward } from './backward.ts';
import { Dropout } from './dropout.ts';
import { answersOf, classOfAnswer, meanLossOf } from './evaluate.ts';
import { Forward } from './forward.ts';
import { summedLoss } from './loss.ts';
import { addPenaltyGradient, penaltyCost } from './penalty.ts';
import { outputKinds, randomNetwork } from './random-network.fixture.ts';

describe('architecture', () => {
  it('places weights and biases one behind the other', () => {
    const layers = denseLayers({
      inputCount: 2,
      hidden: [3],
      activation: 'tanh',
      outputCount: 1,
      output: 'sigmoid',
    });
    expect(layers).toEqual([
      { inputCount: 2, outputCount: 3, weightsAt: 0, biasesAt: 6 },
      { inputCount: 3, outputCount: 1, weightsAt: 9, biasesAt: 12 },
    ]);
    expect(parameterCount(layers)).toBe(13);
  });

  it('refuses seven hidden layers, and empty ones', () => {
    const some = { inputCount: 2, activation: 'tanh', outputCount: 1, output: 'linear' } as const;
    expect(() => denseLayers({ ...some, hidden: [1, 1, 1, 1, 1, 1, 1] })).toThrow(RangeError);
    expect(() => denseLayers({ ...some, hidden: [0] })).toThrow(RangeError);
    expect(() => denseLayers({ ...some, hidden: [Infinity] })).toThrow(RangeError);
  });
});

describe('activations of a layer', () => {
  it.each(hiddenActivations)('%s is its entry in the table, and so is its slope', (id) => {
    const entry = findActivation(id)!;
    const places = [-700, -3, -0.4, -1e-9, 1e-9, 0.2, 1, 2.5, 700];
    const values = Float64Array.from(places);
    activateLayer(id, values, values.length);
    const errors = new Float64Array(values.length).fill(2);
    errorsThroughActivation(id, errors, values, values.length);
    places.forEach((x, i) => {
      expect(values[i]).toBeCloseTo(entry.value(x, {}), 12);
      expect(errors[i]).toBeCloseTo(2 * entry.derivative(x, {}), 12);
    });
  });
});

describe('a pass forward', () => {
  it('is f(W · x + b), layer by layer', () => {
    const pass = new Forward(
      { inputCount: 2, hidden: [2], activation: 'relu', outputCount: 2, output: 'softmax' },
      1,
    );
    const parameters = Float64Array.of(1, 2, -1, 1, 0.5, -4, 2, 0, 0, 3, 1, 0);
    pass.run(parameters, Float64Array.of(1, 1), 0, 1);
    // W₁x + b₁ = (3.5, −4) → ReLU (3.5, 0); W₂· + b₂ = (8, 0).
    expect([...pass.values[0]!]).toEqual([3.5, 0]);
    expect([...pass.values[1]!]).toEqual([8, 0]);
    expect(pass.answers[0]).toBeCloseTo(1 / (1 + Math.exp(-8)), 12);
  });

  it('answers in batches as it does at once, and says which class that is', () => {
    for (const output of outputKinds) {
      const { architecture, parameters, examples } = randomNetwork(9, output);
      const one = answersOf(
        new Forward(architecture, 1),
        parameters,
        examples.inputs,
        examples.count,
      );
      const all = answersOf(
        new Forward(architecture, 64),
        parameters,
        examples.inputs,
        examples.count,
      );
      expect([...one]).toEqual([...all]);
    }
    expect([0, 1].map((i) => classOfAnswer(Float64Array.of(0.2, 0.5), i, 1))).toEqual([0, 1]);
    expect(classOfAnswer(Float64Array.of(9, 9, 9, 0.2, 0.5, 0.3), 1, 3)).toBe(1);
  });
});

describe('backpropagation', () => {
  const seeds = Array.from({ length: 12 }, (_, seed) => seed);

  it.each(outputKinds)('has the gradient that finite differences find, with %s', (output) => {
    for (const seed of seeds) {
      const { architecture, parameters, examples } = randomNetwork(seed, output);
      const pass = new Forward(architecture, examples.count);
      const backward = new Backward(pass, parameters.length);
      const dropout = seed % 2 ? new Dropout(pass.layers, 0.3, new Random(seed)) : undefined;
      dropout?.draw();
      const penalty = { l1: 0.01, l2: seed % 3 ? 0.02 : 0 };
      const loss = (at: Float64Array): number => {
        pass.run(at, examples.inputs, 0, examples.count, dropout?.masks);
        const mean = summedLoss(pass, examples.truths, 0, examples.count) / examples.count;
        return mean + penaltyCost(penalty, pass.layers, at);
      };
      loss(parameters);
      backward.run(parameters, examples.inputs, examples.truths, 0, examples.count, dropout?.masks);
      const { gradient } = backward;
      addPenaltyGradient(penalty, pass.layers, parameters, gradient);
      const h = 1e-6;
      parameters.forEach((value, i) => {
        const up = loss(parameters.with(i, value + h));
        const down = loss(parameters.with(i, value - h));
        expect(gradient[i], `${seed} ${i}`).toBeCloseTo((up - down) / (2 * h), 6);
      });
    }
  });

  it('takes the part of the examples that it is told to', () => {
    const { architecture, parameters, examples } = randomNetwork(5, 'softmax');
    const pass = new Forward(architecture, examples.count);
    const backward = new Backward(pass, parameters.length);
    const sum = new Float64Array(parameters.length);
    for (let from = 0; from < examples.count; from++) {
      pass.run(parameters, examples.inputs, from, 1);
      backward.run(parameters, examples.inputs, examples.truths, from, 1);
      backward.gradient.forEach((slope, i) => (sum[i]! += slope / examples.count));
    }
    pass.run(parameters, examples.inputs, 0, examples.count);
    backward.run(parameters, examples.inputs, examples.truths, 0, examples.count);
    backward.gradient.forEach((slope, i) => expect(slope).toBeCloseTo(sum[i]!, 12));
  });
});

describe('a loss', () => {
  it('stays a number where the answer is certain and wrong', () => {
    const pass = new Forward(
      { inputCount: 1, hidden: [], activation: 'none', outputCount: 1, output: 'sigmoid' },
      2,
    );
    const examples = { count: 1, inputs: Float64Array.of(-1), truths: Float64Array.of(1) };
    expect(meanLossOf(pass, Float64Array.of(5000, 0), examples)).toBe(5000);
    expect(meanLossOf(pass, Float64Array.of(1, 0), { ...examples, count: 0 })).toBeNaN();
  });
});

describe('dropout', () => {
  it('drops about its rate, scales the rest up, and leaves the last layer alone', () => {
    const { architecture } = randomNetwork(2, 'linear');
    const layers = denseLayers({ ...architecture, hidden: [500, 500] });
    const dropout = new Dropout(layers, 0.25, new Random(3));
    expect(dropout.masks.map(({ length }) => length)).toEqual([500, 500]);
    dropout.draw();
    const first = dropout.masks[0]!.slice();
    const dropped = first.filter((factor) => factor === 0).length;
    expect(Math.abs(dropped - 125)).toBeLessThan(40);
    expect(first.every((factor) => factor === 0 || Math.abs(factor - 4 / 3) < 1e-12)).toBe(true);
    dropout.draw();
    expect([...dropout.masks[0]!]).not.toEqual([...first]);
  });

  it('refuses a rate that leaves nothing', () => {
    expect(() => new Dropout([], 1, new Random(1))).toThrow(RangeError);
    expect(() => new Dropout([], NaN, new Random(1))).toThrow(RangeError);
  });
});
