import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('a nerve cell becomes a sum; the threshold moves across and decides as before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLab(page, 'threshold');
  await expect(sentence(page)).toContainText('suman 0.25; el umbral es 0.75');
  await expect(sentence(page)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ver la neurona como una suma' }).click();
  // Six tasks do not fit in a row: none is left alone in the second.
  const tasks = page.getByRole('radiogroup', { name: 'Qué debe hacer' }).getByRole('radio');
  const heights = await tasks.evaluateAll((all) =>
    all.map((task) => Math.round(task.getBoundingClientRect().y)),
  );
  expect(heights.map((height) => height === heights[0])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  // Its rows are no further apart than the tasks of one.
  const [above, below] = [
    (await tasks.first().boundingBox())!,
    (await tasks.last().boundingBox())!,
  ];
  expect(below.y - above.y - above.height).toBeLessThan(5);
  await page.getByRole('switch', { name: 'Entrada x₃: está cansado' }).click();
  await expect(sentence(page)).toContainText('Σ = 1 ≥ 0.75: Nico sale en bici');
  await page.getByRole('button', { name: 'Pasar el umbral al otro lado' }).click();
  await expect(sentence(page)).toContainText('b = −0.75. Ahora Σ + b = 0.25 ≥ 0');
  await page.getByRole('button', { name: '¿Por qué?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Con números' }).first().click();
  await expect(page.getByRole('dialog').getByText('1·1 + 0.5·0 + (−0.75)·0')).toBeVisible();
  await expectAccessible(page);
});

for (const [width, height] of [
  [390, 844],
  [1920, 1080],
] as const) {
  test(`each part of the cell tells which part of the sum it is, ${width} × ${height}`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, 'threshold');
    const told = page.locator('.figure').getByRole('status');
    await expect(told).toHaveText('Elige una parte de la célula y lee qué es en la suma.');
    const part = (name: RegExp) => page.locator('.figure').getByRole('button', { name });
    // Each name stands below what it names.
    const drawing = (await page.locator('.figure svg').boundingBox())!;
    for (const [name, share] of [
      [/dendritas/, 0.2],
      [/soma/, 0.5],
      [/axón/, 0.8],
    ] as const) {
      const box = (await part(name).boundingBox())!;
      const middle = (box.x + box.width / 2 - drawing.x) / drawing.width;
      expect(Math.abs(middle - share)).toBeLessThan(0.06);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    await part(/dendritas = entradas/).press('Enter');
    await expect(told).toContainText('reciben las entradas x');
    await expect(told).toBeInViewport({ ratio: 1 });
    await expect(part(/dendritas/)).toHaveAttribute('aria-pressed', 'true');
    // The soma itself, beside its number.
    await page.mouse.click(
      drawing.x + (178 / 400) * drawing.width,
      drawing.y + (74 / 174) * drawing.height,
    );
    await expect(told).toContainText('es la suma Σ');
    await expect(part(/soma/)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page);
    await inOtherLanguage(browser, await copyLink(page), async (other) => {
      await other
        .locator('.figure')
        .getByRole('button', { name: /axon = output/ })
        .click();
      await expect(other.getByText('it is the output, 1 if it fires')).toBeVisible();
    });
    await page.getByRole('button', { name: 'Ver la neurona como una suma' }).click();
    await expect(part(/./)).toHaveCount(0);
    await expect(page.locator('.figure').getByText('entradas')).toBeVisible();
  });
}

test('AND by keyboard, told when it is done; the link opens it in the other language', async ({
  page,
  browser,
}) => {
  await openLab(page, 'threshold');
  await page.getByRole('button', { name: 'Ver la neurona como una suma' }).press('Enter');
  await page.getByRole('radio', { name: 'AND' }).press('Enter');
  await expect(sentence(page)).toContainText('AND: 1 de 4 filas bien');
  const threshold = page.getByRole('slider', { name: 'Umbral θ' });
  for (let press = 0; press < 3; press++) await threshold.press('ArrowRight');
  await expect(sentence(page)).toContainText('Resuelto: tu neurona hace AND');
  await page.getByRole('button', { name: 'Entradas 1, 1: debe decir 1, dice 1' }).press('Enter');
  await expect(page.getByRole('img', { name: /suma 1, umbral 0.75, salida 1/ })).toBeVisible();
  const link = await copyLink(page);
  expect(link.length).toBeLessThanOrEqual(300);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('Solved: your neuron does AND');
    await expect(other.getByRole('img', { name: /sum 1, threshold 0.75, output 1/ })).toBeVisible();
  });
});

test('XOR cannot be, and says why after honest tries @long', async ({ page }) => {
  await openLab(page, 'threshold');
  await page.getByRole('button', { name: 'Ver la neurona como una suma' }).click();
  await page.getByRole('radio', { name: 'XOR' }).click();
  for (let left = 6; left > 0; left--) {
    await expect(sentence(page)).toContainText(
      `${left} ${left === 1 ? 'intento' : 'intentos'} más`,
    );
    await page.getByRole('slider', { name: 'Peso w₁' }).press('ArrowRight');
  }
  await expect(sentence(page)).toContainText('XOR no se puede con una neurona');
});
