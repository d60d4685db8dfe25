import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openLab, sentence } from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the focus stays where a button becomes another, and goes with a room', async ({ page }) => {
  await openLab(page, 'chain-rule');
  await button(page, 'Todas').press('Enter');
  await expect(button(page, 'De nuevo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Todas')).toBeFocused();
  await button(page, 'Todos los laboratorios').press('Enter');
  await expect(page.getByRole('button', { name: /^9\. Regla de la cadena/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Descenso por gradiente' }),
  ).toBeFocused();
});

test('one button trains and pauses, and an activity leads back to its card @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&room=course&course=frameworks');
  await button(page, 'Abrir la actividad').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Patio de redes' })).toBeFocused();
  // What is to be done is said there, too.
  const task = page.getByRole('button', { name: /^Entrena XOR sin capas ocultas/ });
  await task.press('Enter');
  await expect(task).toHaveAttribute('aria-expanded', 'true');
  await button(page, 'Entrenar').press('Enter');
  await expect(button(page, 'Pausa')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Entrenar')).toBeFocused();
  await page.getByRole('button', { name: /^Curso · 10/ }).press('Enter');
  await expect(
    page.getByRole('button', { name: /^10 ?Herramientas: TensorFlow y Keras/ }),
  ).toBeFocused();
  expect(new URL(page.url()).searchParams.has('lab')).toBe(false);
});

test('a button that goes out of use hands the focus on @long', async ({ page }) => {
  await openLab(page, 'matrix');
  const next = button(page, 'Siguiente');
  for (let cell = 1; cell <= 9; cell++) await next.press('Enter');
  await expect(button(page, 'Atrás')).toBeFocused();
  await openLab(page, 'threshold');
  await button(page, 'Ver la neurona como una suma →').press('Enter');
  await expect(page.locator('.controls :focus')).toHaveCount(1);
});

test('a room of the course begins at its top @long', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?backend=wasm&source=scene&room=course&course=colour');
  await button(page, 'Abrir la actividad').click();
  await expect(page.getByRole('radiogroup', { name: 'Espacio de color' })).toBeVisible();
  expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0);
});

test('a ball keeps the step of its arrival, and rolling ends by itself @long', async ({ page }) => {
  await openLab(page, 'descent');
  await page.getByText('Más', { exact: true }).click();
  await page.getByRole('slider', { name: 'Pasos' }).fill('60');
  await expect(sentence(page)).toContainText('GD llegó al fondo en');
  const said = await sentence(page).innerText();
  await button(page, 'Un paso').click();
  await expect(sentence(page)).toHaveText(said);
  await button(page, 'Rodar').click();
  await expect(button(page, 'Rodar')).toBeVisible({ timeout: 30_000 });
  await expect(sentence(page)).toHaveText(said);
});
