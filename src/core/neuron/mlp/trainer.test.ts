import { describe, expect, it } from 'vitest';
import { NumpyRandom } from '../../numpy-random.ts';
import { circle } from '../datasets/circle.ts';
import { xor } from '../datasets/xor.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { EarlyStopping } from './early-stopping.ts';
import { answersOf, classOfAnswer, meanLossOf } from './evaluate.ts';
import type { Examples } from './examples.ts';
import { Forward } from './forward.ts';
import { Trainer, type TrainingSettings } from './trainer.ts';

const none: Examples = { count: 0, inputs: new Float64Array(), truths: new Float64Array() };

function examplesOf(dataset: Dataset, count: number, classCount = 2): Examples {
  const { places, truths } = dataset.make(count, classCount, new NumpyRandom(4));
  return { count, inputs: places, truths };
}

const settings: TrainingSettings = {
  architecture: {
    inputCount: 2,
    hidden: [6, 4],
    activation: 'tanh',
    outputCount: 1,
    output: 'sigmoid',
  },
  optimizer: 'adam',
  learningRate: 0.03,
  batchSize: 10,
  l1: 0,
  l2: 0,
  dropoutRate: 0,
  seed: 1,
};

function accuracy(trainer: Trainer, { inputs, truths, count }: Examples): number {
  const { architecture } = trainer.pass;
  const answers = answersOf(new Forward(architecture, 32), trainer.parameters, inputs, count);
  const right = truths.filter(
    (truth, i) => classOfAnswer(answers, i, architecture.outputCount) === truth,
  );
  return right.length / count;
}

describe('Trainer', () => {
  it('learns XOR, and six rings', () => {
    const data = examplesOf(xor, 205);
    const trainer = new Trainer(settings, data, none);
    const before = meanLossOf(trainer.pass, trainer.parameters, data);
    while (trainer.epoch < 60) trainer.step();
    expect(meanLossOf(trainer.pass, trainer.parameters, data)).toBeLessThan(before / 10);
    expect(accuracy(trainer, data)).toBeGreaterThan(0.98);
    const rings = examplesOf(circle, 300, 6);
    const architecture = {
      ...settings.architecture,
      hidden: [12, 8],
      outputCount: 6,
      output: 'softmax',
    } as const;
    const six = new Trainer({ ...settings, architecture }, rings, none);
    while (six.epoch < 200) six.step();
    expect(accuracy(six, rings)).toBeGreaterThan(0.9);
  });

  it('ends an epoch after its last, smaller step', () => {
    const trainer = new Trainer(settings, examplesOf(xor, 25), none);
    expect([1, 2, 3, 4].map(() => trainer.step())).toEqual([false, false, true, false]);
    expect([trainer.epoch, trainer.stepCount]).toEqual([1, 4]);
  });

  it('is the same for a seed, and another for another', () => {
    const run = (seed: number): number[] => {
      const trainer = new Trainer(
        { ...settings, dropoutRate: 0.3, seed },
        examplesOf(xor, 40),
        none,
      );
      for (let i = 0; i < 50; i++) trainer.step();
      return [...trainer.parameters];
    };
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it('goes on from parameters that it is given, without changing those', () => {
    const given = new Trainer(settings, examplesOf(xor, 40), none).parameters.fill(0.1);
    const trainer = new Trainer(settings, examplesOf(xor, 40), none, given);
    trainer.step();
    expect(given.every((value) => value === 0.1)).toBe(true);
    expect(trainer.parameters[0]).not.toBe(0.1);
  });

  it('has nothing to do where there is nothing to learn from', () => {
    const trainer = new Trainer(settings, none, none);
    expect([trainer.isOver, trainer.step(), trainer.stepCount]).toEqual([true, false, 0]);
  });

  it('stops when the held-out loss gets no better, with the best weights', () => {
    const train = examplesOf(xor, 12);
    const { places, truths } = xor.make(200, 2, new NumpyRandom(99));
    const heldOut = { count: 200, inputs: places, truths };
    const stopping = { monitor: 'val-loss', patience: 5 } as const;
    const trainer = new Trainer({ ...settings, stopping }, train, heldOut);
    const losses: number[] = [];
    while (!trainer.isOver && trainer.epoch < 2000) {
      const isEpoch = trainer.step();
      if (isEpoch && !trainer.isOver) {
        losses.push(meanLossOf(trainer.pass, trainer.parameters, heldOut));
      }
    }
    expect(trainer.isOver).toBe(true);
    expect(trainer.epoch).toBe(trainer.bestEpoch + 5);
    const best = Math.min(...losses);
    expect(losses.indexOf(best)).toBe(trainer.bestEpoch - 1);
    expect(meanLossOf(trainer.pass, trainer.parameters, heldOut)).toBeCloseTo(best, 12);
  });

  it('has the best weights also where the caller ends it, and goes no further', () => {
    const train = examplesOf(xor, 40);
    const heldOut = examplesOf(circle, 40);
    const stopping = { monitor: 'val-loss', patience: 1000 } as const;
    const trainer = new Trainer({ ...settings, stopping }, train, heldOut);
    let best = Infinity;
    while (trainer.epoch < 100) {
      if (trainer.step()) {
        best = Math.min(best, meanLossOf(trainer.pass, trainer.parameters, heldOut));
      }
    }
    expect(trainer.waited).toBeGreaterThan(0);
    expect(meanLossOf(trainer.pass, trainer.parameters, heldOut)).toBeGreaterThan(best);
    trainer.end();
    expect(meanLossOf(trainer.pass, trainer.parameters, heldOut)).toBe(best);
    expect([trainer.isOver, trainer.step(), trainer.epoch]).toEqual([true, false, 100]);
  });

  it('makes weights small by L2, and many of them nearly nothing by L1', () => {
    const run = (penalty: { l1: number; l2: number }): Float64Array => {
      const trainer = new Trainer(
        { ...settings, ...penalty, learningRate: 0.01 },
        examplesOf(xor, 100),
        none,
      );
      while (trainer.epoch < 150) trainer.step();
      return trainer.parameters;
    };
    const squares = (weights: Float64Array): number => weights.reduce((sum, w) => sum + w * w, 0);
    const plain = run({ l1: 0, l2: 0 });
    expect(squares(run({ l1: 0, l2: 0.01 }))).toBeLessThan(squares(plain) / 2);
    const tiny = (weights: Float64Array): number =>
      weights.filter((weight) => Math.abs(weight) < 0.02).length;
    expect(tiny(run({ l1: 0.01, l2: 0 }))).toBeGreaterThan(tiny(plain) + 5);
  });
});

describe('EarlyStopping', () => {
  it('waits as Keras does: patience counts epochs since the best', () => {
    const stopping = new EarlyStopping(3, 1);
    const losses = [1, 0.8, 0.9, 0.8, 0.7, 0.71, 0.72, 0.7];
    const over = losses.map((loss, i) => stopping.isOver(i + 1, loss, Float64Array.of(i)));
    expect(over).toEqual([false, false, false, false, false, false, false, true]);
    expect([stopping.bestEpoch, stopping.waited]).toEqual([5, 3]);
    const parameters = Float64Array.of(99);
    stopping.restore(parameters);
    expect(parameters[0]).toBe(4);
  });

  it('takes a loss that is no number for no better', () => {
    const stopping = new EarlyStopping(2, 1);
    expect([1, 2].map((epoch) => stopping.isOver(epoch, NaN, Float64Array.of(1)))).toEqual([
      false,
      true,
    ]);
  });
});
