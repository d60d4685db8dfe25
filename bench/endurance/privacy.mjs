import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const offence = /request to|proxy was asked for|Content Security Policy/;

/**
 * The end-to-end tests, before each of which stands a proxy that refuses all other origins and remembers
 * what it was asked for (tests/e2e/app.ts): how many there were, and how many let something out.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'vistazo-privacy-'));
  const report = join(folder, 'report.json');
  try {
    await playwright(
      ['--project=main', '--reporter=json', ...(values.only ? [values.only] : [])],
      report,
    );
    if (!existsSync(report)) throw new BenchTrouble('Playwright did not run.');
    const { stats, suites, errors: troubles } = JSON.parse(readFileSync(report, 'utf8'));
    // Such as a port that another server has, or a build that failed.
    for (const { message } of troubles) say(`  ${message}`);
    const errors = [...errorsOf(suites)];
    const offences = errors.filter(({ what }) => offence.test(what));
    for (const { title, what } of errors) say(`  ${title}: ${what.slice(0, 500)}`);
    return [
      figure('end-to-end tests behind the proxy', stats.expected + stats.flaky, '', atLeast(1)),
      // What one would have asked for after it failed, nobody knows.
      figure('that failed, for any reason', stats.unexpected, '', atMost(0)),
      figure('that were left out', stats.skipped, ''),
      figure('requests to other origins, breaches of the policy', offences.length, '', atMost(0)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly string[]} args @param {string} report */
function playwright(args, report) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return new Promise((resolve) => {
    spawn('npx', ['playwright', 'test', ...args], { cwd: root, env, stdio: 'ignore' }).on(
      'exit',
      resolve,
    );
  });
}

/**
 * What tests failed by, those that passed the second time, too.
 * @param {any} suites of Playwright's report.
 * @returns {Generator<{ title: string, what: string }>}
 */
function* errorsOf(suites) {
  for (const { specs = [], suites: within = [] } of suites) {
    for (const { title, tests } of specs) {
      for (const { errors } of tests.flatMap(({ results }) => results)) {
        for (const { message = '' } of errors) yield { title, what: message };
      }
    }
    yield* errorsOf(within);
  }
}
