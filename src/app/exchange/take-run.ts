import { failure, success, type Outcome } from '../../core/outcome.ts';
import { nameKey } from '../../core/same-name.ts';
import { encodeNetwork } from '../../core/network/network-link.ts';
import type { OwnNetwork } from '../../exchange/foreign/own-network.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import { keptWeights } from '../../training/network/kept-weights.ts';
import { newId } from '../../training/store/ids.ts';
import type { RunRecord } from '../../training/store/records.ts';
import type { Store } from '../../training/store/store.ts';
import type { Engine } from '../engine.ts';
import { runKind, type RunKind } from '../network/run-kind.ts';
import type { InputTrouble } from './input.ts';

/** A network from a file, of the layers of My network. */
export interface RunFromFile {
  readonly own: OwnNetwork;
  /** Name of each answer. */
  readonly labels: readonly string[];
  readonly name: string;
}

/** A run that is here already. */
export interface PresentRun {
  /** Empty where none was given. */
  readonly name: string;
  readonly kind: RunKind;
  /** On the disk, from 1. */
  readonly number: number;
}

/** The run that a network from a file is. */
export interface TakenRun {
  readonly runId: string;
  /** Set where the very same network was here already: what it is called, or by what if it has no name. */
  readonly present?: PresentRun;
}

/**
 * The number that the rooms know a run by, from 1: there, runs that are in memory only stand among those of the
 * disk. As long as there is no shelf, there are none.
 */
export function numberSaid(
  runId: string,
  onDisk: number,
  shelf: { numberOf(runId: string): number } | undefined,
): number {
  // One that is being read does not know its runs yet, and has none in memory.
  return shelf?.numberOf(runId) || onDisk;
}

/**
 * Keeps a network from a file as a run of the project that is shown: it answers live, is looked into and
 * measured like those that were trained here. What it learned from is not known, so nothing is said of it. The
 * very same network, of the same names, is not kept twice.
 */
export async function takeAsRun(
  { own, labels, name }: RunFromFile,
  { engine: { project } }: { readonly engine: Pick<Engine, 'project'> },
): Promise<Outcome<TakenRun, InputTrouble>> {
  const store = project.writableStore;
  if (!store) return failure({ kind: 'in-use' });
  const { classes, bursts } = project.contents;
  const owners = labels.map((label) =>
    classes.find(({ name: own }) => nameKey(own) === nameKey(label)),
  );
  const knowsAll = owners.every((owner) => owner !== undefined);
  // Names that are classes here are asked of its photographs.
  const classIds = knowsAll ? owners.map(({ id }) => id) : [];
  const wanted = { own, labels, classIds };
  const present = await presentRun(wanted, store, project.contents.project.id);
  if (present) return success(present);
  const counts = { training: 0, validation: 0 };
  const run: RunRecord = {
    id: newId(),
    projectId: project.contents.project.id,
    name,
    createdAtMs: Date.now(),
    source: 'project',
    model: { kind: 'network', description: own.description },
    classNames: labels,
    classIds,
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
  return saved.ok
    ? success({ runId: run.id })
    : failure({ kind: 'store', trouble: saved.trouble.kind });
}

/**
 * The run of a project that is this very network, by what it is made of and its weights. One that was opened
 * before its names were classes here (and so is asked of no photographs), or while others had these names, is not
 * meant once they are.
 */
async function presentRun(
  { own, labels, classIds }: Pick<RunFromFile, 'own' | 'labels'> & Pick<RunRecord, 'classIds'>,
  store: Store,
  projectId: string,
): Promise<TakenRun | undefined> {
  const wanted = encodeNetwork(own.description);
  const runs = await store.loadRuns(projectId);
  for (const [index, run] of runs.entries()) {
    const { model } = run;
    if (model.kind !== 'network' || encodeNetwork(model.description) !== wanted) continue;
    if (JSON.stringify(run.classNames) !== JSON.stringify(labels)) continue;
    if (classIds.length > 0 && run.classIds.join() !== classIds.join()) continue;
    const state = await store.loadRunState(run.id);
    if (!state || !sameArrays(keptWeights(state), own.weights)) continue;
    return { runId: run.id, present: { name: run.name, kind: runKind(run), number: index + 1 } };
  }
  return undefined;
}

function sameArrays(a: readonly Float32Array[], b: readonly Float32Array[]): boolean {
  const isSame = (one: Float32Array, other: Float32Array | undefined) =>
    one.length === other?.length && one.every((value, at) => value === other[at]);
  return a.length === b.length && a.every((array, index) => isSame(array, b[index]));
}
