import { findDataset } from '../datasets/datasets.ts';
import { denseLayers, type HiddenActivation } from '../mlp/architecture.ts';
import type { OptimizerId } from '../optimizers/optimizers.ts';
import { makeProblem, ownPlace, type PlaygroundProblem } from './problem.ts';
import type { PlaygroundSettings } from './settings.ts';

const activations: Record<HiddenActivation, string> = {
  none: '"linear"',
  sigmoid: '"sigmoid"',
  tanh: '"tanh"',
  relu: '"relu"',
  'leaky-relu': 'lambda z: tf.nn.leaky_relu(z, 0.1)',
  elu: '"elu"',
};

const optimizers: Record<OptimizerId, (rate: string) => string> = {
  'gradient-descent': (rate) => `SGD(${rate})`,
  momentum: (rate) => `SGD(${rate}, momentum=0.9)`,
  adam: (rate) => `Adam(${rate})`,
};

const losses = {
  sigmoid: 'binary_crossentropy',
  softmax: 'sparse_categorical_crossentropy',
  linear: 'mse',
  tanh: 'mse',
} as const;

/** Where a training stands. */
interface RunMoment {
  readonly epoch: number;
  readonly stepCount: number;
  readonly isOver: boolean;
  /** All parameters as they are, where no training from the start leads to them. */
  readonly parameters?: Float64Array;
}

/**
 * A program of at most 20 lines that does in Keras what the playground does: the same points and first
 * weights to the last digit, the same steps in the same order, so the same losses and accuracies after as
 * many epochs. But with dropout, whose masks Keras draws by itself. Where a weight was changed by hand in
 * between, no training leads there: then the program has the weights as they are, and trains nothing.
 *
 * It prints the loss, the loss again without penalty if there is one, and the accuracy if there are classes,
 * of what was learned from, and of what was held out.
 *
 * @param moment where the training stands: epochs that are complete, all steps, whether early stopping has
 * ended it, as only then the best weights are back, and the weights where none of this leads to them.
 */
export function playgroundCode(settings: PlaygroundSettings, moment: RunMoment): string {
  const problem = makeProblem(settings);
  const { features, architecture, train, test } = problem;
  const { output } = architecture;
  const hasTest = test.count > 0;
  const truths = problem.task === 'values' ? 'y[:, None]' : 'c[:, None]';
  const metrics = [
    ...(hasPenalty(settings) ? [`"${losses[output]}"`] : []),
    ...(problem.task === 'classes' ? ['"accuracy"'] : []),
  ];
  return [
    'import numpy as np, tensorflow as tf',
    'from tensorflow.keras.layers import Dense, Dropout',
    ...dataLines(settings, problem),
    `F, t, m = np.c_[${features.map(({ python }) => python).join(', ')}], ${truths}, ${train.count}`,
    ...modelLines(settings, problem),
    ...(moment.parameters
      ? presentLines(moment.parameters, problem)
      : firstLines(settings, problem)),
    'model.set_weights(w)',
    `model.compile(tf.keras.optimizers.${optimizers[settings.optimizer](settings.rate)}, "${losses[output]}", metrics=[${metrics.join(', ')}])`,
    ...(moment.parameters ? [] : trainingLines(settings, problem, moment)),
    hasTest
      ? 'for s, p in ("train", slice(m)), ("test", slice(m, None)): print(s, model.evaluate(F[p], t[p], verbose=0))'
      : 'print("train", model.evaluate(F[:m], t[:m], verbose=0))',
  ].join('\n');
}

function hasPenalty({ l1, l2 }: PlaygroundSettings): boolean {
  return Number(l1) > 0 || Number(l2) > 0;
}

function dataLines(
  { data, points, noise, count, dataSeed }: PlaygroundSettings,
  { classCount }: PlaygroundProblem,
): string[] {
  const dataset = findDataset(data);
  const seeded = `rs = np.random.RandomState(${dataSeed})`;
  if (!dataset) {
    const places = points.map(({ x, y }) => `[${ownPlace(x)}, ${ownPlace(y)}]`).join(', ');
    return [
      seeded,
      `X = np.array([${places}])`,
      `c = np.array([${points.map(({ label }) => label).join(', ')}])`,
      'o = np.argsort(rs.rand(len(c))); X, c = X[o], c[o]',
    ];
  }
  return [
    `${seeded}; n, k = ${count}, ${classCount}; c = np.arange(n) % k`,
    ...dataset.python,
    ...(noise > 0 ? [`X = X + ${2 * noise} * rs.randn(n, 2)`] : []),
  ];
}

function modelLines(
  settings: PlaygroundSettings,
  { architecture: { inputCount, hidden, activation, outputCount, output } }: PlaygroundProblem,
): string[] {
  const penalty = hasPenalty(settings) ? ', kernel_regularizer=r' : '';
  const dropout = settings.dropout > 0 ? `, Dropout(${settings.dropout})` : '';
  const dense = `Dense(u, ${activations[activation]}${penalty})`;
  const widths = `(${hidden.join(', ')}${hidden.length === 1 ? ',' : ''})`;
  const inner =
    hidden.length > 0 ? [`h = [l for u in ${widths} for l in (${dense}${dropout || ','})]`] : [];
  const last = `Dense(${outputCount}, "${output}"${penalty})`;
  return [
    ...(penalty ? [`r = tf.keras.regularizers.L1L2(${settings.l1}, ${settings.l2})`] : []),
    ...inner,
    `model = tf.keras.Sequential([tf.keras.Input((${inputCount},)), ${hidden.length > 0 ? '*h, ' : ''}${last}])`,
  ];
}

/** Random weights, as ours are drawn, and in their place those that were set by hand. */
function firstLines(settings: PlaygroundSettings, problem: PlaygroundProblem): string[] {
  return [
    `rs = np.random.RandomState(${settings.seed})`,
    'w = [rs.randn(*w.shape) * np.sqrt(2 / sum(w.shape)) if w.ndim == 2 else w for w in model.get_weights()]',
    ...handLines(settings, problem),
  ];
}

/** Enough for the losses to agree in all digits that the screen shows. */
const weightDigits = 7;

/** The parameters as they are, a line a layer: Keras has a row for each input, ours for each output. */
function presentLines(parameters: Float64Array, { architecture }: PlaygroundProblem): string[] {
  const written = (values: Float64Array): string =>
    `[${Array.from(values, (value) => Number(value.toPrecision(weightDigits))).join(', ')}]`;
  return denseLayers(architecture).map(
    ({ inputCount, outputCount, weightsAt, biasesAt }, layer) => {
      const rows = Array.from({ length: outputCount }, (_, output) => {
        const at = weightsAt + output * inputCount;
        return written(parameters.subarray(at, at + inputCount));
      });
      const biases = written(parameters.subarray(biasesAt, biasesAt + outputCount));
      return `w ${layer === 0 ? '' : '+'}= [np.array([${rows.join(', ')}]).T, np.array(${biases})]`;
    },
  );
}

/** Parameters that were set by hand, in Keras's `[inputs, outputs]` arrays. */
function handLines({ weights }: PlaygroundSettings, { architecture }: PlaygroundProblem): string[] {
  const layers = denseLayers(architecture);
  const settings = weights.flatMap(({ index, value }) => {
    const layer = layers.findIndex(({ biasesAt, outputCount }) => index < biasesAt + outputCount);
    const at = layers[layer];
    if (!at) return [];
    if (index >= at.biasesAt) return [`w[${2 * layer + 1}][${index - at.biasesAt}] = ${value}`];
    const place = index - at.weightsAt;
    const output = Math.floor(place / at.inputCount);
    return [`w[${2 * layer}][${place % at.inputCount}, ${output}] = ${value}`];
  });
  return settings.length > 0 ? [settings.join('; ')] : [];
}

function trainingLines(
  settings: PlaygroundSettings,
  problem: PlaygroundProblem,
  moment: RunMoment,
): string[] {
  return [
    ...(moment.epoch > 0 ? stopLines(settings, problem.test.count > 0, moment.isOver) : []),
    ...fitLines(settings, problem, moment),
  ];
}

/** Whole epochs, then the batches of one that has only begun. */
function fitLines(
  { batch, stop }: PlaygroundSettings,
  { train, test }: PlaygroundProblem,
  { epoch, stepCount }: RunMoment,
): string[] {
  const size = batch === 'all' ? Math.max(1, train.count) : Number(batch);
  const begun = (stepCount - epoch * Math.ceil(train.count / size)) * size;
  const fit = [
    `F[:m], t[:m], ${size}, ${epoch}, verbose=0, shuffle=False`,
    ...(test.count > 0 ? ['validation_data=(F[m:], t[m:])'] : []),
    ...(stop === 'off' ? [] : ['callbacks=[stop]']),
  ];
  const fits = [
    ...(epoch > 0 ? [`model.fit(${fit.join(', ')})`] : []),
    ...(begun > 0
      ? [`model.fit(F[:${begun}], t[:${begun}], ${size}, verbose=0, shuffle=False)`]
      : []),
  ];
  return fits.length > 0 ? [fits.join('; ')] : [];
}

function stopLines(
  { stop, patience }: PlaygroundSettings,
  hasTest: boolean,
  isOver: boolean,
): string[] {
  if (stop === 'off') return [];
  const monitor = stop === 'val-loss' && hasTest ? 'val_loss' : 'loss';
  return [
    `stop = tf.keras.callbacks.EarlyStopping("${monitor}", patience=${patience}, restore_best_weights=${isOver ? 'True' : 'False'})`,
  ];
}
