import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const cards = (page: Page) => page.getByRole('list', { name: 'Qué hay aquí' }).getByRole('button');

for (const [width, height] of [
  [360, 640],
  [844, 390],
] as const) {
  test(`the first screen at ${width} × ${height}: the action and every room are in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?backend=wasm');
    await expect(page.getByRole('button', { name: 'Abrir la cámara' })).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByRole('button', { name: 'Curso', exact: true })).toBeInViewport({
      ratio: 1,
    });
    // The rooms that there are, as the tabs will name them, and the blackboard.
    await expect(cards(page)).toHaveCount(6);
    for (const card of await cards(page).all()) await expect(card).toBeInViewport({ ratio: 1 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

for (const [width, height, columns] of [
  [1920, 1080, 3],
  [1280, 720, 3],
  [768, 1024, 3],
  [390, 844, 1],
] as const) {
  test(`the rooms of the first screen stand ${columns} in a row at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?backend=wasm');
    await expect(cards(page)).toHaveCount(6);
    const tops = await cards(page).evaluateAll((all) =>
      all.map((card) => Math.round(card.getBoundingClientRect().top)),
    );
    const perRow = [...new Set(tops)].map((row) => tops.filter((top) => top === row).length);
    expect(perRow).toEqual(Array.from({ length: 6 / columns }, () => columns));
  });
}

test('a room of the first screen opens the camera in that room', async ({ page }) => {
  await page.goto('./?backend=wasm');
  await cards(page).filter({ hasText: 'Ver' }).click();
  await expect(page.getByRole('button', { name: 'Ver', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.locator('video.live-picture')).toBeVisible();
  expect(page.url()).toContain('room=see');
});

test('without a camera a room opens with the sample scene @long', async ({ page }) => {
  await page.addInitScript(() => {
    if (!isSecureContext) return;
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await page.goto('./?backend=wasm');
  await cards(page).filter({ hasText: 'Enseñar' }).click();
  await expect(page.locator('canvas.live-picture')).toBeVisible();
});

test('the blackboard needs no camera: none is asked for @long', async ({ page }) => {
  await page.addInitScript(() => {
    if (!isSecureContext) return;
    navigator.mediaDevices.getUserMedia = () => {
      Object.assign(window, { asked: true });
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
  await page.goto('./?backend=wasm');
  await cards(page).filter({ hasText: 'Pizarrón' }).click();
  const board = page.getByRole('dialog', { name: 'Pizarrón' });
  await expect(board).toBeVisible();
  expect(await page.evaluate(() => 'asked' in window)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(board).toBeHidden();
  // It was asked for once; the room itself does not open it again.
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await page.getByRole('button', { name: 'Filtrar', exact: true }).click();
  await expect(board).toBeHidden();
});
