import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** Where a ball is, in its first number. */
const ball = (page: Page, id: string) => page.locator(`[data-ball="${id}"]`);

test('one weight by touch: 2.5 − 0.1 · 5 = 2, then a rate that is too long', async ({
  page,
  browser,
}) => {
  await openLab(page, 'descent');
  await expect(sentence(page)).toContainText('la pendiente es 5');
  await page.getByRole('button', { name: 'Un paso' }).tap();
  await expect(page.getByText('w ← 2.5 − 0.1 · 5 = 2')).toBeVisible();
  await expect(ball(page, 'gradient-descent')).toHaveAttribute('data-at', '2');
  await expectAccessible(page);
  // η = 10: each step multiplies by −19.
  await page.getByRole('slider', { name: 'η, tasa de aprendizaje' }).fill('1');
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Un paso' }).tap();
  await expect(sentence(page)).toContainText('con η = 10, en el paso 5 ya iba en −6.2 × 10⁶');
  const link = await copyLink(page);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('with η = 10, at step 5 it was already at');
  });
});

test('the curve of two minima ends at the frame', async ({ page }) => {
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'dos mínimos' }).click();
  const ends = await page.locator('polyline.curve').evaluate((curve) => {
    const clip = curve.closest('[clip-path]')?.getAttribute('clip-path');
    const shown = clip && document.getElementById(clip.slice(5, -1))?.firstElementChild;
    const frame = curve.closest('svg')!.querySelector('rect.border')!;
    const topOf = (box: Element) => Number(box.getAttribute('y'));
    return {
      curvePx: (curve as SVGGraphicsElement).getBBox().y,
      shownPx: shown ? topOf(shown) : -Infinity,
      framePx: topOf(frame),
    };
  });
  expect(ends.curvePx).toBeLessThan(ends.framePx);
  expect(ends.shownPx).toBe(ends.framePx);
});

test('the start is moved by keys, and the balls run to a valley @long', async ({ page }) => {
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'Dos pesos' }).click();
  await page.getByRole('radio', { name: 'dos mínimos' }).click();
  const start = page.getByRole('slider', { name: 'Punto de salida' });
  await expect(start).toHaveAttribute('aria-valuetext', '(2.1, 1.6)');
  await start.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(start).toHaveAttribute('aria-valuetext', '(2, 1.5)');
  // Whichever way it moves, it lies: its number is the first, and its words tell both.
  await expect(start).toHaveAttribute('aria-orientation', 'horizontal');
  await expect(start).toHaveAttribute('aria-valuenow', '2');
  await expect(start).toHaveAttribute('aria-valuemin', /^-\d/);
  await expect(start).toHaveAttribute('aria-valuemax', /^\d/);
  await page.getByText('Más', { exact: true }).click();
  await page.getByRole('slider', { name: 'Pasos' }).fill('200');
  await expect(sentence(page)).toContainText('GD se quedó en un mínimo local, J = 0.912');
  await page.getByRole('button', { name: 'Al inicio' }).click();
  await page.getByRole('button', { name: 'Rodar' }).click();
  await expect(sentence(page)).toContainText(/Después de \d+ pasos/);
  await page.getByRole('button', { name: 'Pausa' }).click();
  await expect(page.getByRole('button', { name: 'Rodar' })).toBeVisible();
});

test('three ways with equal work @long', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { painted: number };
    counted.painted = 0;
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...all: unknown[]) {
      counted.painted++;
      return Reflect.apply(put, this, all) as undefined;
    };
  });
  const painted = () => page.evaluate(() => (window as unknown as { painted: number }).painted);
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'Tres maneras' }).click();
  await expect.poll(painted).toBeGreaterThanOrEqual(3);
  const before = await painted();
  await page.getByRole('button', { name: 'Una época' }).click();
  await page.getByRole('button', { name: 'Una época' }).click();
  await expect(sentence(page)).toContainText('Con 2 épocas, mismo trabajo');
  await expect(page.getByText('24 pasos por época')).toBeVisible();
  // The landscapes have not changed.
  expect(await painted()).toBe(before);
  await expect(page.getByText('6 pasos por época')).toBeVisible();
  await expect(page.getByText('ruido al inicio: 0', { exact: true })).toBeVisible();
  await expectAccessible(page);
  // Other data have other landscapes, and so has a projector's board.
  await page.getByText('Más', { exact: true }).click();
  await page.getByRole('slider', { name: 'Semilla' }).fill('9');
  await expect.poll(painted).toBeGreaterThanOrEqual(before + 3);
  const onNight = await painted();
  await page.locator('main').press('p');
  await expect(page.locator('html')).toHaveAttribute('data-projector');
  await expect.poll(painted).toBeGreaterThanOrEqual(onNight + 3);
});
