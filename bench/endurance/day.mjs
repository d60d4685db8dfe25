import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { holdRecord, needClass } from './app-hands.mjs';
import { countPhotos } from './in-page/count-photos.mjs';
import { countThings } from './in-page/count-things.mjs';
import { pageHoldings, privateMemory } from './private-memory.mjs';
import { serveApp } from './site.mjs';

/** Until then caches and pools fill. */
const warmUpMinutes = 2;
const recordEveryMs = 20_000;
const recordForMs = 1500;

/**
 * Hours of use in short: live answers, a burst every 20 s, the browser's fake camera.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const minutes = wholeNumber(values, 'minutes', 30, warmUpMinutes + 1);
  const { samples, faults } = await liveThrough({ minutes, say });
  const first = samples[warmUpMinutes];
  const last = samples.at(-1);
  const grown = (/** @type {keyof Sample} */ what) => last[what] - first[what];
  const photos = grown('photos');
  const still = samples.slice(warmUpMinutes).filter(({ answers }) => answers === 0).length;
  // What is not seen cannot be seen to grow.
  for (const what of /** @type {const} */ (['tracks', 'tensors'])) {
    if (!(first[what] > 0)) faults.push(`no ${what} were counted`);
  }
  for (const fault of faults) say(`  ${fault}`);
  say(`From minute ${warmUpMinutes} to minute ${minutes}, ${photos} photographs were recorded.`);
  return [
    figure('minutes', minutes, 'min'),
    figure('photographs recorded after the first two minutes', photos, '', atLeast(1)),
    figure('minutes at whose end the bars stood still', still, '', atMost(0)),
    // Records and embeddings of photographs are kept in memory: some 3 kB each.
    figure('JavaScript heap, grown', grown('heapMB'), 'MB', atMost(5 + 0.003 * photos)),
    figure('page’s private memory, grown', grown('pagesMB'), 'MB', atMost(50)),
    figure('GPU process’s private memory, grown', grown('drawingMB'), 'MB', atMost(50)),
    figure('event listeners, grown', grown('listeners'), '', atMost(10)),
    figure('nodes of the document, grown', grown('nodes'), '', atMost(100)),
    figure('live camera tracks', last.tracks, '', atMost(first.tracks)),
    // Of none it cannot be seen whether they grow: then it says that nothing was counted, not that it holds.
    figure(
      'GPU objects, grown',
      first.gpuObjects > 0 ? grown('gpuObjects') : undefined,
      '',
      atMost(5),
    ),
    figure('tensors, grown', grown('tensors'), '', atMost(5)),
    figure('decoded pictures that nobody closed, grown', grown('frames'), '', atMost(5)),
    figure('answers a second at the end / at first', last.answers / first.answers, '×'),
    figure('faults', faults.length, '', atMost(0)),
  ];
}

/**
 * One minute's end.
 * @typedef {object} Sample
 * @property {number} photos On the disk.
 * @property {number} heapMB
 * @property {number} pagesMB
 * @property {number} drawingMB
 * @property {number} listeners
 * @property {number} nodes
 * @property {number} tracks
 * @property {number} gpuObjects
 * @property {number} tensors
 * @property {number} frames
 * @property {number} answers Changes of the bars in a second.
 */

/**
 * @param {{ minutes: number, say?: (text: string) => void }} options
 * @returns {Promise<{ samples: Sample[], faults: string[] }>} a sample at the start of each minute, and
 *   one at the end.
 */
export async function liveThrough({ minutes, say = () => {} }) {
  const server = await serveApp(say);
  const browser = await chromium.launch(plainLaunchOptions());
  const faults = [];
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'es-MX',
      permissions: ['camera'],
      // Requests of a page under a service worker cannot be routed.
      serviceWorkers: 'block',
    });
    await context.addInitScript(countThings);
    await context.route(/-worker-[^/]*\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `(${countThings})();\n${await response.text()}` });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    await page.goto(`${server.url}?backend=wasm&size=128`);
    await page.getByRole('button', { name: 'Abrir la cámara' }).click();
    for (const name of ['Uno', 'Dos']) await needClass(page, name);
    const samples = [];
    const startMs = performance.now();
    for (let burst = 0; ; burst++) {
      const dueMs = startMs + burst * recordEveryMs;
      await page.waitForTimeout(Math.max(0, dueMs - performance.now()));
      if (dueMs - startMs >= samples.length * 60_000) {
        const sample = await take(page, browser);
        say(`minute ${samples.length}: ${JSON.stringify(sample, rounded)}`);
        samples.push(sample);
        if (samples.length > minutes) return { samples, faults };
      }
      await holdRecord(page, burst % 2 === 0 ? 'Uno' : 'Dos', recordForMs);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright').Page} page @param {import('playwright').Browser} browser @returns {Promise<Sample>} */
async function take(page, browser) {
  const answers = await page.evaluate(countAnswers);
  const threads = await Promise.all(
    // A worker may just be ending.
    [page, ...page.workers()].map((thread) =>
      thread.evaluate(() => globalThis.countThings?.()).catch(() => undefined),
    ),
  );
  const things = threads
    .filter(Boolean)
    .reduce((sum, counts) =>
      Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count + sum[name]])),
    );
  return {
    photos: await page.evaluate(countPhotos),
    ...(await pageHoldings(page)),
    ...(await privateMemory(browser)),
    ...things,
    answers,
  };
}

/** In the page: how often the bars change in a second. */
async function countAnswers() {
  let changes = 0;
  const watcher = new MutationObserver((records) => {
    changes += records.some(({ target }) => target.closest?.('.bar')) ? 1 : 0;
  });
  watcher.observe(document, { subtree: true, attributeFilter: ['style'] });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  watcher.disconnect();
  return changes / 3;
}

/** @param {string} _name @param {unknown} value */
function rounded(_name, value) {
  return typeof value === 'number' ? Math.round(10 * value) / 10 : value;
}
