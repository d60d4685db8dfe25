import type { ClassWords } from '../../../app/network/network-data.svelte.ts';
import type { EvaluateMessages } from '../../messages/network/evaluate-es.ts';

/** A class as it is said, or "none of these" behind the last. */
export function nameOf(classes: readonly ClassWords[], index: number, m: EvaluateMessages): string {
  return classes[index]?.name ?? m.matrix.none;
}
