import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/core/neuron/descent/descend.ts';
import { landscapes1, landscapes2 } from '../../../src/core/neuron/descent/landscapes.ts';
import { fitLine, lineData, lineLoss } from '../../../src/core/neuron/descent/line-fit.ts';
import { optimizerIds } from '../../../src/core/neuron/optimizers/optimizers.ts';
import { descentCode, waysCode } from '../../../src/core/neuron/python/descent.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';
import { hasPythonLibrary } from '../run-python.ts';

const walks = [...landscapes1, ...landscapes2].flatMap((landscape) =>
  optimizerIds.flatMap((optimizer) =>
    [0.1, 3].map((rate) => ({ landscape, optimizer, rate, steps: rate > 1 ? 4 : 30 })),
  ),
);
const data = lineData(7);
const codes = walks.map(({ landscape, optimizer, rate, steps }) =>
  descentCode(landscape, optimizer, landscape.start, rate, steps),
);

describe('the code of the lab Gradient descent', () => {
  it('has at most 20 lines', () => {
    for (const code of [...codes, waysCode(data, [24, 1, 4], 0.1, 5)]) {
      expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    }
  });

  it.skipIf(!hasPythonLibrary('numpy'))('prints where the balls are', () => {
    const printed = runPrograms(codes);
    walks.forEach(({ landscape, optimizer, rate, steps }, index) => {
      const at = descend(landscape, optimizer, landscape.start, rate, steps).points.at(-1)!;
      const expected = [...at, landscape.value(at)];
      const found = printedNumbers(printed[index]!);
      expect(found, codes[index]).toHaveLength(expected.length);
      found.forEach((value, i) => {
        const wanted = expected[i]!;
        const error = Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));
        expect(error, codes[index]).toBeLessThan(1e-6);
      });
    });
  });

  it.skipIf(!hasPythonLibrary('numpy'))('prints the three lines', () => {
    const [printed = ''] = runPrograms([waysCode(data, [24, 1, 4], 0.1, 5)]);
    const expected = [24, 1, 4].flatMap((size) => {
      const [w, b] = fitLine(data, size, 0.1, 5).points.at(-1)!;
      return [w, b, lineLoss(data, w, b)];
    });
    const found = printedNumbers(printed);
    expect(found).toHaveLength(expected.length);
    found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));
  });
});
