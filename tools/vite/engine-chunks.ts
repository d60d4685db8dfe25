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
  '@tensorflow/tfjs-layers',
  'comlink',
  'umap-js',
];

const tensorflow = /[\\/]@tensorflow[\\/]/;
const backendEntry = /@tensorflow[\\/]tfjs-backend-(\w+)[\\/]dist[\\/]index\.js$/;

/**
 * Name of a chunk of the engine. A backend's own is called `tfjs-<backend>`, so that the pack can tell
 * them apart; what several backends or workers need is in chunks beside it.
 */
function engineChunkName(moduleIds: readonly string[]): string {
  const backends = moduleIds.flatMap((id) => backendEntry.exec(id)?.[1] ?? []);
  return backends.length === 1 ? `tfjs-${backends[0]}` : 'shared';
}

const backendFile = new RegExp(`^${engineFolder}/tfjs-(cpu|wasm|webgl|webgpu)-.{8}\\.js$`);

/** The backend whose own code a file of the build is. */
export function backendOf(fileName: string): string | undefined {
  return backendFile.exec(fileName)?.[1];
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

/**
 * Where the files of the page's own build go. All that the page loads at once is one file: cut along what
 * the rooms share it came in nearly sixty, and gzip knows nothing of one file in another.
 */
export const pageOutput: Rolldown.OutputOptions = {
  chunkFileNames: pageChunkFileNames,
  assetFileNames,
  codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
};

/** Where the files of the workers' builds go: all to the engine. */
export const workerOutput: Rolldown.OutputOptions = {
  entryFileNames: `${engineFolder}/[name]-[hash].js`,
  chunkFileNames: engineChunkFileNames,
  assetFileNames,
  // Vite strips the comments of the page's chunks, but not of these.
  comments: { legal: false },
};
