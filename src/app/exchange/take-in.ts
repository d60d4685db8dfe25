import { failure, success, type Outcome } from '../../core/outcome.ts';
import { newId } from '../../training/store/ids.ts';
import type { ProjectContents, ProjectRecord } from '../../training/store/records.ts';
import type { Deletable, Store } from '../../training/store/store.ts';
import { freeName } from '../free-name.ts';
import type { IncomingProject } from './incoming.ts';
import type { ImportReport, InputTrouble, InputWatch } from './input.ts';
import { keepBuilding } from './kept-building.ts';
import { done, Refused } from './refused.ts';
import { TakingIn } from './taking-in.ts';

/** Where what comes in goes. */
export type Destination = 'new' | 'merge';

/** Where it is put. */
export interface TakePlaces {
  readonly store: Store;
  /** The project that is shown: what is merged goes into it. */
  readonly present: ProjectContents;
  readonly nowMs: number;
  /** What the screen calls a project without a name: no other one shall be called like it. */
  readonly unnamed?: string;
  /** Told what an eye saw in photographs that were taken: nobody has to look at them again. */
  readonly onSeen?: (eyeKey: string, vectors: ReadonlyMap<string, Float32Array>) => void;
}

/**
 * Takes what came in, whole or not at all. Until the last record is there everything is marked as deleted,
 * the whole project if it is a new one, so that nobody sees it, and a tab that is killed meanwhile leaves
 * nothing but what the next start removes.
 */
export function takeIn(
  incoming: IncomingProject,
  destination: Destination,
  places: TakePlaces,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  return destination === 'new'
    ? takeAsNew(incoming, places, watch)
    : mergeInto(incoming, places, watch);
}

async function takeAsNew(
  incoming: IncomingProject,
  { store, nowMs, unnamed }: TakePlaces,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  const names = (await store.listProjects()).map(({ name }) => name);
  const project: ProjectRecord = {
    id: newId(),
    name: freeName(incoming.name, names, unnamed),
    createdAtMs: nowMs,
    strictness: Math.min(0.2, Math.max(-0.2, incoming.strictness ?? 0)),
    ...(incoming.received && { received: incoming.received }),
  };
  const present = { project, classes: [], bursts: [], photos: [] };
  try {
    await done(store.saveProject({ ...project, deletedAtMs: nowMs }));
    const taking = new TakingIn(incoming, { store, present, nowMs }, watch);
    await taking.run();
    watch.signal.throwIfAborted();
    await done(store.saveProject(project));
    if (incoming.building) keepBuilding(project.id, incoming.building);
    return success({
      name: project.name,
      merged: false,
      cameIn: taking.cameIn,
      skipped: taking.skipped.list,
      next: { kind: 'project', projectId: project.id },
    });
  } catch (error) {
    await store.removeProject(project.id);
    return troubleOf(error, watch);
  }
}

async function mergeInto(
  incoming: IncomingProject,
  places: TakePlaces,
  watch: InputWatch,
): Promise<Outcome<ImportReport, InputTrouble>> {
  const { store, present, nowMs } = places;
  const { id, name } = present.project;
  const taking = new TakingIn(incoming, { ...places, markedAtMs: nowMs }, watch);
  const parts = (): Deletable[] => taking.written;
  try {
    await taking.run();
    watch.signal.throwIfAborted();
    await done(store.setDeletedTogether(parts(), undefined));
  } catch (error) {
    await store.discard(id, parts());
    return troubleOf(error, watch);
  }
  if (incoming.building && !keepBuilding(id, incoming.building)) {
    taking.skipped.note('network-present');
  }
  return success({
    name,
    merged: true,
    cameIn: taking.cameIn,
    skipped: taking.skipped.list,
    next: { kind: 'project', projectId: id },
    undo: async () => {
      const marked = await store.setDeletedTogether(parts(), Date.now());
      // A full disk has no room for marks; to remove takes none.
      if (!marked.ok) await store.discard(id, parts());
    },
  });
}

function troubleOf(error: unknown, { signal }: InputWatch): Outcome<never, InputTrouble> {
  if (error instanceof Refused) return failure(error.trouble);
  if (signal.aborted) return failure({ kind: 'cancelled' });
  throw error;
}
