import type { Outcome } from '../../core/outcome.ts';
import type { ClassRecord, ProjectRecord } from './records.ts';
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

/** Stores classes of projects that are in the store, or changes them: all or none. */
export function saveClasses(
  database: Database,
  classes: readonly ClassRecord[],
): Promise<Outcome<void, StoreTrouble>> {
  return writeRecords(database, ['projects', 'classes'], async (transaction) => {
    const table = transaction.objectStore('classes');
    for (const projectId of new Set(classes.map((record) => record.projectId))) {
      const project = await transaction.objectStore('projects').getKey(projectId);
      if (project === undefined) throw new RecordGone('project', projectId);
    }
    await forEach(classes, (record) => table.put(record));
  });
}
