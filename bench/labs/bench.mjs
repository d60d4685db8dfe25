import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from '../../tools/build-state.mjs';
import { startServer } from '../../tools/serve.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { becomeOffline, listLabs, openByLink, openFromList } from './open-lab.mjs';

export const about = 'how long each lab takes to open without a network, after one visit';

export const options = { rounds: { type: 'string' } };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is here within a second does not interrupt a thought (Nielsen, "Usability Engineering", 1993). */
const goal = atMost(1000);

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, host, say }) {
  const rounds = wholeNumber(values, 'rounds', 3);
  if (!isBuildFresh(root)) {
    say('Building the app…');
    await build({ root, logLevel: 'warn' });
  }
  const server = await startServer();
  const context = await host.browser.newContext({
    locale: 'es-MX',
    viewport: { width: 390, height: 844 },
  });
  try {
    const page = await context.newPage();
    say('One visit, until the app needs no network any more…');
    await becomeOffline(page, server.url);
    await server.close();
    const labs = await listLabs(page, server.url);
    /** @type {Map<string, { byLink: number[], fromList: number[] }>} */
    const times = new Map(labs.map((name) => [name, { byLink: [], fromList: [] }]));
    for (let round = 0; round < rounds; round++) {
      say(`Round ${round + 1} of ${rounds}…`);
      for (const [index, name] of labs.entries()) {
        const { link, openMs } = await openFromList(page, server.url, index);
        times.get(name)?.fromList.push(openMs);
        times.get(name)?.byLink.push(await openByLink(page, link));
      }
    }
    return [...times].flatMap(([name, { byLink, fromList }]) => [
      figure(`${name}: from the list`, median(fromList), 'ms', goal),
      figure(`${name}: by its link, the app closed`, median(byLink), 'ms', goal),
    ]);
  } finally {
    await context.close();
    await server.close();
  }
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
