import type { Page } from '@playwright/test';
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
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** The numbers of a row of the table, as they are read. */
async function rowOf(page: Page, place: number): Promise<string[]> {
  const cells = await page.locator('tbody tr').nth(place).locator('td').allInnerTexts();
  return cells.map((text) => /[−\d.—]+/.exec(text)![0]);
}

test('the course’s four vectors are alike as on the blackboard, and B wins by every measure', async ({
  page,
}) => {
  await openLab(page, 'vectors');
  await expect(sentence(page)).toContainText('B es quien más se parece a X, por las tres medidas');
  expect(await rowOf(page, 0)).toEqual(['0.45', '0.951', '0.447']);
  expect(await rowOf(page, 1)).toEqual(['0.78', '0.982', '0.173']);
  expect(await rowOf(page, 2)).toEqual(['−0.83', '−1.000', '1.822']);
  const sums = page.getByText('= 0.3 + 0.06 + 0.42 = 0.78');
  await expect(sums).toBeVisible();
  await expectAccessible(page);

  // Half as long: the same direction.
  await page.getByRole('button', { name: 'B a la mitad' }).tap();
  await expect(sentence(page)).toContainText('el producto punto pasó de 0.78 a 0.39');
  expect((await rowOf(page, 1)).slice(0, 2)).toEqual(['0.39', '0.982']);
  await page.getByRole('button', { name: 'Volver a empezar' }).tap();
  expect(await rowOf(page, 1)).toEqual(['0.78', '0.982', '0.173']);

  // The products of another one.
  await page.getByRole('button', { name: 'A: ver sus productos' }).tap();
  await expect(page.getByText('= 0.15 + 0.09 + 0.21 = 0.45')).toBeVisible();
});

test('turned by a finger and by keys; tips and bars are dragged @long', async ({ page }) => {
  await openLab(page, 'vectors');
  const space = page.getByRole('application', { name: /en el espacio/ });
  await touchDrag(page, space, 60);
  await expect(page.getByText('Girado 348°, inclinado 20°')).toBeAttached();
  await space.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Girado 343°, inclinado 25°')).toBeAttached();

  await page.getByText('En 2-D').tap();
  // Two numbers of each: X = (0.5, 0.3), A = (0.3, 0.3).
  expect(await rowOf(page, 0)).toEqual(['0.24', '0.970', '0.200']);
  const tip = page.getByRole('slider', { name: 'Punta de A' });
  await tip.focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(tip).toHaveAttribute('aria-valuetext', '0.5, 0.3');
  // Told once it rests, as the winner is still the same and its sentence is, too.
  const measures = page.getByRole('status').filter({ hasText: /^A: punto/ });
  await expect(measures).toHaveText('A: punto 0.34, coseno 1.000, distancia 0.000.');
  await page.keyboard.press('ArrowUp');
  await expect(tip).toHaveAttribute('aria-orientation', 'horizontal');
  await expect(measures).toHaveText('A: punto 0.34, coseno 1.000, distancia 0.010.');
  await page.keyboard.press('ArrowDown');
  expect(await rowOf(page, 0)).toEqual(['0.34', '1.000', '0.000']);
  const opposite = page.getByRole('slider', { name: 'Punta de C' });
  // As much up as to the side: the page does not scroll under the finger.
  await touchDrag(page, opposite, 120, -120);
  await expect(opposite).not.toHaveAttribute('aria-valuetext', '−0.5, −0.3');
  await expect(sentence(page)).not.toContainText('apunta justo al revés');

  await page.getByText('Barras', { exact: true }).tap();
  const bar = page.getByRole('slider', { name: 'C, número 3' });
  await bar.focus();
  await page.keyboard.press('ArrowUp');
  await expect(bar).toHaveAttribute('aria-valuetext', '−0.69');
  await expectAccessible(page);
});

test('a copied link opens the same vectors in another language @long', async ({
  page,
  browser,
}) => {
  await openLab(page, 'vectors');
  await page.getByText('Barras', { exact: true }).tap();
  for (const place of [1, 2, 3]) {
    await page.getByRole('slider', { name: `A, número ${place}` }).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
  }
  // Nothing points anywhere.
  await expect(sentence(page)).toContainText('A mide 0');
  expect(await rowOf(page, 0)).toEqual(['0.00', '—', '0.911']);
  const link = await copyLink(page);
  expect(link.length).toBeLessThan(300);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('A has length 0');
    expect(await rowOf(other, 0)).toEqual(['0.00', '—', '0.911']);
    await expect(other.getByRole('slider', { name: 'A, number 1' })).toBeVisible();
  });
});

test('photographs of the live picture are vectors, too @long', async ({ page }) => {
  await openLab(page, 'vectors');
  await page.getByRole('button', { name: 'Con la cámara' }).tap();
  await page.getByRole('button', { name: 'Usar la escena de ejemplo' }).tap();
  const take = page.getByRole('button', { name: 'Tomar foto A' });
  await expect(take).toBeEnabled({ timeout: 60_000 });
  await take.tap();
  const card = page.getByRole('listitem').filter({ has: page.getByText('Punto') });
  await expect(page.getByRole('img', { name: 'Huella de A: 320 números' })).toBeVisible();
  await expect(card).toHaveCount(1);
  await page.getByRole('button', { name: 'Tomar foto B' }).tap();
  await expect(sentence(page)).toContainText(/se parece más a la foto [AB]/);
  await expect(page.getByText('… y 317 productos más')).toBeVisible();
  await expectAccessible(page);
  // What a photograph was turned into takes the colours of the board.
  const colours = () =>
    page.getByRole('img', { name: 'Huella de A: 320 números' }).evaluate((picture) => {
      const canvas = picture.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.join();
    });
  const byNight = await colours();
  await page.locator('main').press('p');
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'paper');
  await expect.poll(colours).not.toBe(byNight);
  await page.locator('main').press('p');
  // They are forgotten with the lab, and never in the link.
  expect((await copyLink(page)).length).toBeLessThan(120);
});
