import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { startServer } from '../../tools/serve.mjs';
import { expect, expectFocusHere, row, test } from './app.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** Two convolutions, a dense layer: every kind of tile, in moments. */
const small = '1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~c6.3.1.same~f~n20~o';
const room = `?backend=wasm&source=scene&object=mug&room=network&tab=inside&network=${encodeURIComponent(small)}`;

const layers = (page: Page) => page.getByRole('list', { name: 'Capas de la red' });
const layer = (page: Page, name: RegExp) => layers(page).getByRole('button', { name });

/** What a canvas shows, told by its brightness here and there. */
async function shownOn(canvas: Locator): Promise<string> {
  return canvas.evaluate(async (element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(await createImageBitmap(element as HTMLCanvasElement), 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return [...data.filter((_, i) => i % 37 === 0)].join();
  });
}

/** Maps that show something, and something else a moment later. */
async function expectMoving(canvas: Locator): Promise<void> {
  const isDark = (shown: string) =>
    shown.split(',').every((level) => level === '0' || level === '255');
  await expect.poll(async () => isDark(await shownOn(canvas)), { timeout: 40_000 }).toBe(false);
  const before = await shownOn(canvas);
  await expect.poll(() => shownOn(canvas), { timeout: 20_000 }).not.toBe(before);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([]);
}

/** Each part of where one is can be read, and tapped. */
async function expectCrumbsWhole(page: Page): Promise<void> {
  const crumbs = page.getByRole('navigation', { name: 'Dónde estás' }).locator('button, span');
  for (const crumb of await crumbs.all()) {
    const { x, width, height } = (await crumb.boundingBox())!;
    expect([x >= 0, x + width <= 390, width >= 44, height >= 44]).toEqual([true, true, true, true]);
    const hidden = await crumb.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
  }
}

test('maps move with the camera, and a finger leads from the map to a pixel and back', async ({
  page,
}) => {
  await page.route('**/models/eye/**', () => {});
  await page.goto(`./${room}`);
  await page.getByRole('combobox', { name: 'Qué se abre' }).selectOption('built');
  const first = layer(page, /^Capa 1 · Convolución 3.*4 mapas de 28×28/);
  await expect(first).toBeVisible({ timeout: 30_000 });
  await first.scrollIntoViewIfNeeded();
  await expectMoving(first.locator('canvas'));
  await expectAccessible(page);

  await first.tap();
  const opened = page.getByRole('region', { name: /^Capa 1 · Convolución/ });
  await expect(opened).toBeVisible();
  await expect(opened.getByRole('heading', { level: 3 })).toBeFocused();
  await expectMoving(opened.locator('canvas'));
  await expectAccessible(page);
  await opened.getByRole('button', { name: 'Mapa 3', exact: true }).tap();
  const channel = page.getByRole('region', { name: 'Capa 1 · Mapa 3' });
  const map = channel.getByRole('button', { name: /^Mapa 3/ });
  await expectMoving(map.locator('canvas'));
  const { x, width, height } = (await map.locator('canvas').boundingBox())!;
  expect(Math.abs(x - (await channel.boundingBox())!.x)).toBeLessThanOrEqual(1);
  await map.tap({ position: { x: width * (10.5 / 28), y: height * (4.5 / 28) } });
  await expect(page.getByRole('navigation', { name: 'Dónde estás' })).toContainText(
    'Fila 5, columna 11',
  );
  await expectCrumbsWhole(page);
  await expectAccessible(page);
  // The place is in the address, and survives a reload.
  await expect(page).toHaveURL(/at=0\.2\.4\.10/);
  await page.reload();
  await expect(page.getByText('Fila 5, columna 11')).toBeVisible({ timeout: 30_000 });

  await channel.getByRole('switch', { name: /Apagar: Mapa 3/ }).tap();
  await expect(page.getByText('1 canal apagado')).toBeVisible({ timeout: 30_000 });
  for (const way of ['Mapa 3', 'Capa 1', 'Toda la red']) {
    await page
      .getByRole('navigation', { name: 'Dónde estás' })
      .getByRole('button', { name: way })
      .tap();
  }
  await expect(first).toBeFocused();
});

test('keys lead there as well, and two fingers @long', async ({ page }) => {
  await page.route('**/models/eye/**', () => {});
  await page.goto(`./${room}&of=built`);
  const first = layer(page, /^Capa 1/);
  await first.focus({ timeout: 30_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(layer(page, /^Capa 3/)).toBeFocused();
  await page.keyboard.press('+');
  const pooled = page.getByRole('region', { name: /^Capa 3 · Máximo/ });
  await pooled.getByRole('button', { name: 'Mapa 1', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Capa 3 · Mapa 2' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Fila 8, columna 8')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Fila 8, columna 7')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('-');
  await expect(pooled.getByRole('button', { name: 'Mapa 2', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(layer(page, /^Capa 3/)).toBeFocused();

  // The word of the link lies above the tabs.
  await page.getByRole('region', { name: 'Avisos' }).getByRole('button').last().click();
  await pinch(layer(page, /^Capa 3/), 20, 60);
  await expect(pooled).toBeVisible();
  await pinch(pooled.getByRole('button', { name: 'Mapa 2', exact: true }), 60, 20);
  await expect(layer(page, /^Capa 3/)).toBeVisible();
});

test('on a wide screen what a card opens has the focus, and Escape leads back to the card @long', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.route('**/models/eye/**', () => {});
  await page.goto(`./${room}&of=built`);
  await layer(page, /^Capa 3/).press('Enter', { timeout: 30_000 });
  const opened = page.getByRole('region', { name: /^Capa 3 · Máximo/ });
  await expect(opened.getByRole('heading', { level: 3 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(layer(page, /^Capa 3/)).toBeFocused();
});

/** Two fingers on something, moved from one distance to another; CSS pixels. */
async function pinch(target: Locator, fromPx: number, toPx: number): Promise<void> {
  await target.evaluate(
    (element, [from, to]) => {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const send = (type: string, pointerId: number, clientX: number) =>
        // What was opened stands in the place of what was touched.
        (element.isConnected ? element : document.elementFromPoint(x, y))?.dispatchEvent(
          new PointerEvent(type, {
            pointerId,
            pointerType: 'touch',
            bubbles: true,
            clientX,
            clientY: y,
          }),
        );
      send('pointerdown', 11, x - from! / 2);
      send('pointerdown', 12, x + from! / 2);
      for (let step = 1; step <= 8; step++) {
        const apart = from! + ((to! - from!) * step) / 8;
        send('pointermove', 11, x - apart / 2);
        send('pointermove', 12, x + apart / 2);
      }
      send('pointerup', 11, x - to! / 2);
      send('pointerup', 12, x + to! / 2);
    },
    [fromPx, toPx],
  );
}

test('another visit to the room can look into something else @long', async ({ page }) => {
  await page.route('**/models/eye/**', () => {});
  await page.goto(`./${room}&of=built`);
  await expect(layer(page, /^Capa 1/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await expect(layers(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Mi red' }).click();
  const chosen = page.getByRole('combobox', { name: 'Qué se abre' });
  await expect(chosen).toHaveValue('built');
  await chosen.selectOption('eye');
  await expect(layer(page, /^Capa 1/)).toHaveCount(0);
  await chosen.selectOption('built');
  await expect(layer(page, /^Capa 1/)).toBeVisible();
});

test('what was chosen stays when another project comes @long', async ({ page }) => {
  await page.route('**/models/eye/**', () => {});
  await page.goto('./?backend=wasm&source=scene&object=mug&room=network&tab=inside');
  const chosen = page.getByRole('combobox', { name: 'Qué se abre' });
  await chosen.selectOption('built', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Enseñar', exact: true }).click();
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await expect(row(page, 'Osito')).toContainText('3 tomas · 18 fotos', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Mi red' }).click();
  await expect(chosen).toHaveValue('built');
  await expect(layer(page, /^Capa 1 ·/)).toBeVisible();
});

test('before anything is trained the eye is opened, block by block', async ({ page }) => {
  await page.goto(`./${room}`);
  await expect(page.getByText(/Todavía no entrenas una red/)).toBeVisible({ timeout: 30_000 });
  const block = layer(page, /^Bloque 5 · 40 mapas de/);
  await expect(block).toBeVisible({ timeout: 60_000 });
  await expect(layers(page).getByRole('button')).toHaveCount(17);
  await block.scrollIntoViewIfNeeded();
  await expectMoving(block.locator('canvas'));
  await expectAccessible(page);
});

test('the network is asked again by keyboard, and the focus stays when that button goes @long', async ({
  page,
}) => {
  await page.route('**/models/eye/**', (route) => route.abort());
  await page.goto(`./${room}`);
  const again = page.getByRole('button', { name: 'Intentar ahora' });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await page.unroute('**/models/eye/**');
  await again.press('Enter');
  await expect(layer(page, /^Bloque 5 · 40 mapas de/)).toBeVisible({ timeout: 60_000 });
  await expectFocusHere(page, again);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a network is looked into with the server gone @long', async ({ page }) => {
    const server = await startServer({ base: '/sub' });
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug`);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
      timeout: 60_000,
    });
    await server.close();
    await page.goto(`${server.url}${room}&of=built`);
    const first = layer(page, /^Capa 1/);
    await expect(first).toBeVisible({ timeout: 30_000 });
    await first.scrollIntoViewIfNeeded();
    await expectMoving(first.locator('canvas'));
  });
});
