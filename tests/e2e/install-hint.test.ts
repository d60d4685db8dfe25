import { AxeBuilder } from '@axe-core/playwright';
import { devices, type Page } from '@playwright/test';
import { addClass, expect, record, recordButton, test, untilLearned } from './app.ts';

const hint = (page: Page) => page.getByRole('region', { name: 'Instalar Vistazo' });

test.describe('on an iPhone', () => {
  const { userAgent, viewport, hasTouch, deviceScaleFactor } = devices['iPhone 14'];
  test.use({
    userAgent,
    viewport,
    hasTouch,
    deviceScaleFactor,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('installing is offered before the first recording, and never again @long', async ({
    page,
  }) => {
    await page.goto('./?backend=wasm&source=scene&object=mug');
    await page.getByRole('textbox').waitFor();
    await expect(hint(page)).toBeHidden();
    await addClass(page, 'Taza');
    await expect(hint(page)).toContainText('Instálala antes de grabar');
    await expect(hint(page)).toContainText('Compartir y elige «Agregar a inicio»');
    await expect(recordButton(page, 'Taza')).toBeInViewport({ ratio: 1 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await hint(page).getByRole('button', { name: 'Ahora no' }).click();
    await expect(hint(page)).toBeHidden();
    await page.reload();
    await recordButton(page, 'Taza').waitFor();
    await expect(hint(page)).toBeHidden();
  });

  test('it waits while a notice speaks: one at a time on a small screen @long', async ({
    page,
  }) => {
    await page.goto('./?backend=wasm&source=scene&object=mug');
    for (const name of ['Taza', 'Vaso']) await addClass(page, name);
    await expect(hint(page)).toBeVisible();
    await page.getByRole('button', { name: 'Vaso: ver sus tomas' }).click();
    await page.getByRole('button', { name: 'Borrar la clase' }).click();
    await expect(page.getByRole('button', { name: 'Deshacer' })).toBeVisible();
    await expect(hint(page)).toBeHidden();
    await page.getByRole('button', { name: 'Cerrar aviso' }).click();
    await expect(hint(page)).toBeVisible();
  });

  test('what was recorded already is said, here and in the sheet @long', async ({ page }) => {
    await page.goto('./?backend=wasm&source=scene&object=mug');
    await addClass(page, 'Taza');
    await record(page, 'Taza', 700);
    // First what Safari does to what was recorded, then what to do about it.
    const notices = page.getByRole('region', { name: 'Avisos' });
    await notices
      .getByRole('group')
      .filter({ hasText: 'Safari borra lo guardado' })
      .getByRole('button', { name: 'Cerrar aviso' })
      .click();
    const words = 'Lo que ya grabaste en Safari se queda en Safari';
    await expect(hint(page)).toContainText(words);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Instalar la aplicación' }).click();
    await expect(page.getByRole('dialog')).toContainText(words);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

/** The browser offers to install, as Chromium does in a window that is not a test's. */
async function offer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const event = Object.assign(new Event('beforeinstallprompt'), {
      prompt: () => {
        document.body.dataset.asked = 'yes';
        return Promise.resolve({ outcome: 'dismissed' });
      },
    });
    window.dispatchEvent(event);
  });
}

test('elsewhere quietly after the first success, and in one visit only @long', async ({ page }) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await page.getByRole('textbox').waitFor();
  await offer(page);
  await addClass(page, 'Taza');
  await record(page, 'Taza', 700);
  await page.getByText('listo sin internet').waitFor({ timeout: 60_000 });
  await untilLearned(page);
  await expect(hint(page)).toBeHidden();
  await addClass(page, 'Otra');
  await record(page, 'Otra', 700);
  await expect(hint(page)).toBeVisible();
  await hint(page).getByRole('button', { name: 'Instalar' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'yes');
  await expect(hint(page)).toBeHidden();
  await page.reload();
  await page.getByText('listo sin internet').waitFor({ timeout: 60_000 });
  await offer(page);
  await untilLearned(page);
  await expect(hint(page)).toBeHidden();
});
