import { findActivation } from '../../kernels/activations/activations.ts';
import type { CourseActivation, UnitSettings } from '../activations/unit-function.ts';
import type { ChainSettings } from '../signal/deep-chain.ts';

/** f′ as a Python expression in `x` and `y`, which is f(x). */
function slopeText(id: Exclude<CourseActivation, 'maxout'>, alpha: number): string {
  return {
    sigmoid: 'y * (1 - y)',
    tanh: '1 - y**2',
    relu: 'np.where(x >= 0, 1, 0)',
    'leaky-relu': 'np.where(x >= 0, 1, 0.1)',
    elu: `np.where(x >= 0, 1, ${alpha} * np.exp(np.minimum(x, 0)))`,
  }[id];
}

/** Python that prints f(x) and f′(x). */
export function activationPython(id: CourseActivation, settings: UnitSettings, x: number): string {
  const lines = ['import numpy as np', '', `x = ${x}`];
  if (id === 'maxout') {
    const { lines: two } = settings;
    lines.push(
      `w = np.array([${two.map(({ weight }) => weight).join(', ')}])`,
      `b = np.array([${two.map(({ bias }) => bias).join(', ')}])`,
      'y = np.max(w * x + b)',
      'slope = w[np.argmax(w * x + b)]',
    );
  } else {
    const { alpha } = settings;
    lines.push(`y = ${findActivation(id)!.numpy({ alpha })}`, `slope = ${slopeText(id, alpha)}`);
  }
  return [...lines, 'print(f"{y:.6f} {slope:.6f}")', ''].join('\n');
}

/**
 * Python that draws the very same layers and prints for each its number, the size of its values and, from
 * the last to the first, the size of its gradients.
 */
export function deepChainPython(
  id: CourseActivation,
  settings: UnitSettings,
  chain: Omit<ChainSettings, 'activation'>,
): string {
  const { layers, width, examples, sigma, seed } = chain;
  const { alpha } = settings;
  const forward =
    id === 'maxout'
      ? [
          `    W = ${sigma} * rng.randn(2, ${width}, ${width})`,
          '    x = W @ h',
          '    y = x.max(0)',
          '    passed.append((W, x == y))',
        ]
      : [
          `    W = ${sigma} * rng.randn(1, ${width}, ${width})`,
          '    x = W[0] @ h',
          `    y = ${findActivation(id)!.numpy({ alpha })}`,
          `    passed.append((W, [${slopeText(id, alpha)}]))`,
        ];
  return [
    'import numpy as np',
    '',
    `rng = np.random.RandomState(${seed})`,
    `h, passed = rng.randn(${width}, ${examples}), []`,
    `for layer in range(${layers}):`,
    ...forward,
    '    h = y',
    '    print(f"{layer + 1} {np.sqrt(np.mean(h**2)):.4e}")',
    `g = rng.randn(${width}, ${examples})`,
    'for layer, (W, slopes) in reversed(list(enumerate(passed))):',
    '    print(f"{layer + 1} {np.sqrt(np.mean(g**2)):.4e}")',
    '    g = sum(w.T @ (slope * g) for w, slope in zip(W, slopes))',
    '',
  ].join('\n');
}
