import type { Outcome } from '../../core/outcome.ts';
import type { Checkpoint, NetworkWeights } from '../network/types.ts';
import { ownMemory } from './own-memory.ts';
import type { RunRecord } from './records.ts';
import type { Database } from './schema.ts';
import { writeRecords } from './transaction.ts';
import { RecordGone, type StoreTrouble } from './trouble.ts';
import { byAge, isUnmarked } from './visible.ts';

/**
 * Stores a run of a project that is in the store, or changes it, together with its state: both or
 * neither, so that a history is never ahead of weights that were written with it. Doing it twice has the
 * result of doing it once. Its name and its mark of deletion are those in the store once it is there
 * (`renameRun`, `setDeleted`): an epoch that ends meanwhile does not take them back.
 *
 * @param checkpoint absent leaves the state that is stored as it is.
 */
export function saveRun(
  database: Database,
  run: RunRecord,
  checkpoint?: Checkpoint,
): Promise<Outcome<void, StoreTrouble>> {
  const state = checkpoint && {
    runId: run.id,
    projectId: run.projectId,
    checkpoint: withOwnMemory(checkpoint),
  };
  return writeRecords(database, ['projects', 'runs', 'runStates'], async (transaction) => {
    const project = await transaction.objectStore('projects').getKey(run.projectId);
    if (project === undefined) throw new RecordGone('project', run.projectId);
    const runs = transaction.objectStore('runs');
    const known = await runs.get(run.id);
    await runs.put(known ? { ...run, ...listed(known) } : run);
    if (state) await transaction.objectStore('runStates').put(state);
  });
}

/** Gives a run another name. */
export function renameRun(
  database: Database,
  runId: string,
  name: string,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['runs'], async (transaction) => {
    const runs = transaction.objectStore('runs');
    const run = await runs.get(runId);
    if (!run) throw new RecordGone('run', runId);
    await runs.put({ ...run, name });
  });
}

/** The runs of a project that are not marked as deleted, oldest first. */
export async function loadRuns(database: Database, projectId: string): Promise<RunRecord[]> {
  const runs = await database.getAllFromIndex('runs', 'by-project', projectId);
  return runs.filter(isUnmarked).sort(byAge);
}

/** What a run goes on from; undefined if nothing of it was stored. */
export async function loadRunState(
  database: Database,
  runId: string,
): Promise<Checkpoint | undefined> {
  return (await database.get('runStates', runId))?.checkpoint;
}

/** What the list of runs says of a run, as it is stored. */
function listed({ name, deletedAtMs }: RunRecord) {
  return { name, ...(deletedAtMs !== undefined && { deletedAtMs }) };
}

function withOwnMemory(checkpoint: Checkpoint): Checkpoint {
  const { weights, optimizerState, best } = checkpoint;
  const own = (arrays: NetworkWeights) => arrays.map(ownMemory);
  return {
    ...checkpoint,
    weights: own(weights),
    optimizerState: { ...optimizerState, arrays: own(optimizerState.arrays) },
    ...(best && { best: { ...best, weights: own(best.weights) } }),
  };
}
