import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { addClass, expect, headline, record, row, test, untilLearned } from './app.ts';
import { ownPhotos } from './photos.ts';

const { photo } = ownPhotos!;

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Photographs of a kind as files, each with a name of its own. */
function uploads(kind: string, count = 6): Upload[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${kind}-${basename(photo(kind, index))}`,
    mimeType: 'image/jpeg',
    buffer: readFileSync(photo(kind, index)),
  }));
}

const damaged: Upload = {
  name: 'rota.jpg',
  mimeType: 'image/jpeg',
  buffer: readFileSync(photo('taza', 5)).subarray(0, 4000),
};

/** Chooses files in the picker that the tray of a class opens. */
async function choose(page: Page, name: string, files: Upload[]): Promise<Locator> {
  await page.getByRole('button', { name: `${name}: ver sus tomas` }).click();
  const tray = page.getByRole('dialog', { name });
  const choosing = page.waitForEvent('filechooser');
  await tray.getByRole('button', { name: 'Agregar fotos' }).click();
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(files);
  return tray;
}

/** Files as the page gets them when they are dragged or pasted. */
function transfer(page: Page, files: readonly Upload[]) {
  return page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      return data;
    },
    files.map(({ name, mimeType, buffer }) => ({
      name,
      type: mimeType,
      base64: buffer.toString('base64'),
    })),
  );
}

/** Pastes files where the focus is; answers whether the page took them for itself. */
async function paste(page: Page, files: readonly Upload[], text?: string): Promise<boolean> {
  return (await transfer(page, files)).evaluate((clipboardData, words) => {
    if (words) clipboardData.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return !document.activeElement!.dispatchEvent(event);
  }, text);
}

// Contrast is measured on what has arrived, not on what is still fading in.
test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
});

test('twelve files at once: eleven bursts that teach, the damaged one is named and explained @long', async ({
  page,
}) => {
  await addClass(page, 'Cosas');
  const files = [...uploads('taza'), ...uploads('balón', 5)];
  files.splice(4, 0, damaged);
  const tray = await choose(page, 'Cosas', files);
  const notices = page.getByRole('region', { name: 'Avisos' });
  await expect(notices).toContainText('Se agregaron 11 fotos a Cosas.');
  await expect(notices).toContainText('No se pudo agregar rota.jpg.');
  await expect(tray.getByRole('button', { name: 'Agregar fotos' })).toBeVisible();
  await notices.getByRole('button', { name: 'Ver por qué' }).click();
  const report = page.getByRole('dialog', { name: 'Archivos que no se agregaron' });
  await expect(report).toContainText('rota.jpg');
  await expect(report).toContainText('está dañada');
  await expect(tray).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await untilLearned(page);
  await expect(headline(page)).toContainText('Cosas');
  await page.reload();
  await expect(row(page, 'Cosas')).toContainText('11 fotos sueltas');
});

test('what is there already is not added again; undo takes away what one import added', async ({
  page,
}) => {
  await addClass(page, 'Taza');
  const notices = page.getByRole('region', { name: 'Avisos' });
  await choose(page, 'Taza', uploads('taza', 2));
  await expect(row(page, 'Taza')).toContainText('2 fotos sueltas');
  await page.keyboard.press('Escape');
  await choose(page, 'Taza', [...uploads('taza', 4), ...uploads('taza', 3)]);
  await expect(notices).toContainText('Se agregaron 2 fotos a Taza. 5 ya estaban.');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Taza')).toContainText('4 fotos sueltas');
  await notices.getByRole('button', { name: 'Deshacer' }).last().click();
  await expect(row(page, 'Taza')).toContainText('2 fotos sueltas');
  await page.reload();
  await expect(row(page, 'Taza')).toContainText('2 fotos sueltas');
});

test('dropped on a row they are added; dropped elsewhere one is the picture, several ask for a class @long', async ({
  page,
}) => {
  await addClass(page, 'Taza');
  await addClass(page, 'Balón');
  const target = row(page, 'Balón');
  const dataTransfer = await transfer(page, uploads('balón', 3));
  await page.locator('body').dispatchEvent('dragenter', { dataTransfer });
  await target.dispatchEvent('dragover', { dataTransfer });
  await expect(target).toContainText('Suelta aquí para agregar a Balón');
  await expect(target).toHaveCSS('outline-style', 'dashed');
  await expect(row(page, 'Taza')).toHaveCSS('outline-style', 'dashed');
  await target.dispatchEvent('drop', { dataTransfer });
  await expect(target).toContainText('3 fotos sueltas');
  await expect(target).not.toHaveCSS('outline-style', 'dashed');
  await expect(row(page, 'Taza')).toContainText('sin fotos');
  // The picture is still the scene's, which is taller than the photograph.
  await expect(page.locator('canvas.live-picture')).toHaveJSProperty('width', 640);
  await page.locator('[data-picture]').dispatchEvent('drop', { dataTransfer });
  const sheet = page.getByRole('dialog', { name: 'Abrir archivo' });
  await expect(sheet).toContainText('3 fotos');
  // One sees what is sorted.
  await expect(sheet.getByRole('img')).toHaveCount(3);
  const first = sheet.getByRole('img', { name: /^Foto 1 de 3: .+\.jpg$/ });
  expect(await first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(224);
  await page.keyboard.press('Escape');
  const one = await transfer(page, uploads('balón', 1));
  await page.locator('[data-picture]').dispatchEvent('drop', { dataTransfer: one });
  await expect(page.locator('canvas.live-picture')).not.toHaveJSProperty('width', 640);
  await expect(target).toContainText('3 fotos sueltas');
});

test('pasted into the row or the tray that has the focus; text fields keep their text @long', async ({
  page,
}) => {
  await addClass(page, 'Taza');
  await addClass(page, 'Balón');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  expect(await paste(page, uploads('taza', 1))).toBe(false);
  await page.getByRole('button', { name: 'Balón: ver sus tomas' }).focus();
  expect(await paste(page, uploads('balón', 2))).toBe(true);
  await expect(row(page, 'Balón')).toContainText('2 fotos sueltas');
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  const tray = page.getByRole('dialog', { name: 'Taza' });
  await expect(tray.getByRole('button', { name: 'Cerrar' })).toBeFocused();
  expect(await paste(page, uploads('taza', 1))).toBe(true);
  await expect(tray.getByRole('heading', { name: 'Fotos sueltas' })).toBeVisible();
  const field = tray.getByRole('textbox', { name: 'Nombre' });
  await field.focus();
  // A word processor copies its text as a picture, too.
  expect(await paste(page, uploads('taza', 2), 'Jarra')).toBe(false);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Taza')).toContainText('1 foto suelta');
});

test('a picture copied in the browser is pasted with the keys @long', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await addClass(page, 'Taza');
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')!.fillRect(20, 20, 200, 90);
    const png = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!)));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  });
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(row(page, 'Taza')).toContainText('1 foto suelta');
});

test('cancelled: what was added stays; recording and answering go on meanwhile @long', async ({
  page,
}) => {
  await addClass(page, 'Muchas');
  await addClass(page, 'Taza');
  // Large enough to take a while, each another picture.
  const files = await page.evaluateHandle(async () => {
    const data = new DataTransfer();
    for (let index = 0; index < 60; index++) {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [3000, 2000];
      const context = canvas.getContext('2d')!;
      context.fillStyle = `hsl(${index * 6} 80% 50%)`;
      context.fillRect(0, 0, 3000, 2000);
      const blob = await new Promise<Blob>((resolve) =>
        canvas.toBlob((made) => resolve(made!), 'image/jpeg'),
      );
      data.items.add(new File([blob], `${index}.jpg`, { type: 'image/jpeg' }));
    }
    return data;
  });
  const target = row(page, 'Muchas');
  await target.dispatchEvent('drop', { dataTransfer: files });
  await expect(target).toContainText(/Agregando \d+ de 60/);
  await record(page, 'Taza', 600);
  await page.getByRole('button', { name: 'Dejar de agregar fotos a Muchas' }).click();
  const notices = page.getByRole('region', { name: 'Avisos' });
  await expect(notices).toContainText(/Se agregaron \d+ de 60 fotos a Muchas\./);
  const added = Number(/agregaron (\d+) de/.exec(await notices.innerText())![1]);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(60);
  await expect(row(page, 'Taza')).toContainText('1 toma');
  await page.reload();
  await expect(target).toContainText(added === 1 ? '1 foto suelta' : `${added} fotos sueltas`);
});

test('the order of rows: by keys and by buttons, and after a reload @long', async ({ page }) => {
  for (const name of ['Uno', 'Dos', 'Tres']) await addClass(page, name);
  const rows = page.getByRole('button', { name: /: ver sus tomas$/ });
  const expectOrder = (...names: string[]) =>
    expect(rows).toHaveText(names.map((name) => new RegExp(name)));
  await expectOrder('Uno', 'Dos', 'Tres');
  const last = page.getByRole('button', { name: 'Tres: ver sus tomas' });
  await last.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectOrder('Uno', 'Tres', 'Dos');
  await expect(last).toBeFocused();
  await expect(page.getByRole('status').getByText('Tres: lugar 2 de 3')).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await expectOrder('Uno', 'Dos', 'Tres');
  await expect(page.getByRole('status').getByText('Tres: lugar 3 de 3')).toBeAttached();
  await expect(last).toBeFocused();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Alt+ArrowUp');
  await expectOrder('Tres', 'Uno', 'Dos');
  await expect(last).toBeFocused();
  await page.getByRole('button', { name: 'Uno: ver sus tomas' }).click();
  const tray = page.getByRole('dialog', { name: 'Uno' });
  await expect(tray.getByRole('status').getByText('Lugar 2 de 3')).toBeVisible();
  const down = tray.getByRole('button', { name: 'Mover abajo' });
  await down.click();
  await expect(tray.getByRole('status').getByText('Lugar 3 de 3')).toBeVisible();
  // At the end it does nothing, and keeps the focus.
  await expect(down).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await page.keyboard.press('Escape');
  await expectOrder('Tres', 'Dos', 'Uno');
  await page.reload();
  await expectOrder('Tres', 'Dos', 'Uno');
});
