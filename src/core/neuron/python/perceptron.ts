import type { Example } from '../perceptron/perceptron.ts';
import type { ThresholdUnit } from '../threshold-unit/threshold-unit.ts';
import { pythonList, pythonNumber } from './literal.ts';

/**
 * A perceptron's run as Python: prints the weights, the bias, and the errors of each epoch.
 *
 * @param stepCount steps that were asked for; both end with the first epoch without an error.
 */
export function perceptronPython(
  start: ThresholdUnit,
  examples: readonly Example[],
  rate: number,
  stepCount: number,
): string {
  return `import numpy as np

X = np.array(${pythonList(examples.map(({ inputs }) => inputs))}).reshape(-1, 2)
y = np.array([${examples.map(({ target }) => target).join(', ')}])
w, b = np.array(${pythonList(start.weights)}), ${pythonNumber(start.bias)}
eta, steps, errors = ${pythonNumber(rate)}, ${stepCount}, []
for step in range(steps if len(X) else 0):
    i = step % len(X)
    if i == 0:
        if errors and errors[-1] == 0:
            break
        errors.append(0)
    prediction = int(0 + w[0] * X[i, 0] + w[1] * X[i, 1] + b >= 0)
    error = y[i] - prediction
    w, b = w + eta * error * X[i], b + eta * error
    errors[-1] += int(abs(error))
print(*(f'{value:.6f}' for value in (*w, b)))
print(*errors)
`;
}
