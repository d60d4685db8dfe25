import { failure, success, type Outcome } from '../../core/outcome.ts';
import { nameKey } from '../../core/same-name.ts';
import type { OwnNetwork } from '../../exchange/foreign/own-network.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import { newId } from '../../training/store/ids.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import type { InputTrouble } from './input.ts';

/** A network from a file, of the layers of My network. */
export interface RunFromFile {
  readonly own: OwnNetwork;
  /** Name of each answer. */
  readonly labels: readonly string[];
  readonly name: string;
}

/**
 * Keeps a network from a file as a run of the project that is shown: it answers live, is looked into and
 * measured like those that were trained here. What it learned from is not known, so nothing is said of it.
 *
 * @returns id of the run.
 */
export async function takeAsRun(
  { own, labels, name }: RunFromFile,
  { engine: { project } }: { readonly engine: Pick<Engine, 'project'> },
): Promise<Outcome<string, InputTrouble>> {
  const store = project.writableStore;
  if (!store) return failure({ kind: 'in-use' });
  const { classes, bursts } = project.contents;
  const owners = labels.map((label) =>
    classes.find(({ name: own }) => nameKey(own) === nameKey(label)),
  );
  const knowsAll = owners.every((owner) => owner !== undefined);
  const counts = { training: 0, validation: 0 };
  const run: RunRecord = {
    id: newId(),
    projectId: project.contents.project.id,
    name,
    createdAtMs: Date.now(),
    source: 'project',
    model: { kind: 'network', description: own.description },
    classNames: labels,
    // Names that are classes here are asked of its photographs.
    classIds: knowsAll ? owners.map(({ id }) => id) : [],
    settings: defaultSettings({ training: 1, validation: 0 }, 1),
    counts,
    history: [],
    end: { kind: 'epochs-done' },
    cameFromFile: true,
    // It may have been trained elsewhere on what is taught here: only what comes later is unseen for sure.
    learnedOriginIds: [
      ...new Set(bursts.filter(({ isTest }) => !isTest).map(({ originId }) => originId)),
    ],
  };
  const optimizerState = { step: 0, arrays: [] };
  const saved = await store.saveRun(run, { epoch: 0, weights: own.weights, optimizerState });
  return saved.ok ? success(run.id) : failure({ kind: 'store', trouble: saved.trouble.kind });
}
