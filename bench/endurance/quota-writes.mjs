import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { goToRoom, holdRecord, needClass, openFile, showObject } from './app-hands.mjs';
import { manyRecordings } from './many-recordings.mjs';
import { bundleScript } from './site.mjs';

/** @typedef {import('playwright').Page} Page */

const root = fileURLToPath(new URL('../..', import.meta.url));
const photos = `${root}tests/fixtures/photos`;
const photo = `${photos}/osito/0.jpg`;
const tinyNetwork = encodeURIComponent('1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~n400~o');

/** @param {Page} page @param {string} [name] */
async function openTray(page, name = 'Taza') {
  await page.getByRole('button', { name: `${name}: ver sus tomas` }).click();
  return page.getByRole('dialog', { name });
}

/** @param {Page} page */
async function openProjects(page) {
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Proyectos…' }).click();
  return page.getByRole('dialog', { name: 'Proyectos' });
}

/** @param {Page} page @param {string} verb */
async function actOnProject(page, verb) {
  const sheet = await openProjects(page);
  await sheet
    .getByRole('button', { name: /^Acciones de/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: verb }).click();
}

/** Opens a file, and says what becomes of it. @param {Page} page @param {Parameters<typeof openFile>[1]} file */
async function takeFile(page, file, way = /^Como proyecto nuevo/) {
  const sheet = await openFile(page, file);
  await sheet.getByRole('button', { name: way }).click({ timeout: 60_000 });
}

/** Some photographs of two kinds in a zip. @param {string} name @param {(kind: string, n: number) => string} path */
function zipped(name, path, others = {}) {
  const files = Object.fromEntries(
    ['osito', 'taza'].flatMap((kind) =>
      [0, 1, 2].map((n) => [path(kind, n), readFileSync(`${photos}/${kind}/${n}.jpg`)]),
    ),
  );
  const buffer = Buffer.from(zipSync({ ...files, ...others }, { level: 0 }));
  return { name, mimeType: 'application/octet-stream', buffer };
}

/**
 * What the app writes, and how a person has it written.
 * @typedef {object} Write
 * @property {string} name
 * @property {string} [room] Added to the address.
 * @property {(page: Page) => Promise<unknown>} [prepare] While there is room.
 * @property {(page: Page) => Promise<unknown>} act
 * @property {number} [forMs] How long until the disk must have been found full; 1500 by default.
 *
 * @type {readonly Write[]}
 */
export const writes = [
  { name: 'a burst', act: (page) => holdRecord(page, 'Taza', 1200) },
  { name: 'a class', act: (page) => needClass(page, 'Vaso') },
  {
    name: 'the name of a class',
    async act(page) {
      const name = (await openTray(page)).getByRole('textbox', { name: 'Nombre' });
      await name.fill('Jarra '.repeat(400));
      await name.press('Enter');
    },
  },
  {
    name: 'photographs from files',
    async act(page) {
      const tray = await openTray(page);
      const choosing = page.waitForEvent('filechooser');
      await tray.getByRole('button', { name: 'Agregar fotos' }).click();
      const files = Array.from({ length: 12 }, (_, n) => ({
        name: `${n}.jpg`,
        mimeType: 'image/jpeg',
        buffer: Buffer.concat([readFileSync(photo), Buffer.from(`${n}`)]),
      }));
      await (await choosing).setFiles(files);
    },
  },
  {
    name: 'a reaction with its picture',
    async act(page) {
      const tray = await openTray(page);
      await tray.getByRole('button', { name: /^Reacción/ }).click();
      const sheet = page.getByRole('dialog', { name: /^Reacción de/ });
      await sheet.getByRole('radio', { name: 'Foto', exact: true }).click();
      await sheet.getByRole('button', { name: 'Usar la foto 1 de sus tomas' }).click();
    },
  },
  {
    name: 'a new project',
    async act(page) {
      const sheet = await openProjects(page);
      await sheet.getByRole('button', { name: 'Nuevo proyecto' }).click();
      await page.keyboard.type('Frutas '.repeat(200));
      await page.keyboard.press('Enter');
    },
  },
  { name: 'a copy of a project', act: (page) => actOnProject(page, 'Duplicar') },
  {
    name: 'the name of a project',
    async act(page) {
      await actOnProject(page, 'Cambiar el nombre');
      await page.keyboard.type('Cocina '.repeat(400));
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'a run and its weights',
    room: `&room=network&network=${tinyNetwork}`,
    forMs: 60_000,
    async act(page) {
      await page
        .getByRole('list', { name: 'Capas de la red' })
        .getByRole('button', { name: /^Entrada/ })
        .click({ timeout: 60_000 });
      await page.getByRole('radio', { name: 'ejemplo', exact: true }).click();
      await page.getByRole('radio', { name: 'Entrenar' }).click();
      await page.getByRole('slider', { name: 'Épocas', exact: true }).fill('4');
      await page.getByRole('button', { name: /^Entrenar( de nuevo)?$/ }).click();
    },
  },
  {
    name: 'a project file, opened as a new project',
    act: (page) => takeFile(page, manyRecordings(1)),
  },
  {
    name: 'a project file, merged',
    act: (page) => takeFile(page, manyRecordings(1), /^Juntar con/),
  },
  {
    name: 'photographs in folders',
    act: (page) =>
      takeFile(
        page,
        zipped('fotos.zip', (kind, n) => `${kind}/${n}.jpg`),
      ),
  },
  {
    name: 'a project of Teachable Machine',
    act: (page) =>
      takeFile(
        page,
        zipped('salón.tm', (kind, n) => `${kind}-!-${n}.jpg`, {
          'manifest.json': strToU8('{"type":"image","version":"2.4.5","appdata":{}}'),
        }),
      ),
  },
  {
    name: 'a model of somebody else',
    forMs: 60_000,
    act: (page) => openFile(page, `${root}tests/fixtures/models/functional.keras`),
  },
  {
    name: 'a classifier by QR codes',
    forMs: 60_000,
    async prepare(page) {
      const eyeTable = JSON.parse(readFileSync(`${root}public/models/eye/eye.json`, 'utf8'));
      await page.evaluate(await bundleScript('in-page/film-card.ts'));
      await page.evaluate((table) => window.filmCard(table), eyeTable);
    },
    async act(page) {
      await page.getByRole('button', { name: 'Menú' }).click();
      await page.getByRole('menuitem', { name: 'Recibir de otro celular' }).click();
    },
  },
  {
    name: 'a recording of a test round',
    async prepare(page) {
      await needClass(page, 'Balón');
      await showObject(page, 'Balón');
      await holdRecord(page, 'Balón', 1200);
      await goToRoom(page, 'Mi red');
      await page.getByRole('radio', { name: 'Evaluar' }).click();
      await page.getByRole('button', { name: 'Hacer una ronda de prueba' }).click();
    },
    async act(page) {
      const round = page.getByRole('region', { name: 'Ronda de prueba' });
      await round.getByRole('button', { name: /^Grabar/ }).hover();
      await page.mouse.down();
      await page.waitForTimeout(1200);
      await page.mouse.up();
    },
  },
  {
    name: 'a correction',
    async prepare(page) {
      await page.getByRole('button', { name: '¿Quién la engaña?' }).click();
      await page.getByText('Dice: Taza').waitFor();
    },
    async act(page) {
      const game = page.getByRole('region', { name: '¿Quién la engaña?' });
      await game.getByRole('button', { name: 'Ninguna de estas' }).click();
    },
  },
];
