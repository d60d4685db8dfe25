import { activationOf, chainNet, type NetSettings } from '../chain-rule/nets.ts';
import { findActivation } from '../../kernels/activations/activations.ts';

/** f′ as a Python expression in `x`, where `f` is the function itself. */
const slopes: Readonly<Record<string, (f: string) => string>> = {
  none: () => '1 + 0 * x',
  sigmoid: (f) => `${f}(x) * (1 - ${f}(x))`,
  tanh: (f) => `1 - ${f}(x) ** 2`,
  relu: () => '1.0 * (x >= 0)',
};

/**
 * The lab Chain rule in NumPy: forward, then backward by hand, as the lab shows it.
 *
 * @param kind which of both nets. @param numbers of its leaves, in their order.
 */
export function chainRuleCode(
  kind: 'chain' | '2-2-1',
  settings: NetSettings,
  numbers: readonly number[],
): string {
  const { loss, slope } = lossLines(settings, numbers.at(-1)!);
  // The course's own chain has no activation, so that its neuron is its sum.
  const isSum = kind === 'chain' && settings.activation === 'none';
  const heads = [
    'import numpy as np',
    ...(isSum ? [] : functionLines('f', settings.activation)),
    ...functionLines('g', activationOf('yHat', settings)),
  ];
  if (kind === 'chain') {
    const [x, w1, w2, y] = numbers;
    const hidden = isSum ? 'z1' : 'a1';
    return lines(
      ...heads,
      `${chainNet.leaves.map(({ id }) => id).join(', ')} = ${[x, w1, w2, y].join(', ')}`,
      'z1 = w1 * x',
      ...(isSum ? [] : ['a1 = f(z1)']),
      `z2 = w2 * ${hidden}`,
      'y_hat = g(z2)',
      `J = ${loss}`,
      `dJ_dy_hat = ${slope}`,
      `dJ_d${hidden} = dJ_dy_hat * dg(z2) * w2`,
      `dJ_dw2 = dJ_dy_hat * dg(z2) * ${hidden}`,
      `dJ_dw1 = dJ_d${hidden}${isSum ? '' : ' * df(z1)'} * x`,
      `print("${hidden}, y_hat, J:", ${hidden}, y_hat, J)`,
      'print("dJ/dw1, dJ/dw2:", dJ_dw1, dJ_dw2)',
    );
  }
  const [x1, x2, w11, w12, b1, w21, w22, b2, v1, v2, c, y] = numbers;
  return lines(
    ...heads,
    `x, y = np.array([${x1}, ${x2}]), ${y}`,
    `W, b = np.array([[${w11}, ${w12}], [${w21}, ${w22}]]), np.array([${b1}, ${b2}])`,
    `v, c = np.array([${v1}, ${v2}]), ${c}`,
    'z = W @ x + b',
    'a = f(z)',
    'z3 = v @ a + c',
    'y_hat = g(z3)',
    `J = ${loss}`,
    `dJ_dc = (${slope}) * dg(z3)`,
    'dJ_dv = dJ_dc * a',
    'dJ_db = dJ_dc * v * df(z)',
    'dJ_dW = np.outer(dJ_db, x)',
    'print("a, y_hat, J:", a, y_hat, J)',
    'print("dJ/dW:", dJ_dW, "dJ/db:", dJ_db)',
    'print("dJ/dv:", dJ_dv, "dJ/dc:", dJ_dc)',
  );
}

/**
 * The loss and ∂J/∂ŷ as Python expressions. Of cross-entropy only the terms whose factor is not 0: NumPy's
 * 0 · log 0 is no number, where the limit is 0.
 */
function lossLines(
  { loss }: NetSettings,
  truth: number,
): { readonly loss: string; readonly slope: string } {
  if (loss === 'squared-error') return { loss: '(y_hat - y) ** 2', slope: '2 * (y_hat - y)' };
  if (truth === 1) return { loss: '-y * np.log(y_hat)', slope: '-y / y_hat' };
  if (truth === 0) return { loss: '-(1 - y) * np.log(1 - y_hat)', slope: '(1 - y) / (1 - y_hat)' };
  return {
    loss: '-(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))',
    slope: '(1 - y) / (1 - y_hat) - y / y_hat',
  };
}

/** A function and its derivative. @param id name of an activation. */
function functionLines(name: string, id: string): string[] {
  return [
    `${name} = lambda x: ${findActivation(id)!.numpy({})}`,
    `d${name} = lambda x: ${slopes[id]!(name)}`,
  ];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
