import { chromium } from 'playwright';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { atMost, figure } from '../lib/figures.mjs';
import { holdRecord, needClass, recordButton } from './app-hands.mjs';
import { fillDisk, freeDisk } from './in-page/fill-disk.mjs';
import { writes } from './quota-writes.mjs';
import { bundleScript, serveApp } from './site.mjs';

/** @typedef {import('playwright').Page} Page */

const quotaBytes = 60_000_000;
const app = '?backend=wasm&size=128&source=scene&object=mug';

/** @typedef {import('./quota-writes.mjs').Write} Write */

/** What the app says where there is no room, anywhere. */
const sentence = /No (queda|hay) espacio|No cupo/;

/**
 * A full disk at each kind of write.
 * @param {import('../run.mjs').BenchContext} context
 */
export async function run({ values, say }) {
  const { only = '' } = values;
  const found = await fillAtEachWrite(say, ({ name }) => name.includes(String(only)));
  return found.flatMap(({ write, said, faults }) => {
    for (const fault of faults) say(`  ${write}: ${fault}`);
    return [
      figure(`full disk at ${write}: told in a sentence`, said ? 1 : 0, '', {
        text: '1',
        holds: (value) => value === 1,
      }),
      figure(`full disk at ${write}: faults`, faults.length, '', atMost(0)),
    ];
  });
}

/**
 * @param {(text: string) => void} [say]
 * @param {(write: Write) => boolean} [isAsked]
 */
export async function fillAtEachWrite(say = () => {}, isAsked = () => true) {
  const server = await serveApp(say);
  const inspect = await bundleScript('in-page/inspect.ts');
  const browser = await chromium.launch(plainLaunchOptions());
  try {
    const found = [];
    for (const write of writes.filter(isAsked)) {
      say(`full disk at ${write.name}`);
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'es-MX',
      });
      found.push(await fillAt(await context.newPage(), write, { url: server.url, inspect }));
      await context.close();
    }
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {Page} page
 * @param {Write} write
 * @param {{ url: string, inspect: string }} given
 */
async function fillAt(page, write, { url, inspect }) {
  const { name, room = '', prepare, act, forMs = 1500 } = write;
  const faults = [];
  page.on('pageerror', (error) => faults.push(`bug: ${error.stack ?? error.message}`));
  const debug = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quotaBytes });
  await page.goto(`${url}${app}`);
  await needClass(page, 'Taza');
  await holdRecord(page, 'Taza', 1200);
  await page.getByText('responde el ojo').waitFor({ timeout: 120_000 });
  if (room) await page.goto(`${url}${app}${room}`);
  await prepare?.(page);
  const taken = await page.evaluate(fillDisk);
  if (taken < 1_000_000) faults.push(`only ${taken} bytes were free`);
  const before = await look(page, inspect);
  await act(page);
  const said = await page
    .getByText(sentence)
    .first()
    .waitFor({ timeout: forMs + 15_000 })
    .then(() => true)
    .catch(() => false);
  if (!said) faults.push('nothing is said');
  const full = await look(page, inspect);
  for (const harm of harmed(before, full)) faults.push(harm);
  for (const { kind, id } of full.findings) faults.push(`while full: ${kind} ${id}`);
  await page.evaluate(freeDisk);
  await page.keyboard.press('Escape');
  await goOn(page, faults);
  const after = await look(page, inspect);
  for (const { kind, id } of after.findings) faults.push(`with room again: ${kind} ${id}`);
  return { write: name, said, faults };
}

/** With room again what waited is saved, and something new is. @param {Page} page @param {string[]} faults */
async function goOn(page, faults) {
  const notice = page.getByRole('group').filter({ hasText: sentence });
  const save = notice.getByRole('button', { name: 'Guardar' });
  // The browser may take its time to give the room back.
  for (let trial = 0; trial < 20 && (await save.isVisible()); trial++) {
    await save.click();
    await page.waitForTimeout(500);
  }
  if (await save.isVisible()) faults.push('with room again nothing can be saved');
  await page.goto(`${new URL(page.url()).origin}/${app}`);
  const button = recordButton(page, 'Otra');
  await page.keyboard.press('Escape');
  try {
    await needClass(page, 'Otra');
    await holdRecord(page, 'Otra', 600);
    await page.reload();
    await button.waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Otra' })
      .getByText(/1 toma/)
      .waitFor();
  } catch (error) {
    faults.push(`with room again it does not go on: ${error}`);
  }
}

/** @param {Page} page @param {string} inspect @returns {Promise<import('./in-page/inspect.ts').Inspection>} */
async function look(page, inspect) {
  // The page's own policy lets no script in; the debugger's do.
  await page.evaluate(inspect);
  return page.evaluate(() => window.inspectStore());
}

/**
 * What was there and is not, or is something else. Only caches may make way.
 * @param {import('./in-page/inspect.ts').Inspection} before
 * @param {import('./in-page/inspect.ts').Inspection} after
 */
function harmed({ contents: before }, { contents: after }) {
  return Object.entries(before)
    .filter(([name, content]) => !name.startsWith('embeddings') && after[name] !== content)
    .map(([name]) => `while full, ${name in after ? 'changed' : 'gone'}: ${name}`);
}
