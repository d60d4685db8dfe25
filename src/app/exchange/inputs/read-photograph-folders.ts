import { failure, success } from '../../../core/outcome.ts';
import { photographsByFolder } from '../../../exchange/photographs/by-folder.ts';
import type { FoundPhotographs } from '../../../exchange/photographs/found.ts';
import { readListed, type ListedPhotograph } from '../../../exchange/photographs/listed.ts';
import type { IncomingClass, IncomingProject } from '../incoming.ts';
import type { Input } from '../input.ts';
import {
  incomingPhoto,
  photographSource,
  textOf,
  type PhotographSource,
} from '../photograph-source.ts';

/** What this app calls the folder of what is none of the classes, in its languages. */
const noneFolders = ['ninguna de estas', 'none of these'];

/** Finds classes and recordings by folders and tables; photographs are read when they are taken. */
export const readPhotographFolders: Input['read'] = async (files) => {
  const source = photographSource(files);
  const found = photographsByFolder(source.paths, source.title, await tablesOf(source));
  if (!found.ok) return failure(found.trouble);
  return success({ kind: 'project', project: incomingOf(source, found.value) });
};

/** Classes and recordings as what may be taken of them. */
export function incomingOf(source: PhotographSource, found: FoundPhotographs): IncomingProject {
  return {
    name: source.title,
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

/** Our own table says more than any other. */
async function tablesOf(source: PhotographSource): Promise<ListedPhotograph[]> {
  const tables = source.paths.filter((path) => /\.[ct]sv$/i.test(path));
  const own = tables.find((path) => /(^|\/)bursts\.csv$/.test(path));
  const path = own ?? tables[0];
  const text = path && (await textOf(source, path));
  return text ? readListed(text) : [];
}
