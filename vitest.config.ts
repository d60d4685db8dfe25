import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { filesAlone } from './tests/alone.ts';
import { chromiumLaunchOptions, plainLaunchOptions } from './tools/chromium.mjs';
import { corePack } from './tools/vite/core-pack.ts';
import { digits } from './tools/vite/digits.ts';
import { enginePackages } from './tools/vite/engine-chunks.ts';
import { formulas } from './tools/vite/formulas.ts';

const nodeFolders = ['src', 'tests/node', 'tools'];
const alone = filesAlone(nodeFolders);

const node = {
  environment: 'node',
  // A process for each of hundreds of files would take as long as the tests themselves.
  pool: 'threads',
  maxWorkers: '100%',
  testTimeout: 20_000,
} as const;

/** Those of the components that are mounted by tests. */
const icons = [
  'calculator',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'file-json',
  'file-text',
  'image-plus',
  'layout-grid',
]
  .concat('printer', 'shapes', 'square', 'video', 'x')
  .map((name) => `@lucide/svelte/icons/${name}`);

/** Pure logic runs in node; everything that touches GPU, camera, storage or page, in real Chromium. */
export default defineConfig(({ mode }) => ({
  plugins: [formulas(), svelte(), digits(), corePack()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'node',
          include: nodeFolders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: alone,
          // What a file imports is there for the next: most share what takes long to read.
          isolate: false,
        },
      },
      {
        extends: true,
        // Not between the others, where each would end what they share.
        test: { ...node, name: 'node-alone', include: alone, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        // What is found only on the way is bundled anew in the middle of a test, which then fails.
        optimizeDeps: { include: [...enginePackages, 'idb', 'bits-ui', ...icons] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          // A shared machine may hold the software GPU up for longer than any limit.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              // Only the long run asks for WebGPU, whose flags make all that is drawn slower.
              launchOptions: mode === 'long' ? chromiumLaunchOptions() : plainLaunchOptions(),
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
