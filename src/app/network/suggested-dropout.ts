import type { NetworkDescription } from '../../core/network/description.ts';
import { presetOf } from '../../core/network/presets/preset-of.ts';
import { starterDropoutRate } from '../../core/network/presets/starter.ts';
import { newDropoutRate } from './new-layers.ts';

/** The suggested rate of a network's dropout, 0–1: of the starter its own, of any other that of a new layer. */
export function suggestedDropout(description: NetworkDescription): number {
  const layers = description.layers.map((layer) =>
    layer.kind === 'dropout' ? { ...layer, rate: starterDropoutRate } : layer,
  );
  const isStarter = presetOf({ ...description, layers })?.kind === 'starter';
  return isStarter ? starterDropoutRate : newDropoutRate;
}
