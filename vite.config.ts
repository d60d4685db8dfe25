import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentSecurityPolicyMeta } from './tools/vite/content-security-policy.ts';
import { corePack } from './tools/vite/core-pack.ts';
import { digits } from './tools/vite/digits.ts';
import {
  engineFolder,
  enginePackages,
  pageOutput,
  workerOutput,
} from './tools/vite/engine-chunks.ts';
import { engineWorkers } from './tools/vite/engine-workers.ts';
import { formulas } from './tools/vite/formulas.ts';
import { precompress } from './tools/vite/precompress.ts';
import { webManifests } from './tools/vite/web-manifest.ts';
import { webPage } from './tools/vite/web-page.ts';

/** The oldest browsers that are supported: module workers, wasm SIMD, OffscreenCanvas. */
const target = ['es2022', 'chrome100', 'firefox115', 'safari16.4'];

/** How long each plugin took is no news for whoever types `npm start`. */
const checks = { bundlerTimings: false };

export default defineConfig({
  // Relative, so that the app runs from any sub-path of a static host.
  base: './',
  plugins: [
    formulas(),
    svelte(),
    engineWorkers(target),
    contentSecurityPolicyMeta(),
    webManifests(),
    digits(),
    webPage(target),
    corePack(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      // The app registers it itself, after the first picture (src/app/offline/updates.ts).
      injectRegister: false,
      // Ours are in two languages (tools/vite/web-manifest.ts).
      manifest: false,
      injectManifest: {
        // The shell; what else is needed offline is the core pack (tools/vite/core-pack.ts).
        globPatterns: ['*.{html,json,webmanifest}', 'assets/*.{js,css}', 'icons/*.{png,svg}'],
        globIgnores: [`${engineFolder}/**`],
        dontCacheBustURLsMatching: /^assets\//,
        rollupFormat: 'iife',
      },
    }),
    precompress(),
  ],
  optimizeDeps: { include: enginePackages },
  build: {
    target,
    // The policy allows neither inline scripts nor styles.
    assetsInlineLimit: 0,
    // Browsers without modulepreload just load later; the polyfill would delay the first picture.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: pageOutput, checks },
    // What the licences of the bundled packages ask for.
    license: { fileName: 'third-party-licenses.md' },
    // Compressed sizes are what `npm run bench -- size` tells.
    reportCompressedSize: false,
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: workerOutput, checks },
  },
});
