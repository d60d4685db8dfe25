import type { ProjectContents } from './records.ts';
import { contentTables } from './reading.ts';
import type { Database } from './schema.ts';
import { isUnmarked } from './visible.ts';

/** What is to be seen of a project, in a few numbers. */
export interface ProjectSummary {
  /** Without the class of what is none of the others. */
  readonly classCount: number;
  readonly photoCount: number;
  /** When its last burst was recorded, else when it was made; ms since 1970. */
  readonly changedAtMs: number;
}

/** The numbers of a project that has been read; its bursts are oldest first. */
export function summaryOf({ project, classes, bursts, photos }: ProjectContents): ProjectSummary {
  return {
    classCount: classes.filter(({ isNone }) => !isNone).length,
    photoCount: photos.length,
    changedAtMs: bursts.at(-1)?.createdAtMs ?? project.createdAtMs,
  };
}

/**
 * The same numbers of a project that need not be read for them: its photographs are counted one by one,
 * so that memory does not grow with them. Undefined if there is no such project.
 */
export async function projectSummary(
  database: Database,
  projectId: string,
): Promise<ProjectSummary | undefined> {
  const transaction = database.transaction(contentTables);
  const [project, classes, bursts] = await Promise.all([
    transaction.objectStore('projects').get(projectId),
    transaction.objectStore('classes').index('by-project').getAll(projectId),
    transaction.objectStore('bursts').index('by-project').getAll(projectId),
  ]);
  if (!project) return undefined;
  const shown = classes.filter(isUnmarked);
  const classIds = new Set(shown.map(({ id }) => id));
  const recordedMs = new Map(
    bursts
      .filter((burst) => isUnmarked(burst) && classIds.has(burst.classId))
      .map(({ id, createdAtMs }) => [id, createdAtMs]),
  );
  let photoCount = 0;
  let lastMs: number | undefined;
  for await (const { value } of transaction
    .objectStore('photos')
    .index('by-project')
    .iterate(projectId)) {
    const burstMs = recordedMs.get(value.burstId);
    if (burstMs === undefined || !isUnmarked(value)) continue;
    photoCount++;
    lastMs = Math.max(lastMs ?? burstMs, burstMs);
  }
  return {
    classCount: shown.filter(({ isNone }) => !isNone).length,
    photoCount,
    changedAtMs: lastMs ?? project.createdAtMs,
  };
}
