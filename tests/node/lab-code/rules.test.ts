import { describe, expect, it } from 'vitest';
import {
  brightnessPython,
  rulesPython,
  sharesPython,
} from '../../../src/core/neuron/python/rules.ts';
import { activitySamples, handRules } from '../../../src/core/neuron/rules/activities.ts';
import { growRules } from '../../../src/core/neuron/rules/decision-tree.ts';
import { rightCount } from '../../../src/core/neuron/rules/rule.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

const samples = activitySamples(1, 6, 16);
const both = ['speed_kmh', 'shaking'];
const trials = [
  { rules: handRules(4, 12, 0), names: ['speed_kmh'] },
  { rules: handRules(4, 12, 3), names: both },
  { rules: growRules(samples, 1, { maxDepth: 4, minLeaf: 4 }), names: ['speed_kmh'] },
  { rules: growRules(samples, 2, { maxDepth: 4, minLeaf: 4 }), names: both },
];
const photographs = [12, 40.5, 90, 128, 200].map((brightness, i) => ({
  features: [brightness],
  label: Number(i > 1),
}));
const cut = (at: number) => [
  { ranges: [{ from: -Infinity, to: at }], label: 0 },
  { ranges: [{ from: at, to: Infinity }], label: 1 },
];
const dayProgram = brightnessPython(photographs, { by_hand: cut(128), learned: cut(65.25) });
const programs = trials.map(({ rules, names }) => rulesPython(rules, samples, names));

it('has at most 20 lines', () => {
  for (const program of [...programs, dayProgram])
    expect(program.trim().split('\n').length).toBeLessThan(21);
});

// The programs need no library, but a Python with one is a Python that somebody works with.
describe.skipIf(!hasPythonLibrary('numpy'))('rules in Python', () => {
  it('are right about as many as on the screen', () => {
    const printed = runPrograms([...programs, sharesPython([12, 31], 40), sharesPython([0, 0], 0)]);
    expect(printedNumbers(runPrograms([dayProgram])[0]!)).toEqual([4, 5, 5, 5]);
    trials.forEach(({ rules }, i) => {
      expect(printedNumbers(printed[i]!)).toEqual([rightCount(rules, samples), samples.length]);
    });
    expect(printedNumbers(printed.at(-2)!)).toEqual([12, 30, 31, 77.5]);
    expect(printedNumbers(printed.at(-1)!)).toEqual([0, 0, 0, 0]);
  });
});
