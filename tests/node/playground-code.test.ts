import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/core/neuron/datasets/datasets.ts';
import { hiddenActivations } from '../../src/core/neuron/mlp/architecture.ts';
import { answersOf, classOfAnswer, meanLossOf } from '../../src/core/neuron/mlp/evaluate.ts';
import type { Examples } from '../../src/core/neuron/mlp/examples.ts';
import { Forward } from '../../src/core/neuron/mlp/forward.ts';
import { penaltyCost } from '../../src/core/neuron/mlp/penalty.ts';
import { Trainer } from '../../src/core/neuron/mlp/trainer.ts';
import { playgroundCode } from '../../src/core/neuron/playground/keras-code.ts';
import { makeProblem, startOf, trainingOf } from '../../src/core/neuron/playground/problem.ts';
import type { PlaygroundSettings } from '../../src/core/neuron/playground/settings.ts';
import { hasPythonLibrary } from './run-python.ts';
import { runPrinted } from './run-printed.ts';

const plain: PlaygroundSettings = {
  data: 'circle',
  points: [],
  classes: 2,
  noise: 0,
  count: 60,
  trainShare: 0.7,
  dataSeed: 3,
  seed: 5,
  inputs: [0, 1],
  hidden: [4, 2],
  activation: 'tanh',
  rate: '0.03',
  optimizer: 'gradient-descent',
  batch: '10',
  l1: '0',
  l2: '0',
  dropout: 0,
  stop: 'off',
  patience: 3,
  weights: [],
};

const own = Array.from({ length: 24 }, (_, i) => ({
  x: ((i * 7) % 24) / 24,
  y: ((i * 11) % 24) / 24,
  label: i % 3,
}));

const cases: Record<string, Partial<PlaygroundSettings>> = {
  ...Object.fromEntries(
    datasets.map(({ id, maxClasses }, i) => [
      id,
      {
        data: id,
        classes: maxClasses > 2 ? 2 + (i % 5) : 2,
        activation: hiddenActivations[i % 6]!,
      },
    ]),
  ),
  own: { data: 'own', points: own, batch: 'all' },
  'every input and L1': {
    inputs: [0, 1, 2, 3, 4, 5, 6],
    l1: '0.003',
    optimizer: 'adam',
    rate: '0.003',
  },
  'no hidden layer, L2 and momentum': { hidden: [], l2: '0.01', optimizer: 'momentum', noise: 0.2 },
  'weights by hand': {
    weights: [
      { index: 1, value: 1.5 },
      { index: 9, value: -0.25 },
      { index: 12, value: 2 },
    ],
  },
  'early stopping': {
    stop: 'val-loss',
    patience: 2,
    rate: '0.3',
    noise: 0.5,
    hidden: [8, 8],
    optimizer: 'adam',
  },
  'early stopping, paused while it waits': {
    stop: 'val-loss',
    patience: 3,
    rate: '0.1',
    noise: 0.5,
    optimizer: 'adam',
  },
  'nothing learned yet': { stop: 'loss' },
  'three batches': { optimizer: 'adam' },
  'two epochs and a batch': { optimizer: 'momentum', l2: '0.01', batch: '20', stop: 'val-loss' },
  dropout: { dropout: 0.5, hidden: [3] },
  'all to learn from': { trainShare: 1, data: 'xor', classes: 3 },
  'changed midway': {
    optimizer: 'momentum',
    l2: '0.01',
    stop: 'loss',
    classes: 3,
    data: 'gaussians',
  },
  'changed midway, the deepest network': { hidden: [8, 8, 8, 8, 8, 8], dropout: 0.2, noise: 0.1 },
};
/** Where a weight is changed by hand after three steps. */
const isMidway = (name: string): boolean => name.startsWith('changed midway');

const mostEpochs = 12;
/** Where a training is looked at that is not at the end of its epochs. */
const pausedAt: Record<string, (trainer: Trainer) => boolean> = {
  'early stopping, paused while it waits': ({ waited }) => waited === 1,
  'nothing learned yet': () => true,
  'three batches': ({ stepCount }) => stepCount === 3,
  'two epochs and a batch': ({ stepCount }) => stepCount === 7,
};

/** What ours finds: loss with penalty, loss without where there is one, accuracy where there are classes. */
function ours(
  settings: PlaygroundSettings,
  isPaused: (trainer: Trainer) => boolean = () => false,
  isChanged = false,
): { trainer: Trainer; found: number[][] } {
  const problem = makeProblem(settings);
  const training = trainingOf(settings, problem);
  const { architecture, train, test } = problem;
  const trainer = new Trainer(training, train, test, startOf(settings, architecture));
  while (trainer.epoch < mostEpochs && !trainer.isOver && !isPaused(trainer)) {
    trainer.step();
    if (isChanged && trainer.stepCount === 3) trainer.parameters[1] = 1.5;
  }
  const pass = new Forward(architecture, 100);
  const figures = (examples: Examples): number[] => {
    const loss = meanLossOf(pass, trainer.parameters, examples);
    const cost = penaltyCost(training, pass.layers, trainer.parameters);
    const answers = answersOf(pass, trainer.parameters, examples.inputs, examples.count);
    const right = [...examples.truths].filter(
      (truth, i) => classOfAnswer(answers, i, architecture.outputCount) === truth,
    );
    return [
      loss + cost,
      ...(cost > 0 ? [loss] : []),
      ...(problem.task === 'classes' ? [right.length / examples.count] : []),
    ];
  };
  return {
    trainer,
    found: test.count > 0 ? [figures(train), figures(test)] : [figures(train)],
  };
}

describe("the playground's code", () => {
  const runs = Object.entries(cases).map(([name, changes]) => {
    const settings = { ...plain, ...changes };
    const isPaused = pausedAt[name];
    const { trainer, found } = ours(settings, isPaused, isMidway(name));
    if (isPaused) expect([isPaused(trainer), trainer.isOver], name).toEqual([true, false]);
    const { epoch, stepCount, isOver, parameters } = trainer;
    const moment = { epoch, stepCount, isOver, ...(isMidway(name) && { parameters }) };
    const code = playgroundCode(settings, moment);
    return { name, settings, found, code };
  });

  it('has at most 20 lines', () => {
    const everything = {
      ...plain,
      ...cases['weights by hand'],
      data: 'hills',
      noise: 0.1,
      l1: '0.1',
      dropout: 0.5,
      stop: 'loss',
    } as const;
    expect(
      playgroundCode(everything, { epoch: 9, stepCount: 40, isOver: false }).split('\n').length,
    ).toBeLessThanOrEqual(20);
    for (const { code } of runs) expect(code.split('\n').length).toBeLessThanOrEqual(20);
  });

  it.runIf(hasPythonLibrary('tensorflow'))(
    'finds in Keras what the screen shows',
    { timeout: 600_000 },
    () => {
      const results = runPrinted(runs.map(({ code }) => code));
      expect(results.length).toBe(runs.length);
      runs.forEach(({ name, found, settings }, i) => {
        expect(results[i]!.length, name).toBe(found.length);
        // Its dropout draws other masks: the result is alike, not the same.
        if (settings.dropout > 0 && !isMidway(name)) return;
        found.forEach((figures, part) =>
          figures.forEach((figure, j) =>
            expect(Math.abs(results[i]![part]![j]! - figure), `${name} ${part} ${j}`).toBeLessThan(
              5e-4 * Math.max(1, figure),
            ),
          ),
        );
      });
    },
  );
});
