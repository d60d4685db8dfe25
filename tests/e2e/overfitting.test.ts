import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { overfittingLab } from '../../src/app/neuron/overfitting.ts';
import type { StateOf } from '../../src/core/lab-state/fields.ts';
import {
  arms,
  compareRemedies,
  meanAndSpread,
} from '../../src/core/neuron/overfitting/comparison.ts';
import { overfittingEs } from '../../src/ui/messages/neuron/overfitting-es.ts';
import { encodeLab } from '../../src/core/lab-state/lab-link.ts';
import { initialState } from '../../src/core/lab-state/snap.ts';
import { expect, test } from './app.ts';
import { copyLink, inOtherLanguage } from './lab.ts';

test.use({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

type State = StateOf<(typeof overfittingLab)['fields']>;

async function open(page: Page, changes: Partial<State> = {}): Promise<void> {
  const state = encodeLab(overfittingLab, { ...initialState(overfittingLab.fields), ...changes });
  await page.goto(`./?backend=wasm&room=neuron&lab=overfitting&state=${state}`);
  await button(page, 'En código').waitFor({ timeout: 30_000 });
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function error(page: Page, name: string): Promise<number> {
  const text = await page
    .locator('.stage dl div')
    .filter({ hasText: name })
    .locator('dd')
    .textContent();
  return Number(text!.replace('más de mil', '1000').replace(',', '.'));
}

test('the degree is raised by keyboard: training gets better, the test worse @long', async ({
  page,
}) => {
  await open(page, { degree: 3 });
  const [train, tested] = [
    await error(page, 'Error al entrenar'),
    await error(page, 'Error de prueba'),
  ];
  const slider = page.getByRole('slider', { name: 'Grado del polinomio' });
  await slider.focus();
  for (let degree = 3; degree < 11; degree++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.sentence')).toContainText('pasa por todos los puntos');
  expect(await error(page, 'Error al entrenar')).toBeLessThan(train / 10);
  expect(await error(page, 'Error de prueba')).toBeGreaterThan(tested);
});

test('a net is trained and stops by itself, and the same link finds the same @long', async ({
  page,
}) => {
  await open(page, { model: 'net', neurons: 12, stopping: true });
  const sentence = page.locator('.sentence');
  const run = async () => {
    await button(page, 'Entrenar').tap();
    await expect(sentence).toContainText('se quedó con los pesos', { timeout: 90_000 });
    return sentence.textContent();
  };
  const found = await run();
  await page.reload();
  expect(await run()).toBe(found);
  await page.getByRole('radio', { name: 'Polinomio' }).tap();
  await page.getByRole('slider', { name: 'Grado del polinomio' }).press('ArrowRight');
  await expect(sentence).not.toHaveText(found!);
  await page.getByRole('radio', { name: 'Red', exact: true }).tap();
  await expect(sentence).toHaveText(found!);
});

test('a link that is copied opens the same in a fresh app in the other language @long', async ({
  page,
  browser,
}) => {
  await open(page, { degree: 9, count: 15, noise: 0.4, showTest: true });
  const slider = page.getByRole('slider', { name: 'Grado del polinomio' });
  await slider.press('ArrowRight');
  const errors = [await error(page, 'Error al entrenar'), await error(page, 'Error de prueba')];
  await inOtherLanguage(browser, await copyLink(page), async (other) => {
    await expect(other.getByRole('slider', { name: 'Degree of the polynomial' })).toHaveValue('10');
    const found = [await error(other, 'Training error'), await error(other, 'Test error')];
    expect(found).toEqual(errors);
  });
});

const comparison = (page: Page) => page.getByRole('region', { name: 'Comparación justa' });

test('the fair comparison shows its progress, is cancelled, and keeps what it found', async ({
  page,
}) => {
  await open(page, { model: 'net', neurons: 32, count: 40 });
  await page.getByText('Más', { exact: true }).click();
  await button(page, 'Comparar').tap();
  const progress = page.getByRole('progressbar', { name: 'Comparando' });
  await expect(progress).toBeVisible();
  const first = comparison(page).getByRole('listitem').filter({ hasText: 'Sin remedio' });
  await expect(first).toContainText(/\d/, { timeout: 60_000 });
  await button(page, 'Cancelar').tap();
  await expect(progress).toBeHidden();
  await expect(first).toContainText(/\d/);
  await expect(button(page, 'Comparar otra vez')).toBeEnabled();
});

test('the fair comparison says who was best of ten @long', async ({ page }) => {
  await open(page, { model: 'net', neurons: 2, count: 6 });
  await page.getByText('Más', { exact: true }).click();
  await button(page, 'Comparar').tap();
  await expect(page.getByText(/En promedio ganó/)).toBeVisible({ timeout: 80_000 });
  const rows = comparison(page).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  const losses: number[][] = arms.map(() => []);
  const settings = { ...initialState(overfittingLab.fields), neurons: 2, count: 6 };
  Array.from(compareRemedies(settings, losses));
  for (const [place, row] of (await rows.all()).entries()) {
    const { mean, spread } = meanAndSpread(losses[place]!);
    const [meanText, spreadText] = [mean, spread].map(overfittingEs.number);
    await expect(row).toContainText(`${meanText} ± ${spreadText}`);
  }
});

test('its code is that of the screen, and axe finds nothing @long', async ({ page }) => {
  await open(page, { degree: 7, noise: 0.2 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await button(page, 'En código').tap();
  const code = page.getByRole('dialog').locator('pre');
  await expect(code).toContainText('chebfit(x, y, 7)');
  await expect(code).toContainText('0.2 * rs.randn(n)');
});
