import type { IncomingProject } from '../../../src/app/exchange/incoming.ts';
import { incomingOf } from '../../../src/app/exchange/inputs/read-project-file.ts';
import type { ImportReport } from '../../../src/app/exchange/input.ts';
import { takeIn, type Destination } from '../../../src/app/exchange/take-in.ts';
import { emptyProject } from '../../../src/app/project-contents.ts';
import { openProjectFile } from '../../../src/exchange/project-file/read-project.ts';
import { checkStore } from '../../../src/training/store/check.ts';
import { newId } from '../../../src/training/store/ids.ts';
import { openStore, type Store } from '../../../src/training/store/store.ts';
import { badProjectFiles } from './archives.ts';
import type { FuzzedParser } from './fuzz.ts';
import { fileOf, smallProject } from './project-source.ts';

/** Every record of every table but what a purge would take, as one text. */
async function stateOf(store: Store): Promise<string> {
  const projects = await store.listProjects();
  const contents = await Promise.all(projects.map(({ id }) => store.loadProject(id)));
  const runs = await Promise.all(projects.map(({ id }) => store.loadRuns(id)));
  return JSON.stringify({ contents, runs });
}

/** A project's file on its way into the store: all of it, or nothing. */
async function projectImport(): Promise<FuzzedParser<Uint8Array<ArrayBuffer>>> {
  return importOf('project into the store', await openedStore(), 'new');
}

/** A project's file on its way into another project, of which nothing may change but what is added to it. */
async function projectMerge(): Promise<FuzzedParser<Uint8Array<ArrayBuffer>>> {
  const store = await openedStore();
  const { contents, media, photoBytesOf } = smallProject();
  const { project, classes, bursts, photos } = contents;
  await store.saveProject(project);
  // One of its names is in the file, too, and one of its photographs.
  await store.saveClasses(classes.slice(0, 1), media);
  const burst = bursts.find(({ classId }) => classId === classes[0]!.id)!;
  const own = photos.filter(({ burstId }) => burstId === burst.id).slice(0, 1);
  const bytes = await photoBytesOf(own.map(({ id }) => id));
  await store.addBurst(
    burst,
    own.map((record) => ({ record, bytes: bytes.get(record.id)! })),
  );
  return importOf('project merged into another', store, 'merge', project.id);
}

/** A store that nothing else uses. */
export async function openedStore(): Promise<Store> {
  const opened = await openStore(`fuzz-${newId()}`);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.trouble.kind}`);
  return opened.value;
}

/** @param presentId project that is shown meanwhile. */
async function importOf(
  name: string,
  store: Store,
  destination: Destination,
  presentId?: string,
): Promise<FuzzedParser<Uint8Array<ArrayBuffer>>> {
  const whole = await fileOf(smallProject());
  const take = await checkedTaking(store, destination, presentId);
  return {
    name,
    whole,
    make: badProjectFiles(whole),
    read: async (bytes) => {
      const file = await openProjectFile(new Blob([bytes]));
      return file.ok ? take(incomingOf(file.value)) : file.trouble.kind;
    },
  };
}

/**
 * Takes something in and back again, and throws unless all that was in the store before is as it was.
 *
 * @param presentId project that is shown meanwhile.
 */
export async function checkedTaking(
  store: Store,
  destination: Destination,
  presentId?: string,
): Promise<(incoming: IncomingProject) => Promise<string>> {
  let before = await stateOf(store);
  return async (incoming) => {
    const present = presentId === undefined ? emptyProject('') : await store.loadProject(presentId);
    const taken = await takeIn(
      incoming,
      destination,
      { store, present, nowMs: 1_800_000_000_000 },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    const loose = await checkStore(store);
    if (loose.length > 0) throw new Error(`Left behind: ${JSON.stringify(loose.slice(0, 5))}`);
    // What was taken in must be there to be opened, and to be removed.
    if (taken.ok) await takeBack(store, taken.value);
    const after = await stateOf(store);
    if (after !== before) {
      before = after;
      throw new Error('Something else has changed');
    }
    return taken.ok ? 'taken' : taken.trouble.kind;
  };
}

async function takeBack(store: Store, { next, undo }: ImportReport): Promise<void> {
  if (next.kind !== 'project') throw new Error('It is no project');
  const { projectId } = next;
  await store.loadProject(projectId);
  if (!undo) return void (await store.removeProject(projectId));
  await undo();
  await store.purgeDeleted(projectId);
}

/** What ends in the store; needs IndexedDB. */
export const intoStore = [projectImport, projectMerge] as const;
