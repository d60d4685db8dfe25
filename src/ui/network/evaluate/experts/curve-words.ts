import { curveVerdict } from '../../../../core/evaluation/curve-verdict.ts';
import type { NetworkMessages } from '../../../messages/network/es.ts';

/** Whether more takes are worth it, in a sentence read off the curve. */
export function curveWords(
  points: Parameters<typeof curveVerdict>[0],
  { curve }: NetworkMessages['experts'],
): string {
  const { kind, from, to, gain, accuracy } = curveVerdict(points);
  if (kind === 'full') return curve.verdicts.full(accuracy, to);
  if (kind === 'short') return curve.verdicts.short(accuracy);
  return curve.verdicts[kind](from, to, gain);
}
