import { farAway } from '../descent/descend.ts';
import type { Landscape } from '../descent/landscape.ts';
import { lineStart, type LineData } from '../descent/line-fit.ts';
import type { OptimizerId } from '../optimizers/optimizers.ts';

const stepLines: Readonly<Record<OptimizerId, readonly string[]>> = {
  'gradient-descent': ['    p = p - eta * g'],
  momentum: ['    v = 0.9 * v + g', '    p = p - eta * v'],
  adam: [
    '    m = 0.9 * m + 0.1 * g',
    '    v = 0.999 * v + 0.001 * g**2',
    '    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)',
    '    p = p - eta * m_hat / (np.sqrt(v_hat) + 1e-7)',
  ],
};

/** A walk of the lab Gradient descent in NumPy: prints where the ball is, and the loss there. */
export function descentCode(
  { dimension, python }: Landscape,
  optimizer: OptimizerId,
  start: readonly number[],
  learningRate: number,
  steps: number,
): string {
  const names = dimension === 1 ? 'x' : 'x, y';
  const unpack = dimension === 1 ? '(x,) = p' : 'x, y = p';
  return lines(
    'import numpy as np',
    `J = lambda ${names}: ${python.value}`,
    `dJ = lambda ${names}: np.array([${python.gradient.join(', ')}])`,
    `p, eta = np.array([${start.join(', ')}], float), ${learningRate}`,
    'm = v = np.zeros_like(p)',
    `for t in range(1, ${steps + 1}):`,
    '    g = dJ(*p)',
    ...stepLines[optimizer],
    `    if np.abs(p).max() > ${farAway}:`,
    '        break',
    unpack,
    `print("${names}:", ${names})`,
    `print("J:", J(${names}))`,
  );
}

/** The three ways in NumPy: prints w, b and the loss for each size of the batch. */
export function waysCode(
  { x, y }: LineData,
  batchSizes: readonly number[],
  learningRate: number,
  epochs: number,
): string {
  return lines(
    'import numpy as np',
    `x = np.array([${x.join(', ')}])`,
    `y = np.array([${y.join(', ')}])`,
    `for B in [${batchSizes.join(', ')}]:`,
    `    w, b = ${lineStart.join(', ')}`,
    `    for epoch in range(${epochs}):`,
    '        for i in range(0, len(x), B):',
    `            if max(abs(w), abs(b)) > ${farAway}:`,
    '                break',
    '            error = w * x[i:i+B] + b - y[i:i+B]',
    `            w, b = w - ${learningRate} * np.mean(2 * error * x[i:i+B]), b - ${learningRate} * np.mean(2 * error)`,
    '    print("w, b:", w, b, "J:", np.mean((w * x + b - y)**2))',
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
