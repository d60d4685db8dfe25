import type { Page } from '@playwright/test';
import { addClass, expect, headline, record, row, test, untilLearned } from './app.ts';

test.use({ serviceWorkers: 'block' });

/** Makes getUserMedia fail as browsers do. */
function refuseCamera(page: Page, name: string) {
  return page.addInitScript((errorName) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('refused by the test', errorName));
  }, name);
}

const troubles = [
  ['NotAllowedError', 'La cámara no tiene permiso.', ''],
  ['NotFoundError', 'No se encontró ninguna cámara.', ' @long'],
  ['NotReadableError', 'Otra aplicación está usando la cámara.', ' @long'],
] as const;

for (const [error, words, tag] of troubles) {
  test(`${error}: said in plain words, and the sample scene is a way out${tag}`, async ({
    page,
  }) => {
    await refuseCamera(page, error);
    await page.goto('./?backend=wasm');
    await page.getByRole('button', { name: 'Abrir la cámara' }).click();
    const trouble = page.getByRole('alert').filter({ hasText: words });
    await expect(trouble).toBeVisible();
    await expect(trouble.getByRole('button', { name: 'Volver a intentar' })).toBeVisible();
    await trouble.getByRole('button', { name: 'Escena de ejemplo' }).click();
    await expect(page.getByRole('region', { name: 'Imagen en vivo' })).toBeVisible();
  });
}

test('a camera as the browser gives it: live, held, and live again', async ({ page }) => {
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  const clock = () =>
    page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(clock).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Congelar' }).click();
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  const heldAt = await clock();
  await page.waitForTimeout(600);
  expect(await clock()).toBe(heldAt);
  // Its name says what it does now: it would be heard as pressed as well.
  const goOn = page.getByRole('button', { name: 'Congelada: seguir' });
  await expect(goOn).not.toHaveAttribute('aria-pressed');
  // The words on the picture set it going, too.
  await page.getByText('Congelada: seguir', { exact: true }).click();
  await expect.poll(clock).toBeGreaterThan(heldAt);
});

test('a photo, or the sample scene, in place of the camera: one tap brings that back', async ({
  page,
}) => {
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Abrir la cámara' }).press('Enter');
  await page.locator('video').waitFor();
  // The first screen had the focus: now the room has it, and Tab goes on to its first field.
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox')).toBeFocused();
  for (const way of ['file', 'example']) {
    if (way === 'file') {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
      await page.getByRole('menuitem', { name: 'Foto o video…' }).click();
      await (await choosing).setFiles('tests/fixtures/photos/taza/0.jpg');
    } else {
      await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
    }
    await expect(page.locator('canvas.live-picture')).toBeVisible();
    await page.getByRole('button', { name: 'Volver a la cámara' }).click();
    await expect(page.locator('video.live-picture')).toBeVisible();
  }
});

test('one class alone: the thing itself, and none of these for another @long', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 1500);
  await untilLearned(page);
  await expect(headline(page)).toContainText('Taza');
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: 'Mesa vacía' }).click();
  await expect(headline(page)).toContainText('Ninguna de estas');
});

test('where it looked, what the network sees, freeze and go on', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await untilLearned(page);
  await page.getByRole('button', { name: 'Dónde se fijó', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Dónde se fijó para decir Taza' })).toBeVisible();
  await page.getByRole('button', { name: 'Lo que ve la red' }).click();
  await expect(page.getByText(/^(128|160|192) × \1 pixeles$/)).toBeVisible();
  await page.getByRole('button', { name: 'Congelar' }).click();
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(page.getByRole('region', { name: 'Imagen en vivo' })).toBeVisible();
});

test('a photo from a file is a picture too; a damaged one is explained', async ({ page }) => {
  await page.goto('./?backend=wasm');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Usar una foto o un video' }).click();
  await (
    await choosing
  ).setFiles({ name: 'torn.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') });
  await expect(page.getByRole('alert')).toContainText('no se puede abrir');
  const again = page.waitForEvent('filechooser');
  await page.getByRole('alert').getByRole('button', { name: 'Elegir otro archivo' }).click();
  await (await again).setFiles('tests/fixtures/photos/taza/0.jpg');
  await expect(page.getByRole('region', { name: 'Imagen en vivo' })).toBeVisible();
});

test('recorded before the eye has come: saved, and learned when it comes @long', async ({
  page,
}) => {
  let letIn = () => {};
  const closed = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/models/eye/**', async (route) => {
    await closed;
    await route.continue();
  });
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await expect(row(page, 'Taza')).toContainText('sin aprender');
  letIn();
  await untilLearned(page);
  await expect(headline(page)).toContainText('Taza');
});
