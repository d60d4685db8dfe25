import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectFocusHere, row, test, untilLearned } from './app.ts';
import { film, useFilm } from './film.ts';
import { ownPhotos } from './photos.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  permissions: ['camera'],
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** Opens Evaluate with the example project learned: three classes of three bursts. */
async function openEvaluate(page: Page): Promise<void> {
  // The size of the eye's input is measured elsewhere; figures differ a little with it.
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await expect(row(page, 'Osito')).toContainText('3 tomas · 18 fotos', { timeout: 30_000 });
  await untilLearned(page);
  await page.getByRole('button', { name: 'Mi red' }).click();
  await page.getByRole('radio', { name: 'Evaluar' }).click();
}

/** Opens or closes one of the parts. */
async function toggle(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

const map = (page: Page, photoCount = 54) =>
  page.getByRole('application', { name: `Mapa de ${photoCount} fotos` });
const nearest = (page: Page) =>
  page.getByRole('list', { name: 'Lo más parecido a lo que ve' }).getByRole('button').first();

/** Where the live picture is on the map, in CSS pixels. */
async function livePlace(page: Page): Promise<readonly [number, number]> {
  const text = (await map(page).getAttribute('data-live')) ?? '';
  const [x, y] = text.split(' ').map(Number);
  return [x ?? NaN, y ?? NaN];
}

test('another thing before the camera is another place on the map', async ({ page }) => {
  await openEvaluate(page);
  await toggle(page, 'Mapa de tus fotos');
  await expect(nearest(page)).toHaveAccessibleName(/^Taza, parecido 0\.\d\d$/, { timeout: 30_000 });
  const [mugX, mugY] = await livePlace(page);
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: 'Osito' }).click();
  await expect(nearest(page)).toHaveAccessibleName(/^Osito, parecido 0\.\d\d$/, {
    timeout: 30_000,
  });
  await expect
    .poll(async () => {
      const [x, y] = await livePlace(page);
      return Math.hypot(x - mugX, y - mugY);
    })
    .toBeGreaterThan(40);
});

test('the camera moves as a point among the photographs @long', async ({ page, context }) => {
  await useFilm(context);
  await openEvaluate(page);
  // The example came with its scene; now the camera looks at what it shows.
  await page.goto('./?backend=wasm&size=128&source=camera&room=network&tab=evaluate');
  await film(page, ownPhotos!.photo('taza', 0), 'still');
  await toggle(page, 'Mapa de tus fotos');
  await expect(nearest(page)).toHaveAccessibleName(/^Taza, parecido 0\.\d\d$/, { timeout: 30_000 });
  await expect(map(page)).toHaveAttribute('data-live', /\d/);
  const [mugX, mugY] = await livePlace(page);
  await film(page, ownPhotos!.photo('osito', 0), 'still');
  await expect(nearest(page)).toHaveAccessibleName(/^Osito, parecido 0\.\d\d$/, {
    timeout: 30_000,
  });
  await expect
    .poll(async () => {
      const [x, y] = await livePlace(page);
      return Math.hypot(x - mugX, y - mugY);
    })
    .toBeGreaterThan(40);
  await expectAccessible(page);

  // By keys: a photograph, the next one beside it, and back to the camera.
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  const card = page.getByRole('group', { name: /^Foto de / });
  await expect(card).toBeVisible();
  const visited = new Set([await card.getByText(/ de 54$/).textContent()]);
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    visited.add(await card.getByText(/ de 54$/).textContent());
  }
  expect(visited.size).toBeGreaterThan(1);
  await page.keyboard.press('+');
  await expect(page.getByRole('button', { name: 'Ver todo' })).toBeEnabled();
  await page.keyboard.press('0');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a photograph in the wrong class is found, and put right with one tap @long', async ({
  page,
}) => {
  await openEvaluate(page);
  // Of three takes two are left beside a photograph's own: a class of as many must not outvote them.
  await page.getByRole('button', { name: 'Enseñar', exact: true }).click();
  await page.getByRole('button', { name: 'Osito: ver sus tomas' }).click();
  const tray = page.getByRole('dialog', { name: 'Osito' });
  await tray.getByRole('button', { name: 'Borrar la toma' }).first().click();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Osito')).toContainText('2 tomas · 12 fotos');
  await page.getByRole('button', { name: 'Mi red' }).click();
  await toggle(page, 'Mapa de tus fotos');
  await map(page, 48).waitFor({ timeout: 30_000 });
  await page.locator('summary', { hasText: /^Más/ }).click();
  await page.getByRole('region', { name: 'Fotos del mapa' }).getByRole('button').first().click();
  const card = page.getByRole('group', { name: 'Foto de Taza' });
  await card.getByRole('button', { name: 'Mover a otra clase' }).click();
  await page.getByRole('menuitem', { name: 'Osito' }).click();
  const review = page.getByRole('region', { name: /^Fotos por revisar/ });
  const suspect = review.getByRole('listitem').filter({ hasText: 'Parece Taza' });
  await expect(suspect).toHaveCount(1, { timeout: 30_000 });
  await expect(suspect).toContainText('Osito');
  await suspect.getByRole('button', { name: 'Mover a Taza' }).click();
  await expect(suspect).toHaveCount(0);

  // The other map is made behind the screen.
  await page.getByRole('radio', { name: 'UMAP' }).click();
  await expect(page.getByText(/^UMAP: solo importa|UMAP: solo importa/)).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
});

test('what it says is held against what is right, and splits against each other @long', async ({
  page,
}) => {
  await openEvaluate(page);
  await toggle(page, 'Calibración');
  const error = page.locator('dt', { hasText: 'Error de calibración' }).locator('+ dd');
  await expect(page.getByText(/^Cuando dice .* acierta/)).toBeVisible({
    timeout: 30_000,
  });
  const fitted = await error.textContent();
  await page.getByRole('switch', { name: /^Temperatura/ }).click();
  await expect(error).not.toHaveText(fitted!);
  await page.getByRole('radio', { name: 'mismas fotos' }).click();
  await expect(page.getByText(/^Cuando dice .* acierta/)).toBeVisible();

  await toggle(page, 'Ninguna de estas: el umbral');
  const sentence = page.getByText(/^Con esta exigencia rechazaría/);
  await expect(sentence).toBeVisible({ timeout: 30_000 });
  const use = page.getByRole('button', { name: 'Usar esta exigencia' });
  await expect(use).toBeDisabled();
  await page.getByRole('slider', { name: 'Exigencia' }).fill('-20');
  await expect(page.getByText('La que eliges: −0.20')).toBeVisible();
  await use.click();
  await expect(page.getByText('La de ahora: −0.20')).toBeVisible();

  await toggle(page, 'Dos maneras de separar');
  const measure = page.getByRole('button', { name: 'Medir', exact: true });
  await measure.press('Enter');
  await expect(page.getByRole('img', { name: /^Por foto: .*; entre / })).toBeVisible({
    timeout: 60_000,
  });
  // What was pressed is gone, and so is what could be cancelled in its place.
  await expectFocusHere(page, measure);
  await expect(page.getByText(/^5 sorteos en 3 partes;.* 54 fotos de 9 tomas/)).toBeVisible();
  await expectAccessible(page);
});

test('the report says what was measured, in both languages, and is kept as JSON @long', async ({
  page,
}) => {
  await openEvaluate(page);
  await page.getByRole('button', { name: 'Ver el informe' }).click();
  const report = page.getByRole('article', { name: 'Informe del proyecto' });
  await expect(report).toContainText('No hay ronda de prueba.');
  await expect(report.getByText('No se calculó.')).toHaveCount(4);
  await page.getByRole('button', { name: 'Calcular lo que falta' }).click();
  await expect(report.getByText('No se calculó.')).toHaveCount(0, { timeout: 60_000 });
  await expect(report.getByText(/^Acierta .* de 54 fotos$/)).toBeVisible();
  await expectAccessible(page);

  // A phone returns at once, and prints later.
  const titles = await page.evaluate(() => {
    window.print = () => undefined;
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent?.includes('PDF'))!
      .click();
    const during = document.title;
    window.dispatchEvent(new Event('afterprint'));
    return { during, after: document.title };
  });
  expect(titles.during).toMatch(/^vistazo-informe-\d{4}-\d\d-\d\d$/);
  expect(titles.after).not.toContain('informe');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Guardar JSON' })).toBeHidden();
  await expect(page.locator('.app')).toBeHidden();
  await page.emulateMedia({ media: null });

  // Without the picker of files, as in most browsers, it is downloaded.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar JSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^vistazo-informe-\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ format: 'vistazo-report', version: 1, test: null });
  expect(saved.classes).toEqual(['Taza', 'Balón', 'Osito']);
  expect(saved.heldOut.photos).toBe(54);
  expect(saved.splits.byBurst).toHaveLength(5);
  expect(saved.calibration.measuredOn).toBe('held-out');

  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const key = 'vistazo.preferences';
    const kept = JSON.parse(localStorage.getItem(key)!);
    localStorage.setItem(key, JSON.stringify({ ...kept, language: 'en' }));
  });
  await page.reload();
  await page.getByRole('button', { name: 'See the report' }).click();
  await expect(page.getByRole('article', { name: 'Report of the project' })).toContainText(
    'There is no test round.',
  );
});
