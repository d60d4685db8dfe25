import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { Random } from './random.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { needClass, recordButton } from './app-hands.mjs';
import { Ledger } from './ledger.mjs';
import { bundleScript, plainPage, serveApp } from './site.mjs';

/** @typedef {import('playwright').Page} Page */

const app = '?backend=wasm&size=128&source=scene&object=mug';

/**
 * Two tabs on one project, which take it from one another at any moment.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const rounds = wholeNumber(values, 'rounds', 20);
  const seed = wholeNumber(values, 'seed', 20261130);
  const { written, taken, faults } = await raceTabs({ rounds, seed, say });
  for (const fault of faults) say(`  ${fault}`);
  return [
    figure('two tabs: times that one took the project over', taken, '', atLeast(rounds)),
    figure('two tabs: records said to be saved', written, ''),
    figure('two tabs: lost, torn, or not shown by both', faults.length, '', atMost(0)),
  ];
}

/** @param {{ rounds: number, seed: number, say?: (text: string) => void }} options */
export async function raceTabs({ rounds, seed, say = () => {} }) {
  const server = await serveApp(say);
  const inspect = await bundleScript('in-page/inspect.ts');
  const browser = await chromium.launch(plainLaunchOptions());
  const random = new Random(seed);
  const ledger = new Ledger();
  const faults = [];
  let taken = 0;
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'es-MX',
    });
    await ledger.listen(context);
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      tab.on('pageerror', (error) => faults.push(`bug: ${error.stack ?? error.message}`));
      await tab.goto(`${server.url}${app}`);
      if (tab === tabs[0]) await needClass(tab, 'Taza');
    }
    for (let round = 0; round < rounds; round++) {
      const [writer, other] = round % 2 === 0 ? tabs : [...tabs].reverse();
      await writer.bringToFront();
      await recordButton(writer, 'Taza').hover();
      await writer.mouse.down();
      await writer.waitForTimeout(200 + 1200 * random.uniform());
      // In the middle of a burst, or just after it.
      if (random.uniform() < 0.5) await writer.mouse.up();
      await other.getByRole('button', { name: 'Usarlo aquí' }).click();
      await other.getByText('abierto en otra pestaña').waitFor({ state: 'hidden' });
      await writer.mouse.up();
      taken += 1;
    }
    await compareTabs(tabs, faults);
    const page = await context.newPage();
    await page.goto(`${server.url}${plainPage}`);
    await page.evaluate(inspect);
    const inspection = await page.evaluate(() => window.inspectStore());
    for (const { kind, id } of inspection.findings) faults.push(`${kind} ${id}`);
    for (const lost of ledger.lost(inspection)) faults.push(`said to be saved, and gone: ${lost}`);
    const stored = Object.keys(inspection.records).filter((name) =>
      name.startsWith('bursts '),
    ).length;
    const shown = Number(/(\d+) tomas?/.exec(await rowText(tabs[0]))?.[1] ?? 0);
    if (shown !== stored) faults.push(`${shown} bursts are shown, ${stored} are on the disk`);
    return { written: ledger.count, taken, faults };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Both show the same in the end. @param {Page[]} tabs @param {string[]} faults */
async function compareTabs(tabs, faults) {
  const counts = async () =>
    Promise.all(tabs.map(async (tab) => /\d+ tomas?.*?\d+ fotos?/s.exec(await rowText(tab))?.[0]));
  let [first, second] = await counts();
  for (let trial = 0; trial < 20 && (first !== second || !first); trial++) {
    await tabs[0].waitForTimeout(500);
    [first, second] = await counts();
  }
  if (first !== second || !first) faults.push(`one tab shows ${first}, the other ${second}`);
}

/** @param {Page} page */
function rowText(page) {
  return page.getByRole('listitem').filter({ hasText: 'Taza' }).first().innerText();
}
