import { incomingOf } from '../../../src/app/exchange/inputs/read-project-file.ts';
import { takeIn } from '../../../src/app/exchange/take-in.ts';
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
  const opened = await openStore(`fuzz-${newId()}`);
  if (!opened.ok) throw new Error(`The store did not open: ${opened.trouble.kind}`);
  const store = opened.value;
  const whole = await fileOf(smallProject());
  let before = await stateOf(store);
  return {
    name: 'project into the store',
    whole,
    make: badProjectFiles(whole),
    read: async (bytes) => {
      const file = await openProjectFile(new Blob([bytes]));
      if (!file.ok) return file.trouble.kind;
      const taken = await takeIn(
        incomingOf(file.value),
        'new',
        { store, present: emptyProject(''), nowMs: 1_800_000_000_000 },
        { signal: new AbortController().signal, onProgress: () => undefined },
      );
      const loose = await checkStore(store);
      if (loose.length > 0) throw new Error(`Left behind: ${JSON.stringify(loose.slice(0, 5))}`);
      if (taken.ok) {
        // What was taken in must be there to be opened, and to be removed.
        const { next } = taken.value;
        if (next.kind !== 'project') throw new Error('It is no project');
        await store.loadProject(next.projectId);
        await store.removeProject(next.projectId);
      }
      const after = await stateOf(store);
      if (after !== before) {
        before = after;
        throw new Error('Something else has changed');
      }
      return taken.ok ? 'taken' : taken.trouble.kind;
    },
  };
}

/** What ends in the store; needs IndexedDB. */
export const intoStore = [projectImport] as const;
