import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { needClass } from './app-hands.mjs';
import { bundleScript, plainPage, serveApp } from './site.mjs';

const app = '?backend=wasm&size=128&source=scene&object=mug';
const oldVersions = [1, 2];

/**
 * The app on what earlier versions of it left on the disk, and on what a later one did.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ say }) {
  const found = await openOtherVersions(say);
  return found.map(({ version, faults }) => {
    for (const fault of faults) say(`  ${version}: ${fault}`);
    return figure(`store of ${version}: faults`, faults.length, '', atMost(0));
  });
}

/** @param {(text: string) => void} [say] */
export async function openOtherVersions(say = () => {}) {
  const server = await serveApp(say);
  const scripts = {
    inspect: await bundleScript('in-page/inspect.ts'),
    oldStores: await bundleScript('in-page/old-stores.ts'),
  };
  const browser = await chromium.launch(plainLaunchOptions());
  try {
    const found = [];
    for (const version of oldVersions) {
      const page = await newPage(browser);
      const faults = await openOld(page, version, { url: server.url, ...scripts });
      found.push({ version: `version ${version}`, faults });
      await page.context().close();
    }
    const page = await newPage(browser);
    const faults = await openNewer(page, { url: server.url, ...scripts });
    found.push({ version: 'a version to come', faults });
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright').Browser} browser */
async function newPage(browser) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
  });
  return context.newPage();
}

/** All that a person had is shown. */
async function openOld(page, version, { url, inspect, oldStores }) {
  const faults = [];
  page.on('pageerror', (/** @type {Error} */ error) => faults.push(`bug: ${error.message}`));
  await page.goto(`${url}${plainPage}`);
  await page.evaluate(oldStores);
  const wanted = await page.evaluate((made) => window.makeOldStore(made), version);
  await page.goto(`${url}${app}`);
  const row = page.getByRole('listitem').filter({ hasText: 'Taza' });
  try {
    await row.getByText('1 toma').waitFor();
  } catch {
    faults.push('the class and its burst are not shown');
  }
  const { records, findings } = await look(page, { url, inspect });
  for (const name of wanted) if (!(name in records)) faults.push(`gone: ${name}`);
  for (const { kind, id } of findings) faults.push(`${kind} ${id}`);
  return faults;
}

/** It is told of, nothing of it is touched, and one can teach all the same. */
async function openNewer(page, { url, inspect }) {
  const faults = [];
  page.on('pageerror', (/** @type {Error} */ error) => faults.push(`bug: ${error.message}`));
  await page.goto(`${url}${app}`);
  await needClass(page, 'Taza');
  const { version } = await look(page, { url, inspect });
  await page.evaluate(makeNewer, version + 1);
  const before = await look(page, { url, inspect });
  await page.goto(`${url}${app}`);
  try {
    await page
      .getByText('Lo guardado es de una versión más nueva de Vistazo. No se tocó')
      .waitFor();
    await page.getByRole('textbox').waitFor();
  } catch {
    faults.push('it is not said');
  }
  const after = await look(page, { url, inspect });
  if (after.version !== version + 1) faults.push(`the version is ${after.version} now`);
  if (JSON.stringify(after.contents) !== JSON.stringify(before.contents)) {
    faults.push('something was changed');
  }
  return faults;
}

/** In a page: a store as a later version may leave it. @param {number} version */
async function makeNewer(version) {
  const opening = indexedDB.open('vistazo', version);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('dreams', { keyPath: 'id' });
    const { transaction } = opening;
    transaction?.objectStore('dreams').add({ id: 'd1', text: 'of sheep' });
    transaction?.objectStore('projects').add({ id: 'p9', shape: 'unknown here' });
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
}

/** From a page without the app, whose store would make way. */
async function look(page, { url, inspect }) {
  await page.goto(`${url}${plainPage}`);
  await page.evaluate(inspect);
  return page.evaluate(() => window.inspectStore());
}
