import type { NetworkDescription } from '../../../core/network/description.ts';
import { presetOf } from '../../../core/network/presets/preset-of.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';

/** What a network is called: the known one that it is, or one's own. */
export function networkName(description: NetworkDescription, m: NetworkMessages): string {
  const preset = presetOf(description);
  switch (preset?.kind) {
    case 'lenet5':
      return m.presets.lenet5.name;
    case 'vgg':
      return m.presetName(preset.id.toUpperCase(), preset.width);
    case 'starter':
      return m.presets.starter.name;
    case undefined:
      return m.own;
  }
}
