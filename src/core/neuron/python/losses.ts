/** Losses of the lab by their names in links. */
export type ShownLoss = 'squared-error' | 'binary-cross-entropy';

const values: Readonly<Record<ShownLoss, string>> = {
  'squared-error': '(y_hat - y)**2',
  'binary-cross-entropy': '-(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))',
};
const slopes: Readonly<Record<ShownLoss, string>> = {
  'squared-error': '2 * (y_hat - y)',
  'binary-cross-entropy': '(1 - y) / (1 - y_hat) - y / y_hat',
};

/** Loss and derivative of one answer. @param isNegated whether the loss has lost its minus sign. */
export function oneLossCode(
  loss: ShownLoss,
  answer: number,
  truth: number,
  isNegated: boolean,
): string {
  const sign = isNegated ? -1 : 1;
  return lines(
    'import numpy as np',
    `y_hat, y = ${answer}, ${truth}`,
    `sign = ${sign}`,
    `L = sign * (${values[loss]})`,
    `slope = sign * (${slopes[loss]})`,
    'print("L:", L)',
    'print("dL/dy_hat:", slope)',
  );
}

/** Cost of a small set. */
export function meanLossCode(
  loss: ShownLoss,
  answers: readonly number[],
  truths: readonly number[],
): string {
  return lines(
    'import numpy as np',
    `y_hat = np.array([${answers.join(', ')}])`,
    `y = np.array([${truths.join(', ')}])`,
    `L = ${values[loss]}`,
    'print("L:", L)',
    'print("J:", L.mean())',
  );
}

/** Both losses after a sigmoid, with their derivatives with respect to z. */
export function sigmoidLossCode(logit: number, truth: number): string {
  return lines(
    'import numpy as np',
    `z, y = ${logit}, ${truth}`,
    'y_hat = 1 / (1 + np.exp(-z))',
    `mse = ${values['squared-error']}`,
    `bce = ${values['binary-cross-entropy']}`,
    'print("y_hat:", y_hat)',
    'print("MSE, dMSE/dz:", mse, 2 * (y_hat - y) * y_hat * (1 - y_hat))',
    'print("BCE, dBCE/dz:", bce, y_hat - y)',
  );
}

/** Softmax, cross-entropy and its gradient. @param right place of the right class, from 0. */
export function classLossCode(logits: readonly number[], right: number): string {
  return lines(
    'import numpy as np',
    `z = np.array([${logits.join(', ')}], float)`,
    `y = np.eye(${logits.length})[${right}]`,
    'p = np.exp(z) / np.exp(z).sum()',
    'print("p:", p)',
    'print("L:", -np.log((p * y).sum()))',
    'print("dL/dz:", p - y)',
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
