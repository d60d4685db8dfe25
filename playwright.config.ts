import { defineConfig } from '@playwright/test';
import { plainLaunchOptions } from './tools/chromium.mjs';

const port = 4173;

/** By folder (tests/e2e/long) or by tag. */
const longTests = /@long|\blong[\\/]/;

/** End-to-end on the production build. `main` is part of `npm test`, which .ci/run calls; `long` is for `npm run test:long`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: 'list',
  // Two cores and one software GPU: side by side, tests would only wait for one another.
  workers: 1,
  fullyParallel: false,
  // A shared machine may hold the software GPU up for seconds; what passes only the second time is listed as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    // The first language of the app.
    locale: 'es-MX',
    baseURL: `http://localhost:${port}/`,
    launchOptions: plainLaunchOptions(),
    screenshot: 'off',
    trace: 'off',
  },
  projects: [
    { name: 'main', grepInvert: longTests },
    { name: 'long', grep: longTests },
  ],
  webServer: {
    command: `node tools/serve.mjs --no-lan --port ${port}`,
    port,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
