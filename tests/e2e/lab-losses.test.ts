import { expect, test } from './app.ts';
import {
  copyLink,
  expectAccessible,
  inOtherLanguage,
  openLab,
  sentence,
  touchDrag,
} from './lab.ts';

test.use({
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

test('one answer by keyboard, and what the minus sign is for', async ({ page, browser }) => {
  await openLab(page, 'losses');
  // −log 0.2, and −1/0.2
  await expect(sentence(page)).toContainText(
    'Predijo 0.2 y lo correcto era 1: L = 1.61. La pendiente es −5',
  );
  // (0.2 − 1)², on the same axes
  await expect(page.getByRole('listitem').filter({ hasText: 'MSE' })).toHaveText('MSE: L = 0.64');
  const answer = page.getByRole('slider', { name: 'Predicción ŷ' });
  await answer.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect(answer).toHaveAttribute('aria-valuetext', '0.5');
  await expect(sentence(page)).toContainText('L = 0.693. La pendiente es −2');
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'Sin el signo menos' }).click();
  await expect(sentence(page)).toContainText('Sin el menos, L = −0.693');
  const link = await copyLink(page);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('Without the minus, L = −0.693');
  });
});

test('several, after a sigmoid, and classes @long', async ({ page }) => {
  await openLab(page, 'losses');
  await page.getByRole('radio', { name: 'Varias' }).click();
  await page.getByRole('radio', { name: 'MSE' }).click();
  // (0.25 + 1 + 0 + 4 + 0.04) / 5
  await expect(sentence(page)).toContainText('/ 5 = 1.06. El ejemplo 4 pone 76 % de la suma');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Sigmoide' }).click();
  await expect(sentence(page)).toContainText('con MSE el jalón es 0.00492');
  await expect(sentence(page)).toContainText('entropía cruzada 0.998');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Clases' }).click();
  // softmax(2, 1, −1)[1] = e / (e² + e + 1/e)
  await expect(sentence(page)).toContainText('le da p = 0.259');
  await page.getByRole('radio', { name: 'taza' }).click();
  await expect(sentence(page)).toContainText('La correcta es taza y le da p = 0.705');
  await expectAccessible(page);
});

test('another language is spoken at once, shares included @long', async ({ page }) => {
  await openLab(page, 'losses');
  await page.getByRole('radio', { name: 'Varias' }).click();
  await expect(sentence(page)).toContainText('pone 66 % de la suma');
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await expect(sentence(page)).toContainText('makes up 66% of the sum');
});

test('an answer is dragged by a finger @long', async ({ page }) => {
  await openLab(page, 'losses');
  const answer = page.getByRole('slider', { name: 'Predicción ŷ' });
  await touchDrag(page, answer, 120);
  const moved = Number(await answer.getAttribute('aria-valuenow'));
  expect(moved).toBeGreaterThan(0.3);
  await expect(sentence(page)).toContainText(
    `Predijo ${Number(moved.toPrecision(3))} y lo correcto era 1`,
  );
});
