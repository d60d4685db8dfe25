import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../../tools/chromium.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { keepDevices } from './in-page/keep-devices.mjs';
import { exportPhotographs, goToRoom, holdRecord, teachTwo } from './app-hands.mjs';
import { serveApp } from './site.mjs';

const rooms = ['Ver', 'Filtrar', 'Enseñar', 'Mi red', 'Neurona'];
const known = fileURLToPath(new URL('../../tests/fixtures/photos/taza/0.jpg', import.meta.url));
/** Learns an epoch in moments, even on a software GPU. */
const tinyNetwork = encodeURIComponent('1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o');
const LIMIT_MS = 120_000;

/**
 * Takes WebGL contexts and WebGPU devices away, in each room and in the middle of things.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const losses = wholeNumber(values, 'losses', 20);
  const figures = [];
  for (const backend of ['webgl', 'webgpu']) {
    const found = await loseGpu({ backend, losses, say });
    for (const fault of found.faults) say(`  ${backend}: ${fault}`);
    figures.push(
      figure(`${backend}: contexts and devices taken away`, found.lost, '', atLeast(losses)),
      figure(`${backend}: times that the app said that the eye recovered`, found.said, ''),
      figure(
        `${backend}: the known picture, largest difference`,
        found.difference,
        '',
        atMost(1e-3),
      ),
      figure(`${backend}: longest until the picture is back`, found.backMs, 'ms'),
      figure(`${backend}: longest until the eye answers`, found.answerMs, 'ms'),
      figure(`${backend}: faults`, found.faults.length, '', atMost(0)),
    );
  }
  return figures;
}

/**
 * What came of the losses on one backend.
 * @typedef {object} Losses
 * @property {number} lost Contexts and devices that were taken away.
 * @property {number} said How often a notice told of it.
 * @property {number} difference Of the known picture's probabilities, before and after; the largest.
 * @property {number} backMs
 * @property {number} answerMs
 * @property {string[]} faults
 */

/**
 * @param {{ backend: string, losses: number, say?: (text: string) => void }} options
 * @returns {Promise<Losses>}
 */
export async function loseGpu({ backend, losses, say = () => {} }) {
  const server = await serveApp(say);
  const browser = await chromium.launch(chromiumLaunchOptions());
  /** @type {Losses} */
  const found = { lost: 0, said: 0, difference: 0, backMs: 0, answerMs: 0, faults: [] };
  try {
    const page = await openPage(browser, found, say);
    await page.goto(`${server.url}?backend=${backend}&size=128&source=scene&object=mug`);
    await teachTwo(page);
    await showFile(page, known);
    const before = await settledShares(page);
    for (const room of rooms) {
      say(`${backend}: ${room}`);
      await goToRoom(page, room);
      for (let loss = 0; loss < losses; loss++) {
        await page.waitForTimeout(300);
        await lose(page, found);
      }
      await goToRoom(page, 'Enseñar');
      await compare(page, before, found);
    }
    say(`${backend}: while recording and exporting`);
    for (let loss = 0; loss < losses; loss++) {
      await holdRecord(page, 'Taza', 400);
      await lose(page, found);
    }
    const exporting = exportPhotographs(page);
    await lose(page, found);
    if ((await exporting) === 0) found.faults.push('the export came out empty');
    say(`${backend}: while training`);
    await trainUnderLosses(page, `${server.url}?backend=${backend}&size=128&source=scene`, {
      found,
      losses,
    });
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright').Browser} browser @param {Losses} found @param {(text: string) => void} say */
async function openPage(browser, found, say) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
    // Requests of a page under a service worker cannot be routed.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(LIMIT_MS);
  await context.addInitScript(keepDevices);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    const what = `bug: ${error.stack ?? error.message}`;
    found.faults.push(what);
    say(what);
  });
  await page.route(/-worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    const body = `(${keepDevices})();\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  return page;
}

/** Takes away everything, and waits until what belongs to the page is back. */
async function lose(/** @type {import('playwright').Page} */ page, /** @type {Losses} */ found) {
  const startMs = performance.now();
  const threads = [page, ...page.workers()];
  const counts = await Promise.all(
    // A worker may just be ending.
    threads.map((thread) => thread.evaluate(() => globalThis.loseDevices?.() ?? 0).catch(() => 0)),
  );
  found.lost += counts.reduce((sum, count) => sum + count, 0);
  await page.waitForTimeout(150);
  await page.waitForFunction(() => globalThis.areDevicesBack());
  found.backMs = Math.max(found.backMs, performance.now() - startMs);
  if (await page.getByText('El ojo se recuperó').isVisible()) found.said += 1;
}

/** Makes a photograph the source, which stands still. @param {import('playwright').Page} page */
async function showFile(page, /** @type {string} */ path) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitem', { name: 'Foto o video…' }).click();
  await (await choosing).setFiles(path);
}

/** The probabilities on the bars, once they stand still. @param {import('playwright').Page} page */
async function settledShares(page) {
  let before = [];
  const startMs = performance.now();
  for (let same = 0; same < 3;) {
    if (performance.now() - startMs > LIMIT_MS)
      throw new Error('The answer does not come to rest.');
    await page.waitForTimeout(700);
    const now = await page
      .locator('.bar .fill')
      .evaluateAll((fills) => fills.map(({ style }) => Number.parseFloat(style.scale)));
    const isSame = now.length > 0 && now.every((share, i) => Math.abs(share - before[i]) < 1e-4);
    same = isSame ? same + 1 : 0;
    before = now;
  }
  return before;
}

/** @param {import('playwright').Page} page @param {number[]} before @param {Losses} found */
async function compare(page, before, found) {
  const startMs = performance.now();
  try {
    const after = await settledShares(page);
    found.answerMs = Math.max(found.answerMs, performance.now() - startMs);
    const differences = before.map((share, i) => Math.abs(share - after[i]));
    found.difference = Math.max(found.difference, ...differences);
  } catch (error) {
    found.faults.push(String(error));
  }
}

/**
 * A run is to end as its settings say, whatever is taken away meanwhile.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {{ found: Losses, losses: number }} given
 */
async function trainUnderLosses(page, url, { found, losses }) {
  await page.goto(`${url}&room=network&network=${tinyNetwork}`);
  await page
    .getByRole('list', { name: 'Capas de la red' })
    .getByRole('button', { name: /^Entrada/ })
    .click();
  await page.getByRole('radio', { name: 'ejemplo', exact: true }).click();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  // The last loss must find it still under way.
  const epochs = 6 * losses + 6;
  await page.getByRole('slider', { name: 'Épocas', exact: true }).fill(String(epochs));
  await page.getByRole('button', { name: 'Entrenar', exact: true }).click();
  const run = page.getByRole('region', { name: 'Entrenamientos' }).getByRole('listitem').first();
  let epoch = 0;
  for (let loss = 0; loss < losses; loss++) {
    epoch = await epochBeyond(run, epoch);
    await lose(page, found);
  }
  const end = page.getByText(`Terminó: ${epochs} épocas`);
  await end.waitFor({ timeout: 5 * LIMIT_MS });
  if (!(await page.getByText('El dispositivo quitó la GPU un momento').first().isVisible())) {
    found.faults.push('a run that lost its device does not say so');
  }
}

/** Waits until a run has more epochs than that, and tells how many. */
async function epochBeyond(/** @type {import('playwright').Locator} */ run, before) {
  const startMs = performance.now();
  while (performance.now() - startMs < LIMIT_MS) {
    const text = await run.innerText();
    const epoch = Number(/(\d+) épocas?/.exec(text)?.[1] ?? 0);
    if (epoch > before) return epoch;
    await run.page().waitForTimeout(50);
  }
  throw new Error(`The run stays at epoch ${before}.`);
}
