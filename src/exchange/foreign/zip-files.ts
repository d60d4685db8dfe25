import { failure, success } from '../../core/outcome.ts';
import type { OpenedZip, ZipTrouble } from '../zip/zip-reader.ts';
import type { ModelFiles } from './read-model.ts';
import { shortName, type ForeignModelTrouble } from './trouble.ts';

/** The files of a zip by their names: folders around a model do not matter. */
export function modelFilesOfZip(zip: OpenedZip): ModelFiles {
  const paths = new Map<string, string>();
  for (const path of zip.paths) {
    const name = path.split('/').at(-1)!;
    if (!paths.has(name)) paths.set(name, path);
  }
  return {
    names: [...paths.keys()],
    async read(name, maxBytes) {
      const path = paths.get(name);
      if (path === undefined) return undefined;
      if (zip.byteLength(path)! > maxBytes) {
        return failure({ kind: 'too-large', name: shortName(name), maxBytes });
      }
      const read = await zip.read(path);
      return read.ok ? success(read.value) : failure(damageOf(read.trouble, name));
    },
  };
}

/** Files that were chosen together. */
export function modelFilesOf(
  files: readonly { readonly path: string; readonly file: Blob }[],
): ModelFiles {
  const byName = new Map(files.map(({ path, file }) => [path.split('/').at(-1)!, file]));
  return {
    names: [...byName.keys()],
    async read(name, maxBytes) {
      const file = byName.get(name);
      if (!file) return undefined;
      if (file.size > maxBytes) {
        return failure({ kind: 'too-large', name: shortName(name), maxBytes });
      }
      return success(new Uint8Array(await file.arrayBuffer()));
    },
  };
}

function damageOf(trouble: ZipTrouble, name: string): ForeignModelTrouble {
  return trouble.kind === 'too-large'
    ? { kind: 'too-large', name: shortName(name), maxBytes: trouble.maxBytes }
    : { kind: 'damaged', name: shortName(name) };
}
