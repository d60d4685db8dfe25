import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openLab } from './lab.ts';

// What a button changes is in sight when it is tapped.
test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** A phone that stands, with its browser's bar, and lying. */
const phones = [
  { width: 390, height: 844 },
  { width: 390, height: 664 },
  { width: 844, height: 390 },
];

/** What of the drawing, 0–1, is the least that is in sight as one scrolls to each thing that can be touched. */
function leastInSight(page: Page): Promise<{ share: number; at: string; count: number }> {
  return page.evaluate(() => {
    const room = document.querySelector('main')!;
    const stage = document.querySelector('.lab .stage')!;
    const drawing = stage.querySelector('.plane, svg, .falk, .equation, table')!;
    const touched = [...room.querySelectorAll('.lab :is(button, input, select, summary)')].filter(
      (one) => !stage.contains(one) && one.checkVisibility(),
    );
    let least = { share: 1, at: '', count: touched.length };
    for (const one of touched) {
      one.scrollIntoView({ block: 'nearest' });
      const [inner, outer, own] = [drawing, room, one].map((each) => each.getBoundingClientRect());
      const seenPx = Math.min(inner!.bottom, outer!.bottom) - Math.max(inner!.top, outer!.top);
      const isWhole = own!.top >= outer!.top - 1 && own!.bottom <= outer!.bottom + 1;
      const isFree =
        own!.top >= stage.getBoundingClientRect().bottom - 1 || own!.left >= inner!.right;
      const share = isWhole && isFree ? Math.max(0, seenPx) / inner!.height : 0;
      const at = one.getAttribute('aria-label') ?? one.textContent!.trim();
      if (share < least.share) least = { ...least, share, at };
    }
    return least;
  });
}

async function expectInSight(page: Page, where: string) {
  for (const viewport of phones) {
    await page.setViewportSize(viewport);
    const { width, height } = viewport;
    const told = `${where} at ${width} × ${height}`;
    await expect
      .poll(async () => (await leastInSight(page)).share, { message: told, timeout: 3000 })
      .toBeGreaterThan(0.5);
    const { count, at } = await leastInSight(page);
    expect(count, `${told}: ${at}`).toBeGreaterThan(3);
  }
}

test('the line of the perceptron is seen from every button that moves it', async ({ page }) => {
  await openLab(page, 'perceptron');
  await page.getByText('Más', { exact: true }).click();
  await expectInSight(page, 'perceptron');
  // Nor does the keyboard go under the plane.
  await page.setViewportSize(phones[1]!);
  await page.getByRole('button', { name: 'Volver a empezar' }).focus();
  await page.getByRole('button', { name: 'Un paso' }).focus();
  await expect(page.getByRole('button', { name: 'Un paso' })).toBeInViewport({ ratio: 1 });
  const bottomOf = async (selector: string) => {
    const { y, height } = (await page.locator(selector).boundingBox())!;
    return y + height;
  };
  const step = (await page.getByRole('button', { name: 'Un paso' }).boundingBox())!;
  expect(step.y).toBeGreaterThanOrEqual(await bottomOf('.lab .stage'));
});

for (const [id, parts] of [
  ['rules', ['Actividad']],
  ['threshold', []],
  ['vectors', ['En 3-D', 'En 2-D', 'Barras']],
  ['matrix', ['Producto', 'Error', 'Capa', '2 capas']],
  ['activations', ['La función', 'Diez capas']],
  ['losses', ['Una', 'Varias', 'Sigmoide', 'Clases']],
  ['descent', ['Un peso', 'Dos pesos', 'Tres maneras']],
  ['chain-rule', ['De la clase', '2-2-1']],
  ['playground', []],
  ['overfitting', ['Polinomio', 'Red']],
] as const) {
  test(`the drawing of the lab ${id} is seen from all its buttons @long`, async ({ page }) => {
    await openLab(page, id);
    if (parts.length === 0) await expectInSight(page, id);
    for (const part of parts) {
      await page.getByRole('radio', { name: part, exact: true }).click();
      await expectInSight(page, `${id}, ${part}`);
    }
  });
}

test('with the camera on, plane and buttons are seen together @long', async ({ page }) => {
  for (const id of ['perceptron', 'activations', 'playground']) {
    await page.setViewportSize(phones[0]!);
    await openLab(page, id);
    await page.getByRole('button', { name: 'Con la cámara' }).click();
    // The next lab finds it on.
    if (id === 'perceptron') {
      await page.getByRole('button', { name: 'Usar la escena de ejemplo' }).click();
    }
    await expect(page.locator('.app.beside')).toBeVisible();
    await expect.poll(() => page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);
    await expectInSight(page, id);
  }
});

test('on a phone that lies the drawings are large, and what is read beside them is in sight @long', async ({
  page,
}) => {
  await page.setViewportSize(phones[2]!);
  await openLab(page, 'vectors');
  const drawing = page.getByRole('application', { name: /espacio/ });
  expect((await drawing.boundingBox())!.width).toBeGreaterThan(350);
  await expect(drawing).toBeInViewport({ ratio: 0.99 });
  await expect(page.locator('.lab table')).toBeInViewport({ ratio: 0.99 });
  await openLab(page, 'descent');
  await page.getByRole('radio', { name: 'Tres maneras' }).click();
  await page.getByRole('button', { name: 'Una época' }).click();
  for (const caption of await page.locator('.lab figcaption').all()) {
    await expect(caption).toBeInViewport({ ratio: 0.99 });
  }
  const chart = page.getByRole('group', { name: /trabajo|vistos/ });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toBeInViewport({ ratio: 0.99 });
});

test.describe('by a finger and by keys', () => {
  test.use({ hasTouch: true });

  test('a tip or a cell of the pinned drawing takes the focus without moving the page', async ({
    page,
  }) => {
    await page.setViewportSize(phones[0]!);
    const main = page.getByRole('main');
    const scrollTop = () => main.evaluate((element) => element.scrollTop);
    const scrollDown = () => main.evaluate((element) => element.scrollTo(0, 90));

    await openLab(page, 'vectors');
    await page.getByRole('radio', { name: 'En 2-D', exact: true }).click();
    await scrollDown();
    await expect.poll(scrollTop).toBe(90);
    const tip = page.getByRole('slider', { name: 'Punta de B' });
    const { x, y, width, height } = (await tip.boundingBox())!;
    // A finger that slides gives nothing the focus by itself.
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) => {
      const touchPoints = at.map(([offX, offY]) => ({
        x: x + width / 2 + offX,
        y: y + height / 2 + offY,
      }));
      return finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', [0, 0]);
    await touch('touchMove', [-10, 10]);
    await touch('touchMove', [-30, 20]);
    await touch('touchEnd');
    await expect(tip).toBeFocused();
    await expect(tip).not.toHaveAttribute('aria-valuetext', '0.6, 0.2');
    expect(await scrollTop()).toBe(90);

    await openLab(page, 'matrix');
    const first = page
      .getByRole('grid', { name: /^Matriz A,/ })
      .getByRole('gridcell')
      .first();
    await first.click();
    await scrollDown();
    await expect.poll(scrollTop).toBe(90);
    await page.keyboard.press('ArrowRight');
    await expect(first).not.toBeFocused();
    expect(await scrollTop()).toBe(90);
  });
});

test('what stands above the drawing goes out of sight before anything fades below it', async ({
  page,
}) => {
  await page.setViewportSize(phones[0]!);
  await page.goto('./?backend=wasm&room=course&course=frameworks');
  await page.getByRole('button', { name: 'Abrir la actividad', exact: true }).click();
  await page.getByRole('button', { name: /^Entrena XOR sin capas ocultas/ }).click();
  const main = page.getByRole('main');
  const covers = page.locator('.lab .stage[data-covers]');
  await expect(page.locator('.lab .stage')).toBeVisible();
  await main.evaluate((element) => element.scrollTo(0, 12));
  await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBe(12);
  await expect(covers).toHaveCount(0);
  await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(covers).toHaveCount(1);
});

test('keys walk through the network with all of it below the plane, on a phone', async ({
  page,
}) => {
  for (const viewport of phones.slice(0, 2)) {
    await page.setViewportSize(viewport);
    await openLab(page, 'playground');
    await page.getByRole('button', { name: 'Quitar la última capa oculta' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Entrada x₁' })).toBeFocused();
    const bottomPx = await page
      .locator('.lab .stage')
      .first()
      .evaluate((stage) => stage.getBoundingClientRect().bottom);
    for (const name of ['Quitar', 'Agregar']) {
      const end = page.getByRole('button', { name: `${name} una neurona`, exact: false }).first();
      await expect(end).toBeInViewport({ ratio: 0.99 });
      expect((await end.boundingBox())!.y).toBeGreaterThanOrEqual(bottomPx - 1);
    }
  }
});

test('what a task asks for is in sight once it is chosen below', async ({ page }) => {
  await page.setViewportSize(phones[1]!);
  await openLab(page, 'threshold');
  await page.getByRole('button', { name: 'Ver la neurona como una suma' }).click();
  for (const task of ['AND', 'XOR']) {
    await page.getByRole('radio', { name: task, exact: true }).click();
    const said = page.locator('.lab .sentence');
    await expect(said).toContainText(task);
    await expect(said).toBeInViewport({ ratio: 1 });
    const drawing = (await page.locator('.lab .stage').first().boundingBox())!;
    // Nor does the drawing cover it, which is pinned above.
    expect((await said.boundingBox())!.y).toBeGreaterThanOrEqual(drawing.y + drawing.height - 1);
  }
  await page.getByRole('radio', { name: 'XOR', exact: true }).press('ArrowLeft');
  await expect(page.getByRole('radio', { checked: true })).toBeInViewport({ ratio: 1 });
});

test('a formula that is wider than its place has a button that scrolls it, a whole one has none', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 844 });
  await openLab(page, 'vectors');
  await page.getByRole('button', { name: '¿Por qué?' }).click();
  const places = page.getByRole('dialog').locator('.place');
  const onwardOf = (index: number) =>
    places.nth(index).getByRole('button', { name: 'Ver el resto de la fórmula' });
  await expect(onwardOf(0)).toBeVisible();
  await expect(onwardOf(1)).toHaveCount(0);
  const back = places.first().getByRole('button', { name: 'Volver al principio de la fórmula' });
  const scrollLeft = () =>
    places
      .first()
      .locator('.formula')
      .evaluate((formula) => formula.scrollLeft);
  await onwardOf(0).click();
  await expect.poll(scrollLeft).toBeGreaterThan(0);
  await expect(back).toBeVisible();
  await back.click();
  await expect(onwardOf(0)).toBeVisible();
  expect(await scrollLeft()).toBe(0);
});
