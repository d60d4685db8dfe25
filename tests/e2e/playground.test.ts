import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { playgroundLab } from '../../src/app/neuron/playground.ts';
import type { StateOf } from '../../src/core/lab-state/fields.ts';
import { decodeLab, encodeLab } from '../../src/core/lab-state/lab-link.ts';
import { initialState } from '../../src/core/lab-state/snap.ts';
import { expect, test } from './app.ts';
import { copyLink, inOtherLanguage } from './lab.ts';

test.use({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

type State = StateOf<(typeof playgroundLab)['fields']>;
const initial = initialState(playgroundLab.fields);

async function open(page: Page, changes: Partial<State> = {}, scene = ''): Promise<void> {
  const state = encodeLab(playgroundLab, { ...initial, ...changes });
  await page.goto(`./?backend=wasm&room=neuron&lab=playground${scene}&state=${state}`);
  await button(page, 'Un paso: un solo lote').waitFor({ timeout: 30_000 });
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

function figure(page: Page, name: string): Promise<string | null> {
  const term = page.getByText(name, { exact: true });
  return page.locator('.transport dl div').filter({ has: term }).locator('dd').textContent();
}

/** What the address says, once it has followed. */
function stateInAddress(page: Page): State | undefined {
  const text = new URL(page.url()).searchParams.get('state');
  const read = text ? decodeLab(playgroundLab, text) : undefined;
  return read?.ok ? read.value : undefined;
}

test('a network learns XOR by touch, and is the same for the same link', async ({ page }) => {
  await open(page, {
    data: 'xor',
    optimizer: 'adam',
    rate: '0.03',
    noise: 0.5,
    stop: 'val-loss',
    patience: 3,
  });
  await button(page, 'Entrenar').tap();
  const sentence = page.locator('.sentence');
  await expect(sentence).toContainText('Paro temprano en la época', { timeout: 90_000 });
  const found = [
    await figure(page, 'Época'),
    await figure(page, 'Pérdida'),
    await sentence.textContent(),
  ];
  await page.reload();
  await button(page, 'Entrenar').tap();
  await expect(sentence).toContainText('Paro temprano en la época', { timeout: 90_000 });
  expect([
    await figure(page, 'Época'),
    await figure(page, 'Pérdida'),
    await sentence.textContent(),
  ]).toEqual(found);
});

test('layers, neurons and a weight are changed by keyboard, and the link keeps them', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Agregar una capa oculta').press('Enter');
  await button(page, 'Agregar una neurona a la capa 1').press('Enter');
  await button(page, 'Quitar una neurona de la capa 2').press('Enter');
  await expect.poll(() => stateInAddress(page)?.hidden).toEqual([5, 1, 2]);
  await button(page, 'Neurona 1 de la capa 1').press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Neurona 1 de la capa 1' });
  const field = sheet.getByRole('textbox', { name: 'Peso de x₂' });
  await field.fill('1e308');
  await expect(sheet.getByRole('alert')).toBeVisible();
  await field.fill('-2.5');
  await page.keyboard.press('Escape');
  await expect.poll(() => stateInAddress(page)?.weights).toEqual([{ index: 1, value: -2.5 }]);
  await page.reload();
  await button(page, 'Neurona 1 de la capa 1').press('Enter');
  await expect(field).toHaveValue('−2.5');
  await page.keyboard.press('Escape');
  await button(page, 'Volver a empezar').press('Enter');
  await expect.poll(() => stateInAddress(page)?.weights).toEqual([]);
  await button(page, 'Neurona 1 de la capa 1').press('Enter');
  await expect(field).not.toHaveValue('−2.5');
});

test('an edge that is tapped opens its weight @long', async ({ page }) => {
  await open(page, { hidden: [1] });
  const from = (await button(page, 'Entrada x₁').boundingBox())!;
  const to = (await button(page, 'Neurona 1 de la capa 1').boundingBox())!;
  await button(page, 'Entrada x₁').scrollIntoViewIfNeeded();
  const net = page.locator('.scroll .net');
  await net.scrollIntoViewIfNeeded();
  const box = (await net.boundingBox())!;
  const a = (await button(page, 'Entrada x₁').boundingBox())!;
  const b = (await button(page, 'Neurona 1 de la capa 1').boundingBox())!;
  expect(to.x - from.x).toBeCloseTo(b.x - a.x, 0);
  await net.click({
    position: {
      x: (a.x + b.x) / 2 + a.width / 2 - box.x,
      y: (a.y + b.y) / 2 + a.height / 2 - box.y,
    },
  });
  const first = page.getByRole('dialog').getByRole('textbox').first();
  await expect(first).toHaveAccessibleName('Peso de x₁');
});

test('own points are put by tap and by keyboard, learned, and taken away @long', async ({
  page,
}) => {
  await open(page, { data: 'own', trainShare: 0.9 });
  const plane = page.getByRole('application');
  const box = (await plane.boundingBox())!;
  await plane.tap({ position: { x: 0.3 * box.width, y: 0.5 * box.height } });
  await plane.tap({ position: { x: 0.25 * box.width, y: 0.4 * box.height } });
  await page.getByRole('radio', { name: 'clase 2' }).tap();
  await plane.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => stateInAddress(page)?.points.map(({ label }) => label))
    .toEqual([0, 0, 1]);
  await button(page, 'Un paso: un solo lote').tap();
  await expect(page.locator('.sentence')).toContainText('Tras 1 época');
  await button(page, 'Quitar el último punto').tap();
  await expect.poll(() => stateInAddress(page)?.points.length).toBe(2);
});

test('dropout shows whom it drops, step by step @long', async ({ page }) => {
  await open(page, { hidden: [8, 8], dropout: 0.5 });
  const dropped = page.locator('[data-dropped]');
  await expect(dropped).toHaveCount(0);
  await button(page, 'Un paso: un solo lote').tap();
  const names = () =>
    dropped.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')));
  const first = await names();
  expect(first.length).toBeGreaterThan(2);
  expect(first.length).toBeLessThan(14);
  await button(page, 'Un paso: un solo lote').tap();
  await expect.poll(names).not.toEqual(first);
});

test('a network that breaks says so and what to do @long', async ({ page }) => {
  await open(page, { data: 'hills', activation: 'relu', rate: '3', inputs: [2, 3, 4], batch: '1' });
  await button(page, 'Entrenar').tap();
  await expect(page.locator('.sentence')).toContainText('Baja la tasa de aprendizaje', {
    timeout: 60_000,
  });
  await expect(button(page, 'Entrenar')).toBeDisabled();
  await page.getByText('Más', { exact: true }).click();
  await page.getByLabel('Tasa de aprendizaje').selectOption('0.01');
  await expect(button(page, 'Entrenar')).toBeEnabled();
});

test('colors of the camera become points and are told apart, and are in no link @long', async ({
  page,
}) => {
  await open(page, {}, '&source=scene&object=mug');
  await button(page, 'Con la cámara').tap();
  // The button is at the end, and what it changes at the beginning.
  await expect(page.getByRole('application')).toBeInViewport();
  await expect.poll(() => stateInAddress(page)?.camera, { timeout: 20_000 }).toBe(true);
  const before = await copyLink(page);
  await button(page, 'Agregar este color a la clase 1').tap();
  await expect(page.locator('.points path')).toHaveCount(1);
  await page.getByRole('radio', { name: 'clase 2' }).tap();
  await page.getByRole('application').tap({ position: { x: 110, y: 100 } });
  await button(page, 'Un paso: un solo lote').tap();
  await expect(page.getByText(/La red dice: clase [12]/)).toBeVisible();
  await expect(page.locator('.points path')).toHaveCount(2);
  expect(await copyLink(page)).toBe(before);
  await button(page, 'Sin la cámara').tap();
  await expect(page.getByLabel('Datos', { exact: true })).toHaveValue('circle');
});

test('a class that is there no longer is not put, and the classes are chosen by arrow keys @long', async ({
  page,
}) => {
  await open(page, { data: 'own', classes: 6 });
  await page.getByRole('radio', { name: 'clase 1' }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'clase 6' })).toBeChecked();
  await page.getByText('Más', { exact: true }).click();
  const classes = page.getByRole('slider', { name: 'Clases' });
  await classes.press('Home');
  await expect(page.getByRole('radio', { name: /^clase / })).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'clase 2' })).toBeChecked();
  await page.getByRole('application').tap({ position: { x: 100, y: 100 } });
  await expect.poll(() => stateInAddress(page)?.points.map(({ label }) => label)).toEqual([1]);
});

test('it opens with five controls @long', async ({ page }) => {
  await open(page);
  const controls = page.getByRole('group', { name: 'Entrenamiento' }).getByRole('button');
  await expect(controls).toHaveCount(3);
  await expect(page.getByLabel('Datos', { exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Capas ocultas' })).toBeVisible();
  await expect(page.locator('.controls > *')).toHaveCount(1);
});

test('a ninth weight set by hand puts the first back, as the link has it @long', async ({
  page,
}) => {
  const weights = Array.from({ length: 8 }, (_, i) => ({ index: i, value: 5 }));
  await open(page, { weights });
  await button(page, 'Neurona 1 de la capa 1').press('Enter');
  const first = page.getByRole('dialog').getByRole('textbox', { name: 'Peso de x₁' });
  await expect(first).toHaveValue('5');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Bias b' }).fill('-2.5');
  await expect(first).not.toHaveValue('5');
});

test('the program has the weights where no training leads to them @long', async ({ page }) => {
  await open(page);
  await button(page, 'Un paso: un solo lote').tap();
  await button(page, 'Neurona 1 de la capa 1').press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Bias b' }).fill('-2.5');
  await page.keyboard.press('Escape');
  await button(page, 'En código').tap();
  const sheet = page.getByRole('dialog', { name: 'En código' });
  await expect(sheet).toContainText('Cambiaste un peso a medio entrenamiento');
  await expect(sheet.locator('pre')).toContainText('np.array([-2.5, ');
  await expect(sheet.locator('pre')).not.toContainText('model.fit');
});

test('a link that is copied opens the same in a fresh app in the other language @long', async ({
  page,
  browser,
}) => {
  const points = [
    { x: 0.2, y: 0.4, label: 0 },
    { x: 0.8, y: 0.6, label: 2 },
  ];
  await open(page, { data: 'own', points, classes: 3, hidden: [5, 3] });
  await button(page, 'Neurona 2 de la capa 2').press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Bias b' }).fill('-2.5');
  await page.keyboard.press('Escape');
  await button(page, 'Agregar una neurona a la capa 1').waitFor();
  await inOtherLanguage(browser, await copyLink(page), async (other) => {
    await expect(other.getByLabel('Data', { exact: true })).toHaveValue('own');
    await expect(other.locator('.points path')).toHaveCount(2);
    await expect(other.getByRole('radio', { name: 'class 3' })).toBeVisible();
    await other.getByRole('button', { name: 'Neuron 2 of layer 2' }).click();
    const bias = other.getByRole('dialog').getByRole('textbox', { name: 'Bias b' });
    await expect(bias).toHaveValue('−2.5');
    await expect.poll(() => stateInAddress(other)?.hidden).toEqual([5, 3]);
  });
});

test('the link opens the same lab in the other language, and its code is that of the screen', async ({
  browser,
  baseURL,
}) => {
  const changes = { data: 'moons', classes: 4, hidden: [8, 8], dropout: 0.3, noise: 0.15 } as const;
  const context = await browser.newContext({
    locale: 'en-US',
    ...(baseURL && { baseURL }),
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const state = encodeLab(playgroundLab, { ...initial, ...changes });
  await page.goto(`./?backend=wasm&room=neuron&lab=playground&state=${state}`);
  await expect(page.getByLabel('Data', { exact: true })).toHaveValue('moons');
  await page.getByRole('button', { name: 'In code' }).click();
  const code = page.getByRole('dialog').locator('pre');
  await expect(code).toContainText('n, k = 300, 4');
  await expect(code).toContainText('Dropout(0.3)');
  await context.close();
});

test('with all points and weights that fit the address stays short', () => {
  const points = Array.from({ length: 64 }, (_, i) => ({
    x: ((i * 5) % 255) / 255,
    y: ((i * 3) % 255) / 255,
    label: i % 6,
  }));
  const weights = Array.from({ length: 8 }, (_, i) => ({ index: 50 * i, value: i - 4.25 }));
  const state = {
    ...initial,
    data: 'own',
    points,
    weights,
    classes: 6,
    hidden: [8, 8, 8, 8, 8, 8],
    inputs: [0, 1, 2, 3, 4, 5, 6],
    seed: 7777,
    dataSeed: 4321,
    activation: 'elu',
    rate: '0.003',
    optimizer: 'adam',
    batch: '50',
    l1: '0.003',
    l2: '0.01',
    dropout: 0.5,
    stop: 'val-loss',
    patience: 20,
    showTest: true,
    camera: true,
  } as const;
  const link = `https://vistazo.example/?lab=playground&state=${encodeLab(playgroundLab, state)}`;
  // What is left is for a longer host, or the folder that it is in.
  expect(link.length).toBeLessThanOrEqual(285);
});

test('nothing stands wider than a phone, and axe finds nothing @long', async ({ page }) => {
  await open(page, { hidden: [8, 8, 8, 8, 8, 8], classes: 6, inputs: [0, 1, 2, 3, 4, 5, 6] });
  await page.getByText('Más', { exact: true }).click();
  const overflow = await page
    .getByRole('main')
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
