import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './app.ts';

const phone = { width: 390, height: 844 };
test.use({
  viewport: phone,
  hasTouch: true,
  serviceWorkers: 'block',
  // Contrast is measured on what has arrived, not on what is still fading in.
  contextOptions: { reducedMotion: 'reduce' },
});

const scene = './?backend=wasm&size=128&source=scene&object=mug&room=see';

async function openSee(page: Page, address = scene): Promise<void> {
  await page.goto(address);
  await expect(page.locator('canvas.drawn')).toBeVisible();
}

const pixels = (page: Page) => page.getByRole('application');
const card = (page: Page) => page.getByRole('region', { name: 'El pixel' });
const freeze = (page: Page) => page.getByRole('button', { name: 'Congelar', exact: true });

/** The array's shape as it is shown: rows, columns, channels. */
async function shape(page: Page): Promise<number[]> {
  const text = await page.locator('.array strong').textContent();
  return [...text!.matchAll(/\d+/g)].map(Number);
}

/** The touched pixel as it is shown: x, y, and its levels. */
async function point(page: Page): Promise<number[]> {
  const text = await card(page).locator('.point').textContent();
  return [...text!.matchAll(/\d+/g)].map(Number);
}

/** What the source itself shows at a pixel of an array of this size. */
function sourceAt(page: Page, heightPx: number, widthPx: number, x: number, y: number) {
  return page.evaluate(
    ([heightPx, widthPx, x, y]) => {
      const canvas = document.createElement('canvas');
      canvas.width = widthPx;
      canvas.height = heightPx;
      const context = canvas.getContext('2d', { alpha: false })!;
      const source = document.querySelector<HTMLCanvasElement>('.live-picture')!;
      context.drawImage(source, 0, 0, widthPx, heightPx);
      return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
    },
    [heightPx, widthPx, x, y] as const,
  );
}

type Rect = { x: number; y: number; width: number; height: number };

/** What is on the screen in rectangles of it: red, green and blue of each fourth pixel of each fourth line. */
async function onScreen(page: Page, rects: readonly Rect[], every = 4): Promise<number[][][]> {
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([png, rects, every]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      return rects.map(({ x, y, width, height }) => {
        const { data } = context.getImageData(x, y, width, height);
        const across = Math.round(width);
        const found: number[][] = [];
        for (let row = 0; row < Math.round(height); row += every) {
          for (let column = 0; column < across; column += every) {
            const at = (row * across + column) * 4;
            found.push([...data.slice(at, at + 3)]);
          }
        }
        return found;
      });
    },
    [png, rects, every] as const,
  );
}

const mean = (levels: number[][], channel: number) =>
  levels.reduce((sum, rgb) => sum + rgb[channel]!, 0) / levels.length;

/** Two fingers from `from` to `to` CSS pixels apart, around a point. */
async function spread(
  touch: CDPSession,
  at: { x: number; y: number },
  from: number,
  to: number,
): Promise<void> {
  const fingers = (apart: number) => [
    { x: at.x - apart / 2, y: at.y, id: 1 },
    { x: at.x + apart / 2, y: at.y, id: 2 },
  ];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : fingers(apart),
    });
  await send('touchStart', from);
  for (let step = 1; step <= 8; step++) await send('touchMove', from + ((to - from) * step) / 8);
  await send('touchEnd', to);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}

test('spread two fingers until pixels say their numbers; a touched one is what the source shows', async ({
  page,
}) => {
  await openSee(page);
  const box = (await pixels(page).boundingBox())!;
  const at = { x: box.x + 195, y: box.y + 170 };
  const touch = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) await spread(touch, at, 40, 260);
  await page.touchscreen.tap(at.x, at.y);
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  const mark = (await page.locator('.mark').boundingBox())!;
  expect(mark.width).toBeGreaterThanOrEqual(60);
  // The finger is on the pixel that it touched.
  expect(Math.abs(mark.x + mark.width / 2 - at.x)).toBeLessThanOrEqual(mark.width / 2);
  expect(Math.abs(mark.y + mark.height / 2 - at.y)).toBeLessThanOrEqual(mark.height / 2);

  const [rows, columns] = await shape(page);
  const [x, y, ...rgb] = await point(page);
  expect(rgb).toEqual(await sourceAt(page, rows!, columns!, x!, y!));
  const hex = rgb.map((level) => level.toString(16).toUpperCase().padStart(2, '0')).join('');
  await expect(card(page)).toContainText(`#${hex}`);
  await expect(card(page)).toContainText(`img[${y}, ${x}]`);
  await expect(card(page)).toContainText(`[${rgb.join(', ')}]`);

  // The square has the pixel's colour, and numbers are written into it.
  const inside = { x: mark.x + 6, y: mark.y + 6, width: mark.width - 12, height: mark.height - 12 };
  const [square = []] = await onScreen(page, [inside], 1);
  const isOwn = (level: number[]) => level.every((part, c) => Math.abs(part - rgb[c]!) <= 3);
  const own = square.filter(isOwn).length / square.length;
  expect(own).toBeGreaterThan(0.3);
  expect(own).toBeLessThan(0.95);

  // Back to all of it with two taps beside each other in time.
  await page.getByRole('button', { name: 'Ver entera' }).click();
  await expect(page.getByRole('button', { name: 'Ver entera' })).toBeHidden();
  await page.mouse.dblclick(at.x, at.y);
  await expect
    .poll(async () => (await page.locator('.mark').boundingBox())?.width)
    .toBeGreaterThan(40);
  await page.mouse.move(at.x, at.y);
  for (let notch = 0; notch < 12; notch++) await page.mouse.wheel(0, 400);
  await expect(page.getByRole('button', { name: 'Ver entera' })).toBeHidden();
});

test('a picture held for a pixel stands still in every view of the room, and goes on in the next one', async ({
  page,
}) => {
  await openSee(page);
  const box = (await pixels(page).boundingBox())!;
  const paused = page.getByRole('button', { name: 'Seguir' });
  await expect(paused).toHaveCount(0);
  await page.touchscreen.tap(box.x + 195, box.y + 170);
  await expect(paused).toBeVisible();
  await page.getByRole('radio', { name: 'Tu ojo' }).click();
  await expect(page.locator('canvas.drawn')).toHaveCount(0);
  // What Escape closes.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('canvas.drawn')).toBeVisible();
  await expect(paused).toBeVisible();
  await page.getByRole('button', { name: 'Filtrar', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Congelar' })).toBeVisible();
});

test('Tab enters a choice at what is chosen, and arrows choose', async ({ page }) => {
  await openSee(page);
  const channels = page.getByRole('radiogroup', { name: 'Canales' });
  const chosen = channels.getByRole('radio', { checked: true });
  await expect(chosen).toHaveText('3 · RGB');
  await page.getByRole('radio', { name: 'Números' }).focus();
  await page.keyboard.press('Tab');
  await expect(chosen).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(chosen).toHaveText('1 · gris');
  await expect(chosen).toBeFocused();
  // From behind as well: where the focus comes back to is what is chosen now.
  await page.keyboard.press('Tab');
  await expect(chosen).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(chosen).toBeFocused();
});

for (const [device, isMobile, said, unsaid] of [
  ['a phone', true, 'Separa dos dedos', 'rueda'],
  ['a desktop', false, 'Gira la rueda', 'Separa dos dedos'],
] as const) {
  test.describe(() => {
    test.use({ isMobile, hasTouch: isMobile });

    test(`on ${device} the way to the pixels is said that it has`, async ({ page }) => {
      await openSee(page);
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByText(unsaid)).toHaveCount(0);
    });
  });
}

test('by keyboard alone: walk the pixels, hear them, zoom, let go; the copy is what a notebook reads', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSee(page);
  await pixels(page).focus();
  // Page keys that the picture has no use for still act.
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await expect(page.getByText('Congelada', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const [x, y] = await point(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const [x2, y2, ...rgb] = await point(page);
  expect([x2, y2]).toEqual([x! + 1, y! + 11]);
  const [rows, columns] = await shape(page);
  expect(rgb).toEqual(await sourceAt(page, rows!, columns!, x2!, y2!));
  await expect(
    page.getByText(`x ${x2}, y ${y2}: rojo ${rgb[0]}, verde ${rgb[1]}, azul ${rgb[2]}`),
  ).toBeAttached();
  for (let press = 0; press < 12; press++) await page.keyboard.press('+');
  expect((await page.locator('.mark').boundingBox())!.width).toBeGreaterThanOrEqual(60);
  // Walking out of sight takes the picture along.
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowLeft');
  const area = (await pixels(page).boundingBox())!;
  expect((await page.locator('.mark').boundingBox())!.x).toBeGreaterThan(area.x);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Copiar', exact: true }).press('Enter');
  await expect(page.getByText('Copiado')).toBeVisible();
  const [x3, y3, ...rgb3] = await point(page);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`img[${y3}, ${x3}]  # [${rgb3.join(', ')}]`);
  await pixels(page).focus();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Ver entera' })).toBeHidden();
});

test('fewer pixels, fewer bits, one channel: the array says so, and so do its pixels', async ({
  page,
}) => {
  await openSee(page);
  await freeze(page).click();
  const [rows, columns] = await shape(page);
  await page.getByRole('slider', { name: 'Resolución' }).press('Home');
  await expect(page.locator('.array')).toContainText('(6, 8, 3)');
  await expect(page.locator('.array')).toContainText('144 números');
  await page.getByRole('slider', { name: 'Resolución' }).press('End');
  expect(await shape(page)).toEqual([rows, columns, 3]);
  await page.getByRole('slider', { name: 'Bits por número' }).press('Home');
  const box = (await pixels(page).boundingBox())!;
  for (const across of [100, 200, 300]) {
    await pixels(page).click({ position: { x: across, y: box.height / 2 } });
    const [x, y, ...rgb] = await point(page);
    const source = await sourceAt(page, rows!, columns!, x!, y!);
    expect(rgb).toEqual(source.map((level) => (level < 128 ? 0 : 255)));
  }
  await page.getByRole('radio', { name: '4 · RGBA' }).click();
  expect(await shape(page)).toEqual([rows, columns, 4]);
  expect((await point(page)).at(-1)).toBe(255);
  await page.getByRole('button', { name: 'Acercar' }).click();
  await expect(page.getByRole('button', { name: 'Ver entera' })).toBeVisible();
  await page.getByRole('button', { name: 'Tu cara en 16 × 12' }).click();
  await expect(page.locator('.array')).toContainText('(12, 16)');
  await expect(page.locator('.array')).toContainText('192 números');
  // Another picture than the touched pixel was of; all of it is seen, and can be read as it is.
  await expect(card(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Ver entera' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Acercar' })).toBeHidden();
  await pixels(page).click({ position: { x: 200, y: box.height / 2 } });
  // The weights add up to the gray value.
  const sum = await card(page).locator('.sum').textContent();
  const [wr, r, wg, g, wb, b, exact, gray] = [...sum!.matchAll(/[\d.]+/g)].map(Number);
  expect([wr, wg, wb]).toEqual([0.299, 0.587, 0.114]);
  expect(Math.abs(0.299 * r! + 0.587 * g! + 0.114 * b! - exact!)).toBeLessThan(0.06);
  expect(Math.abs(gray! - exact!)).toBeLessThanOrEqual(0.5);
  expect((await point(page)).at(-1)).toBe(gray);

  // It is still so after a visit to another room, which says that what was frozen by hand is frozen there, too.
  await page.getByRole('button', { name: 'Enseñar' }).click();
  await expect(page.getByRole('button', { name: 'Congelada: seguir' })).toBeVisible();
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await expect(page.locator('.array')).toContainText('(12, 16)');
});

for (const [width, height, tag] of [
  [360, 640, ''],
  [390, 844, ' @long'],
  [844, 390, ' @long'],
  [820, 1180, ' @long'],
] as const) {
  test(`no button lies on the numbers of a face at ${width} × ${height}, held or live${tag}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSee(page);
    await page.getByRole('button', { name: 'Tu cara en 16 × 12' }).click();
    await expect(page.locator('.array')).toContainText('(12, 16)');
    const onNumbers = async () => {
      const face = (await pixels(page).boundingBox())!;
      const boxes = await Promise.all(
        (await page.locator('.viewfinder button:visible, .viewfinder input:visible').all()).map(
          (control) => control.boundingBox(),
        ),
      );
      expect(boxes.length).toBeGreaterThan(2);
      return boxes.filter(
        (box) =>
          box &&
          box.x < face.x + face.width &&
          box.x + box.width > face.x &&
          box.y < face.y + face.height &&
          box.y + box.height > face.y,
      );
    };
    expect(await onNumbers()).toEqual([]);
    await page.waitForTimeout(700);
    await freeze(page).click();
    await expect(page.getByRole('slider', { name: 'Los últimos 2 segundos' })).toBeVisible();
    expect(await onNumbers()).toEqual([]);
  });
}

test('a room that is left sets its textures free @long', async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const { createTexture, deleteTexture } = prototype;
    const living = new Set<WebGLTexture>();
    Object.assign(window, { living });
    prototype.createTexture = function (this: WebGL2RenderingContext) {
      const made = createTexture.call(this);
      living.add(made);
      return made;
    };
    prototype.deleteTexture = function (this: WebGL2RenderingContext, made) {
      if (made) living.delete(made);
      deleteTexture.call(this, made);
    };
  });
  const living = () =>
    page.evaluate(() => (window as unknown as { living: Set<WebGLTexture> }).living.size);
  await openSee(page);
  await page.getByRole('radio', { name: 'Color', exact: true }).click();
  await expect.poll(living).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Enseñar' }).click();
  await expect.poll(living).toBe(0);
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await expect.poll(living).toBeGreaterThan(0);
});

test('each colour space shows its channels; one grows with a tap and goes back with Escape @long', async ({
  page,
}) => {
  await openSee(page);
  await page.getByRole('radio', { name: 'Color', exact: true }).click();
  const spaces = {
    RGB: ['R rojo', 'G verde', 'B azul'],
    HSV: ['H tono', 'S saturación', 'V valor'],
    HSL: ['H tono', 'S saturación', 'L luminosidad'],
    YCbCr: ['Y luz', 'Cb hacia azul', 'Cr hacia rojo'],
    CIELAB: ['L* luminosidad', 'a* verde a rojo', 'b* azul a amarillo'],
    LMS: ['L conos largos', 'M conos medios', 'S conos cortos'],
    Gris: ['Y gris'],
  };
  await freeze(page).click();
  for (const [space, names] of Object.entries(spaces)) {
    await page.getByRole('radio', { name: space, exact: true }).click();
    const board = page.getByRole('group', { name: `Los canales: ${space}` });
    await expect(board.getByRole('button')).toHaveCount(names.length + 1);
    const middles: Rect[] = [];
    for (const name of ['imagen recompuesta', ...names]) {
      const tile = board.getByRole('button', { name: `${name}: ver en grande` });
      const { x, y, width, height } = (await tile.boundingBox())!;
      middles.push({ x: x + width / 2 - 20, y: y + height / 3, width: 40, height: 12 });
    }
    // Something other than the ground is drawn in each.
    await expect
      .poll(async () => {
        const seen = await onScreen(page, middles);
        return Math.min(...seen.map((levels) => Math.max(...levels.flat())));
      })
      .toBeGreaterThan(30);
  }
  await page.getByRole('radio', { name: 'HSV' }).click();
  const tile = page.getByRole('button', { name: 'H tono: ver en grande' });
  const small = (await tile.boundingBox())!;
  await tile.press('Enter');
  const large = page.getByRole('button', { name: 'H tono: ver todos' });
  await expect(large).toBeFocused();
  expect((await large.boundingBox())!.width).toBeGreaterThan(small.width * 1.5);
  await page.keyboard.press('Escape');
  await expect(tile).toBeFocused();
  await expectAccessible(page);
});

test('recipes and sliders change the picture in the chosen space; as it is brings it back @long', async ({
  page,
}) => {
  await openSee(page);
  await page.getByRole('radio', { name: 'Color', exact: true }).click();
  await freeze(page).click();
  const tile = page.getByRole('button', { name: 'imagen recompuesta: ver en grande' });
  const clip = async () => {
    const box = (await tile.boundingBox())!;
    return { x: box.x + box.width * 0.4, y: box.y + 20, width: box.width * 0.3, height: 60 };
  };
  const seen = async () => (await onScreen(page, [await clip()]))[0]!;
  const before = await seen();
  await page.getByRole('button', { name: 'Sin azul' }).click();
  await expect.poll(async () => mean(await seen(), 2)).toBeLessThan(2);
  const without = await seen();
  expect(Math.abs(mean(without, 0) - mean(before, 0))).toBeLessThan(1);
  await expect(page.getByRole('button', { name: 'Silenciar azul (B)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Como es' }).click();
  await expect.poll(async () => mean(await seen(), 2)).toBeGreaterThan(20);
  await page.getByRole('slider', { name: 'rojo (R)' }).press('Home');
  await expect.poll(async () => mean(await seen(), 0)).toBeLessThan(2);
  await expect(page.getByText('−255')).toBeVisible();
  await page.getByRole('radio', { name: 'LMS' }).click();
  await page.getByRole('button', { name: 'Deuteranopia' }).click();
  // Such an eye tells the mug from the table by blue against yellow alone: red and green are alike.
  await expect
    .poll(async () => {
      const levels = await seen();
      return Math.abs(mean(levels, 0) - mean(levels, 1));
    })
    .toBeLessThan(12);
});

test('the colour cloud turns with a finger and with the arrows @long', async ({ page }) => {
  await openSee(page);
  await page.getByRole('radio', { name: 'Color', exact: true }).click();
  await freeze(page).click();
  await page.getByRole('button', { name: 'Nube de color' }).click();
  const cloud = page.getByRole('application', { name: 'Nube de color: RGB' });
  const box = (await cloud.boundingBox())!;
  const below = 80;
  const picture = async () =>
    (await onScreen(page, [{ ...box, height: box.height - below }], 2)).flat(2);
  const differs = async (before: number[]) => {
    const now = await picture();
    return before.filter((level, i) => Math.abs(level - now[i]!) > 40).length;
  };
  await expect
    .poll(async () => (await picture()).filter((l) => l > 60).length)
    .toBeGreaterThan(500);
  const start = await picture();
  await page.mouse.move(box.x + 150, box.y + 150);
  await page.mouse.down();
  await page.mouse.move(box.x + 230, box.y + 150, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => differs(start)).toBeGreaterThan(300);
  const dragged = await picture();
  // A mouse that is let go outside, before it dragged, drags nothing when it comes back.
  await page.mouse.move(box.x + 150, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y - 30);
  await page.mouse.up();
  await page.mouse.move(box.x + 150, box.y + 100, { steps: 4 });
  expect(await differs(dragged)).toBeLessThan(100);
  await cloud.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowUp');
  await expect.poll(() => differs(dragged)).toBeGreaterThan(300);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'R rojo: ver en grande' })).toBeVisible();
});

test('a held picture steps back through the last two seconds', async ({ page }) => {
  await openSee(page);
  const back = page.getByRole('slider', { name: 'Los últimos 2 segundos' });
  // Held too early, there is little to go back through.
  await expect(async () => {
    await freeze(page).click();
    const earlier = -Number(await back.getAttribute('min'));
    if (earlier < 8) await page.getByRole('button', { name: 'Seguir' }).click();
    expect(earlier).toBeGreaterThanOrEqual(8);
  }).toPass();
  await expect(back).toHaveAttribute('aria-valuetext', 'ahora');
  await pixels(page).click({ position: { x: 130, y: 100 } });
  const values = new Set([(await point(page)).join()]);
  await page.getByRole('button', { name: 'Un momento antes' }).click();
  await expect(back).toHaveValue('-1');
  for (let step = 0; step < 6; step++) {
    await back.press('ArrowLeft');
    values.add((await point(page)).join());
  }
  await expect(back).toHaveAttribute('aria-valuetext', /^hace [0-2](\.\d)? s$/);
  // The mug moves, so the numbers of one place do not stay.
  expect(values.size).toBeGreaterThan(1);
  await back.press('Home');
  await expect(back).toHaveAttribute('aria-valuetext', /^hace [0-2](\.\d)? s$/);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(back).toBeHidden();
  await expect(card(page)).toBeHidden();
});

test('a mirrored camera: the picture is mirrored, its array is not @long', async ({
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
  await page.goto('./?backend=wasm&room=see');
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  await expect(page.locator('canvas.drawn')).toBeVisible();
  const box = (await pixels(page).boundingBox())!;
  await pixels(page).click({ position: { x: 60, y: box.height / 2 } });
  const [, columns] = await shape(page);
  const [x, , red] = await point(page);
  // What is seen at the left is the right half of the array: the bright one.
  expect(x!).toBeGreaterThan(columns! / 2);
  expect(Math.abs(red! - 220)).toBeLessThanOrEqual(4);
  await expect(card(page)).toContainText('la columna 0 está a la derecha');
  const left = { x: box.x + 100, y: box.y + box.height / 2, width: 8, height: 8 };
  const [seen = []] = await onScreen(page, [left]);
  expect(Math.abs(mean(seen, 0) - 220)).toBeLessThanOrEqual(6);
  // To the right on the screen is to the left in the array.
  await pixels(page).focus();
  await page.keyboard.press('ArrowRight');
  expect((await point(page))[0]).toBe(x! - 1);
});

test('without WebGL2 the picture itself stays, and a word says why @long', async ({ page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...wish: Parameters<typeof getContext>
    ) {
      return (wish[0] as string) === 'webgl2' ? null : getContext.apply(this, wish);
    } as typeof getContext;
  });
  await page.goto(scene);
  await expect(page.getByText('Este navegador no ofrece WebGL2')).toBeVisible();
  await expect(page.locator('.live-picture')).toBeVisible();
  await expectAccessible(page);
});

test('a lost GPU is said to be, and comes back @long', async ({ page }) => {
  await openSee(page);
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.drawn')!;
    const ending = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { ending });
    ending.loseContext();
  });
  await expect(page.getByText('La tarjeta gráfica se detuvo')).toBeVisible();
  await page.evaluate(() =>
    (window as unknown as { ending: WEBGL_lose_context }).ending.restoreContext(),
  );
  await expect(page.locator('canvas.drawn')).toBeVisible();
  await expect(page.getByText('La tarjeta gráfica se detuvo')).toBeHidden();
});

test('in English, on paper: nothing is missing and nothing is out of reach @long', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'vistazo.preferences',
      JSON.stringify({ language: 'en', surface: 'paper', open: ['see-colour'] }),
    ),
  );
  await openSee(page);
  await page.getByRole('button', { name: 'Your face in 16 × 12' }).click();
  await pixels(page).click();
  await expect(page.getByRole('region', { name: 'The pixel' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Color', exact: true }).click();
  await page.getByRole('radio', { name: 'CIELAB' }).click();
  await page.getByRole('button', { name: 'Flat light' }).click();
  await expectAccessible(page);
});
