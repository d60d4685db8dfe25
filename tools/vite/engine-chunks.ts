import type { Rolldown } from 'vite';

/** Folder of everything that is fetched behind the first picture: workers, TensorFlow.js, wasm. */
export const engineFolder = 'assets/engine';

/**
 * Packages that only workers import. Vite's development server finds them too late, bundles them anew
 * and breaks the imports under way, unless it is told before.
 */
export const enginePackages = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  'comlink',
];

const tensorflow = /[\\/]@tensorflow[\\/]/;
const backendEntry = /@tensorflow[\\/]tfjs-backend-(\w+)[\\/]dist[\\/]index\.js$/;

/**
 * Name of a chunk with TensorFlow.js in it. A backend's own is called `tfjs-<backend>`, so that the
 * pack can tell them apart; what several backends need is in chunks beside it.
 */
function engineChunkName(moduleIds: readonly string[]): string {
  const backends = moduleIds.flatMap((id) => backendEntry.exec(id)?.[1] ?? []);
  if (backends.length === 1) return `tfjs-${backends[0]}`;
  return moduleIds.every((id) => id.includes('node_modules')) ? 'tfjs-shared' : '[name]';
}

interface Chunk {
  readonly moduleIds: readonly string[];
}

const engineChunkFileNames = ({ moduleIds }: Chunk) =>
  `${engineFolder}/${engineChunkName(moduleIds)}-[hash].js`;

/** The page's chunks: those with TensorFlow.js in them belong to the engine, the others to the shell. */
const pageChunkFileNames = ({ moduleIds }: Chunk) =>
  moduleIds.some((id) => tensorflow.test(id))
    ? engineChunkFileNames({ moduleIds })
    : 'assets/[name]-[hash].js';

function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  const isWasm = names.some((name) => name.endsWith('.wasm'));
  return `${isWasm ? engineFolder : 'assets'}/[name]-[hash][extname]`;
}

/** Where the files of the page's own build go. */
export const pageOutput: Rolldown.OutputOptions = {
  chunkFileNames: pageChunkFileNames,
  assetFileNames,
};

/** Where the files of the workers' builds go: all to the engine. */
export const workerOutput: Rolldown.OutputOptions = {
  entryFileNames: `${engineFolder}/[name]-[hash].js`,
  chunkFileNames: engineChunkFileNames,
  assetFileNames,
  // Vite strips the comments of the page's chunks, but not of these.
  comments: { legal: false },
};
