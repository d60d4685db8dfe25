import type { Page } from '@playwright/test';
import { addClass, expect, headline, record, row, test, untilLearned } from './app.ts';

async function show(page: Page, object: string): Promise<void> {
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: object }).click();
}

const game = (page: Page) => page.getByRole('region', { name: '¿Quién la engaña?' });

test.beforeEach(async ({ page }) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 1200);
  await untilLearned(page);
  await expect(headline(page)).toContainText('Taza');
  await page.getByRole('button', { name: '¿Quién la engaña?' }).click();
});

test('what is none of these: kept with one tap, taught with one more, undone, kept over a reload @long', async ({
  page,
}) => {
  await expect(game(page)).toContainText('Dice: Taza');
  // A held picture: what is asked again is the very picture that was kept.
  await page.getByRole('button', { name: 'Congelar' }).click();
  await game(page).getByRole('button', { name: 'Ninguna de estas' }).click();
  const card = game(page).getByRole('listitem').filter({ hasText: 'Dijo «Taza»' });
  await expect(card).toContainText('Sin aprenderla, ahora dice «Taza»');
  await expect(headline(page)).toContainText('Taza');

  await card.getByRole('button', { name: 'Enséñale que es «Ninguna de estas»' }).click();
  await expect(card).toContainText('en esta misma imagen, dice «Ninguna de estas»');
  await expect(headline(page)).toContainText('Ninguna de estas');
  await card.getByRole('button', { name: 'Que olvide que es «Ninguna de estas»' }).click();
  await expect(headline(page)).toContainText('Taza');

  await card.getByRole('button', { name: /^Enséñale/ }).click();
  await expect(headline(page)).toContainText('Ninguna de estas');
  await game(page)
    .getByRole('button', { name: /^Salir de/ })
    .click();
  await expect(row(page, 'Ninguna de estas')).toContainText('le enseñaste que no es ninguna');
  await expect(row(page, 'Taza')).toContainText('1 toma');
  await page.reload();
  await untilLearned(page);
  await page.getByRole('button', { name: '¿Quién la engaña?' }).click();
  await expect(card).toContainText('en esta misma imagen, dice «Ninguna de estas»');
  await game(page)
    .getByRole('button', { name: /^Borrar: Dijo «Taza»/ })
    .click();
  await expect(card).toHaveCount(0);
});

test('what was called none of these is taught to its class, by keyboard @long', async ({
  page,
}) => {
  await show(page, 'Osito');
  await expect(game(page)).toContainText('Dice: Ninguna de estas');
  await game(page).getByRole('button', { name: 'Taza', exact: true }).press('Enter');
  await game(page).getByRole('button', { name: 'Enséñale que es «Taza»' }).press('Enter');
  await expect(headline(page)).toContainText('Taza');
  await game(page).getByRole('button', { name: 'Salir de «¿Quién la engaña?»' }).press('Enter');
  await expect(page.getByRole('button', { name: '¿Quién la engaña?' })).toBeFocused();
  await expect(row(page, 'Taza')).toContainText('2 tomas');
});
