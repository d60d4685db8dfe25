import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { needClass, openFile } from './app-hands.mjs';
import { manyRecordings, recordedPhotos } from './many-recordings.mjs';
import { plainPage } from './site.mjs';

/**
 * Something that an app is killed in the middle of.
 * @typedef {object} Scene
 * @property {string} name
 * @property {number} withinMs The kill comes at a random moment of this time.
 * @property {(page: import('playwright').Page, at: Place) => Promise<void>} begin Resolves when it has
 *   begun; what it goes on with may end by the kill.
 * @property {number} [together] So many photographs come into a project together, or none of them.
 *
 * @typedef {{ url: string, seed: number, storm: string, oldStores: string,
 *   ledger: import('./ledger.mjs').Ledger }} Place
 */

const photoFolder = fileURLToPath(new URL('../../tests/fixtures/photos', import.meta.url));
const app = '?backend=wasm&size=128&source=scene&object=mug';
/** Learns an epoch in moments, even on a software GPU. */
const tinyNetwork = encodeURIComponent('1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o');

/** Goes on until the browser is gone, which is no trouble of the bench. */
function untilKilled(/** @type {() => Promise<unknown>} */ work) {
  void (async () => {
    for (;;) await work();
  })().catch(() => {});
}

/** Photographs of the fixtures as files, each with bytes of its own at its end. @param {number} seed */
function manyPhotos(seed) {
  const kinds = readdirSync(photoFolder).sort();
  return Array.from({ length: 60 }, (_, n) => {
    const kind = kinds[n % kinds.length];
    const own = Buffer.from(`${seed}-${n}`);
    const jpeg = readFileSync(`${photoFolder}/${kind}/${n % 6}.jpg`);
    return { name: `${kind}-${n}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg, own]) };
  });
}

/** Has a project's file read, and taken as it is told. @param {RegExp} way @returns {Scene['begin']} */
function takingIn(way) {
  return async (page, { url, seed }) => {
    await page.goto(`${url}${app}`);
    // Where there is nothing yet, nothing is asked.
    await needClass(page, 'Cosas');
    const sheet = await openFile(page, manyRecordings(seed));
    await sheet.getByRole('button', { name: way }).click();
  };
}

/** @type {readonly Scene[]} */
export const scenes = [
  {
    name: 'recording',
    withinMs: 5000,
    async begin(page, { url }) {
      await page.goto(`${url}${app}`);
      const button = await needClass(page, 'Taza');
      untilKilled(async () => {
        await button.hover();
        await page.mouse.down();
        await page.waitForTimeout(900);
        await page.mouse.up();
        await page.waitForTimeout(100);
      });
    },
  },
  {
    name: 'importing',
    withinMs: 6000,
    async begin(page, { url, seed }) {
      await page.goto(`${url}${app}`);
      await needClass(page, 'Cosas');
      await page.getByRole('button', { name: 'Cosas: ver sus tomas' }).click();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Agregar fotos' }).click();
      await (await choosing).setFiles(manyPhotos(seed));
    },
  },
  {
    name: 'opening a project file',
    withinMs: 4000,
    together: recordedPhotos,
    begin: takingIn(/^Como proyecto nuevo/),
  },
  {
    name: 'merging',
    withinMs: 4000,
    together: recordedPhotos,
    begin: takingIn(/^Juntar con/),
  },
  {
    name: 'training',
    withinMs: 6000,
    async begin(page, { url, ledger }) {
      const epoch = ledger.untilEpoch();
      await page.goto(`${url}${app}&room=network&network=${tinyNetwork}`);
      await page
        .getByRole('list', { name: 'Capas de la red' })
        .getByRole('button', { name: /^Entrada/ })
        .click({ timeout: 60_000 });
      await page.getByRole('radio', { name: 'ejemplo', exact: true }).click();
      await page.getByRole('radio', { name: 'Entrenar' }).click();
      // After a kill the run that was cut short is gone on with; one that ended gives way to another.
      const begin = page.getByRole('button', { name: /^Entrenar( de nuevo)?$/ });
      const goOn = page.getByRole('button', { name: 'Seguir', exact: true });
      await begin.or(goOn).first().waitFor({ timeout: 60_000 });
      if (await goOn.isVisible()) await goOn.click();
      else {
        await page.getByRole('slider', { name: 'Épocas', exact: true }).fill('60');
        await begin.click();
      }
      await epoch;
    },
  },
  {
    name: 'saving',
    withinMs: 3000,
    async begin(page, { url, seed, storm }) {
      await page.goto(`${url}${plainPage}`);
      await page.evaluate(storm);
      untilKilled(() => page.evaluate((given) => window.storm(given), seed));
    },
  },
  {
    name: 'migrating',
    withinMs: 40,
    async begin(page, { url, seed, oldStores, ledger }) {
      await page.goto(`${url}${plainPage}`);
      await page.evaluate(
        () => new Promise((resolve) => (indexedDB.deleteDatabase('vistazo').onsuccess = resolve)),
      );
      await page.evaluate(oldStores);
      ledger.expect(await page.evaluate((version) => window.makeOldStore(version), 1 + (seed % 2)));
      const upgrading = ledger.untilUpgrading();
      void page.goto(`${url}${app}`).catch(() => {});
      await upgrading;
    },
  },
];
