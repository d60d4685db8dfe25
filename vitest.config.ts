import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './tools/chromium.mjs';
import { corePack } from './tools/vite/core-pack.ts';
import { digits } from './tools/vite/digits.ts';
import { enginePackages } from './tools/vite/engine-chunks.ts';
import { formulas } from './tools/vite/formulas.ts';

/** Pure logic runs in node; everything that touches GPU, camera, storage or page, in real Chromium. */
export default defineConfig({
  plugins: [formulas(), svelte(), digits(), corePack()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // A process for each of hundreds of files would take as long as the tests themselves.
          pool: 'threads',
          maxWorkers: '100%',
          testTimeout: 20_000,
          include: ['src/**/*.test.ts', 'tests/node/**/*.test.ts', 'tools/**/*.test.ts'],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: [...enginePackages, 'idb'] },
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
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
