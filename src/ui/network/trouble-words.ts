import type { NetworkTrouble } from '../../core/network/plan.ts';
import type { Repair } from '../../core/network/repairs.ts';
import type { NetworkMessages } from '../messages/network/es.ts';

/** Why a network cannot be, in plain words. */
export function troubleWords(trouble: NetworkTrouble, m: NetworkMessages): string {
  const { troubles } = m;
  switch (trouble.kind) {
    case 'kernel-larger-than-input':
    case 'window-larger-than-input':
      return troubles[trouble.kind](trouble.wantedPx, trouble.availablePx);
    case 'maxout-needs-even-channels':
      return troubles[trouble.kind](trouble.channels);
    case 'out-of-range': {
      const field = m.fields[trouble.field] ?? trouble.field;
      return troubles[trouble.kind](field, trouble.min, trouble.max);
    }
    case 'too-many-parameters':
    case 'too-many-activations':
      return troubles[trouble.kind](trouble.count, trouble.max);
    default:
      return troubles[trouble.kind];
  }
}

/** What a repair does, as its button says it. */
export function repairWords({ kind, value = 0 }: Repair, m: NetworkMessages): string {
  return m.repairs[kind](value);
}
