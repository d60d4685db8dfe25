import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../../tools/chromium.mjs';
import { atLeast, atMost, figure } from '../lib/figures.mjs';
import { oneOf, wholeNumber } from '../lib/options.mjs';
import { keepDevices } from './in-page/keep-devices.mjs';
import { goToRoom, holdRecord, saveProject, teachTwo } from './app-hands.mjs';
import { serveApp } from './site.mjs';

const rooms = ['Ver', 'Filtrar', 'Enseñar', 'Mi red', 'Neurona'];
const photo = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../../tests/fixtures/photos/${path}`, import.meta.url));
const known = photo('taza/0.jpg');
/** The eye answers it with quite other shares. */
const another = photo('balón/0.jpg');
const recovered = 'El ojo se recuperó';
/** Learns an epoch in moments, even on a software GPU. */
const tinyNetwork = encodeURIComponent('1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o');
const allBackends = /** @type {const} */ (['webgl', 'webgpu']);
const LIMIT_MS = 240_000;

/**
 * Takes WebGL contexts and WebGPU devices away, in each room and in the middle of things.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say, keep }) {
  const losses = wholeNumber(values, 'losses', 20);
  const backends = oneOf(values, 'backend', ['both', ...allBackends]);
  const figures = [];
  for (const backend of backends === 'both' ? allBackends : [backends]) {
    const found = await loseGpu({ backend, losses, say });
    const of = `${backend}:`;
    figures.push(
      figure(`${of} taken away from the page`, found.pageLost, '', atLeast(losses)),
      figure(`${of} taken away from its workers`, found.workersLost, '', atLeast(losses)),
      figure(`${of} times that the app said that the eye recovered`, found.said, '', atLeast(1)),
      figure(`${of} asked for the known picture again`, found.compared, '', atLeast(rooms.length)),
      figure(`${of} the known picture, largest difference`, found.difference, '', atMost(1e-3)),
      figure(`${of} longest until the picture is back`, found.backMs, 'ms'),
      figure(`${of} longest until the eye answers another picture`, found.answerMs, 'ms'),
      figure(`${of} faults`, found.faults.length, '', atMost(0)),
    );
    keep(figures);
  }
  return figures;
}

/**
 * What came of the losses on one backend.
 * @typedef {object} Losses
 * @property {number} pageLost Contexts and devices that were taken away from the page.
 * @property {number} workersLost And from its workers, in which the eye and the trainers are.
 * @property {number} said How often a notice told of it.
 * @property {number} compared How often the known picture got an answer again.
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
  const found = {
    ...{ pageLost: 0, workersLost: 0, said: 0, compared: 0 },
    ...{ difference: 0, backMs: 0, answerMs: 0, faults: [] },
  };
  // What goes wrong in one place is told, and the others are tried.
  const during = async (/** @type {string} */ place, /** @type {() => Promise<void>} */ act) => {
    say(`${backend}: ${place}`);
    await act().catch((error) => tellFault(found, say, `${place}: ${error}`));
  };
  try {
    const page = await openPage(browser, found, say);
    /** @type {number[]} */
    let before = [];
    await during('teaching', async () => {
      await page.goto(`${server.url}?backend=${backend}&size=128&source=scene&object=mug`);
      await teachTwo(page);
      await showFile(page, another);
      const ofAnother = await settledShares(page);
      await showFile(page, known);
      before = await untilOther(page, ofAnother);
    });
    // Nothing can be compared then.
    if (before.length === 0) return found;
    for (const room of rooms) {
      await during(room, async () => {
        await goToRoom(page, room);
        for (let loss = 0; loss < losses; loss++) {
          await page.waitForTimeout(300);
          await lose(page, found);
        }
        await goToRoom(page, 'Enseñar');
        await compare(page, before, found);
      });
    }
    await during('recording', async () => {
      for (let loss = 0; loss < losses; loss++) {
        await holdRecord(page, 'Taza', 400);
        await lose(page, found);
      }
    });
    await during('exporting', () => exportUnderLosses(page, found));
    const url = `${server.url}?backend=${backend}&size=128&source=scene`;
    await during('training', () => trainUnderLosses(page, url, { found, losses }));
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
  await context.exposeFunction('toldOfRecovery', () => void (found.said += 1));
  await context.addInitScript(watchNotices, recovered);
  const page = await context.newPage();
  page.on('pageerror', (error) => tellFault(found, say, `bug: ${error.stack ?? error.message}`));
  await page.route(/-worker-[^/]*\.js/, async (route) => {
    // What the page downloads to keep it is held against its digest.
    if (route.request().resourceType() === 'fetch') return route.continue();
    const response = await route.fetch();
    const body = `(${keepDevices})();\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  return page;
}

/** @param {Losses} found @param {(text: string) => void} say @param {string} what */
function tellFault(found, say, what) {
  found.faults.push(what);
  say(`  ${what}`);
}

/** In the page: tells each time that a notice with this text appears. @param {string} text */
function watchNotices(text) {
  const isTold = (/** @type {Node} */ node) => node.textContent?.includes(text);
  new MutationObserver((changes) => {
    const isNew = changes.some(({ addedNodes }) => [...addedNodes].some(isTold));
    if (isNew) void globalThis.toldOfRecovery();
  }).observe(document, { subtree: true, childList: true });
}

/** Takes away everything, and waits until what belongs to the page is back. */
async function lose(/** @type {import('playwright').Page} */ page, /** @type {Losses} */ found) {
  const startMs = performance.now();
  const threads = [page, ...page.workers()];
  const counts = await Promise.all(
    // A worker may just be ending.
    threads.map((thread) => thread.evaluate(() => globalThis.loseDevices?.() ?? 0).catch(() => 0)),
  );
  const [ofPage = 0, ...ofWorkers] = counts;
  found.pageLost += ofPage;
  found.workersLost += ofWorkers.reduce((sum, count) => sum + count, 0);
  await page.waitForTimeout(150);
  await page.waitForFunction(() => globalThis.areDevicesBack());
  found.backMs = Math.max(found.backMs, performance.now() - startMs);
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

/**
 * The bars once they stand still at other shares than these.
 * @param {import('playwright').Page} page
 * @param {readonly number[]} than
 */
async function untilOther(page, than) {
  const startMs = performance.now();
  for (;;) {
    const shares = await settledShares(page);
    if (largestDifference(shares, than) > 0.05) return shares;
    if (performance.now() - startMs > LIMIT_MS) throw new Error('The eye does not answer.');
  }
}

/** @param {readonly number[]} some @param {readonly number[]} others */
function largestDifference(some, others) {
  return Math.max(...some.map((share, i) => Math.abs(share - others[i])));
}

/**
 * Whether the known picture gets the answer that it got before. While nothing answers, the bars keep what
 * was last: another picture in between must move them.
 * @param {import('playwright').Page} page
 * @param {readonly number[]} before
 * @param {Losses} found
 */
async function compare(page, before, found) {
  const startMs = performance.now();
  await showFile(page, another);
  const ofAnother = await untilOther(page, before);
  found.answerMs = Math.max(found.answerMs, performance.now() - startMs);
  await showFile(page, known);
  const after = await untilOther(page, ofAnother);
  found.compared += 1;
  found.difference = Math.max(found.difference, largestDifference(before, after));
}

/**
 * Takes everything away again and again while a network is exported: the eye looks at all photographs, and the
 * head learns. That is computed on the processor, so not a bit may differ from what is exported in peace.
 * @param {import('playwright').Page} page
 * @param {Losses} found
 */
async function exportUnderLosses(page, found) {
  const inPeace = await exportedWeights(page);
  let isSaved = false;
  const saving = exportedWeights(page).finally(() => (isSaved = true));
  const losing = async () => {
    do await lose(page, found);
    while (!isSaved);
  };
  const [weights] = await Promise.all([saving, losing()]);
  if (!inPeace.equals(weights)) found.faults.push('the export is another one than without losses');
}

/** Weights of the project's network, as they are exported. @param {import('playwright').Page} page */
async function exportedWeights(page) {
  const zip = await saveProject(page, 'Modelo como los de Teachable Machine');
  return Buffer.from(unzipSync(readFileSync(zip))['weights.bin']);
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
  const slider = page.getByRole('slider', { name: 'Épocas', exact: true });
  // The last loss must find it still under way, as far as the slider goes.
  const epochs = Math.min(6 * losses + 6, Number(await slider.getAttribute('max')));
  await slider.fill(String(epochs));
  await page.getByRole('button', { name: 'Entrenar', exact: true }).click();
  const run = page.getByRole('region', { name: 'Entrenamientos' }).getByRole('listitem').first();
  let epoch = 0;
  for (let loss = 0; loss < losses; loss++) {
    epoch = await epochBeyond(run, epoch);
    await lose(page, found);
  }
  const end = page.getByText(`Terminó: ${epochs} épocas`);
  await end.waitFor({ timeout: 5 * LIMIT_MS });
  if (
    !(await page.getByText('El dispositivo interrumpió el cálculo un momento').first().isVisible())
  ) {
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
