import { parseNetwork } from '../../core/network/parse-network.ts';
import type { RunModel } from '../../training/store/records.ts';
import type { ManifestRun } from './schema.ts';

/** The model of a run of a manifest; undefined where its network cannot be read. */
export function runModel({ model }: ManifestRun): RunModel | undefined {
  if (model.kind === 'eye') return model;
  const description = parseNetwork(model.description);
  return description.ok ? { kind: 'network', description: description.value } : undefined;
}
