import { resolve } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown } from 'vite';
import { backendOf, workerOutput } from './engine-chunks.ts';

/** The workers with TensorFlow.js in them, relative to the project. */
const workers = [
  'src/models/eye/eye-worker.ts',
  'src/models/foreign/foreign-worker.ts',
  'src/models/network/network-worker.ts',
  'src/app/network/inside/maps-worker.ts',
  'src/training/network/network-train-worker.ts',
  'src/training/fine-tune/fine-tune-worker.ts',
];

/** As the sources name a worker: `new Worker(new URL('./eye-worker.ts', import.meta.url), …)`. */
const workerUrl = /new URL\('(\.[^']*-worker\.ts)', import\.meta\.url\)/g;

/**
 * What several workers or backends need is parted by who needs it, so that no phone fetches the code of
 * training for its first answer; but parts below this size join the nearest: each costs a request.
 */
const SMALLEST_PART_BYTES = 20_000;

/**
 * Builds the workers of the engine together, so that they share TensorFlow.js. Vite by itself builds each
 * worker alone, with a copy of every backend in it. In development there is nothing to do: there every
 * module is a file.
 *
 * @param target the oldest browsers that are supported, as in `build.target`.
 */
export function engineWorkers(target: string[]): Plugin {
  let root = '';
  /** What stands for a worker's URL until its place is known, by the path of its source. */
  const references = new Map<string, string>();
  return {
    name: 'vistazo:engine-workers',
    apply: 'build',
    // Before Vite finds the workers and builds them its way.
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
    },
    async buildStart() {
      for (const file of await buildTogether(root, target)) {
        const { fileName } = file;
        const source = file.type === 'chunk' ? file.code : file.source;
        const reference = this.emitFile({ type: 'asset', fileName, source });
        if (file.type === 'chunk' && file.isEntry && file.facadeModuleId) {
          references.set(file.facadeModuleId, reference);
        }
      }
    },
    transform: {
      filter: { code: workerUrl },
      handler: (code, id) =>
        code.replace(workerUrl, (written, path: string) => {
          const reference = references.get(normalizePath(resolve(id, '..', path)));
          return reference
            ? `new URL(import.meta.ROLLDOWN_FILE_URL_${reference}, '' + import.meta.url)`
            : written;
        }),
    },
    // Not before: what Vite builds on its own comes last.
    writeBundle(_options, bundle) {
      const repeated = repeatedBackend(Object.keys(bundle));
      if (repeated) {
        this.error(
          `${repeated} is built twice: is a worker missing in tools/vite/engine-workers.ts?`,
        );
      }
    },
  };
}

/** A backend of TensorFlow.js that has several files among those of a build. */
export function repeatedBackend(fileNames: readonly string[]): string | undefined {
  const backends = fileNames.flatMap((fileName) => backendOf(fileName) ?? []);
  return backends.find((backend, i) => backends.indexOf(backend) !== i);
}

/** All workers in one build of ES modules; resolves with its files, which are not written. */
async function buildTogether(root: string, target: string[]) {
  const output = await build({
    root,
    // Nothing of the page's: its plugins are about the page.
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    build: {
      target,
      write: false,
      reportCompressedSize: false,
      // A library: what Vite puts around the dynamic imports of a page needs a window.
      lib: { entry: workers.map((worker) => resolve(root, worker)), formats: ['es'] },
      license: { fileName: 'third-party-licenses-engine.md' },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: {
          ...workerOutput,
          minify: true,
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                minShareCount: 2,
                entriesAware: true,
                entriesAwareMergeThreshold: SMALLEST_PART_BYTES,
              },
            ],
          },
        },
      },
    },
  });
  const [built] = output as Rolldown.RolldownOutput[];
  return built!.output;
}
