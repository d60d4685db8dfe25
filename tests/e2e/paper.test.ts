import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The course's result (topic 14). */
const courseResult = [
  [1, 4, 3, 4, 1],
  [1, 2, 4, 3, 3],
  [1, 2, 3, 4, 1],
  [1, 3, 3, 1, 1],
  [3, 3, 1, 1, 0],
];

/** The board, which lies over the room. */
function board(page: Page): Locator {
  return page.getByRole('dialog');
}

async function openBoard(page: Page, language: 'es' | 'en', surface = 'night'): Promise<void> {
  await page.addInitScript(
    (preferences) => localStorage.setItem('vistazo.preferences', preferences),
    JSON.stringify({ language, surface }),
  );
  await page.goto('./?backend=wasm&source=scene&object=mug&room=filter');
  const name = language === 'es' ? 'Modo pizarrón' : 'Paper mode';
  const entry = language === 'es' ? 'Pizarrón' : 'Paper mode';
  await page.getByRole('button', { name: entry, exact: true }).click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

/** Numbers of a grid, row by row; NaN where there is none. */
async function numbersOf(grid: Locator): Promise<number[][]> {
  const names = await grid.getByRole('gridcell').evaluateAll((cells) =>
    cells.map((cell) => {
      const [, row, column] = /(\d+)\D+(\d+)/.exec(cell.getAttribute('aria-label')!)!;
      const text = cell.firstChild?.textContent?.trim().replace('−', '-');
      return { row: Number(row), column: Number(column), value: text ? Number(text) : NaN };
    }),
  );
  const rows: number[][] = [];
  for (const { row, column, value } of names) (rows[row - 1] ??= [])[column - 1] = value;
  return rows;
}

/** Convolution or cross-correlation as one writes it down, apart from the app's own code. */
function worked(
  input: number[][],
  kernel: number[][],
  flipped: boolean,
  stride: number,
  padding: number,
): number[][] {
  const k = kernel.length;
  const side = Math.floor((input.length + 2 * padding - k) / stride) + 1;
  return Array.from({ length: side }, (_, top) =>
    Array.from({ length: side }, (_, left) => {
      let sum = 0;
      for (let down = 0; down < k; down++) {
        for (let right = 0; right < k; right++) {
          const value = input[top * stride + down - padding]?.[left * stride + right - padding];
          const weight = flipped ? kernel[k - 1 - down]![k - 1 - right]! : kernel[down]![right]!;
          sum += (value ?? 0) * weight;
        }
      }
      return sum;
    }),
  );
}

test('by keyboard, in Spanish: predict, step, edit, turn the kernel @long', async ({ page }) => {
  // It plays the whole board twice.
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openBoard(page, 'es');
  const input = board(page).getByRole('grid', { name: 'Entrada I, de 7 por 7' });
  const kernel = board(page).getByRole('grid', { name: 'Kernel K, de 3 por 3' });
  const result = board(page).getByRole('grid', { name: 'Resultado, de 5 por 5' });
  const status = board(page).getByRole('status');

  // A right answer leads on to the next cell.
  await result.getByRole('gridcell', { name: 'fila 1, columna 1: vacía' }).focus();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Correcto.');
  await expect(result.getByRole('gridcell', { name: 'fila 1, columna 2: vacía' })).toBeFocused();
  // 3 is what lies under the window: nobody multiplied.
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('3 no es.');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 de 2 a la primera')).toBeVisible();

  // Arrows walk; going away checks what was written.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('12');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('1 de 3 a la primera')).toBeVisible();

  const step = board(page).getByRole('button', { name: 'Un paso' });
  await step.focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('fila 2, columna 3: 4');
  await expect(page.locator('.sum')).toContainText('= 4');
  const play = board(page).getByRole('button', { name: 'Reproducir' });
  await board(page).getByText('Más', { exact: true }).click();
  await board(page).getByRole('radio', { name: 'Rápida' }).click();
  await play.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => numbersOf(result)).toEqual(courseResult);

  // The course's kernel is symmetric; an edited one is not.
  await expect(page.getByText(/K girado 180° queda igual/)).toBeVisible();
  await kernel.getByRole('gridcell', { name: 'fila 1, columna 1: 1' }).focus();
  await page.keyboard.type('-');
  await expect(kernel.getByRole('gridcell', { name: 'fila 1, columna 1: −1' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('2');
  await expect(page.getByText(/K girado 180° es otro: cambian \d+ de 25 celdas/)).toBeVisible();
  await input.getByRole('gridcell', { name: 'fila 7, columna 7: 0' }).focus();
  await page.keyboard.type('12');
  await expect(input.getByRole('gridcell', { name: 'fila 7, columna 7: 12' })).toBeFocused();
  await board(page).getByRole('button', { name: 'Borrar el resultado' }).click();
  await play.click();
  await expect(result.getByRole('gridcell', { name: /vacía/ })).toHaveCount(0, { timeout: 45_000 });
  for (const flipped of [true, false]) {
    const name = flipped ? 'Convolución: girado' : 'Correlación cruzada';
    await board(page).getByRole('radio', { name }).click();
    const expected = worked(await numbersOf(input), await numbersOf(kernel), flipped, 1, 0);
    await expect.poll(() => numbersOf(result)).toEqual(expected);
  }
  await expectAccessible(page, 'worked out');

  // What stands on the board stays there.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Pizarrón', exact: true }).click();
  await expect(input.getByRole('gridcell', { name: 'fila 7, columna 7: 12' })).toBeVisible();
});

test.describe('by touch, in English, on a small phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('cells large enough, digits for a finger, an exercise to its end @long', async ({
    page,
  }) => {
    await openBoard(page, 'en', 'paper');
    await expectAccessible(page, 'example');
    const input = board(page).getByRole('grid', { name: 'Input I, 7 by 7' });
    const result = board(page).getByRole('grid', { name: /^Result/ });
    const pad = board(page).getByRole('group', { name: 'Digits' });
    const key = (name: string) => pad.getByRole('button', { name, exact: true });
    for (const cell of [input.getByRole('gridcell').first(), result.getByRole('gridcell').last()]) {
      const box = (await cell.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    expect(
      await page.evaluate(() => document.querySelector('[role="dialog"] .body')!.scrollWidth),
    ).toBe(360);

    // Cells of the input are stepped and typed.
    await input.getByRole('gridcell', { name: 'row 1, column 1: 0' }).tap();
    await key('One more').tap();
    await expect(input.getByRole('gridcell', { name: 'row 1, column 1: 1' })).toBeVisible();
    await key('9').tap();
    await key('Change the sign').tap();
    await expect(input.getByRole('gridcell', { name: 'row 1, column 1: −9' })).toBeVisible();
    await expectAccessible(page, 'pad');
    await key('Done').tap();
    await expect(pad).toBeHidden();
    // What is predicted has its weights in the window: the kernel may be out of sight.
    await expect(input.locator('.times')).toHaveCount(0);
    await result.getByRole('gridcell').first().tap();
    await expect(input.locator('.times')).toHaveText([
      '×1',
      '×0',
      '×1',
      '×0',
      '×1',
      '×0',
      '×1',
      '×0',
      '×1',
    ]);
    await key('Done').tap();

    // An exercise by its number, as a teacher calls it out.
    await board(page).getByText('More', { exact: true }).tap();
    await board(page)
      .getByRole('radiogroup', { name: 'Padding' })
      .getByRole('radio', { name: '1' })
      .tap();
    await board(page).getByRole('spinbutton', { name: 'Number of the exercise' }).fill('7');
    await expectAccessible(page, 'more');
    await board(page).getByRole('button', { name: 'Start' }).tap();
    await expect(page.getByText('Exercise 7')).toBeVisible();
    const given = async (name: string) =>
      Number(/\d+$/.exec(await page.getByText(new RegExp(`^${name} . = `)).innerText())![0]);
    const [n, p, k, s] = [
      await given('input'),
      await given('padding'),
      await given('window'),
      await given('stride'),
    ];
    expect(p).toBe(1);
    const side = Math.floor((n + 2 * p - k) / s) + 1;
    const size = board(page).getByRole('spinbutton', { name: 'Side of the result' });
    await size.fill(String(side - 1));
    await board(page).getByRole('button', { name: 'Check' }).tap();
    await expect(board(page).getByRole('status')).toContainText('The + 1 is missing');
    await size.fill(String(side));
    await board(page).getByRole('button', { name: 'Check' }).tap();
    await expect(board(page).getByRole('status')).toHaveText(`Right: ${side} × ${side}.`);

    const isFlipped = await board(page)
      .getByRole('radio', { name: 'Convolution: flipped' })
      .getAttribute('aria-checked');
    const padded = await numbersOfPadded(board(page).getByRole('grid', { name: /^Input/ }));
    const kernel = await numbersOf(board(page).getByRole('grid', { name: /^Kernel/ }));
    const expected = worked(padded, kernel, isFlipped === 'true', s, 0);
    const asked = result.getByRole('gridcell', { name: /what is it/ });
    await expect(asked).toHaveCount(4);
    await asked.first().tap();
    for (let left = 4; left > 0; left--) {
      const cell = result.locator('[aria-selected="true"]');
      const [, row, column] = /row (\d+), column (\d+)/.exec(
        (await cell.getAttribute('aria-label'))!,
      )!;
      const value = expected[Number(row) - 1]![Number(column) - 1]!;
      if (value < 0) await key('Change the sign').tap();
      for (const digit of String(Math.abs(value))) await key(digit).tap();
      await key('Check').tap();
      await expect(asked).toHaveCount(left - 1);
    }
    await expect(page.getByText('4 of 5 at the first try')).toBeVisible();
    await expect(page.getByText('Exercise finished.')).toBeVisible();
    await expectAccessible(page, 'finished');
  });
});

/** The same for a grid with its padding: its cells are counted, not named. */
async function numbersOfPadded(grid: Locator): Promise<number[][]> {
  const values = await grid
    .getByRole('gridcell')
    .evaluateAll((cells) =>
      cells.map((cell) => Number(cell.firstChild!.textContent!.trim().replace('−', '-'))),
    );
  const across = Math.sqrt(values.length);
  return Array.from({ length: across }, (_, row) => values.slice(row * across, (row + 1) * across));
}

test('pooling keeps the largest, the mean or the smallest, and says which slip it was @long', async ({
  page,
}) => {
  await openBoard(page, 'es', 'paper');
  await board(page).getByRole('radio', { name: 'Pooling' }).click();
  const input = board(page).getByRole('grid', { name: 'Entrada I, de 6 por 6' });
  const result = board(page).getByRole('grid', { name: 'Resultado, de 3 por 3' });
  const rows = await numbersOf(input);
  const window = [rows[0]![0]!, rows[0]![1]!, rows[1]![0]!, rows[1]![1]!];
  const mean = (window[0]! + window[1]! + window[2]! + window[3]!) / 4;
  for (const [name, value] of [
    ['Máximo', Math.max(...window)],
    ['Promedio', mean],
    ['Mínimo', Math.min(...window)],
  ] as const) {
    await board(page).getByRole('radio', { name }).click();
    await board(page).getByRole('button', { name: 'Borrar el resultado' }).click();
    await board(page).getByRole('button', { name: 'Un paso' }).click();
    await expect(result.getByRole('gridcell').first()).toHaveText(String(value));
    await expect(page.locator('.sum')).toContainText(`= ${value}`);
  }
  await board(page).getByRole('button', { name: 'Borrar el resultado' }).click();
  await result.getByRole('gridcell').first().focus();
  await page.keyboard.type(`${Math.max(...window)}`);
  await page.keyboard.press('Enter');
  await expect(board(page).getByRole('status')).toContainText('Eso es otra cosa: máximo.');
  await expectAccessible(page, 'pooling');
});
