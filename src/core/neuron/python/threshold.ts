import { pythonList, pythonNumber } from './literal.ts';

/**
 * A threshold unit as Python: prints the sum and the answer, then both again with the threshold moved
 * across as the bias, then the answers to all inputs of 0 and 1.
 */
export function thresholdPython(
  weights: readonly number[],
  inputs: readonly number[],
  threshold: number,
): string {
  return `import numpy as np
from itertools import product

x = np.array(${pythonList(inputs)})
w = np.array(${pythonList(weights)})
threshold = ${pythonNumber(threshold)}
total = w @ x
print(total, int(total >= threshold))
b = -threshold
print(total + b, int(total + b >= 0))
for row in product([0, 1], repeat=len(w)):
    print(int(w @ np.array(row) + b >= 0))
`;
}
