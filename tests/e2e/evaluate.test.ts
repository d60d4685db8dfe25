import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { startServer } from '../../tools/serve.mjs';
import { expect, row, test, untilLearned } from './app.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const matrix = (page: Page) => page.getByRole('grid', { name: 'Matriz de confusión' });
const cell = (page: Page, was: string, said: string) =>
  matrix(page).getByRole('button', { name: new RegExp(`^Era ${was}, dijo ${said}:`) });

/** How many photographs a cell says it has. */
async function countOf(of: Locator): Promise<number> {
  const [, count] = /: (\d+) fotos?/.exec((await of.getAttribute('aria-label')) ?? '') ?? [];
  return Number(count);
}

/** Opens the example project, whose three classes the eye learns, at Evaluate. */
async function openEvaluate(page: Page): Promise<void> {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await untilLearned(page);
  await button(page, 'Evaluar').click();
  await expect(page.getByText(/^Acierta \d+ de 54 fotos/)).toBeVisible({ timeout: 60_000 });
}

/** Holds the button of the class whose turn it is. */
async function recordTest(page: Page): Promise<void> {
  const round = page.getByRole('region', { name: 'Ronda de prueba' });
  await round.getByRole('button', { name: /^Grabar/ }).hover();
  await page.mouse.down();
  await expect(round.getByRole('button', { name: /^Grabar/ })).toContainText(/[2-9]|\d\d/);
  await page.mouse.up();
  await expect(round).toContainText(/1 toma de prueba · \d+ fotos/);
}

test('a test round measures; a wrong photograph is put right, and the matrix follows', async ({
  page,
}) => {
  await openEvaluate(page);
  await expect(page.getByText(/aprende sin una parte de las tomas \(1 de cada 3\)/)).toBeVisible();
  await button(page, 'Hacer una ronda de prueba').click();
  await expect(page.getByRole('heading', { name: /Clase 1 de 3/ })).toBeFocused();
  await recordTest(page);
  // The turn of the ball, but the mug is still shown: all of it will be taken for a mug.
  await button(page, 'Siguiente clase').click();
  await recordTest(page);
  await button(page, 'Salir de la ronda').click();
  await expect(page.getByText(/Medido con tu ronda de prueba: 2 tomas/)).toBeVisible();
  const wrong = cell(page, 'Balón', 'Taza');
  await expect(wrong).toHaveAccessibleName(/: [2-9]\d* fotos|: 1\d fotos/, { timeout: 30_000 });
  // What only measures is not learned from: the tray shows it apart.
  await expect(page.getByText(/Osito: sin tomas de prueba/)).toBeVisible();
  await expect(page.getByText(/Lo que más confunde: de \d+ fotos de «Balón»/)).toBeVisible();

  const before = await countOf(wrong);
  await button(page, 'Ver esas fotos').click();
  const photos = page.getByRole('region', { name: 'Era Balón, dijo Taza' });
  await expect(photos.locator('canvas[data-side]').first()).toBeVisible({ timeout: 30_000 });
  await photos.getByRole('button', { name: /^Foto 1 de/ }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  // Heard by those who do not see it; Esc goes back to the photograph, and from there to the cell.
  await expect(page.getByRole('status').filter({ hasText: 'abajo puedes' })).toHaveText(
    /^Foto 1 de/,
  );
  await expect(page.getByRole('status').filter({ hasText: 'Esc cierra' })).toHaveText(
    /^Era Balón, dijo Taza: \d+ fotos, abajo/,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(photos.getByRole('button', { name: /^Foto 1 de/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(photos).toBeHidden();
  await expect(wrong).toBeFocused();
  await page.keyboard.press('Enter');
  await photos.getByRole('button', { name: /^Foto 1 de/ }).click();
  const rightBefore = await countOf(cell(page, 'Taza', 'Taza'));
  await photos.getByRole('button', { name: 'Es de otra clase…' }).click();
  await page.getByRole('menuitem', { name: 'Taza' }).click();
  await expect.poll(() => countOf(wrong)).toBe(before - 1);
  expect(await countOf(cell(page, 'Taza', 'Taza'))).toBe(rightBefore + 1);
  await button(page, 'Deshacer').last().click();
  await expect.poll(() => countOf(wrong)).toBe(before);

  // The whole recording is given over to learning: it measures no more, until that is undone.
  await photos.getByRole('button', { name: /^Foto 1 de/ }).click();
  await button(page, 'Pasar su toma a entrenamiento').click();
  await expect(page.getByText(/Medido con tu ronda de prueba: 1 toma/)).toBeVisible();
  await button(page, 'Deshacer').last().click();
  await expect(page.getByText(/Medido con tu ronda de prueba: 2 tomas/)).toBeVisible();

  await page.getByRole('button', { name: 'Enseñar', exact: true }).click();
  await expect(row(page, 'Balón')).toContainText('3 tomas · 18 fotos');
  await page.getByRole('button', { name: 'Balón: ver sus tomas' }).click();
  const tray = page.getByRole('dialog', { name: 'Balón' });
  // Only what is in view is in the page.
  await tray.locator('[data-photo]').first().press('Control+End');
  await expect(tray.getByRole('heading', { name: 'Prueba 1' })).toBeAttached();
  await expect(tray.getByText('solo para medir')).toBeAttached();
});

test('with the timer a test round counts and records on the picture, as Teach does @long', async ({
  page,
}) => {
  await openEvaluate(page);
  await button(page, 'Hacer una ronda de prueba').click();
  await page.getByRole('button', { name: 'Temporizador: apagado' }).click();
  const seconds = page.getByRole('radio', { name: '3 segundos' });
  await seconds.click();
  const timer = page.getByRole('button', { name: 'Temporizador: 3 segundos' });
  await expect(timer).toBeVisible();
  await page.getByRole('button', { name: /^Grabar Taza: toca/ }).click();
  await expect(page.locator('.countdown .number')).toHaveText('2', { timeout: 3000 });
  await expect(page.getByText(/^Grabando · quedan [123] s$/)).toBeVisible({ timeout: 10_000 });
});

test('by keyboard alone, in both languages: cells, their photographs, and where a number comes from @long', async ({
  page,
}) => {
  await openEvaluate(page);
  await cell(page, 'Taza', 'Taza').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Balón', 'Balón')).toBeFocused();
  await page.keyboard.press('Enter');
  const photos = page.getByRole('region', { name: 'Era Balón, dijo Balón' });
  await expect(photos.getByRole('button', { name: /^Foto 1 de/ })).toBeVisible();
  await photos.getByRole('button', { name: /^Foto 1 de/ }).press('ArrowRight');
  await expect(photos.getByRole('button', { name: /^Foto 2 de/ })).toBeFocused();
  await page.keyboard.press('Home');
  await photos.getByRole('button', { name: /^Foto 1 de/ }).press('Enter');
  const before = await countOf(cell(page, 'Balón', 'Balón'));
  await photos.getByRole('button', { name: 'Borrar esta foto' }).press('Enter');
  // It learns without it, and is asked anew.
  await expect.poll(() => countOf(cell(page, 'Balón', 'Balón'))).toBeLessThan(before);
  await button(page, 'Deshacer').last().press('Enter');
  await expect.poll(() => countOf(cell(page, 'Balón', 'Balón'))).toBe(before);
  await photos.getByRole('button', { name: 'Cerrar las fotos' }).press('Enter');
  await expect(cell(page, 'Balón', 'Balón')).toBeFocused();

  await page.getByRole('button', { name: /^Exhaustividad de Taza/ }).press('Enter');
  await expect(page.getByText(/^Exhaustividad \(recall\): de 18 fotos de «Taza»/)).toBeVisible();
  await expect(page.getByText(/^\d+ \/ \(\d+ \+ \d+\) =/)).toBeVisible();

  await page.getByRole('button', { name: 'Menú' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Ajustes' }).press('Enter');
  await page.getByRole('radio', { name: 'English' }).press(' ');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^It gets \d+ of 54 photos right/)).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Confusion matrix' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('a network of one’s own is fooled, too: counted apart, and taught for its next training @long', async ({
  page,
}) => {
  const tiny = encodeURIComponent('1~28.3.unit~c4.3.1.same~arelu~pmax.2.2~f~o');
  await page.goto(`./?backend=wasm&size=128&source=scene&object=mug&network=${tiny}`);
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await untilLearned(page);
  await button(page, 'Mi red').click();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await page.getByRole('slider', { name: 'Épocas', exact: true }).fill('1');
  await button(page, 'Entrenar').tap();
  await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: 'Evaluar' }).click();
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  await page.locator('summary', { hasText: '¿Quién la engaña?' }).click();
  const choices = page.getByRole('list', { name: 'Pero es…' }).getByRole('button');
  // It never says none of these: what it is, is one of the other classes.
  await expect(choices).toHaveCount(2, { timeout: 30_000 });
  const is = await choices.first().innerText();
  await choices.first().click();
  const score = page.getByRole('region', { name: 'Esta ronda' });
  await expect(score).toContainText('1 intento, 1 engaño');
  const kept = page.getByRole('list', { name: 'A tu modo' });
  await expect(kept).toContainText(`es «${is}»`);
  await kept.getByRole('button', { name: /^Enséñale que es/ }).click();
  await expect(kept).toContainText('en su próximo entrenamiento');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  // Photographs lie by what this network sees in them, too, and the live picture among them.
  await page.locator('summary', { hasText: 'Mapa de tus fotos' }).click();
  await expect(page.getByText(/^Este mapa es del ojo, no de tu red/)).toBeVisible();
  await page.getByRole('radio', { name: 'tu red', exact: true }).tap();
  await expect(page.getByText(/^Este mapa es de tu red: .* los 784 números/)).toBeVisible();
  await expect(page.getByRole('application', { name: 'Mapa de 55 fotos' })).toBeVisible({
    timeout: 60_000,
  });
  const alike = page.getByRole('list', { name: 'Lo más parecido a lo que ve' });
  await expect(alike.getByRole('button')).toHaveCount(6, { timeout: 30_000 });
  await page.locator('summary', { hasText: 'Mapa de tus fotos' }).click();
  // The eye was not fooled.
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 0 });
  await expect(choices.first()).toBeVisible({ timeout: 30_000 });
  await expect(kept).toHaveCount(0);
  await expect(score).toHaveCount(0);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test("one's own network is judged by what nobody learns from @long", async ({ page }) => {
    const tiny = '1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o';
    const server = await startServer({ base: '/sub' });
    await page.goto(`${server.url}?backend=wasm&size=128&source=scene&object=mug`);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
      timeout: 60_000,
    });
    await server.close();
    const asked = `room=network&tab=evaluate&network=${encodeURIComponent(tiny)}`;
    await page.goto(`${server.url}?backend=wasm&size=128&source=scene&object=mug&${asked}`);
    await expect(page.getByText(/hacen falta al menos dos clases con fotos/)).toBeVisible();
    await page.getByRole('radio', { name: 'Armar' }).click();
    await page
      .getByRole('list', { name: 'Capas de la red' })
      .getByRole('button', { name: /^Entrada/ })
      .tap({ timeout: 30_000 });
    await page.getByRole('radio', { name: 'ejemplo', exact: true }).tap();
    await page.getByRole('radio', { name: 'Entrenar' }).click();
    await page.getByRole('slider', { name: 'Épocas', exact: true }).fill('1');
    await button(page, 'Entrenar').tap();
    await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('radio', { name: 'Evaluar' }).click();
    await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
    await expect(page.getByText(/^Acierta \d+ de 48 imágenes que no ha visto/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/con ellas se escogió su mejor época/)).toBeVisible();
    const counts = await matrix(page)
      .getByRole('button', { name: /^Era (Taza|Balón|Osito), dijo (Taza|Balón|Osito):/ })
      .all();
    const all = await Promise.all(counts.map(countOf));
    expect(all).toHaveLength(9);
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(48);
    await counts[all.findIndex((count) => count > 0)]!.click();
    const photo = page.getByRole('img', { name: /^Foto 1 de/ });
    await expect(photo).toBeVisible();
    // They are drawn, and not called photographs.
    await expect(page.getByRole('status').filter({ hasText: 'Esc cierra' })).toContainText(
      /: (1 imagen|\d+ imágenes), abajo/,
    );
    // Its map: 14 × 14 places behind the pooling.
    await expect(photo.locator('canvas[data-side="14"]')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/Es exacto: la suma de todos los lugares/)).toBeVisible();
    await page.locator('summary', { hasText: 'Calibración' }).click();
    const error = page.locator('dt', { hasText: 'Error de calibración' }).locator('+ dd');
    const fitted = await error.textContent();
    await page.getByRole('switch', { name: /^Temperatura/ }).click();
    await expect(error).not.toHaveText(fitted!);
  });
});
