import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { addClass, expect, headline, record, row, test, untilLearned } from './app.ts';

test.use({ serviceWorkers: 'block' });

const start = './?backend=wasm&size=128&source=scene&object=mug';

async function openProjects(page: Page) {
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Proyectos…' }).click();
  return page.getByRole('dialog', { name: 'Proyectos' });
}

async function makeProject(page: Page, name: string) {
  const sheet = await openProjects(page);
  await sheet.getByRole('button', { name: 'Nuevo proyecto' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
}

async function switchTo(page: Page, name: string) {
  await page.getByRole('button', { name: /^Proyecto .*: cambiar$/ }).click();
  await page.getByRole('button', { name: `Abrir ${name}`, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function show(page: Page, object: string) {
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: object, exact: true }).click();
}

async function act(page: Page, project: string, verb: string) {
  await page.getByRole('button', { name: `Acciones de ${project}`, exact: true }).click();
  await page.getByRole('menuitem', { name: verb }).click();
}

test('a second project appears in the header; classes and answers stay apart, and the last one opens again @long', async ({
  page,
}) => {
  await page.goto(start);
  await addClass(page, 'Taza');
  await record(page, 'Taza', 700);
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Taza');
  await expect(page.getByRole('banner')).toContainText('Vistazo');
  const picture = page.locator('.live-picture');
  await picture.evaluate((element) => element.setAttribute('data-same', 'yes'));

  await makeProject(page, 'Frutas');
  await expect(page.getByRole('button', { name: 'Proyecto Frutas: cambiar' })).toBeVisible();
  await expect(page.getByRole('banner')).not.toContainText('Vistazo');
  await expect(headline(page)).toBeHidden();
  await expect(row(page, 'Taza')).toBeHidden();
  // The picture went on: no black flash, no other element.
  await expect(picture).toHaveAttribute('data-same', 'yes');
  await show(page, 'Plátano');
  await addClass(page, 'Fruta');
  await record(page, 'Fruta', 700);
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Fruta');

  await switchTo(page, 'Mi proyecto');
  await expect(row(page, 'Taza')).toContainText('1 toma');
  await expect(row(page, 'Fruta')).toBeHidden();
  await expect(headline(page)).toHaveText('Ninguna de estas');
  await show(page, 'Taza');
  await expect(headline(page)).toHaveText('Taza');

  await switchTo(page, 'Frutas');
  await page.reload();
  await expect(row(page, 'Fruta')).toContainText('1 toma');
  await expect(page.getByRole('button', { name: 'Proyecto Frutas: cambiar' })).toBeVisible();
});

test('an undo belongs to the project in which something was deleted @long', async ({ page }) => {
  await page.goto(start);
  await addClass(page, 'Taza');
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await page.getByRole('button', { name: 'Borrar la clase' }).click();
  await expect(page.getByRole('button', { name: 'Deshacer' })).toBeVisible();
  await makeProject(page, 'Frutas');
  await expect(page.getByRole('button', { name: 'Deshacer' })).toBeHidden();
});

test('rename, duplicate, delete and undo @long', async ({ page }) => {
  await page.goto(start);
  await addClass(page, 'Taza');
  await record(page, 'Taza', 500);
  await expect(row(page, 'Taza')).toContainText('1 toma');
  const sheet = await openProjects(page);
  await act(page, 'Mi proyecto', 'Cambiar el nombre');
  await page.keyboard.type('Cocina');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Abrir Cocina' })).toBeVisible();
  await act(page, 'Cocina', 'Duplicar');
  const copy = sheet.getByRole('button', { name: 'Abrir Copia de Cocina' });
  await expect(copy).toContainText(/1 clase · \d+ fotos?/);
  await copy.click();
  await expect(row(page, 'Taza')).toContainText('1 toma');
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Taza');

  await page.getByRole('button', { name: 'Proyecto Copia de Cocina: cambiar' }).click();
  await act(page, 'Copia de Cocina', 'Borrar');
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
  // In the sheet, where the Tab key gets to it; closed, it is beside everything else.
  await expect(sheet.getByRole('button', { name: 'Deshacer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText('Vistazo');
  await expect(page.getByText('Se borró el proyecto Copia de Cocina.')).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(
    page.getByRole('button', { name: 'Proyecto Copia de Cocina: cambiar' }),
  ).toBeVisible();
  await expect(row(page, 'Taza')).toContainText('1 toma');

  // Undone in the sheet, the focus is on what came back, wherever it stands.
  await page.getByRole('button', { name: 'Proyecto Copia de Cocina: cambiar' }).click();
  for (const name of ['Cocina', 'Copia de Cocina']) {
    await act(page, name, 'Borrar');
    await expect(sheet.getByRole('listitem')).toHaveCount(1);
    await sheet.getByRole('button', { name: 'Deshacer' }).press('Enter');
    await expect(sheet.getByRole('button', { name: `Abrir ${name}`, exact: true })).toBeFocused();
  }
});

test('the example project is one tap away, and answers on the sample scene @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene&object=empty');
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  for (const name of ['Taza', 'Balón', 'Osito']) {
    await expect(row(page, name)).toContainText('3 tomas · 18 fotos');
  }
  await expect(page.getByRole('button', { name: 'Proyecto Ejemplo: cambiar' })).toBeVisible();
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Taza');
  await show(page, 'Osito');
  await expect(headline(page)).toHaveText('Osito');
  await show(page, 'Reloj');
  await expect(headline(page)).toHaveText('Ninguna de estas');
});

test('the example can be given up: then nothing of it is kept @long', async ({ page }) => {
  await page.goto(start);
  // The photographs wait until the way out was taken.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = function (callback, ...options) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      const late = new OffscreenCanvas(1, 1);
      late.getContext('2d');
      setTimeout(
        () => void late.convertToBlob({ type: options[0] ?? 'image/png' }).then(callback),
        200,
      );
    };
  });
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Preparando' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByRole('button', { name: 'Ver un proyecto de ejemplo' })).toBeVisible();
  const sheet = await openProjects(page);
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
});

test('erasing everything: first a copy of the photographs, then a first screen without a past', async ({
  page,
}) => {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await page.goto(start);
  await addClass(page, 'Taza/ñ');
  await record(page, 'Taza/ñ', 600);
  await expect(row(page, 'Taza/ñ')).toContainText('1 toma');
  await makeProject(page, 'Frutas');
  await addClass(page, 'Fruta');
  await record(page, 'Fruta', 200);
  await expect(row(page, 'Fruta')).toContainText('1 toma');

  const projects = await openProjects(page);
  await projects.getByText('Más', { exact: true }).click();
  await projects.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Borrar todo' });
  await expect(sheet).toContainText(/2 proyectos con \d+ fotos/);
  const [, photoCount] = /con (\d+) fotos/.exec(await sheet.innerText())!;
  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Guardar una copia' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^vistazo-fotos-\d{4}-\d\d-\d\d\.zip$/);
  await expect(sheet).toContainText('La copia está guardada.');
  const files = unzipSync(readFileSync(await download.path()));
  const photos = Object.entries(files).filter(([path]) => path.endsWith('.jpg'));
  expect(photos).toHaveLength(Number(photoCount));
  expect(Object.keys(files)).toContain('bursts.csv');
  expect(Object.keys(files)).toContain('Mi proyecto/Taza_ñ/001_001.jpg');
  expect(Object.keys(files)).toContain('Frutas/Fruta/001_001.jpg');
  for (const [, bytes] of photos) expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xd8]);

  await sheet.getByRole('button', { name: 'Borrar todo…' }).press('Enter');
  // Enter once more does not erase.
  await expect(sheet.getByRole('button', { name: 'No borrar' })).toBeFocused();
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Borrar todo…' }).click();
  await sheet.getByRole('button', { name: 'Sí, borrar todo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Enséñale a tu cámara');
  await expect(page.locator('video')).toHaveCount(0);
  const left = await page.evaluate(async () => {
    const open = indexedDB.open('vistazo');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const count = (name: string) =>
      new Promise<number>((resolve) => {
        const request = database.transaction(name).objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
      });
    const counts = await Promise.all(['classes', 'bursts', 'photos', 'photoBytes'].map(count));
    database.close();
    return { counts, preferences: localStorage.getItem('vistazo.preferences') ?? '' };
  });
  expect(left.counts).toEqual([0, 0, 0, 0]);
  // The sample scene was the picture; nobody has chosen one since.
  expect(left.preferences).not.toContain('source');
  const after = await openProjects(page);
  await expect(after.getByRole('listitem')).toHaveCount(1);
  await expect(after).toContainText('0 clases · 0 fotos');
});
