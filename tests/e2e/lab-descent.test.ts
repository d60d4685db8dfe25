import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** Where a ball is, in its first number. */
const ball = (page: Page, id: string) => page.locator(`[data-ball="${id}"]`);

test('one weight by touch: 2.5 − 0.1 · 5 = 2, then a rate that is too long', async ({
  page,
  browser,
}) => {
  await openLab(page, 'descent');
  await expect(sentence(page)).toContainText('la pendiente es 5');
  await page.getByRole('button', { name: 'Un paso' }).click();
  await expect(page.getByText('w ← 2.5 − 0.1 · 5 = 2')).toBeVisible();
  await expect(ball(page, 'gradient-descent')).toHaveAttribute('data-at', '2');
  await expectAccessible(page);
  // η = 10: each step multiplies by −19.
  await page.getByRole('slider', { name: 'η, tasa de aprendizaje' }).fill('1');
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Un paso' }).click();
  await expect(sentence(page)).toContainText('con η = 10, en el paso 5 ya iba en −6.2 × 10⁶');
  const link = await copyLink(page);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('with η = 10, at step 5 it was already at');
  });
});

test('the start is moved by keys, and the balls run to a valley', async ({ page }) => {
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'Dos pesos' }).click();
  await page.getByRole('radio', { name: 'dos mínimos' }).click();
  const start = page.getByRole('slider', { name: 'Punto de salida' });
  await expect(start).toHaveAttribute('aria-valuetext', '(2.1, 1.6)');
  await start.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(start).toHaveAttribute('aria-valuetext', '(2, 1.5)');
  await page.getByText('Más', { exact: true }).click();
  await page.getByRole('slider', { name: 'Pasos' }).fill('200');
  await expect(sentence(page)).toContainText('GD se quedó en un mínimo local, J = 0.912');
  await page.getByRole('button', { name: 'Al inicio' }).click();
  await page.getByRole('button', { name: 'Rodar' }).click();
  await expect(sentence(page)).toContainText(/Después de \d+ pasos/);
  await page.getByRole('button', { name: 'Pausa' }).click();
  await expect(page.getByRole('button', { name: 'Rodar' })).toBeVisible();
});

test('three ways with equal work', async ({ page }) => {
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'Tres maneras' }).click();
  await page.getByRole('button', { name: 'Una época' }).click();
  await page.getByRole('button', { name: 'Una época' }).click();
  await expect(sentence(page)).toContainText('Con 2 épocas, mismo trabajo');
  await expect(page.getByText('24 pasos por época')).toBeVisible();
  await expect(page.getByText('6 pasos por época')).toBeVisible();
  await expect(page.getByText('ruido al inicio: 0', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
