import base from './playwright.config.ts';
const port = 4193;
export default {
  ...base,
  timeout: 60_000,
  outputDir: '/tmp/5f/results',
  use: { ...base.use, actionTimeout: 12_000, baseURL: `http://localhost:${port}/` },
  webServer: { ...base.webServer, command: `node tools/serve.mjs --no-lan --port ${port}`, port },
};
