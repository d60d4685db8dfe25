import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from '../../tools/build-state.mjs';
import { startServer } from '../../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A text of the app's origin: a page from which its store can be looked at without the app. */
export const plainPage = 'core-pack.json';

/**
 * Serves the app as it is built, and builds it before if it has changed since.
 * @param {(text: string) => void} say
 * @returns {ReturnType<typeof startServer>}
 */
export async function serveApp(say) {
  if (!isBuildFresh(root)) {
    say('Building the app…');
    await build({ root, logLevel: 'warn' });
  }
  return startServer();
}

/**
 * Code of the app and of the bench as one script, which puts what it exports on `window` itself.
 * @param {string} path from this folder.
 */
export async function bundleScript(path) {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(path, import.meta.url)),
        formats: ['iife'],
        name: 'bundled',
      },
    },
  });
  return [built].flat()[0].output[0].code;
}
