import type { StageDisplay } from '../../app/filter/stage-display.ts';
import type { Stage } from '../../core/kernels/chain.ts';
import type { Messages } from '../messages/es.ts';

/** What a stage is called: its preset, its function, or how it pools and how large its windows are. */
export function stageName(stage: Stage, m: Messages['filter']): string {
  switch (stage.kind) {
    case 'convolution':
      return (stage.preset && m.presets[stage.preset.id]?.name) ?? m.ownKernel;
    case 'activation':
      return m.activations[stage.id] ?? stage.id;
    case 'pooling':
      return `${m.poolings[stage.id]?.name ?? stage.id} ${m.sizeOf(stage.sizePx)}`;
  }
}

/** How numbers became colours, with the exponent where those are not in proportion. */
export function displayWords({ signed, gamma }: StageDisplay, m: Messages['filter']): string {
  const words = m.signedViews[signed];
  return gamma === 1 ? words : `${words}, ${m.gamma(gamma)}`;
}
