import { keptCount, netTraining } from './net.ts';
import type { OverfittingSettings } from './settings.ts';

/** Where a training of the net stands. */
interface NetMoment {
  readonly epoch: number;
  readonly isOver: boolean;
}

/**
 * A program of at most 20 lines that finds what the lab shows: mean squared errors of the points learned
 * from and of the test. The polynomial in NumPy, the net in Keras; the same points and first weights to the
 * last digit.
 *
 * @param moment how far the net is trained, and whether that is its end: only then early stopping has put the
 * best weights back.
 */
export function overfittingCode(settings: OverfittingSettings, moment: NetMoment): string {
  const { count, noise, seed } = settings;
  const data = [
    `rs = np.random.RandomState(${seed})`,
    'def points(n):',
    '    x = (2 * (np.arange(n) + rs.rand(n)) / n - 1)[np.argsort(rs.rand(n))]',
    `    return x, np.sin(3 * x) + ${noise} * rs.randn(n)`,
    `(x, y), (test_x, test_y) = points(${count}), points(200)`,
  ];
  return [
    ...(settings.model === 'net'
      ? netCode(settings, moment, data)
      : polynomialCode(settings, data)),
  ].join('\n');
}

function polynomialCode({ degree }: OverfittingSettings, data: readonly string[]): string[] {
  return [
    'import numpy as np',
    'from numpy.polynomial import chebyshev',
    ...data,
    `p = chebyshev.chebfit(x, y, ${degree})`,
    'print("train", np.mean((chebyshev.chebval(x, p) - y) ** 2))',
    'print("test", np.mean((chebyshev.chebval(test_x, p) - test_y) ** 2))',
  ];
}

function netCode(
  { neurons, dropout, stopping, count, seed }: OverfittingSettings,
  { epoch, isOver }: NetMoment,
  data: readonly string[],
): string[] {
  const { learningRate, dropoutRate, patience } = netTraining;
  const kept = keptCount(count, stopping);
  const drop = dropout ? `Dropout(${dropoutRate}), ` : '';
  const dense = `Dense(${neurons}, "tanh"), ${drop}`;
  const fit = [
    `x[:m], y[:m], ${kept}, ${epoch}, verbose=0, shuffle=False`,
    ...(stopping ? ['validation_data=(x[m:], y[m:])', 'callbacks=[stop]'] : []),
  ];
  return [
    'import numpy as np, tensorflow as tf',
    'from tensorflow.keras.layers import Dense, Dropout, Input',
    ...data,
    'x, y, test_x, test_y = x[:, None], y[:, None], test_x[:, None], test_y[:, None]',
    `m = ${kept}`,
    `model = tf.keras.Sequential([Input((1,)), ${dense}${dense}Dense(1)])`,
    `rs = np.random.RandomState(${seed})`,
    'w = [rs.randn(*w.shape) * np.sqrt(2 / sum(w.shape)) if w.ndim == 2 else w for w in model.get_weights()]',
    'model.set_weights(w)',
    `model.compile(tf.keras.optimizers.Adam(${learningRate}), "mse")`,
    ...(stopping && epoch > 0
      ? [
          `stop = tf.keras.callbacks.EarlyStopping("val_loss", patience=${patience}, restore_best_weights=${isOver ? 'True' : 'False'})`,
        ]
      : []),
    ...(epoch > 0 ? [`model.fit(${fit.join(', ')})`] : []),
    'print("train", model.evaluate(x[:m], y[:m], verbose=0))',
    'print("test", model.evaluate(test_x, test_y, verbose=0))',
  ];
}
