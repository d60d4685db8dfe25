import type { Locator, Page } from '@playwright/test';
import { addClass, expect, recordButton, record, row, test, untilLearned } from './app.ts';

// What a small screen must not cover or cut.
test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

const scene = './?backend=wasm&source=scene&object=mug';

async function box(part: Locator) {
  const found = (await part.boundingBox())!;
  return { ...found, bottom: found.y + found.height, right: found.x + found.width };
}

/** Scrolls the rows by so many pixels, as a thumb does. */
async function scrollRows(page: Page, px: number): Promise<number> {
  return page.getByRole('main').evaluate((main, by) => {
    main.scrollTop += by;
    return main.scrollTop;
  }, px);
}

test('rows go under the hint: it is never cut by the picture @long', async ({ page }) => {
  await page.goto(scene);
  for (const name of ['Taza', 'Vaso', 'Plato']) await addClass(page, name);
  await record(page, 'Taza', 600);
  await untilLearned(page);
  const hint = page.getByText('Apunta a Vaso');
  const eye = page.getByText('responde el ojo');
  for (const by of [-9999, 17, 31]) {
    const scrolled = await scrollRows(page, by);
    expect(scrolled > 0).toBe(by > 0);
    const picture = await box(page.locator('.viewfinder'));
    for (const line of [eye, hint]) {
      expect((await box(line)).y).toBeGreaterThanOrEqual(picture.bottom);
      await expect(line).toBeInViewport({ ratio: 1 });
    }
  }
  // What the keyboard goes to is not left under it.
  await page.getByRole('button', { name: 'Nueva clase' }).focus();
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).focus();
  const pinned = await box(page.locator('.pinned'));
  expect((await box(row(page, 'Taza').locator('.name'))).y).toBeGreaterThanOrEqual(pinned.bottom);
});

test('the choice of the timer opens under the rows, whole @long', async ({ page }) => {
  await page.goto(scene);
  for (const name of ['Taza', 'Vaso', 'Plato']) await addClass(page, name);
  await page.getByRole('button', { name: /^Temporizador/ }).click();
  const choice = page.getByRole('group', { name: 'Temporizador' });
  await expect(choice).toBeInViewport({ ratio: 1 });
  const last = await box(row(page, 'Plato'));
  expect((await box(choice)).y).toBeGreaterThanOrEqual(last.bottom);
  await expect(row(page, 'Plato').locator('.name')).toBeInViewport({ ratio: 1 });
  await expect(recordButton(page, 'Plato')).toBeInViewport({ ratio: 1 });
  // In sight is not enough: nothing may lie over it.
  const isOnTop = await recordButton(page, 'Plato').evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(isOnTop).toBe(true);
  await page.getByRole('radio', { name: '3 segundos' }).click();
  await expect(choice).toBeHidden();
  await expect(page.getByRole('button', { name: 'Temporizador: 3 segundos' })).toBeFocused();
});

for (const [width, height] of [
  [360, 640],
  [390, 844],
  [844, 390],
  [1440, 900],
] as const) {
  const beside = `at ${width} × ${height} a notice is not over an open sheet, and answering it leaves that open`;
  test(beside, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(scene);
    await addClass(page, 'Taza');
    for (const ms of [500, 500]) await record(page, 'Taza', ms);
    await expect(row(page, 'Taza')).toContainText('2 tomas');
    await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
    const sheet = page.getByRole('dialog');
    for (const left of [1, 0]) {
      await sheet.getByRole('button', { name: 'Borrar la toma' }).first().click();
      await expect(sheet.getByRole('button', { name: 'Borrar la toma' })).toHaveCount(left);
    }
    const notices = page.getByRole('region', { name: 'Avisos' });
    await expect(notices.getByRole('group').nth(1)).toBeVisible();
    // The sheet makes room a frame after a notice has come.
    await expect(async () => {
      const [told, panel] = [await box(notices), await box(sheet)];
      expect(told.bottom <= panel.y || told.right <= panel.x).toBe(true);
      expect(told.y).toBeGreaterThanOrEqual(0);
    }).toPass({ timeout: 3000 });
    await notices.getByRole('button', { name: 'Deshacer' }).last().click();
    await expect(sheet.getByRole('button', { name: 'Borrar la toma' })).toHaveCount(1);
    await expect(sheet).toBeVisible();
  });
}

test('the question before all is erased is in sight, and the focus is on no @long', async ({
  page,
}) => {
  await page.goto(scene);
  await addClass(page, 'Taza');
  await record(page, 'Taza', 500);
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Proyectos…' }).click();
  await page.getByText('Más', { exact: true }).click();
  await page.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  await page.getByRole('button', { name: 'Borrar todo…' }).click();
  await expect(page.getByRole('alertdialog')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Sí, borrar todo' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'No borrar' })).toBeFocused();
});
