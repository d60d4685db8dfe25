import { failure, success } from '../../../core/outcome.ts';
import { photographsByFolder } from '../../../exchange/photographs/by-folder.ts';
import type { FoundPhotographs } from '../../../exchange/photographs/found.ts';
import {
  isOwnTable,
  readTables,
  type ListTable,
  type ListedPhotograph,
} from '../../../exchange/photographs/listed.ts';
import type { IncomingClass, IncomingProject } from '../incoming.ts';
import type { Input } from '../input.ts';
import {
  incomingPhoto,
  photographSource,
  tableTextOf,
  type PhotographSource,
} from '../photograph-source.ts';

/** What this app calls the folder of what is none of the classes, in its languages. */
const noneFolders = ['ninguna de estas', 'none of these'];

/** Finds classes and recordings by folders and tables; photographs are read when they are taken. */
export const readPhotographFolders: Input['read'] = async (files, _doors, { signal }) => {
  const source = photographSource(files);
  const tables = await tablesOf(source, signal);
  const found = photographsByFolder(source.paths, source.title, tables);
  if (!found.ok) return failure(found.trouble);
  return success({ kind: 'project', project: incomingOf(source, found.value) });
};

/** Classes and recordings as what may be taken of them. */
export function incomingOf(source: PhotographSource, found: FoundPhotographs): IncomingProject {
  return {
    name: source.title,
    isForeign: true,
    classes: found.classes.map(({ name }) => incomingClass(name)),
    bursts: found.classes.flatMap(({ name, bursts }) =>
      bursts.map(({ origin, paths, isTest }, index) => ({
        id: `${name}/${index}`,
        originId: origin,
        classId: name,
        source: 'file' as const,
        ...(isTest && { isTest: true as const }),
        photos: paths.map((path, at) => incomingPhoto(source, path, at)),
      })),
    ),
    leftOut: found.leftOut.map((path) => ({ kind: 'no-photograph', path })),
  };
}

function incomingClass(name: string): IncomingClass {
  const isNone = noneFolders.includes(name.toLowerCase());
  return { id: name, name, ...(isNone && { isNone: true }) };
}

/** Tables that are read at most. */
const mostTables = 10;

async function tablesOf(
  source: PhotographSource,
  signal: AbortSignal,
): Promise<ListedPhotograph[]> {
  const paths = source.paths
    .filter((path) => /\.[ct]sv$/i.test(path))
    .toSorted((a, b) => Number(isOwnTable(b)) - Number(isOwnTable(a)))
    .slice(0, mostTables);
  const tables: ListTable[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    const text = await tableTextOf(source, path);
    if (text) tables.push({ path, text });
  }
  return readTables(tables);
}
