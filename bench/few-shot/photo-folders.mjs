import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BenchTrouble } from '../lib/trouble.mjs';

/**
 * The photographs of one class.
 * @typedef {{ name: string, files: string[] }} PhotoFolder
 */

/** Names of what `folder` holds, in an order that is the same everywhere. @param {string} folder */
const entries = (folder) => readdirSync(folder, { withFileTypes: true }).sort(byName);

/** @param {{ name: string }} a @param {{ name: string }} b */
const byName = (a, b) => (a.name < b.name ? -1 : 1);

/**
 * Lists `folder`/<class>/*.jpg (also .jpeg and .png), of all classes or of those that are named.
 * @param {string} folder
 * @param {string} [classes] names, separated by commas.
 * @returns {PhotoFolder[]}
 */
export function listPhotos(folder, classes) {
  const wanted = classes?.split(',').map((name) => name.trim());
  const absent = wanted?.find((name) => !existsSync(join(folder, name)));
  if (absent !== undefined) throw new BenchTrouble(`${folder} has no class "${absent}".`);
  const names = entries(folder)
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name);
  return names
    .filter((name) => wanted?.includes(name) ?? true)
    .map((name) => ({
      name,
      files: entries(join(folder, name)).flatMap((file) =>
        /\.(jpe?g|png)$/i.test(file.name) ? [file.name] : [],
      ),
    }));
}
