import type { LayerRow, Step } from '../../../app/network/edited-network.svelte.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';
import { layerName } from '../layer-words.ts';

/** The network at a moment, as far as a step of it is told. */
export interface ToldNetwork {
  readonly rows: readonly LayerRow[];
  /** Undefined while something is wrong with it. */
  readonly parameterCount: number | undefined;
  readonly classCount: number;
}

/**
 * What a step did to the layers, for those who cannot see it: which one, where it stands, what comes out of it, and
 * what all of it costs now. Empty where no layer came, went or moved, unless a step was taken back or made again:
 * who changes a number hears it from its field.
 */
export function stepWords(
  before: ToldNetwork,
  after: ToldNetwork,
  { way, movedId }: Step,
  m: NetworkMessages,
): string {
  const change = changeWords(before, after, movedId, m);
  if (!change && way === 'made') return '';
  const total =
    after.parameterCount === undefined ? m.incomplete : m.told.total(after.parameterCount);
  return [way !== 'made' && m.told[way], change, total].filter(Boolean).join(' ');
}

function changeWords(
  before: ToldNetwork,
  after: ToldNetwork,
  movedId: number | undefined,
  m: NetworkMessages,
): string {
  const idsBefore = before.rows.map(({ id }) => id);
  const ids = after.rows.map(({ id }) => id);
  const added = ids.filter((id) => !idsBefore.includes(id));
  const removed = idsBefore.filter((id) => !ids.includes(id));
  if (added.length + removed.length > 1) return m.told.another(ids.length);
  if (removed.length === 1) {
    const { layer } = before.rows[idsBefore.indexOf(removed[0]!)]!;
    return m.told.removed(layerName(layer, m, before.classCount));
  }
  const isAdded = added.length === 1;
  const place = ids.findIndex((id) => id === (isAdded ? added[0] : movedId));
  if (place < 0) return '';
  const { layer, plan } = after.rows[place]!;
  const where = m.moved(layerName(layer, m, after.classCount), place + 1, ids.length);
  const what = isAdded ? m.told.added(where) : `${where}.`;
  return plan ? `${what} ${m.told.out(m.outShape(plan.outShape))}` : what;
}
