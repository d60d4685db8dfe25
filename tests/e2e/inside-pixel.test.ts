import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectFocusHere, test } from './app.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** Every kind of layer that has its own arithmetic; with random weights it answers at once. */
const described = '1~28.3.unit~c4.3.1.same~arelu~pmax.2.2~f~n8~atanh~o';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Opens a place in the network of Build, which is to tell the things of the sample scene apart. */
async function openInside(page: Page, place: string): Promise<void> {
  // The eye answers nothing here: it is not fetched, and leaves the network the machine.
  await page.route('**/models/eye/**', () => {});
  const asked = `of=built&at=${place}&network=${encodeURIComponent(described)}`;
  await page.goto(`./?backend=wasm&source=scene&object=mug&room=network&tab=build&${asked}`);
  await page
    .getByRole('list', { name: 'Capas de la red' })
    .getByRole('button', { name: /^Entrada/ })
    .tap({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'ejemplo', exact: true }).tap();
  await page.getByRole('radio', { name: 'Por dentro' }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

/** The number that was worked out. */
async function resultOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-result]').getAttribute('data-result'));
}

test("a pixel's arithmetic by touch and by keys, and back to where it came from", async ({
  page,
}) => {
  await openInside(page, '0.1');
  await button(page, 'Ver la cuenta de un pixel').tap();
  const map = page.getByRole('application', { name: /^Mapa 2, congelado/ });
  const unit = page.locator('[data-unit]');
  // Its head has come to the top by then: nothing moves under the finger.
  await expect(unit).toBeInViewport({ timeout: 30_000 });
  await map.tap({ position: { x: 60, y: 80 } });
  await expect(unit).toHaveAttribute('data-unit', /^0 1 \d+ \d+$/);
  await expect(page.getByText('= el valor de la red')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Campo receptivo: 3 × 3/ })).toBeVisible();
  // 3 × 3 × 3 products and the bias make the number.
  const windows = page.getByRole('group', { name: /^Ventana en / });
  await expect(windows).toHaveCount(3);
  await expect(windows.first().getByRole('button')).toHaveCount(9);
  await expectAccessible(page);

  const [, , x, y] = (await unit.getAttribute('data-unit'))!.split(' ').map(Number);
  await map.press('ArrowRight');
  await map.press('ArrowDown');
  await expect(unit).toHaveAttribute('data-unit', `0 1 ${x! + 1} ${y! + 1}`);
  await expect(page.getByText('= el valor de la red')).toBeVisible();
  const sum = await resultOf(page);
  // ReLU takes it next.
  await button(page, /^Después: ReLU/).tap();
  await expect(unit).toHaveAttribute('data-unit', `1 1 ${x! + 1} ${y! + 1}`);
  expect(await resultOf(page)).toBeCloseTo(Math.max(0, sum), 4);
  await button(page, 'Ver de dónde viene').tap();
  await expect(unit).toHaveAttribute('data-unit', `0 1 ${x! + 1} ${y! + 1}`);
});

test('a channel that is off changes the answer, and on again it does not @long', async ({
  page,
}) => {
  await openInside(page, '0.0');
  const off = page.getByRole('switch', { name: 'Apagar: Mapa 1' });
  const bars = page.getByRole('list', { name: 'La respuesta con todos y sin los apagados' });
  const switchOff = async () => {
    await off.press(' ');
    await expect(bars.getByRole('listitem')).toHaveCount(3, { timeout: 30_000 });
  };
  await switchOff();
  await expect(bars.locator('.plus, .minus').first()).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Encender todos').tap();
  await expect(bars).toHaveCount(0);
  await expect(off).not.toBeChecked();
  await switchOff();
  // By keyboard, too: what was pressed is gone.
  await button(page, 'Encender todos').press('Enter');
  await expect(bars).toHaveCount(0);
  await expectFocusHere(page, button(page, 'Encender todos'));
  await expect(off).not.toBeChecked();
});

test('what excites a channel is found among the pictures it was taught with @long', async ({
  page,
}) => {
  await openInside(page, '1.0');
  await button(page, 'Buscar en las imágenes de ejemplo').tap();
  const found = page.getByRole('list', { name: 'Qué activa más este canal' });
  await expect(found.getByRole('button')).toHaveCount(9, { timeout: 40_000 });
  await found.getByRole('button').first().tap();
  await expect(page.getByRole('dialog', { name: 'Lugar 1' })).toBeVisible();
  await expectAccessible(page);
});

test('covering a part changes the shares; what speaks for a class leads to its map @long', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('vistazo.preferences', JSON.stringify({ surface: 'paper' })),
  );
  await openInside(page, '');
  await button(page, 'Congelar la imagen').press('Enter');
  await expect(button(page, 'Otra vez en vivo')).toBeFocused({ timeout: 30_000 });
  await button(page, 'Dibujar sobre la imagen').tap({ timeout: 30_000 });
  const surface = page.getByRole('application', { name: /^Imagen congelada: dibuja/ });
  const bars = page.getByRole('list', { name: 'La respuesta antes y con la parte tapada' });
  await expect(bars.getByRole('listitem')).toHaveCount(3);
  const moved = () =>
    bars
      .locator('[data-moved]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-moved'))));
  expect(await moved()).toEqual([0, 0, 0]);
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.5 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.5 * box.height, { steps: 4 });
  await page.mouse.up();
  await expect.poll(moved).not.toEqual([0, 0, 0]);
  await button(page, 'Destapar todo').tap();
  await expect.poll(moved).toEqual([0, 0, 0]);
  await expectFocusHere(page, button(page, 'Destapar todo'));
  await surface.press('ArrowLeft');
  await surface.press('+');
  await expect.poll(moved).not.toEqual([0, 0, 0]);
  await surface.press('Enter');
  // What it will say has its place in the page already: else nobody hears of it.
  const places = await page
    .locator('.told-later')
    .evaluateAll((all) => all.map((p) => p.checkVisibility()));
  expect(places).not.toContain(false);
  expect(places.length).toBeGreaterThan(0);
  await button(page, 'Barrer la imagen').tap();
  await expect(page.getByRole('img', { name: /^Cuánto baja .* al tapar cada lugar/ })).toBeVisible({
    timeout: 30_000,
  });
  await expectFocusHere(page, button(page, 'Barrer la imagen'));
  await expect(page.getByText(/^(Lo que más baja: [\d.]+ puntos|Casi nada)/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Mapa de activación de/ })).toBeVisible();
  await expectAccessible(page);
  await button(page, /^Mapa \d: .* Ver el mapa$/)
    .first()
    .tap();
  await button(page, 'Ver la cuenta de un pixel').tap();
  await expect(page.getByRole('application', { name: /^Mapa \d, congelado/ })).toBeVisible();
});

test('the same in English @long', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('vistazo.preferences', JSON.stringify({ language: 'en' })),
  );
  await page.route('**/models/eye/**', () => {});
  const asked = `of=built&at=6.0&network=${encodeURIComponent(described)}`;
  await page.goto(`./?backend=wasm&source=scene&object=mug&room=network&tab=inside&${asked}`);
  await button(page, 'Freeze the picture').tap({ timeout: 30_000 });
  await expect(page.getByText('= the network’s value')).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('heading', { name: 'Softmax: from numbers to parts of 100%' }),
  ).toBeVisible();
  const shares = await page
    .locator('[data-share]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-share'))));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  await expectAccessible(page);
});
