import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { decodeChain, encodeChain } from '../../src/core/kernels/chain-link.ts';
import type { Chain, ConvolutionStage } from '../../src/core/kernels/chain.ts';
import { chainShapes } from '../../src/core/kernels/output-size.ts';
import { randomChain } from '../../src/core/kernels/random-chain.fixture.ts';
import { runChain } from '../../src/core/kernels/run-chain.ts';
import type { ImageArray } from '../../src/core/image/image-array.ts';
import { Random } from '../../src/core/random.ts';
import { expect, test } from './app.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

// The eye answers nothing here: it is not fetched, and leaves the chain the machine.
test.beforeEach(({ page }) => page.route('**/models/eye/**', () => {}));

const scene = './?backend=wasm&size=128&source=scene&object=mug&room=filter';
const emptyChain = encodeChain({ chain: { stages: [] }, view: 'diverging' });

function addressOf(chain?: string): string {
  return chain === undefined ? scene : `${scene}&chain=${encodeURIComponent(chain)}`;
}

/** Opens the room with a chain. */
async function open(page: Page, chain?: string): Promise<void> {
  await page.goto(addressOf(chain));
  await tile(page, 'Entrada').waitFor({ timeout: 30_000 });
}

/** Opens the room and holds the picture: what is not about the live one leaves a software GPU its rest. */
async function openHeld(page: Page, chain?: string): Promise<void> {
  await page.goto(addressOf(chain));
  await page.locator('.live-picture').waitFor();
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await tile(page, 'Entrada').waitFor({ timeout: 30_000 });
}

/** The source and the stages, each with its picture. */
function tiles(page: Page): Locator {
  return page
    .getByRole('list', { name: /^(Cadena de filtros|Chain of filters)$/ })
    .getByRole('button');
}

/** A stage in the chain whose picture has been drawn, so that its size is known. */
function tile(page: Page, name: string): Locator {
  return tiles(page).and(
    page.getByRole('button', { name: new RegExp(`^${name}, \\d+ × \\d+ pixeles`) }),
  );
}

/** A kind of stage in the menu that adds one. */
function kind(page: Page, name: string): Locator {
  return page.getByRole('menuitem', { name, exact: true });
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** The chain that the address says, once it has followed. */
async function chainInAddress(page: Page): Promise<Chain | undefined> {
  const text = new URL(page.url()).searchParams.get('chain');
  const decoded = text ? decodeChain(text) : undefined;
  return decoded?.ok ? decoded.value.chain : undefined;
}

const sobelReluMax = [
  { kind: 'convolution', kernel: { size: 3, planes: [[-1, 0, 1, -2, 0, 2, -1, 0, 1]] } },
  { kind: 'activation', id: 'relu' },
  { kind: 'pooling', id: 'max', sizePx: 2, stridePx: 2 },
];

test('a chain is built by touch alone', async ({ page }) => {
  await openHeld(page, emptyChain);
  // Nothing stands above the button here: the picture says that it stands still.
  await expect(page.getByText('Congelada', { exact: true })).toBeVisible();
  await button(page, 'Agregar').tap();
  await kind(page, 'Convolución').tap();
  await page.getByRole('radio', { name: 'Sobel x', exact: true }).tap();
  await button(page, 'Agregar').tap();
  await kind(page, 'Activación').tap();
  await page.getByRole('radio', { name: 'ReLU', exact: true }).tap();
  await button(page, 'Agregar').tap();
  await kind(page, 'Pooling').tap();
  await page.getByRole('radio', { name: 'Máximo', exact: true }).tap();
  await expect(tile(page, 'Sobel x')).toBeVisible();
  await expect(tile(page, 'ReLU')).toBeVisible();
  await expect(tile(page, 'Máximo 2 × 2')).toBeVisible();
  await expect.poll(async () => (await chainInAddress(page))?.stages).toMatchObject(sobelReluMax);

  // A finger on a number of the kernel, and on what changes it.
  await tile(page, 'Sobel x').tap();
  await page.getByRole('gridcell', { name: 'Fila 1, columna 3: 1' }).tap();
  await button(page, 'Más: Fila 1, columna 3').tap();
  await expect(page.getByRole('gridcell', { name: 'Fila 1, columna 3: 2' })).toBeVisible();
  await button(page, 'Cambiar el signo: Fila 1, columna 3').tap();
  await expect(page.getByRole('gridcell', { name: 'Fila 1, columna 3: −2' })).toBeVisible();
  await expect(tile(page, 'Kernel propio')).toBeVisible();

  // A live picture stands still under the finger, and the arithmetic is written out.
  await button(page, 'Seguir').tap();
  await page.getByRole('application').tap({ position: { x: 60, y: 60 } });
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Un pixel de Kernel propio' })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Ventana/ }).getByRole('button')).toHaveCount(9);
  await button(page, 'Cerrar la cuenta').tap();
});

/** Goes on with Tab until something has the focus, which is not asked before so many steps. */
async function tabTo(page: Page, target: Locator, atLeast = 0): Promise<void> {
  for (let steps = 0; steps < atLeast; steps++) await page.keyboard.press('Tab');
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target}`);
}

test('a chain is built by keyboard alone @long', async ({ page }) => {
  await openHeld(page, emptyChain);
  const press = (key: string) => page.keyboard.press(key);
  const add = async (name: string) => {
    await tabTo(page, button(page, 'Agregar'));
    await press('Enter');
    const item = kind(page, name);
    await item.waitFor();
    for (let steps = 0; steps < 4; steps++) {
      if (await item.evaluate((element) => element === document.activeElement)) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await expect(item).toBeHidden();
  };
  await add('Convolución');
  await tabTo(page, page.getByRole('radio', { name: 'Identidad', exact: true }));
  const sobel = page.getByRole('radio', { name: 'Sobel x', exact: true });
  for (let steps = 0; steps < 20; steps++) {
    if (await sobel.evaluate((element) => element === document.activeElement)) break;
    await press('ArrowRight');
  }
  await press('Enter');
  await expect(sobel).toBeChecked();
  await tabTo(page, page.getByRole('gridcell', { selected: true }));
  // From the middle to the right, and a weight is typed in place.
  await press('ArrowRight');
  await page.keyboard.type('3');
  await expect(page.getByRole('gridcell', { name: 'Fila 2, columna 3: 3' })).toBeVisible();
  // Enter leads back to the cell: the next digit begins another number, and arrows go on from there.
  const cell = page.getByRole('gridcell', { selected: true });
  await press('Enter');
  await expect(cell).toBeFocused();
  await page.keyboard.type('2');
  await expect(page.getByRole('gridcell', { name: 'Fila 2, columna 3: 2' })).toBeVisible();
  await press('Escape');
  await expect(cell).toBeFocused();
  await press('ArrowUp');
  await expect(page.getByRole('gridcell', { name: /^Fila 1, columna 3/ })).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await add('Pooling');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await add('Activación');
  // The new stage has the focus: one place up, before the pooling.
  await expect(tile(page, 'ReLU')).toBeFocused();
  await press('Alt+ArrowUp');
  await expect(tile(page, 'ReLU')).toBeFocused();
  await expect.poll(async () => (await chainInAddress(page))?.stages).toMatchObject(sobelReluMax);

  // Taken away and brought back.
  await press('Delete');
  await expect(tile(page, 'ReLU')).toHaveCount(0);
  // What offers it goes after ten seconds, and a slow machine asks slowly.
  await tabTo(page, button(page, 'Deshacer'), 14);
  await press('Enter');
  await expect(tile(page, 'ReLU')).toBeVisible();

  // The divider is a slider.
  await tabTo(page, button(page, 'Antes y después'));
  await press('Enter');
  const divider = page.getByRole('slider', { name: 'Línea entre antes y después' });
  await tabTo(page, divider);
  await press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '52');

  await tabTo(page, button(page, 'Ver la cuenta de un pixel'));
  await press('Enter');
  await expect(page.getByRole('heading', { name: /^Un pixel de/ })).toBeVisible();
  await tabTo(page, page.getByRole('application'));
  const { place: before } = await writtenOf(page);
  await press('ArrowRight');
  await press('Shift+ArrowDown');
  await expect
    .poll(async () => (await writtenOf(page)).place)
    .toEqual({ ...before, x: before.x + 1, y: before.y + 10 });
  await press('Escape');
  await expect(page.getByRole('heading', { name: /^Un pixel de/ })).toHaveCount(0);
});

test('a kernel of one’s own stays while arrows go along the strip, until another is taken', async ({
  page,
}) => {
  await openHeld(page, '1~diverging~conv!preset.random!size.3');
  await tile(page, 'Al azar, sin equilibrar').tap();
  const strip = page.getByRole('radiogroup', { name: 'Filtro', exact: true });
  const former = strip.getByRole('radio', { name: 'Al azar, sin equilibrar' });
  await expect(former).toBeChecked();
  await page.getByRole('gridcell', { selected: true }).press('7');
  const typed = page.getByRole('gridcell', { name: 'Fila 2, columna 2: 7' });
  await expect(typed).toBeVisible();
  await expect(strip.getByRole('radio', { checked: true })).toHaveCount(0);

  // What was chosen is still there, and Tab comes to it.
  await typed.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(former).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(former).not.toBeFocused();
  await expect(strip.locator(':focus')).toHaveCount(1);
  await expect(typed).toBeVisible();
  await page.keyboard.press('Space');
  await expect(typed).toHaveCount(0);
  await expect(strip.getByRole('radio', { checked: true })).toBeFocused();
});

/** The bytes of the held picture, as the app itself saves them. */
async function heldPicture(page: Page): Promise<ImageArray> {
  await tile(page, 'Entrada').click();
  return savedPicture(page);
}

/** The picture that stands in the large place, as it is saved. */
async function savedPicture(page: Page): Promise<ImageArray> {
  const downloading = page.waitForEvent('download');
  await button(page, 'Guardar imagen').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^vistazo-filtro-\d{4}-\d\d-\d\d\.png$/);
  const base64 = (await contentOf(download)).toString('base64');
  const { widthPx, heightPx, text } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) {
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    }
    return { widthPx: bitmap.width, heightPx: bitmap.height, text: btoa(text) };
  }, base64);
  return { widthPx, heightPx, channels: 4, data: Float32Array.from(Buffer.from(text, 'base64')) };
}

/** All that is switched on: a stage that is off has no arithmetic. */
function allOn({ stages }: Chain): Chain {
  return { stages: stages.map((stage) => ({ ...stage, on: true })) };
}

for (const [pixels, of, tag] of [
  [8, 1, []],
  [200, 10, ['@long']],
] as const) {
  const chainsOf = of === 1 ? 'one chain' : `${of} chains`;
  const title = `the sum that is written out is the pixel, for ${pixels} pixels of ${chainsOf}`;
  test(title, { tag: [...tag] }, async ({ page }) => {
    await page.addInitScript(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    });
    const random = new Random(5);
    let checked = 0;
    const places = new Set<string>();
    let chains = 0;
    for (let seed = 1; chains < of; seed++) {
      const chain = allOn(randomChain(seed, 1 + (seed % 3)));
      // The smallest picture that the app works on: what fits there fits.
      const fits = chainShapes(chain, { heightPx: 240, widthPx: 320, channels: 3 });
      if (!fits.every(({ ok }) => ok)) continue;
      chains++;
      await openHeld(page, encodeChain({ chain, view: 'rescaled' }));
      const picture = await heldPicture(page);
      const reference = runChain(picture, chain);
      if (!reference.ok) throw new Error('These chains fit');
      await page.getByRole('application').click();
      for (const [stage, { data, widthPx, channels }] of reference.value.entries()) {
        await tiles(page)
          .nth(stage + 1)
          .click();
        await expect(tiles(page).nth(stage + 1)).toHaveAttribute('aria-pressed', 'true');
        const box = (await page.getByRole('application').boundingBox())!;
        const count = Math.ceil(pixels / of / chain.stages.length);
        // The pixel follows the mouse while its button is down.
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.down();
        const points = Array.from({ length: count }, () => ({
          x: box.x + random.uniform() * (box.width - 2) + 1,
          y: box.y + random.uniform() * (box.height - 2) + 1,
        }));
        for (const { place, result, products } of await writtenAlong(page, points)) {
          expect(place.stage).toBe(stage);
          const expected = data[(place.y * widthPx + place.x) * channels + place.channel]!;
          const tolerance = 1e-4 * Math.max(1, Math.abs(expected));
          expect(Math.abs(result - expected)).toBeLessThanOrEqual(tolerance);
          const told = chain.stages[stage]!;
          if (told.kind === 'convolution' && !told.second) {
            const sum = sumOf(products, told);
            expect(Math.abs(sum - expected)).toBeLessThanOrEqual(tolerance);
          }
          checked++;
          places.add(`${chains} ${stage} ${place.x} ${place.y}`);
        }
        await page.mouse.up();
      }
    }
    expect(checked).toBeGreaterThanOrEqual(pixels);
    // In small pictures some fall on the same pixel.
    expect(places.size).toBeGreaterThan(0.75 * pixels);
  });
}

/** What the panel says: of which pixel it speaks, the products, and what comes out. */
async function writtenOf(page: Page) {
  const [written] = await writtenAlong(page, []);
  return written!;
}

/** What the panel says at each point that the held mouse comes by; without points, what it says now. */
async function writtenAlong(page: Page, points: readonly { x: number; y: number }[]) {
  const all = await page.evaluate(async (points) => {
    const said = (name: string) =>
      [...document.querySelectorAll(`[data-${name}]`)].map((element) =>
        element.getAttribute(`data-${name}`),
      );
    const read = () => ({
      place: said('pixel')[0],
      result: Number(said('result').at(-1)),
      products: said('product').map(Number),
    });
    if (points.length === 0) return [read()];
    const picture = document.querySelector('[role="application"]')!;
    const written = [];
    for (const { x: clientX, y: clientY } of points) {
      // Sent from here: a mouse of the browser's would wait for a frame of the software GPU each time.
      picture.dispatchEvent(
        new PointerEvent('pointermove', { pointerId: 1, clientX, clientY, bubbles: true }),
      );
      await new Promise((resolve) => setTimeout(resolve));
      written.push(read());
    }
    return written;
  }, points);
  return all.map(({ place, result, products }) => {
    const [stage, x, y, channel] = place!.split(' ').map(Number);
    return { place: { stage: stage!, x: x!, y: y!, channel: channel! }, result, products };
  });
}

/** The pixel as a reader would find it from the products that are written in the window's cells. */
function sumOf(products: readonly number[], { channels, kernel, divisor, bias }: ConvolutionStage) {
  expect(products).toHaveLength((channels === 'summed' ? 3 : 1) * kernel.size ** 2);
  return products.reduce((sum, product) => sum + product, 0) / divisor + bias;
}

test('a shared address opens the same chain in a fresh profile', async ({ page, browser }) => {
  await openHeld(page);
  await page.getByRole('gridcell', { name: 'Fila 1, columna 1: −1' }).click();
  await page.getByRole('textbox', { name: 'Fila 1, columna 1' }).fill('-7.25');
  await button(page, 'Cómo se ven los números: con signo. Cambiar a valor absoluto').click();
  await expect
    .poll(async () => (await chainInAddress(page))?.stages[0])
    .toMatchObject({ kernel: { planes: [[-7.25, 0, 1, -2, 0, 2, -1, 0, 1]] } });
  const fresh = await browser.newContext({ locale: 'es-MX' });
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('gridcell', { name: 'Fila 1, columna 1: −7.25' })).toBeVisible();
  await expect(other.getByRole('button', { name: /valor absoluto\. Cambiar/ })).toBeVisible();
  await fresh.close();
});

test('what cannot be used is explained where it stands, and the last good picture stays @long', async ({
  page,
}) => {
  await open(page, '1~nonsense~');
  await expect(page.getByText('El enlace de la cadena está dañado.')).toBeVisible();
  await expect(tile(page, 'Sobel x')).toBeVisible();
  await button(page, 'Congelar').click();

  const weight = page.getByRole('textbox', { name: 'Fila 2, columna 2' });
  for (const [typed, words] of [
    ['', 'Falta un número.'],
    ['NaN', 'Eso no es un número.'],
    ['1e30', 'Es demasiado grande: debe ir entre −1,000,000 y 1,000,000.'],
  ] as const) {
    await weight.fill(typed);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('gridcell', { name: 'Fila 2, columna 2: 0' })).toBeVisible();
  }
  await weight.fill('1');
  await expect(page.getByRole('alert')).toHaveCount(0);

  // A pooling that leaves nothing says so, wherever one stands; the pictures stay.
  const eight = { kind: 'pooling', on: true, id: 'max', parameters: {}, sizePx: 8, stridePx: 8 };
  const chain = { stages: [eight, eight] } as unknown as Chain;
  await openHeld(page, encodeChain({ chain, view: 'diverging' }));
  const strip = tiles(page);
  await strip.nth(2).click();
  await button(page, 'Agregar').click();
  await kind(page, 'Pooling').click();
  await expect(strip).toHaveCount(4);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Ventana' }).fill('9');
  await expect(page.getByRole('alert')).toContainText('debe ir de 2 a 8');
  await expect(page.getByRole('alert')).toBeInViewport();
  await page.getByRole('textbox', { name: 'Ventana' }).fill('8');
  await expect(page.getByRole('alert')).toContainText('no sale ni un pixel');
  await strip.nth(1).click();
  await expect(page.getByRole('alert')).toContainText('Máximo 8 × 8: La ventana mide 8');
  // Its place in the chain says what is shown meanwhile.
  await expect(strip.nth(3)).toHaveAccessibleName(
    'Máximo 8 × 8 no da nada: se ve todavía Máximo 2 × 2',
  );
  await strip.nth(3).click();
  await expect(page.locator('.filter-picture canvas.shown')).toBeVisible();
  await button(page, 'Quitar Máximo 8 × 8').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('maxout leads to the second kernel of the convolution before, or says what it needs @long', async ({
  page,
}) => {
  await open(page);
  await tile(page, 'ReLU').click();
  await page.getByRole('radio', { name: 'Maxout…' }).click();
  await expect(page.getByRole('radio', { name: 'Segundo kernel' })).toBeChecked();
  await expect
    .poll(async () => (await chainInAddress(page))?.stages[0])
    .toMatchObject({ second: { combine: 'maxout' } });
  await tile(page, 'Entrada').click();
  await button(page, 'Agregar').click();
  await kind(page, 'Activación').click();
  await page.getByRole('radio', { name: 'Maxout…' }).click();
  await expect(page.getByRole('alert')).toContainText('agrega antes una convolución');
  await expect(page.getByRole('radio', { name: 'ReLU', exact: true })).toBeChecked();
});

test('the arithmetic begins where something answers, and what is written adds up', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Ver la cuenta de un pixel').click();
  const terms = page.getByRole('group', { name: /^Ventana/ }).getByRole('button');
  await expect(terms).toHaveCount(9);
  const read = (text: string) => Number(text.replaceAll('−', '-'));
  let sum = 0;
  for (const term of await terms.all()) {
    const [value, weight, product] = (await term.getAttribute('aria-label'))!
      .split(/ por | es /)
      .map(read);
    expect(value! * weight!).toBeCloseTo(product!, 9);
    sum += product!;
  }
  const written = read((await page.locator('[data-sum]').textContent())!);
  expect(sum).toBeCloseTo(written, 9);
  expect(Math.abs(written)).toBeGreaterThan(20);
  await expect(page.getByRole('button', { name: /^Después: ReLU/ })).toBeInViewport();
});

test('a camera that other rooms mirror: left and right are those of the array and of the kernel @long', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    if (!isSecureContext) return;
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      context.fillStyle = 'rgb(40 40 40)';
      context.fillRect(0, 0, 320, 480);
      context.fillStyle = 'rgb(220 220 220)';
      context.fillRect(320, 0, 320, 480);
    }, 100);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(15));
  });
  await page.goto('./?backend=wasm&source=camera&room=filter');
  await tile(page, 'Entrada').waitFor({ timeout: 30_000 });
  await expect(page.locator('.live-picture.mirrored')).toHaveCSS('scale', 'none');
  await expect(page.getByText('sin espejo', { exact: true })).toBeVisible();
  await tile(page, 'Entrada').tap();
  const picture = page.getByRole('application');
  const { width, height } = (await picture.boundingBox())!;
  await picture.tap({ position: { x: width / 4, y: height / 2 } });
  const place = page.locator('[data-pixel]');
  const x = async () => Number((await place.getAttribute('data-pixel'))!.split(' ')[1]);
  const value = async () =>
    Number((await place.locator('strong').textContent())!.replace('−', '-'));
  expect(await value()).toBeLessThan(60);
  const start = await x();
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  expect(await x()).toBe(start + 1);
  await button(page, 'Pixel a la izquierda').tap();
  expect(await x()).toBe(start);

  // It gets brighter to the right, as seen and as counted: Sobel x is positive in the middle.
  await tile(page, 'Sobel x').tap();
  const again = (await picture.boundingBox())!;
  await picture.tap({ position: { x: again.width / 2, y: again.height / 2 } });
  await expect.poll(value).toBeGreaterThan(200);
});

test('the pictures of the chain stay while one moved by a pixel is compared @long', async ({
  page,
}) => {
  await open(page);
  await tile(page, 'Máximo 2 × 2').click();
  await page.getByText('¿Qué sobrevive si todo se mueve 1 pixel?').click();
  await expect(page.getByText(/Después del pooling: cambió/)).toBeVisible();
  const thumb = (await page.locator('.strip [aria-pressed="true"] .thumb').boundingBox())!;
  await expect
    .poll(async () => {
      const png = (await page.screenshot({ clip: thumb })).toString('base64');
      return page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data: numbers } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return new Set(new Uint32Array(numbers.buffer)).size;
      }, png);
    })
    .toBeGreaterThan(20);
});

/** What a download holds, once all of it is here. */
async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('a clip and the numbers of a window are saved @long', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await open(page);
  await button(page, 'Grabar un clip').click();
  await page.getByRole('button', { name: /^Detener \([1-9]/ }).waitFor();
  const clipComes = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Detener/ }).click();
  const clip = await clipComes;
  expect(clip.suggestedFilename()).toMatch(/^vistazo-filtro-\d{4}-\d\d-\d\d\.(webm|mp4)$/);
  expect((await contentOf(clip)).length).toBeGreaterThan(1000);

  // A drawn picture stands still by itself: a dot of one pixel, and the kernel that is written around it.
  await tile(page, 'Entrada').click();
  await page.getByRole('radio', { name: 'puntos' }).click();
  await expect(page.getByRole('button', { name: 'Entrada, 640 × 480 pixeles' })).toBeVisible();
  await tile(page, 'Sobel x').click();
  await button(page, 'Ver la cuenta de un pixel').click();
  await expect(button(page, 'Congelar')).toBeVisible();
  const tableComes = page.waitForEvent('download');
  await button(page, 'Guardar la ventana (CSV)').click();
  const table = await tableComes;
  expect(table.suggestedFilename()).toMatch(/^vistazo-ventana-.*\.csv$/);
  const lines = (await contentOf(table)).toString().trim().split('\r\n');
  expect(lines[0]).toBe('kernel,y,x,channel,value,weight,product');
  expect(lines).toHaveLength(10);
  const sum = lines.slice(1).reduce((total, line) => total + Number(line.split(',')[6]), 0);
  expect(sum).toBeCloseTo((await writtenOf(page)).result, 3);
});

test('the legend says how the picture is drawn, and what is compared is held @long', async ({
  page,
}) => {
  await openHeld(page);
  const legend = (now: string) =>
    page.getByRole('button', { name: new RegExp(`^Cómo se ven los números: ${now}`) });
  await expect(legend('con signo')).toBeVisible();
  // What ReLU gives has no sign to show.
  await tile(page, 'ReLU').click();
  await expect(legend('recortados a 0–255')).toBeVisible();
  await button(page, 'Seguir').click();

  await tile(page, 'Máximo 2 × 2').click();
  const shift = page.getByRole('switch', { name: /si todo se mueve 1 pixel/ });
  await shift.click();
  await expect(page.getByText(/^Después del pooling: cambió \d/)).toBeVisible();
  await expect(legend('')).toHaveCount(0);
  await tile(page, 'Sobel x').click();
  await expect(legend('con signo')).toBeVisible();
  await tile(page, 'Máximo 2 × 2').click();
  await expect(page.getByText(/^Después del pooling: cambió \d/)).toBeVisible();
  await button(page, 'Seguir').click();
  await expect(shift).not.toBeChecked();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(button(page, 'Congelar')).toBeVisible();
});

for (const [width, height] of [
  [360, 640],
  [390, 844],
  [844, 390],
] as const) {
  const tag = width === 360 ? '' : ' @long';
  test(`a phone shows the whole kernel at once: ${width} × ${height}${tag}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openHeld(page);
    for (const shown of [
      tile(page, 'Sobel x'),
      button(page, 'Agregar'),
      button(page, 'Quitar Sobel x'),
      button(page, 'Pizarrón'),
      page.getByRole('radio', { name: 'Sobel x', exact: true }),
      page.getByRole('grid', { name: 'Kernel (filtro)' }),
    ]) {
      await expect(shown).toBeInViewport({ ratio: 0.99 });
    }
    // In sight of the room too, above the tabs.
    const room = (await page.locator('.instrument').boundingBox())!;
    const grid = (await page.getByRole('grid', { name: 'Kernel (filtro)' }).boundingBox())!;
    expect(grid.y + grid.height).toBeLessThanOrEqual(room.y + room.height);
    if (height > 700) {
      const field = page.getByRole('textbox', { name: 'Fila 2, columna 2' });
      const { y, height: tall } = (await field.boundingBox())!;
      expect(y + tall).toBeLessThanOrEqual(room.y + room.height);
    }
  });
}

test('a saved picture says whose it is and what its colours mean @long', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await openHeld(page);
  const source = await heldPicture(page);
  await tile(page, 'Sobel x').click();
  const { widthPx, heightPx, data } = await savedPicture(page);
  expect(widthPx).toBe(source.widthPx - 2);
  const legendFrom = source.heightPx - 2;
  expect(heightPx).toBeGreaterThan(legendFrom + 30);
  // Below the picture: both ends of the scale in full colour, letters in white, and black around.
  const has = (colour: readonly number[]) => {
    for (let at = legendFrom * widthPx * 4; at < data.length; at += 4) {
      if (colour.every((level, channel) => Math.abs(data[at + channel]! - level) <= 6)) return true;
    }
    return false;
  };
  expect(has([109, 183, 255])).toBe(true);
  expect(has([255, 169, 77])).toBe(true);
  expect(has([243, 241, 236])).toBe(true);
  expect(has([5, 6, 7])).toBe(true);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the pixel walks slowly enough to read, or fast @long', async ({ page }) => {
    await openHeld(page);
    await button(page, 'Ver la cuenta de un pixel').click();
    await expect(page.getByRole('heading', { name: /^Un pixel de/ })).toBeVisible();
    const size = Number(/(\d+) × /.exec((await tile(page, 'Sobel x').textContent())!)![1]);
    const at = async () => {
      const { place } = await writtenOf(page);
      return place.y * size + place.x;
    };
    /** Pixels a second over some seconds. */
    const rate = async (seconds: number) => {
      const [from, fromMs] = [await at(), Date.now()];
      await page.waitForTimeout(seconds * 1000);
      return ((await at()) - from) / ((Date.now() - fromMs) / 1000);
    };
    await button(page, 'Recorrer la imagen').click();
    const slow = await rate(3);
    expect(slow).toBeGreaterThan(1.5);
    expect(slow).toBeLessThan(4.5);
    await button(page, 'Rápido: 60 pixeles por segundo').click();
    const fast = await rate(3);
    // A software GPU that draws less than ten times a second is owed no more than six each time.
    expect(fast).toBeGreaterThan(25);
    expect(fast).toBeLessThan(75);
    await button(page, 'Detener').click();
    const rests = await at();
    await page.waitForTimeout(300);
    expect(await at()).toBe(rests);
  });
});

test('code is wrapped where a phone is narrower than it @long', async ({ page }) => {
  await openHeld(page);
  await button(page, 'En código').click();
  const code = page.locator('pre');
  await expect(code).toContainText('sliding_window_view');
  const { scrollWidth, clientWidth } = await code.evaluate(
    ({ scrollWidth, clientWidth }: HTMLElement) => ({ scrollWidth, clientWidth }),
  );
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

test('a lost graphics card is told of, and the chain comes back @long', async ({ page }) => {
  await open(page);
  const canvas = page.locator('.filter-picture canvas').first();
  const extension = await canvas.evaluateHandle((element: HTMLCanvasElement) =>
    element.getContext('webgl2')!.getExtension('WEBGL_lose_context'),
  );
  await extension.evaluate((lose) => lose!.loseContext());
  await expect(page.getByText('La cadena está a salvo')).toBeVisible();
  await extension.evaluate((lose) => lose!.restoreContext());
  await expect(page.getByText('La cadena está a salvo')).toHaveCount(0);
  await expect(tile(page, 'Máximo 2 × 2')).toBeVisible();
});

test('a browser without WebGL 2 is told why there is no picture, and asked again @long', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...asked: unknown[]
    ) {
      const isRefused = asked[0] === 'webgl2' && !('hasWebgl2' in window);
      return isRefused ? null : (Reflect.apply(getContext, this, asked) as unknown);
    } as typeof getContext;
  });
  await page.goto(scene);
  await expect(page.getByText('no tiene WebGL 2')).toBeVisible();
  await expect(button(page, 'Agregar')).toBeVisible();
  // Whoever leaves the room and comes back tries anew.
  await page.evaluate(() => Object.assign(window, { hasWebgl2: true }));
  await button(page, 'Ver').click();
  await expect(button(page, 'Agregar')).toBeHidden();
  await button(page, 'Filtrar').click();
  await expect(page.locator('.filter-picture canvas.shown')).toBeVisible();
  await expect(page.getByText('no tiene WebGL 2')).toBeHidden();
});

test('a room whose code does not come says so, and comes when it is asked for again @long', async ({
  page,
}) => {
  const code = '**/assets/filter.svelte-*.js';
  await page.route(code, (route) => route.abort());
  await page.goto(scene);
  await expect(page.getByRole('alert')).toContainText('no hay red para traerla');
  await page.unroute(code);
  await button(page, 'Intentar otra vez').click();
  await expect(tile(page, 'Sobel x')).toBeVisible();
});

for (const language of ['es', 'en']) {
  test(`the room is accessible: ${language} @long`, async ({ page }) => {
    await page.addInitScript(
      (preferences) => localStorage.setItem('vistazo.preferences', preferences),
      JSON.stringify({ language, surface: language === 'es' ? 'night' : 'paper' }),
    );
    const check = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(
        ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      );
      expect(told).toEqual([]);
    };
    await page.goto(scene);
    await page.locator('.live-picture').waitFor();
    await page.keyboard.press('z');
    const strip = tiles(page);
    await expect(strip.nth(3)).toHaveAccessibleName(/\d+ × \d+ p/);
    await page.getByText(language === 'es' ? 'Más' : 'More', { exact: true }).click();
    await check('convolution');
    await strip.nth(2).click();
    await check('activation');
    await strip.nth(3).click();
    await check('pooling');
    await strip.nth(0).click();
    await check('source');
    await strip.nth(1).click();
    await page.getByRole('application').click();
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Sobel x');
    await check('arithmetic');
    await page.keyboard.press('Escape');
    await button(page, language === 'es' ? 'En código' : 'As code').click();
    await expect(page.getByText('import numpy as np')).toBeVisible();
    await check('code');
  });
}
