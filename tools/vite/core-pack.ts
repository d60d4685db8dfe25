import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packGroups, packListPath } from '../../src/app/offline/pack-list.ts';
import type { PackGroup, PackPiece } from '../../src/app/offline/pack-list.ts';
import { engineFolder } from './engine-chunks.ts';

/** Which files make up the pack, and in which group; the first line that fits counts. */
const table: readonly (readonly [RegExp, PackGroup])[] = [
  [/^models\/eye\/[^/]+\.(json|bin)$/, 'eye'],
  [/^models\/eye-imagenet\/[^/]+\.(json|bin)$/, 'imagenet'],
  [new RegExp(`^${engineFolder}/tfjs-backend-wasm-(?!simd-)[^/]*\\.wasm$`), 'wasm-plain'],
  [new RegExp(`^${engineFolder}/tfjs-.*wasm[^/]*$`), 'wasm'],
  [new RegExp(`^${engineFolder}/tfjs-webgl-`), 'webgl'],
  [new RegExp(`^${engineFolder}/tfjs-webgpu-`), 'webgpu'],
  [new RegExp(`^${engineFolder}/tfjs-cpu-`), 'cpu'],
  // Workers and what the backends share.
  [new RegExp(`^${engineFolder}/`), 'engine'],
];

/** Names in the build's own folder carry a hash of the content; others get one as a query. */
const isHashedName = (path: string) => path.startsWith('assets/');

/** The pieces of core and optional groups among the files of `folder`, in the order in which a starting app needs them. */
export function listPack(folder: string): PackPiece[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path): PackPiece[] => {
      const group = table.find(([pattern]) => pattern.test(path))?.[1];
      return group ? [describePiece(folder, path, group)] : [];
    })
    .sort((a, b) => packGroups.indexOf(a.group) - packGroups.indexOf(b.group));
}

function describePiece(folder: string, path: string, group: PackGroup): PackPiece {
  const content = readFileSync(join(folder, path));
  const digest = createHash('sha256').update(content).digest();
  return {
    url: isHashedName(path) ? path : `${path}?v=${digest.toString('hex').slice(0, 10)}`,
    group,
    bytes: content.byteLength,
    integrity: `sha256-${digest.toString('base64')}`,
  };
}

/**
 * Lists the core pack (src/app/offline) in `core-pack.json`: in a build beside the page, before the
 * service worker's manifest is made; in development as far as `public/` goes.
 */
export function corePack(): Plugin {
  let publicDir = '';
  return {
    name: 'vistazo:core-pack',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${packListPath}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ pieces: listPack(publicDir) }));
      });
    },
    writeBundle: ({ dir }) => {
      if (!dir) throw new Error('The core pack is listed from a folder of files.');
      writeFileSync(join(dir, packListPath), JSON.stringify({ pieces: listPack(dir) }));
    },
  };
}
