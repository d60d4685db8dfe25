import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { packGroups, packListPath } from '../../src/app/offline/pack-list.ts';
import type { PackGroup, PackPiece } from '../../src/app/offline/pack-list.ts';
import { digitsPath } from '../../src/app/network/digits-file.ts';
import { webPagePath } from '../../src/app/web-page/web-page-file.ts';
import { packedDigits } from './digits.ts';
import { engineFolder } from './engine-chunks.ts';

/** Which files make up the pack, and in which group; the first line that fits counts. */
const table: readonly (readonly [RegExp, PackGroup])[] = [
  [/^models\/eye\/[^/]+\.(json|bin)$/, 'eye'],
  [new RegExp(`^${digitsPath}$`), 'digits'],
  [new RegExp(`^${webPagePath}$`), 'web-page'],
  [/^models\/eye-imagenet\/[^/]+\.(json|bin)$/, 'imagenet'],
  [new RegExp(`^${engineFolder}/tfjs-backend-wasm-(?!simd-)[^/]*\\.wasm$`), 'wasm-plain'],
  [new RegExp(`^${engineFolder}/tfjs-.*wasm[^/]*$`), 'wasm'],
  [new RegExp(`^${engineFolder}/tfjs-webgl-`), 'webgl'],
  [new RegExp(`^${engineFolder}/tfjs-webgpu-`), 'webgpu'],
  [new RegExp(`^${engineFolder}/tfjs-cpu-`), 'cpu'],
  // Workers and what several of them or of the backends share.
  [new RegExp(`^${engineFolder}/`), 'engine'],
];

/** Workers without which nothing can be taught. */
const teachingWorkers = new RegExp(`^${engineFolder}/(eye|head|thumbnail)-worker-`);

/** Names in the build's own folder carry a hash of the content; others get one as a query. */
const isHashedName = (path: string) => path.startsWith('assets/');

/** The pack's pieces among the files of `folder`, in the order in which a starting app needs them. */
export function listPack(folder: string): PackPiece[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const later = engineAfterTeaching(folder, paths);
  return paths
    .flatMap((path): PackPiece[] => {
      const group = later.has(path)
        ? 'training'
        : table.find(([pattern]) => pattern.test(path))?.[1];
      return group ? [describePiece(path, group, readFileSync(join(folder, path)))] : [];
    })
    .sort((a, b) => packGroups.indexOf(a.group) - packGroups.indexOf(b.group));
}

/**
 * Scripts of the engine that no teaching worker can ever load: one loads only what it calls by name, and
 * a name with a hash in it stands for nothing else.
 */
function engineAfterTeaching(folder: string, paths: readonly string[]): ReadonlySet<string> {
  const scripts = paths.filter((path) => path.startsWith(engineFolder) && path.endsWith('.js'));
  const needed = new Set(scripts.filter((path) => teachingWorkers.test(path)));
  // A set that grows while it is walked: imports of imports follow.
  for (const path of needed) {
    const code = readFileSync(join(folder, path), 'utf8');
    for (const other of scripts) if (code.includes(basename(other))) needed.add(other);
  }
  return new Set(scripts.filter((path) => !needed.has(path)));
}

function describePiece(path: string, group: PackGroup, content: Uint8Array): PackPiece {
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
 * service worker's manifest is made; in development as far as `public/` goes, and the digits.
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
        const digits = describePiece(digitsPath, 'digits', packedDigits());
        response.end(JSON.stringify({ pieces: [...listPack(publicDir), digits] }));
      });
    },
    writeBundle: ({ dir }) => {
      if (!dir) throw new Error('The core pack is listed from a folder of files.');
      writeFileSync(join(dir, packListPath), JSON.stringify({ pieces: listPack(dir) }));
    },
  };
}
