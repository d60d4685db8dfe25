import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

test('the way back by touch: 4 · 3 · 2 = 24, checked, corrected, shared', async ({
  page,
  browser,
}) => {
  await openLab(page, 'chain-rule');
  await expect(sentence(page)).toContainText('ŷ = 3; lo correcto es 1, así que J = 4');
  await page.getByRole('button', { name: 'Una arista' }).tap();
  await expect(sentence(page)).toContainText('J cambia 4 veces');
  await expect(page.getByText('∂J/∂ŷ = 2 (ŷ − y) = 2 (3 − 1) = 4', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Una arista' }).tap();
  await expect(page.getByText('∂J/∂z₁ = ∂J/∂ŷ · ∂ŷ/∂z₁ = 4 · 3 = 12')).toBeVisible();
  await page.getByRole('button', { name: 'Todas' }).tap();
  await expect(page.getByText('∂J/∂w₁ = ∂J/∂z₁ · ∂z₁/∂w₁ = 12 · 2 = 24')).toBeVisible();
  await expect(page.getByRole('button', { name: 'w₁ = 0.5, derivada de J: 24' })).toBeVisible();
  await page.getByRole('switch', { name: 'Comprobar empujando' }).tap();
  await expect(page.getByRole('row', { name: 'w₁ 24 24 ✓' })).toBeVisible();
  await expectAccessible(page);
  const link = await copyLink(page);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('∂J/∂w₁ = 24');
    await expect(
      other.getByRole('button', { name: 'w₁ = 0.5, derivative of J: 24' }),
    ).toBeVisible();
  });
  await page.getByRole('button', { name: 'Corregir pesos' }).tap();
  // ŷ = (3 − 0.04) · (0.5 − 0.24) · 2 = 1.5392
  await expect(sentence(page)).toContainText('J bajó de 4 a 0.2907');
});

test('the 2-2-1 net by keyboard, with bad input @long', async ({ page }) => {
  await openLab(page, 'chain-rule');
  await page.getByRole('radio', { name: '2-2-1' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^v₁ = 1.2/ }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'v₁' });
  for (const [typed, told] of [
    ['1e308', 'Es demasiado grande'],
    ['Infinity', 'Eso no es un número'],
    ['', 'Falta un número'],
    ['peso', 'Eso no es un número'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByRole('alert')).toContainText(told);
  }
  await expect(page.getByRole('button', { name: /^v₁ = 1.2/ })).toBeVisible();
  await field.fill('2');
  await expect(page.getByRole('button', { name: /^v₁ = 2/ })).toBeVisible();
  await page.getByRole('button', { name: 'Una arista' }).focus();
  for (let edge = 0; edge < 14; edge++) await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('se suma');
  // The sum and what the activation makes of it have names of their own.
  await expect(page.getByText('z₁ 0.7', { exact: true })).toBeVisible();
});
