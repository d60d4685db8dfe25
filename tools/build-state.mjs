import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of; folders are entered. */
const sources = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'tools/security-headers.mjs',
  'tools/vite',
];

/** Written last by a build (tools/vite/precompress.ts). */
const lastOfBuild = 'dist/index.html.br';

/**
 * True when the folder `root` holds a whole build that is younger than all its sources. A file that
 * was deleted shows in its folder's time.
 * @param {string} root
 */
export function isBuildFresh(root) {
  const built = join(root, lastOfBuild);
  if (!existsSync(built)) return false;
  const builtMs = statSync(built).mtimeMs;
  return sources.every((source) => newestMs(join(root, source)) < builtMs);
}

/**
 * When the file, or the youngest file or folder in it, was last written; 0 when there is none.
 * @param {string} path
 * @returns {number}
 */
function newestMs(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
