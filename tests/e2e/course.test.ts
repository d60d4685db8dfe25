import { startServer } from '../../tools/serve.mjs';
import { expect, test } from './app.ts';
import { doSomething, openCourse, wayBack, words } from './course.ts';
import { beFound, expectAccessible } from './lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('is the second action of the first screen, needs no camera, and is in the menu of a room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (!isSecureContext) return;
    navigator.mediaDevices.getUserMedia = () => {
      Object.assign(window, { asked: true });
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Curso', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Curso' })).toBeVisible();
  expect(page.url()).toContain('room=course');
  expect(await page.evaluate(() => 'asked' in window)).toBe(false);
  // The bar of rooms tells where one is; elsewhere the course is in the menu.
  const here = page.getByRole('navigation').locator('[aria-current="page"]');
  await expect(here).toHaveText('Curso');
  await page.getByRole('button', { name: 'Neurona', exact: true }).click();
  await expect(here).toHaveText('Neurona');
  await expect(page.getByRole('navigation').getByRole('button')).toHaveCount(5);
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Curso' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Curso' })).toBeFocused();
});

test('an activity that was only opened does not count, and the card says so', async ({ page }) => {
  await openCourse(page, { topic: 'rules' });
  await page.getByRole('button', { name: 'Que va en bici' }).click();
  await expect(page.getByText('Al tema le falta la actividad')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  // Neither its task, nor the menu, nor scrolling is doing it.
  const task = page.getByRole('button', { name: /^Mueve los dos umbrales/ });
  await task.click();
  await page.locator('main').hover();
  await page.mouse.wheel(0, 200);
  await page.getByRole('button', { name: 'Menú' }).click();
  const item = page.getByRole('menuitem', { name: 'Curso' });
  await expect(item).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
  await wayBack(page, 1).click();
  await expect(page.getByText('todavía no hiciste nada en ella')).toBeVisible();
  await expect(page.getByText('0 de 17 temas hechos')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  await page
    .getByRole('group', { name: 'Controles' })
    .getByRole('slider', { name: 'Umbral: correr o bici' })
    .press('ArrowRight');
  // It is told there and then.
  await expect(page.getByRole('button', { name: /^actividad hecha/ })).toBeVisible();
  await wayBack(page, 1).click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
  await expect(page.getByText('todavía no hiciste nada en ella')).toBeHidden();
  // The way on is in sight below what is said of an answer.
  await page.setViewportSize({ width: 390, height: 664 });
  await page.getByRole('button', { name: 'Que va en bici' }).click();
  await expect(page.getByRole('button', { name: /^Sigue: 2/ })).toBeInViewport({ ratio: 1 });
});

test('a topic that is done stays done, whatever network is opened later @long', async ({
  page,
}) => {
  test.slow();
  await openCourse(page, { topic: 'networks' });
  await page.getByRole('button', { name: words.es.open }).click();
  const totals = page.getByRole('region', { name: 'La red completa' });
  const count = (await totals.getByRole('definition').first().textContent())!;
  await doSomething(page);
  await wayBack(page, 16).click();
  const field = page.getByRole('textbox', { name: words.es.answer });
  const check = page.getByRole('button', { name: words.es.check });
  await field.fill(count);
  await check.click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
  await page.getByRole('button', { name: /^VGG16/ }).click();
  await expect(totals.getByRole('definition').first()).not.toHaveText(count);
  await wayBack(page, 16).click();
  await check.click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeVisible();
  await field.fill('7');
  await check.click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeHidden();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
});

test('questions: a hint, a right answer, what the student made; marks survive a reload', async ({
  page,
}) => {
  await openCourse(page, { topic: 'matrix' });
  const field = page.getByRole('textbox', { name: words.es.answer });
  const check = page.getByRole('button', { name: words.es.check });
  for (const [typed, said] of [
    ['', 'Falta tu respuesta.'],
    ['Infinity', 'Escribe un número'],
    ['14', 'Cuida los signos.'],
    ['−14', 'Sí: 2 · (−2) + 5 · (−2) + 2 · 0 = −14.'],
  ] as const) {
    await field.fill(typed);
    await check.click();
    await expect(page.getByText(said)).toBeVisible();
  }
  await expect(page.getByText('Al tema le falta la actividad')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  await doSomething(page);
  await wayBack(page, 5).click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();

  // By keyboard, a choice.
  await page.goto('./?backend=wasm&source=scene&room=course&course=rules');
  await page.getByRole('button', { name: 'Que no sabe' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mira el último renglón')).toBeVisible();
  await page.getByRole('button', { name: 'Que va en bici' }).press('Enter');
  await expect(page.getByText('La regla siempre contesta')).toBeVisible();
  await page.getByRole('button', { name: 'Borrar mis marcas' }).click();
  await page.getByRole('button', { name: 'Sí, borrar' }).click();
  await expect(page.getByText('0 de 17 temas hechos')).toBeVisible();
});

test('asks about the network that the student has opened @long', async ({ page }) => {
  await openCourse(page, { topic: 'networks' });
  await expect(page.getByText('mapas de C3')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  const totals = page.getByRole('region', { name: 'La red completa' });
  const count = (await totals.getByRole('definition').first().textContent())!;
  await wayBack(page, 16).click();
  await expect(page.getByText('parámetros en total')).toBeVisible();
  await page.getByRole('textbox', { name: words.es.answer }).fill(count);
  await page.getByRole('button', { name: words.es.check }).click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeVisible();
});

test('asks about one’s own rule and hands it in; an activity that replaces it is undone', async ({
  page,
}) => {
  await openCourse(page, { topic: 'rules' });
  await page.getByRole('button', { name: words.es.open }).click();
  const high = page
    .getByRole('group', { name: 'Controles' })
    .getByRole('slider', { name: 'Umbral: correr o bici' });
  await high.fill('33');
  await wayBack(page, 1).click();
  // A bus that is faster than any threshold that was set.
  await expect(page.getByText('a menos de 33 corres')).toContainText('a 38 km/h');
  await page.getByRole('button', { name: 'Que va en bici' }).click();
  await expect(page.getByText('Sí. La regla siempre contesta')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  await expect(high).toHaveValue('12');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(high).toHaveValue('33');
  await wayBack(page, 1).click();
  // Kept with the answer: the labs themselves begin anew.
  await page.reload();
  await page.getByRole('button', { name: words.es.handIn }).click();
  await expect(page.getByRole('dialog')).toContainText('a menos de 33 correr');
});

for (const [language, surface, width, height, tag] of [
  ['es', 'night', 360, 640, ''],
  ['en', 'paper', 1920, 1080, ' @long'],
] as const) {
  test(`axe, ${language} at ${width} × ${height}, and nothing is wider than the screen${tag}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const w = words[language];
    const projector = width === 1920;
    if (projector) await beFound(page);
    await openCourse(page, { topic: 'perceptron', language, ...{ surface, projector } });
    await expect(page.getByRole('button', { name: w.open })).toBeInViewport({ ratio: 1 });
    const overflow = () =>
      page.evaluate(() => {
        const main = document.querySelector('main')!;
        return main.scrollWidth - main.clientWidth;
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: w.sheet }).click();
    await expect(page.getByRole('article')).toContainText(w.second);
    // Where nobody else finds the app there is no address for students.
    const address = 'https://192.168.1.20:4443/?topic=17';
    if (projector) await expect(page.getByRole('article')).toContainText(address);
    else await expect(page.getByRole('article')).not.toContainText('topic=');
    if (width < 700) {
      const title = page.getByRole('heading', { level: 2, name: w.sheet });
      expect((await title.boundingBox())!.x).toBe(12);
    }
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });
}

test('offline, with the server gone: the course, a lab and its way back @long', async ({
  page,
}) => {
  const server = await startServer({ base: '/some/sub/path' });
  await page.goto(`${server.url}?backend=wasm&room=course`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await server.close();
  await page.goto(`${server.url}?backend=wasm&room=course&course=vectors`);
  await page.getByRole('button', { name: words.es.open }).click();
  await expect(wayBack(page, 4)).toBeVisible();
  await doSomething(page);
  await wayBack(page, 4).click();
  await page.getByRole('textbox', { name: words.es.answer }).fill('0,78');
  await page.getByRole('button', { name: words.es.check }).click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
});
