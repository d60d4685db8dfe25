import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { addClass, expect, record, recordButton, row, test, untilLearned } from './app.ts';

// A service worker would fetch the eye past the test's gate.
test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

/** Keeps the eye's weights back until the returned function is called. */
async function holdEye(page: Page): Promise<() => void> {
  let letIn = () => {};
  const closed = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/models/eye/**', async (route) => {
    await closed;
    await route.continue();
  });
  return letIn;
}

/** A camera with one picture: `left` and `right` are the grays of its halves. */
async function filmGrays(context: BrowserContext, left: number, right: number): Promise<void> {
  await context.addInitScript(
    ([left, right]) => {
      if (!isSecureContext) return;
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 480;
      const context = canvas.getContext('2d')!;
      setInterval(() => {
        context.fillStyle = `rgb(${left} ${left} ${left})`;
        context.fillRect(0, 0, 320, 480);
        context.fillStyle = `rgb(${right} ${right} ${right})`;
        context.fillRect(320, 0, 320, 480);
      }, 100);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(15));
    },
    [left, right] as const,
  );
}

interface Note {
  readonly gray: number;
  readonly scale: number;
  readonly letterPx: number;
  readonly widthPx: number;
}

/** Notes what is written on the page's canvases: number, and centre of its cell in shares of the canvas. */
async function noteNumbers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Record<string, Note> = {};
    Object.assign(window, { notes });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const column = Math.floor((x / this.canvas.width) * 16);
      const line = Math.floor((y / this.canvas.height) * 12);
      notes[`${line},${column}`] = {
        gray: Number(text),
        scale: this.getTransform().a,
        letterPx: parseFloat(/[\d.]+(?=px)/.exec(this.font)![0]) / devicePixelRatio,
        widthPx: this.measureText(text).width / devicePixelRatio,
      };
      fillText.call(this, text, x, y);
    };
  });
}

/** Grays by row and column, as last written; undefined until all 192 were. */
async function numbers(page: Page): Promise<number[][] | undefined> {
  const notes = await page.evaluate(
    () => (window as unknown as { notes: Record<string, Note> }).notes,
  );
  if (Object.keys(notes).length < 192) return undefined;
  // A mirrored picture does not mirror digits.
  expect(Object.values(notes).every(({ scale }) => scale === 1)).toBe(true);
  return Array.from({ length: 12 }, (_, line) =>
    Array.from({ length: 16 }, (_, column) => notes[`${line},${column}`]!.gray),
  );
}

const letters = (page: Page) =>
  page.evaluate(() => {
    const notes = Object.values((window as unknown as { notes: Record<string, Note> }).notes);
    const sizesPx = notes.map(({ letterPx }) => letterPx);
    return { sizePx: Math.min(...sizesPx), widthPx: Math.max(...notes.map((n) => n.widthPx)) };
  });

const lesson = (page: Page) => page.getByRole('img', { name: /16 columnas y 12 filas de números/ });
const hide = (page: Page) => page.getByRole('button', { name: 'Ver la imagen' });

for (const gray of [137, 20]) {
  const becomes = `a plain picture of gray ${gray} is 192 times ${gray}; gone when the eye has come`;
  test(becomes, { tag: '@long' }, async ({ page, context }) => {
    await filmGrays(context, gray, gray);
    await noteNumbers(page);
    const letIn = await holdEye(page);
    await page.goto('./?backend=wasm');
    await page.getByRole('button', { name: 'Abrir la cámara' }).click();
    await expect(page.getByText('Así la ve la computadora: 16 × 12 números')).toBeVisible();
    await expect.poll(() => numbers(page)).toBeDefined();
    for (const value of (await numbers(page))!.flat()) {
      expect(Math.abs(value - gray)).toBeLessThanOrEqual(3);
    }
    await expect(page.getByText(/Llega el ojo: .* MB/).first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    letIn();
    await expect(lesson(page)).toBeHidden({ timeout: 60_000 });
    await expect(hide(page)).toBeHidden();
  });
}

test('a mirrored picture: the numbers stand where their light is seen @long', async ({
  page,
  context,
}) => {
  await filmGrays(context, 40, 220);
  await noteNumbers(page);
  await holdEye(page);
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  // A webcam looks at the person: its picture is mirrored, so the dark half is seen at the right.
  await expect(page.locator('.live-picture.mirrored')).toBeVisible();
  await expect.poll(() => numbers(page)).toBeDefined();
  for (const line of (await numbers(page))!) {
    for (const value of line.slice(0, 7)) expect(Math.abs(value - 220)).toBeLessThanOrEqual(3);
    for (const value of line.slice(9)) expect(Math.abs(value - 40)).toBeLessThanOrEqual(3);
  }
});

test('recording and the corners work throughout; hidden, it stays hidden @long', async ({
  page,
}) => {
  await noteNumbers(page);
  const letIn = await holdEye(page);
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  await expect.poll(() => numbers(page)).toBeDefined();
  await page.getByRole('button', { name: 'Congelar' }).click();
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await expect(lesson(page)).toBeVisible();
  await page.getByRole('button', { name: 'Seguir' }).click();
  // Whoever records sees the thing.
  await recordButton(page, 'Taza').hover();
  await page.mouse.down();
  await expect(lesson(page)).toBeHidden();
  await page.mouse.up();
  await expect(lesson(page)).toBeVisible();
  await hide(page).click();
  await expect(lesson(page)).toBeHidden();
  await record(page, 'Taza', 700);
  await expect(row(page, 'Taza')).toContainText('sin aprender');
  await expect(lesson(page)).toBeHidden();
  letIn();
  await untilLearned(page);
  await expect(page.getByRole('button', { name: 'Ver los números' })).toBeHidden();
});

for (const [width, height, tag] of [
  [360, 640, []],
  [390, 844, ['@long']],
  [844, 390, ['@long']],
] as const) {
  const read = `at ${width} × ${height} the digits can be read, fit their cells, and no words cover them`;
  test(read, { tag: [...tag] }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await noteNumbers(page);
    await holdEye(page);
    await page.goto('./?backend=wasm&source=scene&object=mug');
    const words = page.getByText('Así la ve la computadora');
    await expect(words).toBeInViewport({ ratio: 1 });
    await expect.poll(() => numbers(page)).toBeDefined();
    const cells = (await lesson(page).locator('canvas').boundingBox())!;
    expect((await words.boundingBox())!.y).toBeGreaterThanOrEqual(cells.y + cells.height);
    const { sizePx, widthPx } = await letters(page);
    expect(sizePx).toBeGreaterThanOrEqual(11.5);
    expect(widthPx).toBeLessThanOrEqual(cells.width / 16);
    await expect(page.getByRole('button', { name: 'Agregar', exact: true })).toBeInViewport({
      ratio: 1,
    });
  });
}

test('reduced motion: the picture stays until the numbers are asked for @long', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await noteNumbers(page);
  await holdEye(page);
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await page.getByRole('button', { name: 'Ver los números' }).click();
  await expect(lesson(page)).toBeVisible();
  await expect.poll(() => numbers(page)).toBeDefined();
  await hide(page).click();
  await expect(lesson(page)).toBeHidden();
});
