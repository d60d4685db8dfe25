import type { OwnNumbers } from '../../core/course/own-numbers.ts';
import type { Filter } from '../filter.svelte.ts';
import { runAccuracy } from '../network/run-accuracy.ts';
import type { MyNetwork } from '../network.svelte.ts';
import type { Neuron } from '../neuron.svelte.ts';
import type { Teach } from '../teach.svelte.ts';
import { ownLabs } from './own-labs.ts';

/** The rooms that the course asks; those that were not entered yet have nothing to tell. */
export interface AskedRooms {
  readonly teach: Teach;
  readonly filter: Filter | undefined;
  readonly network: MyNetwork | undefined;
  readonly neuron: Neuron | undefined;
}

/** What was made on this device, at this moment. */
export function ownNumbers({ teach, filter, network, neuron }: AskedRooms): OwnNumbers {
  const { rows } = teach;
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const asked = sum(({ heldOut }) => heldOut?.asked ?? 0);
  const pooling = filter && poolingOf(filter);
  const parameterCount = network?.edited.plan?.parameterCount;
  const labs = neuron ? ownLabs(neuron) : {};
  const accuracies = (network?.shelf.list ?? []).flatMap((run) => runAccuracy(run) ?? []);
  return {
    classCount: rows.length,
    photoCount: sum(({ photoCount }) => photoCount),
    takeCount: sum(({ burstCount }) => burstCount),
    ...(asked > 0 && { heldOut: { right: sum(({ heldOut }) => heldOut?.right ?? 0), asked } }),
    ...(parameterCount !== undefined && { parameterCount }),
    ...(pooling && { pooling }),
    ...(accuracies.length > 0 && { runAccuracy: Math.max(...accuracies) }),
    ...(Object.keys(labs).length > 0 && { labs }),
  };
}

/** Widths before and behind the first pooling of the chain. */
function poolingOf({ chain }: Filter): OwnNumbers['pooling'] {
  const at = chain.rows.findIndex(({ stage }) => stage.kind === 'pooling' && stage.on);
  const after = chain.rows[at]?.output;
  const before = at > 0 ? chain.rows[at - 1]!.output : undefined;
  if (!after?.ok || !before?.ok) return undefined;
  return { beforePx: before.value.widthPx, afterPx: after.value.widthPx };
}
