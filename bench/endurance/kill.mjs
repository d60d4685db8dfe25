import { setTimeout as delay } from 'node:timers/promises';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { oneOf, wholeNumber } from '../lib/options.mjs';
import { scenes } from './kill-scenes.mjs';
import { Ledger } from './ledger.mjs';
import { Profile } from './profile.mjs';
import { bundleScript, plainPage, serveApp } from './site.mjs';

/** Until then whatever a scene waits for has come, or never will. */
const beginLimitMs = 180_000;
/** Until then a start has removed what the kill left marked. */
const removalLimitMs = 30_000;

/**
 * What came of the kills in the middle of one thing.
 * @typedef {object} Killed
 * @property {string} scene
 * @property {number} kills That were made.
 * @property {number} processes That were ended, in all.
 * @property {number} written Records that were said to be on the disk.
 * @property {string[]} faults What was lost, torn or did not open.
 * @property {number} openMs The longest that the project took to open afterwards.
 */

/**
 * Kills the browser at random moments, and looks each time at what is there.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say, keep }) {
  const kills = wholeNumber(values, 'kills', 20);
  const seed = wholeNumber(values, 'seed', 20261130);
  const only = oneOf(values, 'scene', ['all', ...scenes.map(({ name }) => name)]);
  const figures = [];
  const onFound = (/** @type {Killed} */ found) => {
    figures.push(...figuresOf(found, kills));
    keep(figures);
  };
  await killAtRandom({ kills, seed, only, say, onFound });
  return figures;
}

/** @param {Killed} found @param {number} asked How many kills were asked for. */
function figuresOf({ scene, kills, written, faults, openMs }, asked) {
  const while_ = `killed while ${scene}:`;
  return [
    figure(`${while_} times`, kills, '', atLeast(asked)),
    // Of nothing, nothing can be lost.
    figure(`${while_} records said to be saved`, written, '', atLeast(1)),
    figure(`${while_} lost, torn, or not to be opened`, faults.length, '', atMost(0)),
    figure(`${while_} longest opening afterwards`, openMs, 'ms'),
  ];
}

/**
 * @param {object} options
 * @param {number} options.kills Of each scene.
 * @param {number} options.seed
 * @param {string} [options.only] Name of the one scene that is played; `all` by default.
 * @param {(text: string) => void} [options.say]
 * @param {(found: Killed) => void} [options.onFound] Is told of each scene when it is over.
 * @returns {Promise<Killed[]>}
 */
export async function killAtRandom({
  kills,
  seed,
  only = 'all',
  say = () => {},
  onFound = () => {},
}) {
  const server = await serveApp(say);
  const scripts = {
    inspect: await bundleScript('in-page/inspect.ts'),
    storm: await bundleScript('in-page/storm.ts'),
    oldStores: await bundleScript('in-page/old-stores.ts'),
  };
  try {
    const found = [];
    for (const scene of scenes.filter(({ name }) => only === 'all' || name === only)) {
      say(`${kills} kills while ${scene.name}`);
      const killed = await killDuring(scene, { kills, seed, url: server.url, ...scripts });
      for (const fault of killed.faults) say(`  ${fault}`);
      found.push(killed);
      onFound(killed);
    }
    return found;
  } finally {
    await server.close();
  }
}

/** @param {number} limitMs */
async function inVain(limitMs) {
  await delay(limitMs, undefined, { ref: false });
  throw new Error(`not within ${limitMs} ms`);
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
  const found = { scene: scene.name, kills: 0, processes: 0, written: 0, faults: [], openMs: 0 };
  const open = async () => {
    const opened = await profile.open();
    await ledger.listen(opened);
    return opened;
  };
  let context = await open();
  try {
    for (let kill = 0; kill < kills; kill++) {
      // Low-discrepancy moments: all of the time is covered, however few kills there are.
      const moment = (0.5 + (kill + (seed % 97)) * 0.618_034) % 1;
      const fault = (/** @type {unknown} */ what) =>
        found.faults.push(`kill ${kill}, at ${Math.round(moment * scene.withinMs)} ms: ${what}`);
      const page = await context.newPage();
      // What goes wrong once is told, and the kills go on.
      await Promise.race([
        scene.begin(page, { url, seed: seed + kill, ledger, ...scripts }),
        inVain(beginLimitMs),
      ]).catch((error) => fault(`it did not begin: ${error}`));
      await delay(moment * scene.withinMs);
      found.processes += await profile.kill(context);
      found.kills += 1;
      context = await open();
      await lookAfterwards(context, { scene, url, inspect, ledger, found, fault }).catch(fault);
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
 *   found: Killed, fault: (what: unknown) => void }} given
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
  if (scene.together) await lookForParts(page, scene.together, inspect, fault);
  if (scene.name === 'migrating') {
    await page.goto(`${url}${plainPage}`);
    await page.evaluate(inspect);
    await look(page, ledger, fault);
  }
  await page.close();
}

/**
 * What came in by halves is removed by the start after the kill, and nothing of it is in any project.
 * @param {import('playwright').Page} page with the app.
 * @param {number} together Photographs that belong together.
 * @param {string} inspect
 * @param {(what: unknown) => void} fault
 */
async function lookForParts(page, together, inspect, fault) {
  await page.evaluate(inspect);
  const startMs = performance.now();
  let found = await page.evaluate(() => window.inspectStore());
  while (found.marked.length > 0 && performance.now() - startMs < removalLimitMs) {
    await page.waitForTimeout(200);
    found = await page.evaluate(() => window.inspectStore());
  }
  for (const name of found.marked) fault(`came by halves, and stays: ${name}`);
  for (const [projectId, count] of Object.entries(found.photoCounts)) {
    if (count % together !== 0) fault(`${count} photographs of ${together} in ${projectId}`);
  }
}

/** @param {import('playwright').Page} page @param {Ledger} ledger @param {(what: unknown) => void} fault */
async function look(page, ledger, fault) {
  const inspection = await page.evaluate(() => window.inspectStore());
  for (const { kind, id } of inspection.findings) fault(`${kind} ${id}`);
  for (const lost of ledger.lost(inspection)) fault(`said to be saved, and gone: ${lost}`);
}
