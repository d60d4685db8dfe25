import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { atMost, figure } from '../lib/figures.mjs';
import { callPage } from '../lib/host.mjs';
import { wholeNumber } from '../lib/options.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bad files for every parser: in node, and those that only a browser reads in the browser.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, host, say }) {
  const seed = wholeNumber(values, 'seed', 20261130);
  const trials = wholeNumber(values, 'trials', 1000);
  const inNode = await fuzzInNode({ seed, trials });
  const page = await host.openPage();
  const inBrowser = await callPage(page, 'endurance', { seed, trials });
  await page.close();
  return [...inNode, ...inBrowser].flatMap((found) => figuresOf(found, say));
}

/** @param {import('./fuzz/fuzz.ts').Fuzzed} found @param {(text: string) => void} say */
function figuresOf({ parser, seed, trials, answers, slowestMs, faults }, say) {
  const told = Object.entries(answers).map(([answer, count]) => `${count} ${answer}`);
  say(`${parser}, seed ${seed}, ${trials} trials: ${told.join(', ')}`);
  for (const { trial, what } of faults) say(`  trial ${trial}: ${what}`);
  return [
    figure(`${parser}: bad inputs`, trials, ''),
    figure(`${parser}: neither read nor told of`, faults.length, '', atMost(0)),
    figure(`${parser}: slowest`, slowestMs, 'ms', atMost(5000)),
  ];
}

/** @param {{ seed: number, trials: number }} options @returns {Promise<import('./fuzz/fuzz.ts').Fuzzed[]>} */
async function fuzzInNode(options) {
  const outDir = mkdtempSync(join(tmpdir(), 'vistazo-fuzz-'));
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('fuzz/in-node.ts', import.meta.url)),
        outDir,
        rolldownOptions: { output: { entryFileNames: 'fuzz.mjs' } },
      },
    });
    const { fuzzAll } = await import(pathToFileURL(join(outDir, 'fuzz.mjs')).href);
    return await fuzzAll(options);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
