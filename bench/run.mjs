#!/usr/bin/env node
/** `npm run bench -- NAME [--json FILE] [options]`: measures the app, and prints what it found. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeDevice } from './lib/device.mjs';
import { printFigures, verdict } from './lib/figures.mjs';
import { BenchHost } from './lib/host.mjs';
import { BenchTrouble } from './lib/trouble.mjs';

/**
 * What `bench/<name>/bench.mjs` exports.
 * @typedef {object} Bench
 * @property {string} about One line: what is measured.
 * @property {import('node:util').ParseArgsConfig['options']} options Its own options.
 * @property {(context: BenchContext) => Promise<import('./lib/figures.mjs').Figure[]>} run
 *
 * @typedef {object} BenchContext
 * @property {Record<string, string | boolean | undefined>} values Options as they were given.
 * @property {BenchHost} host
 * @property {import('./lib/device.mjs').Device} device
 * @property {(text: string) => void} say Tells what goes on, or what the figures do not say.
 * @property {(figures: import('./lib/figures.mjs').Figure[]) => void} keep Writes the figures so far where
 *   `--json` says, so that a bench of hours that is cut still tells what it found.
 */

const commonOptions = { json: { type: 'string' }, gpu: { type: 'boolean' } };

const here = new URL('.', import.meta.url);

/** @returns {Promise<Map<string, Bench>>} all benches by name. */
async function findBenches() {
  const names = readdirSync(here).filter((name) => existsSync(new URL(`${name}/bench.mjs`, here)));
  const benches = names.map(async (name) => [name, await import(`./${name}/bench.mjs`)]);
  return new Map(await Promise.all(benches));
}

/** @param {Map<string, Bench>} benches */
function printList(benches) {
  console.log('npm run bench -- NAME [--json FILE] [--gpu] [options]\n');
  for (const [name, { about, options }] of benches) {
    const own = Object.keys(options).map((option) => `--${option}`);
    console.log(`  ${name.padEnd(10)} ${about}\n${' '.repeat(13)}${own.join(' ')}`);
  }
  console.log(`  ${'all'.padEnd(10)} all of them, with their defaults`);
}

/** Says what goes on, apart from the tables. */
const say = (/** @type {string} */ text) => console.error(text);

/** @param {string | boolean | undefined} file as `--json` names it, if it does. @param {object} result */
function write(file, result) {
  if (typeof file !== 'string') return;
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}

/**
 * @param {Map<string, Bench>} benches those to run.
 * @param {Record<string, string | boolean | undefined>} values
 */
async function runBenches(benches, values) {
  const host = await BenchHost.open({ useGpu: values.gpu === true });
  try {
    const device = await describeDevice(host.browser);
    say(`${device.cpu}, ${device.cores} cores · ${device.browser} · ${device.gpu}`);
    const results = [];
    for (const [bench, { run }] of benches) {
      const keep = (/** @type {import('./lib/figures.mjs').Figure[]} */ figures) =>
        write(values.json, { bench, device, isUnfinished: true, figures });
      const figures = await run({ values, host, device, say, keep }).catch((error) => {
        if (benches.size === 1 || !(error instanceof BenchTrouble)) throw error;
        say(`${bench} is left out: ${error.message}`);
      });
      if (!figures) continue;
      console.log(`\n${bench}`);
      printFigures(figures);
      for (const line of verdict(figures)) console.log(`  ${line}`);
      results.push({ bench, device, figures });
    }
    write(values.json, benches.size === 1 ? results[0] : results);
  } finally {
    await host.close();
  }
}

async function main() {
  const benches = await findBenches();
  const [name, ...rest] = process.argv.slice(2);
  if (name === undefined) return printList(benches);
  const chosen = name === 'all' ? benches : new Map([...benches].filter(([own]) => own === name));
  if (chosen.size === 0) {
    throw new BenchTrouble(
      `There is no bench "${name}"; there are ${[...benches.keys()].join(', ')}.`,
    );
  }
  const options = { ...commonOptions, ...(name === 'all' ? {} : chosen.get(name)?.options) };
  const { values } = parseArgs({ args: rest, options });
  await runBenches(chosen, values);
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof BenchTrouble || error?.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? error.message : error);
  process.exitCode = 1;
}
