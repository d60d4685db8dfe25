import { describe, expect, it } from 'vitest';
import { chainNet, net221, runNet } from '../../../src/core/neuron/chain-rule/nets.ts';
import { gradientAfter, wayBack } from '../../../src/core/neuron/chain-rule/way-back.ts';
import { chainRuleCode } from '../../../src/core/neuron/python/chain-rule.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

/** Numbers beside those that the lab opens with; where ŷ rounds to what is right, a term is 0 · log 0. */
const others = {
  chain: [
    [2, 5, 5, 1],
    [20, 5, 40, 1],
    [-20, 5, 800, 0],
    [1, -0.3, 0.7, 0.25],
  ],
  '2-2-1': [
    [9, 9, 9, 9, 0, 9, 9, 0, 40, 40, 0, 1],
    [0.5, -2, 1, 0.3, -1, 0.2, 0.1, 0.4, -0.9, 2, -0.5, 1],
  ],
};
const trials = (['none', 'sigmoid', 'tanh', 'relu'] as const).flatMap((activation) =>
  (['squared-error', 'binary-cross-entropy'] as const).flatMap((loss) =>
    (['chain', '2-2-1'] as const).flatMap((kind) =>
      [(kind === 'chain' ? chainNet : net221).initial, ...others[kind]].map((numbers) => ({
        kind,
        settings: { activation, loss },
        numbers,
      })),
    ),
  ),
);

describe('the code of the lab Chain rule', () => {
  it('has at most 20 lines', () => {
    for (const { kind, settings, numbers } of trials) {
      const code = chainRuleCode(kind, settings, numbers);
      expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    }
  });

  it.skipIf(!hasPythonLibrary('numpy'))('prints the numbers of the lab', () => {
    const printed = runPrograms(
      trials.map(({ kind, settings, numbers }) => chainRuleCode(kind, settings, numbers)),
    );
    trials.forEach(({ kind, settings, numbers }, index) => {
      const net = kind === 'chain' ? chainNet : net221;
      const run = runNet(net, settings, numbers);
      const gradient = gradientAfter(run, wayBack(net, run));
      const [neurons, parameters] =
        kind === 'chain'
          ? [['z1'], ['w1', 'w2']]
          : [
              ['z1', 'z2'],
              ['w11', 'w12', 'w21', 'w22', 'b1', 'b2', 'v1', 'v2', 'c'],
            ];
      const expected = [
        ...[...neurons, 'yHat', 'J'].map((id) => run.nodes[id]!.value),
        ...parameters.map((id) => gradient[id]!),
      ];
      const found = printedNumbers(printed[index]!);
      expect(found, printed[index]).toHaveLength(expected.length);
      found.forEach((value, i) => {
        const wanted = expected[i]!;
        if (!Number.isFinite(wanted)) expect(value).toBe(wanted);
        else expect(Math.abs(value - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
      });
    });
  });
});
