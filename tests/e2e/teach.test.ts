import {
  addClass,
  expect,
  headline,
  record,
  recordButton,
  row,
  test,
  untilLearned,
} from './app.ts';

test.use({ serviceWorkers: 'block' });

test.beforeEach(async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
});

test('by keyboard alone: name, record with Space, open the tray, delete and undo', async ({
  page,
}) => {
  await page.getByRole('textbox').press('T');
  await page.keyboard.type('aza');
  await page.keyboard.press('Enter');
  await recordButton(page, 'Taza').focus();
  await page.keyboard.down(' ');
  await page.waitForTimeout(900);
  await page.keyboard.up(' ');
  await expect(row(page, 'Taza')).toContainText('1 toma');
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).press('Enter');
  const tray = page.getByRole('dialog', { name: 'Taza' });
  await expect(tray).toContainText('Todavía no puedo saber');
  // The sheet takes the focus when it has come.
  await expect(tray.getByRole('button', { name: 'Cerrar' })).toBeFocused();
  await tray.getByRole('button', { name: 'Borrar la toma' }).press('Enter');
  await expect(tray).toContainText('Todavía no hay fotos');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(row(page, 'Taza')).toContainText('1 toma');
});

test('a tap takes one photograph; the hold survives leaving the button', async ({ page }) => {
  await addClass(page, 'Taza');
  await recordButton(page, 'Taza').click();
  await expect(row(page, 'Taza')).toContainText('1 foto');
  await recordButton(page, 'Taza').hover();
  await page.mouse.down();
  await page.mouse.move(10, 10);
  await page.waitForTimeout(1200);
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText('2 tomas');
  const text = await row(page, 'Taza').innerText();
  // Besides that of the tap, more than the one that a hold begins with.
  expect(Number(/(\d+) fotos/.exec(text)?.[1])).toBeGreaterThanOrEqual(3);
});

test('rename, another mark, move a burst, and all of it after a reload', async ({ page }) => {
  await addClass(page, 'Taza');
  await record(page, 'Taza', 600);
  await addClass(page, 'Vaso');
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  const tray = page.getByRole('dialog');
  await tray.getByRole('textbox', { name: 'Nombre' }).fill('Jarra');
  await tray.getByRole('textbox', { name: 'Nombre' }).press('Enter');
  await tray.getByRole('radio', { name: 'Símbolo 5' }).click();
  await tray.getByRole('button', { name: 'Mover la toma a…' }).click();
  await page.getByRole('menuitem', { name: 'Vaso' }).click();
  await expect(tray).toContainText('Todavía no hay fotos');
  await page.reload();
  await expect(row(page, 'Vaso')).toContainText('1 toma');
  await expect(row(page, 'Jarra').locator('[data-mark="4"]')).toBeVisible();
  await expect(row(page, 'Jarra')).toContainText('sin fotos');
});

test('two bursts a class give an honest number; one does not @long', async ({ page }) => {
  const show = async (object: string) => {
    await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
    await page.getByRole('menuitemradio', { name: object }).click();
  };
  for (const [name, object] of [
    ['Taza', 'Taza'],
    ['Bola', 'Balón'],
  ] as const) {
    await addClass(page, name);
    await show(object);
    await record(page, name, 1500);
    await record(page, name, 1500);
  }
  await untilLearned(page);
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await expect(page.getByRole('dialog')).toContainText(/\d+ de \d+ bien en tomas que no ha visto/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Ninguna de estas: qué tan exigente/ }).click();
  await page.getByRole('dialog').getByText('Más', { exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(/rechaza \d+ de \d+ de tus propias fotos/);
  await page.keyboard.press('Escape');
  await expect(headline(page)).toContainText('Bola');
});

test('both languages, without a reload @long', async ({ page }) => {
  await addClass(page, 'Taza');
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Record Taza: hold' })).toBeVisible();
});

test('page-wide keys act from the page only, and can be switched off @long', async ({ page }) => {
  await page.getByRole('textbox').press('z');
  await expect(page.getByRole('region', { name: 'Imagen en vivo' })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await page.keyboard.press('z');
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  await page.getByRole('switch', { name: /Atajos/ }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Imagen en vivo' })).toBeVisible();
});

test('what is said of a recording counts its last photographs, and one tap is one', async ({
  page,
}) => {
  await addClass(page, 'Taza');
  await recordButton(page, 'Taza').click();
  await expect(row(page, 'Taza')).toContainText('1 foto');
  await expect(page.getByRole('status').filter({ hasText: /^Taza: 1 foto$/ })).toBeAttached();
  await record(page, 'Taza', 1500);
  const said = page.getByRole('status').filter({ hasText: /^Taza: \d+ fotos$/ });
  await expect(said).toBeAttached();
  const [, count] = /: (\d+)/.exec((await said.textContent()) ?? '') ?? [];
  await expect(row(page, 'Taza')).toContainText(`2 tomas · ${Number(count) + 1} fotos`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a take is deleted and brought back with its sheet open; a long notice can be read', async ({
    page,
  }) => {
    await addClass(page, 'Taza');
    await record(page, 'Taza', 900);
    await expect(row(page, 'Taza')).toContainText('1 toma');
    await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
    const tray = page.getByRole('dialog', { name: 'Taza' });
    await tray.getByRole('button', { name: 'Borrar la toma' }).click();
    await expect(tray).toContainText('Todavía no hay fotos');
    const notice = page.getByRole('group').filter({ hasText: 'Se borró la toma.' });
    // Words and a button as long as the longest.
    const text = notice.locator('p');
    await text.evaluate((p) => {
      p.textContent =
        'Lo que hiciste en este proyecto solo está en este dispositivo. Conviene guardar una copia.';
      p.parentElement!.querySelector('button')!.textContent = 'Guardar una copia…';
    });
    expect((await page.locator('.notice p').last().boundingBox())!.width).toBeGreaterThan(300);
    await page.getByRole('button', { name: 'Guardar una copia…' }).click();
    await expect(tray.getByRole('heading', { name: 'Toma 1' })).toBeVisible();
    await page.waitForTimeout(300);
    await expect(tray).toBeVisible();
  });
});
