import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({
  hasTouch: true,
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

test('the course’s product, step by step, and a cell that is predicted', async ({ page }) => {
  await openLab(page, 'matrix');
  const product = page.getByRole('grid', { name: 'Matriz A·B, 3 por 3' });
  await expect(sentence(page)).toContainText('Primera celda');
  await expect(product.getByRole('gridcell')).toHaveText(Array.from({ length: 9 }, () => '·'));
  await page.getByRole('button', { name: 'Siguiente', exact: true }).tap();
  await expect(sentence(page)).toHaveText(
    'Fila 1 por columna 1: 2·(−2) + 5·(−2) + 2·0 = −14. Toca «Siguiente».',
  );
  await expect(product.getByRole('gridcell').first()).toHaveText('−14');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Siguiente', exact: true }).tap();
  await expect(sentence(page)).toContainText('= 12.');

  await page.getByRole('switch', { name: 'Predecir cada celda' }).tap();
  await expect(sentence(page)).toContainText('¿Qué número va en la fila 1, columna 3?');
  const guess = page.getByRole('textbox', { name: 'Tu predicción: fila 1, columna 3' });
  for (const [typed, answer] of [
    ['Infinity', 'Eso no es un número'],
    ['', 'Falta un número'],
    ['1e308', 'demasiado grande'],
  ] as const) {
    await guess.fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(answer);
  }
  await guess.fill('-11');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('revisa el signo');
  await guess.fill('11');
  await page.getByRole('button', { name: 'Comprobar' }).tap();
  await expect(sentence(page)).toContainText('= 11. ¿Qué número');
  await page.getByRole('switch', { name: 'Predecir cada celda' }).tap();

  // Any cell by a tap.
  await product.getByRole('gridcell').last().tap();
  await expect(product.getByRole('gridcell')).toHaveText([
    ...['−14', '12', '11'],
    ...['−2', '1', '−6'],
    ...['−8', '5', '4'],
  ]);
});

test('cells are typed; what is no number is told, and the last good one stays @long', async ({
  page,
}) => {
  await openLab(page, 'matrix');
  await page.getByRole('button', { name: 'Siguiente', exact: true }).tap();
  const a = page.getByRole('grid', { name: 'Matriz A, 3 por 3' });
  await a.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('7');
  const field = page.getByRole('textbox', { name: 'A, fila 1, columna 2' });
  await expect(field).toHaveValue('7');
  await expect(a.getByRole('gridcell').nth(1)).toHaveText('7');
  for (const typed of ['abc', '', 'Infinity', '1e308']) {
    await field.fill(typed);
    await expect(page.getByRole('alert')).toContainText('Sigue valiendo el de antes');
    await expect(a.getByRole('gridcell').nth(1)).toHaveText('7');
  }
  await field.fill('−0,5');
  await expect(sentence(page)).toContainText('2·(−2) + (−0.5)·(−2) + 2·0 = −3');

  // Sizes that do not match are explained.
  await page.getByText('Más', { exact: true }).tap();
  await page.getByRole('slider', { name: 'Columnas de A' }).fill('2');
  await expect(sentence(page)).toContainText(
    'una fila de A tiene 2 números y una columna de B tiene 3 números',
  );
  await expect(page.getByText('A·B no existe')).toBeVisible();
  await expectAccessible(page);
  for (const side of ['Columnas de A', 'Filas de A', 'Filas de B', 'Columnas de B']) {
    await page.getByRole('slider', { name: side }).fill('6');
  }
  await page.getByRole('button', { name: 'Números al azar' }).tap();
  await expect(page.getByRole('grid', { name: 'Matriz A·B, 6 por 6' })).toBeVisible();
  await expect(sentence(page)).toContainText('Primera celda');
});

test('the wrong cell of the printed product is found', async ({ page }) => {
  await openLab(page, 'matrix');
  await page.getByText('Error', { exact: true }).tap();
  const printed = page.getByRole('grid', { name: 'Matriz A·B, 3 por 3' }).getByRole('gridcell');
  await expect(printed.first()).toHaveText('14');
  await printed.nth(1).tap();
  await expect(sentence(page)).toContainText('Esa está bien');
  await printed.first().focus();
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('= −14, y se imprimió 14. Se perdió el signo.');
  await page.getByRole('button', { name: 'Otro error' }).tap();
  await expect(sentence(page)).toContainText('Toca la celda que está mal');
});

test('a wrong guess is forgotten with the numbers that it was about @long', async ({ page }) => {
  await openLab(page, 'matrix');
  await page.getByRole('switch', { name: 'Predecir cada celda' }).tap();
  const guess = page.getByRole('textbox', { name: /^Tu predicción/ });
  const guessWrong = async () => {
    await guess.fill('99');
    await page.keyboard.press('Enter');
    await expect(sentence(page)).toContainText('99');
  };
  await guessWrong();
  await page.getByRole('button', { name: 'Números al azar' }).tap();
  await expect(sentence(page)).toContainText('¿Qué número va en la fila');
  await guessWrong();
  await page.getByRole('grid', { name: 'Matriz A, 3 por 3' }).getByRole('gridcell').first().tap();
  await page.getByRole('textbox', { name: 'A, fila 1, columna 1' }).fill('9');
  await expect(sentence(page)).toContainText('¿Qué número va en la fila');
});

test('formulas have whole matrices in the place of their letters on tap @long', async ({
  page,
}) => {
  await openLab(page, 'matrix');
  await page
    .getByRole('grid', { name: /^Matriz A·B/ })
    .getByRole('gridcell')
    .nth(5)
    .tap();
  await page.getByRole('button', { name: '¿Por qué?' }).tap();
  const card = page.getByRole('dialog', { name: '¿Por qué?' });
  const formulas = card.locator('button.formula');
  await expect(formulas).toHaveCount(6);
  const tables = (index: number) => formulas.nth(index).locator('mtable');
  await expect(tables(1)).toHaveCount(0);
  // A·B = C as far as it was worked out: two rows of three.
  await formulas.nth(1).tap();
  await expect(tables(1)).toHaveCount(3);
  await expect(tables(1).nth(0).locator('mtd')).toHaveText([
    '2',
    '5',
    '2',
    '1',
    '0',
    '−2',
    '3',
    '1',
    '1',
  ]);
  await expect(tables(1).nth(2).locator('mtd')).toHaveText([
    '−14',
    '12',
    '11',
    '−2',
    '1',
    '−6',
    '?',
    '?',
    '?',
  ]);
  // W, x, b, z and y of the layer; W₂, W₁, x, b₁, b₂ of the network; and the one layer with its answer.
  for (const [index, count] of [
    [3, 5],
    [4, 5],
    [5, 9],
  ] as const) {
    await formulas.nth(index).tap();
    await expect(tables(index)).toHaveCount(count);
  }
  await expect(tables(5).last().locator('mtd')).toHaveText(['−3', '−11']);
  await expectAccessible(page);
  await formulas.nth(1).tap();
  await expect(tables(1)).toHaveCount(0);
});

test('a layer is its neurons; two layers without an activation are one @long', async ({
  page,
  browser,
}) => {
  await openLab(page, 'matrix');
  await page.getByText('Capa', { exact: true }).tap();
  await expect(sentence(page)).toContainText('2·(−2) + 5·(−2) + 2·0 + 15 = 1. Sale ReLU(1) = 1.');
  await page.getByRole('button', { name: 'Neurona 2: 0' }).tap();
  await expect(sentence(page)).toContainText('Sale ReLU(−1) = 0');
  await expectAccessible(page);
  await page.getByText('2 capas', { exact: true }).tap();
  await expect(sentence(page)).toContainText('dan lo mismo que una');
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toContainText('(−3, −11)');
  await page.getByText('ReLU', { exact: true }).tap();
  await expect(rows.first().locator('td').first()).toHaveText('(1, −2)');
  await expect(sentence(page)).toContainText(/falla en [1-4] de 4 entradas/);
  await expectAccessible(page);
  const link = await copyLink(page);
  expect(link.length).toBeLessThan(300);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText(/it fails for [1-4] of 4 inputs/);
    await expect(other.locator('tbody tr').first().locator('td').first()).toHaveText('(1, −2)');
  });
});
