import { drawNetwork, type DrawingOptions } from '../../../core/network/draw-network.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import { lenet5Names } from '../../../core/network/presets/lenet5.ts';
import { presetOf } from '../../../core/network/presets/preset-of.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';
import { networkName } from './network-name.ts';

/** The drawing of a network in the reader's words; LeNet-5's layers have the names of the paper. */
export function drawingSvg(
  plan: NetworkPlan,
  m: NetworkMessages,
  look: Pick<DrawingOptions, 'theme' | 'background' | 'bare'>,
): string {
  const { description } = plan;
  const name = networkName(description, m);
  const isLenet = presetOf(description)?.kind === 'lenet5';
  const { kinds } = m;
  return drawNetwork(plan, {
    words: {
      title: name,
      description: m.drawingOf(name, plan.layers.length, plan.parameterCount),
      kinds: {
        input: m.input,
        conv: kinds.conv.name,
        activation: kinds.activation.name,
        pool: kinds.pool.name,
        'batch-norm': kinds['batch-norm'].name,
        dropout: kinds.dropout.name,
        flatten: kinds.flatten.name,
        'global-average': kinds['global-average'].name,
        dense: kinds.dense.name,
        output: kinds.output.name,
      },
    },
    ...look,
    ...(isLenet && { names: lenet5Names(description) }),
  });
}
