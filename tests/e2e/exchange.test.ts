import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { startServer } from '../../tools/serve.mjs';
import {
  addClass,
  expect,
  headline,
  record,
  recordButton,
  row,
  storedPhotos,
  test,
  untilLearned,
} from './app.ts';

const start = './?backend=wasm&size=128&source=scene&object=mug';
const fixture = 'tests/fixtures/project-version-1.vistazo';

/** Downloads can be read by a test; what the system's own dialog saves cannot. */
async function withoutPicker(page: Page) {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
}

async function fromMenu(page: Page, item: string, sheet: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: /^Men[uú]$/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog', { name: sheet });
}

type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

/** Opens a file as a person does, through the picker. */
async function choose(page: Page, file: Chosen): Promise<Locator> {
  const sheet = await fromMenu(page, 'Abrir archivo…', 'Abrir archivo');
  return chooseIn(page, sheet, 'Elegir archivo…', file);
}

async function chooseIn(page: Page, sheet: Locator, button: string, file: Chosen) {
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: button }).click();
  const chooser = await choosing;
  // A phone would grey out what a list of kinds does not name.
  expect(await chooser.element().getAttribute('accept')).toBeFalsy();
  await chooser.setFiles(file);
  return sheet;
}

async function saved(page: Page, sheet: Locator, button: string): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: button }).click();
  return downloading;
}

const upload = (name: string, buffer: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(buffer),
});

test('a project is saved, everything is erased, and opened it answers as before; merged it adds nothing', async ({
  page,
}) => {
  await withoutPicker(page);
  await page.goto(start);
  await addClass(page, 'Taza/ñ');
  await record(page, 'Taza/ñ', 700);
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Taza/ñ');
  const photoCount = await storedPhotos(page);

  const share = await fromMenu(page, 'Compartir proyecto…', 'Compartir «Mi proyecto»');
  await expect(share.getByRole('heading', { level: 3 })).toHaveText([
    'Otro celular',
    'Mis fotografías',
    'Cuaderno (notebook) y Keras',
  ]);
  await expect(share).toContainText(/unos \d+ kB/);
  const { violations } = await new AxeBuilder({ page }).include('.sheet-panel').analyze();
  expect(violations).toEqual([]);
  const download = await saved(page, share, 'Guardar: Archivo del proyecto');
  expect(download.suggestedFilename()).toBe('Mi proyecto.vistazo');
  await expect(
    share.getByRole('status').filter({ hasText: 'se mandó a tus descargas.' }),
  ).toBeVisible();
  const path = await download.path();
  const inside = unzipSync(readFileSync(path));
  expect(Object.keys(inside).filter((name) => name.startsWith('photos/'))).toHaveLength(photoCount);
  expect(Object.keys(inside)).toContain('embeddings/0.f32');

  await page.keyboard.press('Escape');
  const projects = await fromMenu(page, 'Proyectos…', 'Proyectos');
  await projects.getByText('Más', { exact: true }).click();
  await projects.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  await page.getByRole('button', { name: 'Borrar todo…' }).click();
  await page.getByRole('button', { name: 'Sí, borrar todo' }).click();

  // From the first screen: there is nothing that it could be merged into, so nothing is asked.
  await page.getByRole('button', { name: 'Abrir archivo…' }).click();
  const open = page.getByRole('dialog', { name: 'Abrir archivo' });
  await chooseIn(page, open, 'Elegir archivo…', path);
  await expect(open).toContainText('Se abrió «Mi proyecto 2»');
  await expect(open).toContainText(`${photoCount} fotos`);
  await open.getByRole('button', { name: 'Listo' }).click();
  await page.goto(start);
  await expect(row(page, 'Taza/ñ')).toContainText(`1 toma · ${photoCount} fotos`);
  await untilLearned(page);
  await expect(headline(page)).toHaveText('Taza/ñ');

  const again = await choose(page, path);
  await expect(again).toContainText(/¿Cómo abrir .*\?/);
  await again.getByRole('button', { name: /^Juntar con/ }).press('Enter');
  await expect(again).toContainText('Nada nuevo: todo estaba ya aquí.');
  await expect(again).toContainText(`${photoCount} fotos que ya estaban aquí`);
  await again.getByRole('button', { name: 'Listo' }).press('Enter');
  expect(await storedPhotos(page)).toBe(photoCount);
});

test('what is damaged, cut, foreign or newer is refused in a sentence; a merge is undone; keys alone suffice @long', async ({
  page,
}) => {
  await page.goto(start);
  await addClass(page, ' taza');
  await record(page, 'taza', 300);
  await expect(row(page, 'taza')).toContainText('1 toma');
  // It is written while it comes.
  let before = 0;
  const isWritten = async () => {
    const last = before;
    before = await storedPhotos(page);
    return before > 0 && before === last;
  };
  await expect.poll(isWritten, { intervals: [500] }).toBe(true);
  const whole = readFileSync(fixture);
  const files = unzipSync(whole);
  const manifest = JSON.parse(new TextDecoder().decode(files['vistazo.json'])) as object;
  const flipped = Uint8Array.from(whole);
  // Within the first photograph, which is a reaction's picture, too: only its checksum tells.
  const at = whole.lastIndexOf(Buffer.from(files['photos/Taza/001_001.jpg']!));
  flipped[at + 2000]! ^= 255;
  const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['cortado.vistazo', whole.subarray(0, 30_000), /incompleto o dañado/],
    ['otro.zip', zipSync({ 'a.txt': strToU8('hola') }), /no sabe qué es otro\.zip/],
    ['nota.csv', strToU8('hola'), /no sabe qué es nota\.csv/],
    ['nota.vistazo', strToU8('hola'), /incompleto o dañado/],
    [
      'nuevo.vistazo',
      zipSync({ 'vistazo.json': strToU8(JSON.stringify({ ...manifest, version: 99 })) }),
      /un Vistazo más nuevo/,
    ],
    [
      'raro.vistazo',
      zipSync({ 'vistazo.json': strToU8(JSON.stringify({ ...manifest, classes: 1 })) }),
      /ningún proyecto dice \(classes\)/,
    ],
  ];
  let sheet: Locator | undefined;
  for (const [name, bytes, sentence] of refused) {
    sheet = sheet
      ? await chooseIn(page, sheet, 'Elegir otro archivo…', upload(name, bytes))
      : await choose(page, upload(name, bytes));
    const told = sheet.getByRole('alert');
    await expect(told).toContainText(sentence);
    await expect(told).toContainText('No se cambió nada de lo tuyo.');
  }
  await expect(sheet!.getByRole('button', { name: '¿Qué es cada archivo?' })).toBeVisible();
  await chooseIn(page, sheet!, 'Elegir otro archivo…', upload('roto.vistazo', flipped));
  await sheet!.getByRole('button', { name: /^Juntar con/ }).click();
  await expect(sheet!.getByRole('alert')).toContainText('dañado en photos/Taza/001_001.jpg');
  expect(await storedPhotos(page)).toBe(before);
  await expect(row(page, 'Reloj')).toBeHidden();

  await chooseIn(page, sheet!, 'Elegir otro archivo…', fixture);
  // Called off, it is as if it had not been.
  await sheet!.getByRole('button', { name: 'Cancelar' }).click();
  await chooseIn(page, sheet!, 'Elegir archivo…', fixture);
  await expect(sheet!.getByRole('button', { name: 'Como proyecto nuevo' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sheet!).toContainText('Se juntó con «Mi proyecto».');
  await expect(sheet!.getByRole('listitem')).toHaveText([
    '1 clase nueva',
    '5 tomas',
    '6 fotos',
    '1 de ellas solo mide',
    '1 entrenamiento',
  ]);
  expect(await storedPhotos(page)).toBe(before + 6);
  await sheet!.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(sheet!).toContainText('el proyecto está como antes');
  expect(await storedPhotos(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Reloj')).toBeHidden();
  await expect(row(page, 'taza')).toContainText('1 toma');
});

test('without a network: opened with the app, dropped, and shared to it by another app; the help tells of each file @long', async ({
  page,
}) => {
  const bytes = [...readFileSync(fixture)];
  // As the system does it that opens a file with the app.
  await page.addInitScript((given) => {
    if (!location.search.includes('launched')) return;
    const file = new File([Uint8Array.from(given)], 'cocina.vistazo');
    const setConsumer = (consumer: (launch: object) => void) =>
      consumer({ files: [{ getFile: async () => file }] });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, bytes);
  const server = await startServer({});
  const address = `${server.url}?backend=wasm&size=128&source=scene&object=mug`;
  await page.goto(address);
  const device = await fromMenu(page, 'Este dispositivo', 'Este dispositivo');
  await expect(device).toContainText('Listo para usarse sin internet', { timeout: 60_000 });
  await server.close();

  await page.goto(`${address}&launched`);
  const open = page.getByRole('dialog', { name: 'Abrir archivo' });
  await expect(open).toContainText('Se abrió «Cocina».');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Reloj')).toContainText('1 toma · 1 foto suelta');

  // Another app's Share sheet posts a form, which the service worker takes.
  await page.evaluate(async (given) => {
    const form = new FormData();
    form.append('files', new File([Uint8Array.from(given)], 'cocina ñ.vistazo'));
    // Where it leads is opened below.
    await fetch('./?shared', { method: 'POST', body: form, redirect: 'manual' });
  }, bytes);
  await page.goto(`${server.url}?shared`);
  await expect(open).toContainText('¿Cómo abrir «Cocina»?');
  await open.getByRole('button', { name: 'Como proyecto nuevo' }).click();
  await expect(open).toContainText('Se abrió «Cocina 2».');
  expect(new URL(page.url()).search).not.toContain('shared');
  expect(await page.evaluate(() => caches.has('vistazo-shared'))).toBe(false);
  await open.getByRole('button', { name: 'Listo' }).click();

  const dropped = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(given)], 'cocina.zip'));
    return data;
  }, bytes);
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(open).toContainText('¿Cómo abrir «Cocina»?');
  // What comes meanwhile waits, and is asked about in its turn.
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(open).toContainText('Espera su turno: cocina.zip.');
  await open.getByRole('button', { name: 'Juntar con «Cocina 2»' }).click();
  await expect(open).toContainText('1 entrenamiento que ya estaba aquí');
  await open.getByRole('button', { name: 'Abrir el siguiente' }).click();
  await expect(open).toContainText('¿Cómo abrir «Cocina»?');
  await page.keyboard.press('Escape');

  const share = await fromMenu(page, 'Compartir proyecto…', 'Compartir «Cocina 2»');
  await share.getByRole('button', { name: '¿Qué es cada archivo?' }).click();
  const help = page.getByRole('dialog', { name: '¿Qué es cada archivo?' });
  await expect(help).toContainText('Archivo del proyecto (.vistazo)');
  // Back to where it was asked for, and then to the menu.
  await page.keyboard.press('Escape');
  await expect(share).toBeVisible();
  await expect(help).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Menú' })).toBeFocused();
});

test.describe('a form is posted to it, as systems do from outside', () => {
  // Which the app's own policy lets no page do from within.
  test.use({ bypassCSP: true });

  for (const isInstalled of [true, false]) {
    const what = isInstalled
      ? "the installed app's window stays as it is"
      : 'a page that makes way';
    test(`shared to the app while it records, ${what}: the photographs taken until then are there @long`, async ({
      page,
    }) => {
      await page.goto(start);
      await addClass(page, 'Taza');
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      if (isInstalled) {
        await page.addInitScript(() => {
          const ask = window.matchMedia.bind(window);
          window.matchMedia = (query) =>
            ask(query === '(display-mode: standalone)' ? 'all' : query);
        });
      }
      await page.goto(start);
      await recordButton(page, 'Taza').waitFor();
      await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
      await recordButton(page, 'Taza').hover();
      await page.mouse.down();
      await expect(row(page, 'Taza').locator('.tiny').nth(2)).toBeVisible();

      // As Android does it: the window goes where the form is posted.
      await page.evaluate(
        (given) => {
          const form = document.createElement('form');
          const input = document.createElement('input');
          Object.assign(form, {
            method: 'post',
            action: './?shared',
            enctype: 'multipart/form-data',
          });
          Object.assign(input, { type: 'file', name: 'files' });
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(given)], 'cocina.vistazo'));
          input.files = data.files;
          form.append(input);
          document.body.append(form);
          form.submit();
        },
        [...readFileSync(fixture)],
      );
      const open = page.getByRole('dialog', { name: 'Abrir archivo' });
      await expect(open).toContainText('¿Cómo abrir «Cocina»?', { timeout: 30_000 });
      await page.mouse.up();
      expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(isInstalled);
      expect(await storedPhotos(page)).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      // Where the window stays, so does the hand, which records on.
      await expect(row(page, 'Taza')).toContainText(/[12] tomas?/);
    });
  }
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('the photographs of a project that is not shown go out in folders @long', async ({
    page,
  }) => {
    await withoutPicker(page);
    await page.goto('./?backend=wasm&source=scene');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Open a file…' }).click();
    const open = page.getByRole('dialog', { name: 'Open a file' });
    await chooseIn(page, open, 'Choose a file…', fixture);
    await expect(open).toContainText('“Cocina” is open.');
    await open.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Projects…' }).click();
    await page.getByRole('button', { name: 'Open My project' }).click();
    await expect(page.getByRole('button', { name: /^Project My project/ })).toBeVisible();

    await page.getByRole('button', { name: /^Project My project/ }).click();
    await page.getByRole('button', { name: 'Actions for Cocina' }).click();
    await page.getByRole('menuitem', { name: 'Share…' }).click();
    const share = page.getByRole('dialog', { name: 'Share “Cocina”' });
    const download = await saved(page, share, 'Save: Photos in folders');
    expect(download.suggestedFilename()).toBe('Cocina photos.zip');
    await expect(
      share.getByRole('status').filter({ hasText: 'was sent to your downloads.' }),
    ).toBeVisible();
    expect(Object.keys(unzipSync(readFileSync(await download.path()))).sort()).toEqual([
      'Cocina (test)/Taza/001_001.jpg',
      'Cocina/None of these/001_001.jpg',
      'Cocina/Reloj/001_001.jpg',
      'Cocina/Reloj/002_001.jpg',
      'Cocina/Taza/001_001.jpg',
      'Cocina/Taza/001_002.jpg',
      'README.txt',
      'bursts.csv',
    ]);
  });
});
