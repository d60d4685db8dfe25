import { expect, it } from 'vitest';
import { chainRuleLab } from '../../../app/neuron/chain-rule.ts';
import { initialState } from '../../../core/lab-state/snap.ts';
import { chainRuleView } from './chain-rule-view.ts';

it('takes no truth beyond 0 and 1 for a probability, whichever loss it was set beside', () => {
  const netNumbers = [1, 0.5, 0.8, -0.4, 0.1, -0.6, 0.9, -0.2, 1.2, -0.7, 0.3, 5];
  const values = { ...initialState(chainRuleLab.fields), net: '2-2-1', netNumbers } as const;
  expect(chainRuleView(values).numbers.at(-1)).toBe(5);
  const { numbers, run } = chainRuleView({ ...values, loss: 'binary-cross-entropy' });
  expect(numbers.at(-1)).toBe(1);
  expect(run.nodes['J']!.value).toBeGreaterThan(0);
});
