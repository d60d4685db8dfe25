import type { Page } from '@playwright/test';
import { expect, row, test } from './app.ts';
import { fillClass } from './many-photos.ts';

test.beforeEach(async ({ page }) => {
  // No eye is needed here: looking at hundreds of photographs would only take time.
  await page.route('**/models/eye/**', (route) => route.abort());
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await expect(page.getByRole('textbox')).toBeVisible();
});

/** Opens the tray of the class. */
async function openTray(page: Page) {
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  const tray = page.getByRole('dialog', { name: 'Taza' });
  await expect(tray.getByRole('img', { includeHidden: true }).first()).toBeAttached();
  return tray;
}

/** Everything that is drawn of a tray: photographs of which only those in view are in the page. */
async function expectFewPictures(page: Page) {
  await expect.poll(() => page.locator('[role=dialog] img').count()).toBeGreaterThan(10);
  expect(await page.locator('[role=dialog] img').count()).toBeLessThan(150);
  expect(await page.locator('[role=dialog] [data-photo]').count()).toBeLessThan(150);
}

test('400 photographs of one class: few are in the page, the last is there, undo works there @long', async ({
  page,
}) => {
  await fillClass(page, 'Taza', [
    { source: 'camera', bursts: 5, photosABurst: 32 },
    { source: 'file', bursts: 240, photosABurst: 1 },
  ]);
  await expect(row(page, 'Taza')).toContainText('400 fotos');
  const tray = await openTray(page);
  await expectFewPictures(page);
  await expect(tray.getByRole('heading', { name: 'Toma 1' })).toBeVisible();
  const body = tray.locator('.body');
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = tray.getByRole('button', { name: 'Foto 240 de 240' });
  await expect(last.locator('img')).toBeVisible();
  await expectFewPictures(page);
  // A thumbnail, not the photograph.
  expect(await last.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
    112,
  );

  await last.click();
  await tray.getByRole('button', { name: 'Borrar esta foto' }).click();
  await expect(last).toHaveCount(0);
  await expect(tray.getByRole('button', { name: 'Foto 239 de 239' })).toBeFocused();
  await expect(row(page, 'Taza')).toContainText('399 fotos');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(last.locator('img')).toBeVisible();
  await page.reload();
  await expect(row(page, 'Taza')).toContainText('400 fotos');
});

test('by keyboard alone through 303 photographs: arrows, ends, delete @long', async ({ page }) => {
  await fillClass(page, 'Taza', [
    { source: 'file', bursts: 100, photosABurst: 1 },
    { source: 'camera', bursts: 3, photosABurst: 50 },
    { source: 'camera', bursts: 1, photosABurst: 53 },
  ]);
  const tray = await openTray(page);
  await expect(tray.getByRole('heading', { name: 'Fotos sueltas' })).toBeVisible();
  const photo = (name: string) => tray.getByRole('button', { name, exact: true });
  await photo('Foto 1 de 100').focus();
  await page.keyboard.press('ArrowRight');
  await expect(photo('Foto 2 de 100')).toBeFocused();
  await page.keyboard.press('End');
  await expect(photo('Foto 100 de 100')).toBeFocused();
  const item = photo('Foto 100 de 100').locator('xpath=..');
  await expect(item).toHaveAttribute('aria-posinset', '100');
  await expect(item).toHaveAttribute('aria-setsize', '100');
  // Past the end of a section the next begins, below its heading.
  await page.keyboard.press('ArrowRight');
  await expect(photo('Foto 1 de 50').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(tray.getByRole('button', { name: 'Borrar la toma' }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(photo('Foto 1 de 50').first()).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(photo('Foto 53 de 53')).toBeFocused();
  await expect(photo('Foto 53 de 53')).toBeInViewport();
  // What has the focus stays, however far one scrolls away from it.
  await tray.locator('.body').evaluate((element) => element.scrollTo(0, 0));
  await expect(tray.getByRole('heading', { name: 'Fotos sueltas' })).toBeInViewport();
  await expect(photo('Foto 53 de 53')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(photo('Foto 52 de 52')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(photo('Foto 1 de 100')).toBeFocused();
});

test('a loose photograph moves to another class as the burst that it is @long', async ({
  page,
}) => {
  await fillClass(page, 'Taza', [{ source: 'file', bursts: 3, photosABurst: 1 }]);
  await page.getByRole('button', { name: 'Nueva clase' }).click();
  await page.getByRole('textbox').fill('Vaso');
  await page.keyboard.press('Enter');
  const tray = await openTray(page);
  await tray.getByRole('button', { name: 'Foto 2 de 3' }).click();
  await tray.getByRole('button', { name: 'Mover la foto a…' }).click();
  await page.getByRole('menuitem', { name: 'Vaso' }).click();
  await expect(tray.getByRole('button', { name: 'Foto 2 de 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Vaso')).toContainText('1 foto suelta');
  await expect(row(page, 'Taza')).toContainText('2 fotos sueltas');
});
