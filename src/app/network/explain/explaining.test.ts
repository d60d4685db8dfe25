import { expect, it } from 'vitest';
import { initialWeights } from '../../../core/network/initial-weights.ts';
import { planNetwork } from '../../../core/network/plan-network.ts';
import { lenet5 } from '../../../core/network/presets/lenet5.ts';
import { SourceKeeper } from '../../source-keeper.ts';
import type { ExplainSurroundings } from './explaining.svelte.ts';
import { Explaining } from './explaining.svelte.ts';

it('keeps what it explains when the same network is told again, and takes newer weights', () => {
  const planned = planNetwork(lenet5('tanh', 1), 3);
  if (!planned.ok) throw new Error(planned.trouble.kind);
  const plan = planned.value;
  const keeper = new SourceKeeper();
  const explaining = new Explaining({ keeper } as unknown as ExplainSurroundings);
  const network = {
    plan,
    weights: initialWeights(plan, 'he', 1),
    source: 'project',
    takesDigits: false,
  } as const;
  explaining.follow(network);
  explaining.follow({ ...network });
  expect(explaining.network).toBe(network);

  const later = { ...network, weights: initialWeights(plan, 'he', 2) };
  explaining.follow(later);
  expect(explaining.network).toBe(later);
  explaining.follow(undefined);
  expect(explaining.network).toBeUndefined();
});
