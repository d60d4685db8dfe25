import type { Page } from '@playwright/test';
import type { EpochRecord } from '../../src/training/network/types.ts';
import type {
  RunModel,
  RunRecord,
  RunSource,
  TuningRecord,
} from '../../src/training/store/records.ts';

/** A run that was ended, and the weights that it left. */
export interface KeptRun {
  /** Absent: always the same. */
  readonly id?: string;
  readonly source: RunSource;
  readonly model: RunModel;
  readonly classNames: readonly string[];
  readonly weights: readonly Float32Array[];
  /** Absent: one epoch that was not measured. */
  readonly history?: readonly EpochRecord[];
  /** Absent: the last epoch is used. */
  readonly keepBest?: boolean;
  /** Recordings that it learned from; absent as in older runs. */
  readonly learnedOriginIds?: readonly string[];
  /** Of an eye, what came of it; absent as in older runs. */
  readonly tuning?: TuningRecord;
}

/**
 * Puts a run into what a page has stored, as if it had been trained there before; it is seen after a reload.
 * It belongs to the newest project; where nothing was stored yet, to one of its own.
 */
export async function putRun(
  page: Page,
  { weights, keepBest = false, id = 'kept-run', ...run }: KeptRun,
): Promise<void> {
  await page.evaluate(
    async ({ run, weights, keepBest, id }) => {
      const opening = indexedDB.open('vistazo');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const database = opening.result;
      const transaction = database.transaction(['projects', 'runs', 'runStates'], 'readwrite');
      const written = new Promise((resolve) => (transaction.oncomplete = resolve));
      const projects = transaction.objectStore('projects');
      const listing = projects.getAll();
      listing.onsuccess = () => {
        // Beside an example there is the empty one that it was opened from.
        const known = (listing.result as { id: string; createdAtMs: number }[])
          .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
          .at(-1);
        const projectId = known?.id ?? 'with-a-run';
        if (!known) projects.put({ id: projectId, name: '', createdAtMs: 0, strictness: 0 });
        const unmeasured = { epoch: 1, loss: 0.1, accuracy: 0.97, tookMs: 1 };
        const history = [{ ...unmeasured, batchLosses: [0.1], magnitudes: [] }];
        transaction.objectStore('runs').put({
          ...{ history, ...run },
          id,
          projectId,
          name: '',
          createdAtMs: 1,
          classIds: [],
          settings: {
            optimizer: { kind: 'adam' },
            learningRate: 0.001,
            batchSize: 32,
            epochs: 1,
            weightDecay: 0,
            earlyStopping: null,
            keepBest,
            augmentation: {
              ...{ flip: 0, shift: 0, rotate: 0, zoom: 0 },
              ...{ light: 0, colour: 0, noise: 0, cutOut: 0 },
            },
            initialisation: 'glorot',
            seed: 1,
          },
          counts: { training: 9000, validation: 1000 },
          end: { kind: 'epochs-done' },
        });
        transaction.objectStore('runStates').put({
          runId: id,
          projectId,
          checkpoint: {
            epoch: (run.history ?? history).length,
            weights: weights.map((array) => Float32Array.from(array)),
            optimizerState: { step: 0, arrays: [] },
          },
        });
      };
      await written;
      database.close();
    },
    { run, keepBest, id, weights: weights.map((array) => Array.from(array)) },
  );
}

/** The epochs that the last run of a page has behind it, as they are stored. */
export async function storedHistory(page: Page): Promise<readonly EpochRecord[]> {
  return (await storedRuns(page)).at(-1)?.history ?? [];
}

/** What came of the last run of a page, where it tuned the eye, as it is stored. */
export async function storedTuning(page: Page): Promise<TuningRecord | undefined> {
  return (await storedRuns(page)).at(-1)?.tuning;
}

/** The runs of a page as they are stored, oldest first. */
export function storedRuns(page: Page): Promise<readonly RunRecord[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('vistazo');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction('runs');
    const runs = transaction.objectStore('runs').getAll();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opening.result.close();
    return (runs.result as RunRecord[]).toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  });
}
