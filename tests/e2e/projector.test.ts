import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addClass, expect, record, row, test, untilLearned } from './app.ts';

test.use({
  viewport: { width: 1920, height: 1080 },
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

/** What is too small or too thin on the screen: texts below 24 px, lines and icons' strokes below 3 px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden') &&
      element.getBoundingClientRect().width > 0;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let textCount = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      const text = node.textContent?.trim();
      if (!text || !parentElement || !seen(parentElement)) continue;
      if (parentElement.closest('script, style, noscript')) continue;
      textCount++;
      const sizePx = parseFloat(getComputedStyle(parentElement).fontSize);
      if (sizePx < 24) found.push(`text ${sizePx} px: ${text}`);
    }
    if (textCount < 2) found.push(`only ${textCount} texts on the screen`);
    for (const element of document.querySelectorAll('body *')) {
      if (!seen(element)) continue;
      const style = getComputedStyle(element);
      const name = `${element.tagName}.${element.getAttribute('class') ?? ''}`;
      if (element.matches('input, textarea') && parseFloat(style.fontSize) < 24) {
        found.push(`field ${style.fontSize}: ${name}`);
      }
      for (const side of ['top', 'right', 'bottom', 'left']) {
        const widthPx = parseFloat(style.getPropertyValue(`border-${side}-width`));
        const colour = style.getPropertyValue(`border-${side}-color`);
        const drawn = style.getPropertyValue(`border-${side}-style`) !== 'none';
        const clear = /, 0\)|\/ 0\)|transparent/.test(colour);
        if (drawn && !clear && widthPx > 0 && widthPx < 3)
          found.push(`${side} ${widthPx}: ${name}`);
      }
      if (element.matches('svg.lucide')) {
        const strokePx =
          (parseFloat(style.strokeWidth) * element.getBoundingClientRect().width) / 24;
        if (strokePx < 3) found.push(`stroke ${strokePx}: ${name}`);
      }
    }
    return found;
  });
}

async function measure(page: Page, screen: string): Promise<void> {
  // A style that changes shows itself a frame later.
  await expect.poll(() => tooSmall(page), { message: screen, timeout: 3000 }).toEqual([]);
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

async function pressOnPage(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press(key);
}

test('projector mode: 24 px, 3 px where one teaches @long', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 700);
  await untilLearned(page);
  expect(await tooSmall(page), 'without it the measure finds something').not.toEqual([]);
  await pressOnPage(page, 'p');
  await measure(page, 'teach');
  await expectAccessible(page, 'teach');
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await measure(page, 'tray');
  await page.keyboard.press('Escape');
});

test('projector mode: the marks of a lab are as large as its letters', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'vistazo.preferences',
      JSON.stringify({ language: 'es', projector: true }),
    ),
  );
  await page.goto('./?backend=wasm&room=neuron&lab=losses');
  await page.getByRole('radio', { name: 'Clases' }).click();
  const widths = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().width)));
  await expect.poll(() => widths('.stage ol svg')).toHaveLength(3);
  for (const widthPx of await widths('.stage ol svg')) expect(widthPx).toBeGreaterThanOrEqual(36);
  for (const widthPx of await widths('.stage .plane .mark')) expect(widthPx).toBeGreaterThan(24);
  await page.goto('./?backend=wasm&room=neuron&lab=playground');
  await expect.poll(async () => (await widths('.points path')).length).toBeGreaterThan(20);
  for (const widthPx of await widths('.points path')) expect(widthPx).toBeGreaterThan(11);
});

test('projector mode: 24 px, 3 px, on every screen, on the board and by night @long', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('./?backend=wasm');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await tooSmall(page), 'without it the measure finds something').not.toEqual([]);
  await pressOnPage(page, 'p');
  await expect(page.locator('html')).toHaveAttribute('data-projector');
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'paper');
  await measure(page, 'welcome');
  await page.getByRole('button', { name: 'Probar con una escena de ejemplo' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await measure(page, 'teach, nothing yet');
  for (const name of ['Taza', 'Llaves de la casa de mi abuela en Tlaquepaque, las doradas']) {
    await addClass(page, name);
    await record(page, name, 700);
  }
  await untilLearned(page);
  await page.getByRole('button', { name: 'Dónde se fijó', exact: true }).click();
  await page.getByRole('button', { name: 'Lo que ve la red' }).click();
  await measure(page, 'teach');
  await expectAccessible(page, 'teach');

  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await measure(page, 'tray');
  await dialog.getByRole('button', { name: 'Mover la toma a…' }).click();
  await measure(page, 'move menu');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Borrar la toma' }).click();
  await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  await measure(page, 'notice');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Ninguna de estas/ }).click();
  await dialog.getByText('Más', { exact: true }).click();
  await measure(page, 'none of these');
  await page.keyboard.press('Escape');
  for (const menu of ['Cambiar de cámara o de imagen', 'Dónde se fijó para…', 'Menú']) {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menu').waitFor();
    await measure(page, menu);
    await page.keyboard.press('Escape');
  }
  for (const sheet of [
    'Ajustes',
    'Este dispositivo',
    'Instalar la aplicación',
    'Proyectos…',
    'QR de esta aplicación',
    'Acerca de Vistazo',
  ]) {
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: sheet }).click();
    await expect(dialog).toBeVisible();
    if (sheet === 'Este dispositivo') await dialog.getByText('Más', { exact: true }).click();
    await measure(page, sheet);
    await expectAccessible(page, sheet);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await dialog.getByRole('button', { name: /^Reacción/ }).click();
  await expect(page.getByRole('dialog', { name: 'Reacción de Taza' })).toBeVisible();
  await measure(page, 'reaction');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Reacción de Taza' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /^Temporizador/ }).click();
  await page.getByRole('radio', { name: 'Apagado' }).waitFor();
  await measure(page, 'timer');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '¿Quién la engaña?' }).click();
  const game = page.getByRole('region', { name: '¿Quién la engaña?' });
  await game.getByRole('button', { name: 'Ninguna de estas' }).click();
  await game.getByRole('button', { name: /^Enséñale/ }).waitFor();
  await measure(page, 'who can fool it');
  await game.getByRole('button', { name: /^Salir de/ }).click();
  await page.getByRole('button', { name: 'Escenario' }).click();
  await measure(page, 'stage');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  await dialog.getByRole('radio', { name: 'Noche' }).click();
  await page.keyboard.press('Escape');
  // What fades shades what lies below it.
  await expect(dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'night');
  await measure(page, 'teach by night');
  await expectAccessible(page, 'teach by night');
  await pressOnPage(page, 'f');
  await expect(page.locator('.headline')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await measure(page, 'full screen');
});

for (const [width, height, classCount, tag] of [
  [1920, 1080, 5, ['@long']],
  [1280, 720, 4, ['@long']],
] as const) {
  const seen = `at ${width} × ${height} ${classCount} classes and none of these are in sight`;
  test(seen, { tag: [...tag] }, async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('vistazo.preferences', JSON.stringify({ projector: true })),
    );
    await page.setViewportSize({ width, height });
    await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
    const names = ['Taza', 'Llaves', 'Balón', 'Osito', 'Libro'].slice(0, classCount);
    for (const name of names) await addClass(page, name);
    await record(page, 'Taza', 700);
    await untilLearned(page);
    for (const name of [...names, 'Ninguna de estas']) {
      await expect(row(page, name)).toBeInViewport({ ratio: 1 });
    }
  });
}

test('none of these is told by a pattern, a disabled button by a struck word @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  const add = page.getByRole('button', { name: 'Agregar', exact: true });
  await expect(add).toBeDisabled();
  await expect(add).not.toHaveCSS('opacity', '1');
  await pressOnPage(page, 'p');
  await expect(add).toHaveCSS('opacity', '1');
  await expect(add).toHaveCSS('text-decoration-line', 'line-through');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 1200);
  await untilLearned(page);
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: 'Mesa vacía' }).click();
  await expect(page.locator('.headline')).toContainText('Ninguna de estas');
  const pattern = () =>
    page.locator('.row .bar').evaluate((bar) => {
      const fill = bar.querySelector('.fill')!;
      return `${getComputedStyle(fill).opacity} ${getComputedStyle(bar, '::after').backgroundImage}`;
    });
  await expect.poll(pattern).toMatch(/^1 repeating-linear-gradient/);
});

test('P is remembered, and each surface is chosen for itself @long', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('vistazo.preferences')) return;
    localStorage.setItem('vistazo.preferences', JSON.stringify({ surface: 'night' }));
  });
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-surface', 'night');
  // A field that has the focus keeps its letters.
  await page.getByRole('textbox').press('p');
  await expect(page.getByRole('textbox')).toHaveValue('p');
  await expect(html).not.toHaveAttribute('data-projector');
  await pressOnPage(page, 'p');
  await expect(html).toHaveAttribute('data-surface', 'paper');
  await page.reload();
  await expect(html).toHaveAttribute('data-projector');
  await pressOnPage(page, 'p');
  await expect(html).not.toHaveAttribute('data-projector');
  await expect(html).toHaveAttribute('data-surface', 'night');
});

test('the keys: rooms, steps, held, where it looked; listed in the settings', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await page.getByRole('textbox').waitFor();
  // A number is a fixed place; there is nothing beyond the first and the last.
  for (const [key, room] of [
    ['1', 'Ver'],
    ['ArrowLeft', 'Ver'],
    ['5', 'Neurona'],
    ['ArrowRight', 'Neurona'],
    ['ArrowLeft', 'Mi red'],
    ['3', 'Enseñar'],
    ['ArrowLeft', 'Filtrar'],
    ['ArrowRight', 'Enseñar'],
  ] as const) {
    await pressOnPage(page, key);
    await expect(page.getByRole('heading', { name: room, level: 1 })).toBeAttached();
  }
  await pressOnPage(page, 'z');
  await expect(page.getByRole('region', { name: 'Imagen congelada' })).toBeVisible();
  await pressOnPage(page, 'w');
  await expect(page.getByRole('button', { name: 'Ocultar dónde se fijó' })).toBeVisible();
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  const keys = page.getByRole('dialog').locator('kbd');
  await expect(keys).toHaveText(['1', '2', '3', '4', '5', '←', '→', 'Z', 'W', 'F', 'S', 'P']);
});
