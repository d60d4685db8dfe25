import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, figure } from '../lib/figures.mjs';

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
    const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
    const errors = [...errorsOf(suites)];
    const offences = errors.filter((text) => offence.test(text));
    for (const text of offences) say(`  ${text.slice(0, 500)}`);
    return [
      figure('end-to-end tests behind the proxy', stats.expected + stats.flaky, '', atLeast(1)),
      figure('that failed, for any reason', stats.unexpected, ''),
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

/** @param {any} suites of Playwright's report. @returns {Generator<string>} what tests failed by. */
function* errorsOf(suites) {
  for (const { specs = [], suites: within = [] } of suites) {
    for (const { tests } of specs) {
      for (const { results } of tests) {
        for (const { errors } of results) for (const { message } of errors) yield message ?? '';
      }
    }
    yield* errorsOf(within);
  }
}
