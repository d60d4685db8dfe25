import { describe, expect, it } from 'vitest';
import { chainNet, net221, runNet } from '../../../src/core/neuron/chain-rule/nets.ts';
import { gradientAfter, wayBack } from '../../../src/core/neuron/chain-rule/way-back.ts';
import { chainRuleCode } from '../../../src/core/neuron/python/chain-rule.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

const trials = (['none', 'sigmoid', 'tanh', 'relu'] as const).flatMap((activation) =>
  (['squared-error', 'binary-cross-entropy'] as const).flatMap((loss) =>
    (['chain', '2-2-1'] as const).map((kind) => ({ kind, settings: { activation, loss } })),
  ),
);

describe('the code of the lab Chain rule', () => {
  it('has at most 20 lines', () => {
    for (const { kind, settings } of trials) {
      const net = kind === 'chain' ? chainNet : net221;
      const code = chainRuleCode(kind, settings, net.initial);
      expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    }
  });

  it.skipIf(!hasPythonLibrary('numpy'))('prints the numbers of the lab', () => {
    const printed = runPrograms(
      trials.map(({ kind, settings }) =>
        chainRuleCode(kind, settings, (kind === 'chain' ? chainNet : net221).initial),
      ),
    );
    trials.forEach(({ kind, settings }, index) => {
      const net = kind === 'chain' ? chainNet : net221;
      const run = runNet(net, settings, net.initial);
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
      found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
    });
  });
});
