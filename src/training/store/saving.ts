import type { Outcome } from '../../core/outcome.ts';
import {
  withTest,
  type ClassRecord,
  type MediaRecord,
  type Mistake,
  type ProjectRecord,
} from './records.ts';
import type { Database } from './schema.ts';
import { forEach, writeRecords } from './transaction.ts';
import { RecordGone, type StoreTrouble } from './trouble.ts';

/** Stores a project, or changes it. */
export function saveProject(
  database: Database,
  project: ProjectRecord,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['projects'], async (transaction) => {
    await transaction.objectStore('projects').put(project);
  });
}

/**
 * Stores classes of projects that are in the store, or changes them, together with the media that
 * their reactions name: all or none.
 */
export function saveClasses(
  database: Database,
  classes: readonly ClassRecord[],
  media: readonly MediaRecord[] = [],
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['projects', 'classes', 'media'], async (transaction) => {
    const owners = new Set([...classes, ...media].map((record) => record.projectId));
    for (const projectId of owners) {
      const project = await transaction.objectStore('projects').getKey(projectId);
      if (project === undefined) throw new RecordGone('project', projectId);
    }
    const contents = transaction.objectStore('media');
    await forEach(media, (record) => contents.put(record));
    const table = transaction.objectStore('classes');
    await forEach(classes, (record) => table.put(record));
  });
}

/** Changes what is said of a burst that fooled the network: whether it is taught. */
export function changeMistake(
  database: Database,
  burstId: string,
  mistake: Mistake,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['bursts'], async (transaction) => {
    const bursts = transaction.objectStore('bursts');
    const burst = await bursts.get(burstId);
    if (!burst) throw new RecordGone('burst', burstId);
    await bursts.put({ ...burst, mistake });
  });
}

/** Gives bursts to the test round, or to what is learned from: all or none. */
export function setTest(
  database: Database,
  burstIds: readonly string[],
  isTest: boolean,
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['bursts'], async (transaction) => {
    const bursts = transaction.objectStore('bursts');
    for (const burstId of burstIds) {
      const burst = await bursts.get(burstId);
      if (!burst) throw new RecordGone('burst', burstId);
      await bursts.put(withTest(burst, isTest));
    }
  });
}
