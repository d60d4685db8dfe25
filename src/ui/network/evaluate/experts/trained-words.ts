import type { ProjectReport } from '../../../../app/network/experts/experts.svelte.ts';
import { decodeNetwork } from '../../../../core/network/network-link.ts';
import type { NetworkMessages } from '../../../messages/network/es.ts';
import { networkName } from '../../build/network-name.ts';

/** What was trained, as Build and Train call it. */
export function trainedWords(
  { network, tuned }: Pick<ProjectReport['trainings'][number], 'network' | 'tuned'>,
  m: NetworkMessages,
): string {
  const { report } = m.experts;
  if (tuned) return report.eyePart(m.train.tune.levels[tuned]);
  const decoded = decodeNetwork(network);
  if (!decoded.ok) return report.unknownNetwork;
  const { sizePx, channels } = decoded.value.input;
  return `${networkName(decoded.value, m)}, ${m.inputSize(sizePx, channels)}`;
}
