import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { webPagePath } from '../../src/app/web-page/web-page-file.ts';

const entry = 'src/app/web-page/page.ts';

/**
 * The script of the page that goes with an exported network, as one file: whoever is given it has nothing
 * else. TensorFlow.js is in it once more, without its gradients and with two backends.
 */
async function buildPage(root: string, target: string[]): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      reportCompressedSize: false,
      lib: {
        entry: resolve(root, entry),
        formats: ['iife'],
        name: 'vistazo',
        fileName: () => 'page.js',
      },
      license: false,
      rolldownOptions: {
        // One file has no workers beside it: what asks for one finds no address, and does without.
        transform: { define: { 'import.meta': '{}' } },
        checks: { bundlerTimings: false },
        output: { minify: true, comments: { legal: true } },
      },
    },
  });
  const [built] = output as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}

/**
 * Puts the page's script into the build, where an export fetches it, and serves it in development.
 *
 * @param target the oldest browsers that are supported, as in `build.target`.
 */
export function webPage(target: string[]): Plugin {
  let root = '';
  return {
    name: 'vistazo:web-page',
    configResolved: (config) => {
      root = config.root;
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${webPagePath}`, (_request, response, next) => {
        buildPage(root, target).then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
    async generateBundle() {
      const source = await buildPage(root, target);
      this.emitFile({ type: 'asset', fileName: webPagePath, source });
    },
  };
}
