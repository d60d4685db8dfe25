import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { oneOf } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The short run and the long one, in which nearly all files go out and come in. */
const projects = ['main', 'long'];
/** What opens browsers of its own, before which no proxy stands, needs hours and would tell nothing. */
const guarded = '/(?!(endurance|kill)\\.test)[^/]*\\.test\\.ts$';
const offence = /request to|proxy was asked for|Content Security Policy/;

/**
 * The end-to-end tests, before each of which stands a proxy that refuses all other origins and remembers
 * what it was asked for (tests/e2e/app.ts): how many there were, and how many let something out.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say, keep }) {
  const asked = oneOf(values, 'project', ['both', ...projects]);
  const figures = [];
  for (const project of asked === 'both' ? projects : [asked]) {
    say(`${project}…`);
    figures.push(...(await runProject(project, values.only, say)));
    keep(figures);
  }
  return figures;
}

/**
 * @param {string} project of Playwright's.
 * @param {unknown} only File of tests, if not all.
 * @param {(text: string) => void} say
 */
async function runProject(project, only, say) {
  const folder = mkdtempSync(join(tmpdir(), 'vistazo-privacy-'));
  const report = join(folder, 'report.json');
  try {
    await playwright(
      [`--project=${project}`, '--reporter=json', only ? String(only) : guarded],
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
      figure(
        `${project}: end-to-end tests behind the proxy`,
        stats.expected + stats.flaky,
        '',
        atLeast(1),
      ),
      // What one would have asked for after it failed, nobody knows.
      figure(`${project}: that failed, for any reason`, stats.unexpected, '', atMost(0)),
      figure(`${project}: that were left out`, stats.skipped, ''),
      figure(
        `${project}: requests to other origins, breaches of the policy`,
        offences.length,
        '',
        atMost(0),
      ),
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
