import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { digits } from '../tools/vite/digits.ts';
import { enginePackages } from '../tools/vite/engine-chunks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves the sources to the benches' pages, as they are when the bench starts. */
export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.vite-bench`,
  logLevel: 'warn',
  appType: 'mpa',
  plugins: [svelte(), digits()],
  // A file that is saved meanwhile must not reload a page that is measuring.
  server: { port: 0, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [...enginePackages, '@tensorflow/tfjs-layers'] },
});
