import { atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { scenes } from './kill-scenes.mjs';
import { Ledger } from './ledger.mjs';
import { Profile } from './profile.mjs';
import { bundleScript, plainPage, serveApp } from './site.mjs';

/**
 * What came of the kills in the middle of one thing.
 * @typedef {object} Killed
 * @property {string} scene
 * @property {number} kills
 * @property {number} processes That were ended, in all.
 * @property {number} written Records that were said to be on the disk.
 * @property {string[]} faults What was lost, torn or did not open.
 * @property {number} openMs The longest that the project took to open afterwards.
 */

/**
 * Kills the browser at random moments, and looks each time at what is there.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const kills = wholeNumber(values, 'kills', 20);
  const seed = wholeNumber(values, 'seed', 20261130);
  const only = values.scene;
  const figures = [];
  for (const found of await killAtRandom({ kills, seed, only, say })) {
    const while_ = `killed while ${found.scene}:`;
    figures.push(
      figure(`${while_} times`, found.kills, ''),
      figure(`${while_} records said to be saved`, found.written, ''),
      figure(`${while_} lost, torn, or not to be opened`, found.faults.length, '', atMost(0)),
      figure(`${while_} longest opening afterwards`, found.openMs, 'ms'),
    );
  }
  return figures;
}

/**
 * @param {{ kills: number, seed: number, only?: string, say?: (text: string) => void }} options `kills` of
 *   each scene, or of `only` one.
 * @returns {Promise<Killed[]>}
 */
export async function killAtRandom({ kills, seed, only, say = () => {} }) {
  const server = await serveApp(say);
  const scripts = {
    inspect: await bundleScript('in-page/inspect.ts'),
    storm: await bundleScript('in-page/storm.ts'),
    oldStores: await bundleScript('in-page/old-stores.ts'),
  };
  try {
    const found = [];
    for (const scene of scenes.filter(({ name }) => !only || name === only)) {
      say(`${kills} kills while ${scene.name}`);
      const killed = await killDuring(scene, { kills, seed, url: server.url, ...scripts });
      for (const fault of killed.faults) say(`  ${fault}`);
      found.push(killed);
    }
    return found;
  } finally {
    await server.close();
  }
}

/**
 * Each kill is looked at when the browser is open again, and that browser is the next to be killed.
 * @param {import('./kill-scenes.mjs').Scene} scene
 * @param {{ kills: number, seed: number, url: string, inspect: string, storm: string, oldStores: string }} given
 * @returns {Promise<Killed>}
 */
async function killDuring(scene, { kills, seed, url, inspect, ...scripts }) {
  const profile = new Profile();
  const ledger = new Ledger();
  /** @type {Killed} */
  const found = { scene: scene.name, kills, processes: 0, written: 0, faults: [], openMs: 0 };
  const open = async () => {
    const opened = await profile.open();
    await ledger.listen(opened);
    return opened;
  };
  let context = await open();
  try {
    for (let kill = 0; kill < kills; kill++) {
      const page = await context.newPage();
      await scene.begin(page, { url, seed: seed + kill, ledger, ...scripts });
      // Low-discrepancy moments: all of the time is covered, however few kills there are.
      const moment = (0.5 + (kill + (seed % 97)) * 0.618_034) % 1;
      await new Promise((resolve) => setTimeout(resolve, moment * scene.withinMs));
      found.processes += await profile.kill(context);
      context = await open();
      const fault = (/** @type {string} */ what) =>
        found.faults.push(`kill ${kill}, at ${Math.round(moment * scene.withinMs)} ms: ${what}`);
      await lookAfterwards(context, { scene, url, inspect, ledger, found, fault });
    }
    found.written = ledger.count;
    return found;
  } finally {
    await context.close();
    profile.remove();
  }
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {{ scene: import('./kill-scenes.mjs').Scene, url: string, inspect: string, ledger: Ledger,
 *   found: Killed, fault: (what: string) => void }} given
 */
async function lookAfterwards(context, { scene, url, inspect, ledger, found, fault }) {
  const page = await context.newPage();
  page.on('pageerror', (error) => fault(`bug: ${error.message}`));
  await page.goto(`${url}${plainPage}`);
  await page.evaluate(inspect);
  // A store of an earlier version has not all tables that are looked into: the app leads it on first.
  if (scene.name !== 'migrating') await look(page, ledger, fault);
  const startMs = performance.now();
  await page.goto(`${url}?backend=wasm&size=128&source=scene&object=mug`);
  try {
    // Its rows, or the field that asks for the first class where none was saved.
    await page.locator('[data-record]').or(page.getByRole('textbox')).first().waitFor();
    found.openMs = Math.max(found.openMs, performance.now() - startMs);
  } catch {
    fault('the project does not open');
  }
  if (scene.name === 'migrating') {
    await page.goto(`${url}${plainPage}`);
    await page.evaluate(inspect);
    await look(page, ledger, fault);
  }
  await page.close();
}

/** @param {import('playwright').Page} page @param {Ledger} ledger @param {(what: string) => void} fault */
async function look(page, ledger, fault) {
  const inspection = await page.evaluate(() => window.inspectStore());
  for (const { kind, id } of inspection.findings) fault(`${kind} ${id}`);
  for (const lost of ledger.lost(inspection)) fault(`said to be saved, and gone: ${lost}`);
}
