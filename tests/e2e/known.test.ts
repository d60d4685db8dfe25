import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { startServer } from '../../tools/serve.mjs';
import { addClass, expect, record, test, untilLearned } from './app.ts';
import { film, useFilm } from './film.ts';
import { ownPhotos, realPhotos } from './photos.ts';

// Contrast is measured on what has arrived, not on what is still fading in.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

const known = (page: Page) => page.getByRole('region', { name: /^(Lo que el ojo|What the eye)/ });
const best = (page: Page) => known(page).getByRole('listitem').first();

async function openKnown(page: Page): Promise<void> {
  await page.locator('[data-known]').press('Enter');
}

async function bring(place: Page | Locator): Promise<void> {
  await place.getByRole('button', { name: 'Traer 1.8 MB' }).press('Enter');
}

test('before anything is taught: the names in both languages, and with the server gone @long', async ({
  page,
  context,
}) => {
  const server = await startServer();
  await useFilm(context);
  await page.goto(`${server.url}?backend=wasm&source=camera`);
  await film(page, ownPhotos!.photo('osito', 0));
  await openKnown(page);
  await expect(known(page)).toContainText('se traen una vez y se quedan');
  await expectAccessible(page, 'offer');
  await bring(page);
  await expect(known(page)).toContainText('Solo puede contestar con esas mil');
  await expect(best(page)).toContainText('oso de peluche', { timeout: 30_000 });
  await known(page).getByText('¿Por qué contesta eso?').press('Enter');
  await expect(known(page)).toContainText('n04399382 oso de peluche');
  await expectAccessible(page, 'the five best');

  await page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('vistazo.preferences')!) as object;
    localStorage.setItem('vistazo.preferences', JSON.stringify({ ...stored, language: 'en' }));
  });
  // Everything that the page itself needs is kept first.
  await page.getByRole('button', { name: 'Menú', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
  await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
    timeout: 60_000,
  });
  await server.close();
  await page.reload();
  await film(page, ownPhotos!.photo('taza', 0));
  await openKnown(page);
  await expect(best(page)).toContainText(/cup|mug/, { timeout: 30_000 });
  await expect(known(page)).toContainText('It can only answer with those thousand');
});

const cutOf = (page: Page) => page.getByRole('dialog', { name: 'El corte' });
const numbersOf = (page: Page) => cutOf(page).getByLabel('Números de cada parte');

test('the cut before anything is taught: what would be put, by keyboard @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await openKnown(page);
  await page.getByRole('button', { name: 'El corte' }).press('Enter');
  const cut = cutOf(page);
  // The drawing waits for no weights.
  await expect(cut.getByRole('heading', { name: 'Así llegó' })).toBeVisible();
  await expect(cut.locator('[data-step] canvas')).toBeVisible();
  await bring(cut);
  await expect(numbersOf(page)).toContainText('2,919,392 pesos + 19,728 bias');
  await expect(numbersOf(page)).toContainText('1,689,600 pesos + 2,280 bias');
  // What comes later is not told before.
  await expect(numbersOf(page)).not.toContainText(/Se quitan|Congelado|Tu capa/);
  await page.keyboard.press('ArrowRight');
  await expect(cut.getByRole('heading', { name: 'Se corta aquí' })).toBeVisible();
  await expect(numbersOf(page)).toContainText('Se quitan');
  await page.keyboard.press('ArrowRight');
  await expect(cut.getByRole('heading', { name: 'Va lo tuyo' })).toBeVisible();
  await expect(numbersOf(page)).toContainText('640 pesos + 2 bias');
  await expect(numbersOf(page)).not.toContainText('Congelado');
  await expect(cut).toContainText('Todavía no le enseñas nada');
  await expectAccessible(page, 'what would be put');
  await page.keyboard.press('ArrowLeft');
  await expect(cut.getByRole('heading', { name: 'Se corta aquí' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Salir de «Lo que/ }).press('Enter');
  await expect(page.locator('[data-known]')).toBeFocused();
});

test('the cut with a class of one’s own: both answers to one picture @long', async ({ page }) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 1000);
  await untilLearned(page);
  await openKnown(page);
  await page.getByRole('button', { name: 'El corte' }).press('Enter');
  const cut = cutOf(page);
  const next = cut.getByRole('button', { name: 'Siguiente' });
  await next.focus();
  for (let step = 1; step < 5; step++) await page.keyboard.press('Enter');
  await expect(cut.getByRole('button', { name: 'Otra vez' })).toBeFocused();
  // One's own answers wait for nothing.
  await expect(cut.getByRole('group', { name: 'Después: lo tuyo' })).toContainText(/(100|>99)\s%/);
  await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await bring(cut);
  await expect(numbersOf(page)).toContainText('2,919,392 pesos');
  await expect(cut.getByRole('button', { name: 'Cerrar' })).not.toBeFocused();
  for (const title of ['Se corta aquí', 'Va lo tuyo', 'Qué aprende', 'Antes y después']) {
    await next.press('Enter');
    await expect(cut.getByRole('heading', { name: title })).toBeVisible();
  }
  await expect(numbersOf(page)).toContainText('320 pesos + 1 bias');
  await expect(cut.getByRole('group', { name: 'Antes: ImageNet' })).toContainText('taza');
  await expect(cut.getByRole('group', { name: 'Después: lo tuyo' })).toContainText(/(100|>99)\s%/);
  await expectAccessible(page, 'before and after');
  await cut.getByRole('button', { name: 'Otra vez' }).press('Enter');
  await expect(cut.getByRole('heading', { name: 'Así llegó' })).toBeVisible();
});

test('Find it: a thing before the camera is found; paused, ended, and once more @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await page.getByRole('button', { name: 'Menú', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Juego: Búscalo' }).click();
  await bring(page);
  const start = page.getByRole('button', { name: 'Empezar' });
  await start.waitFor({ timeout: 30_000 });
  await expectAccessible(page, 'rules');
  // The button that fetched it is gone; what came in its place has the focus.
  await expect(page.locator(':focus').filter({ has: start })).toBeVisible();
  await start.press('Enter');

  // The game's screen, and in it the round.
  const round = page.getByRole('group', { name: 'Búscalo' }).last();
  await expect(round).toBeFocused();
  const wanted = round.locator('strong');
  const score = round.getByText(/encontrada/);
  const skip = page.getByRole('button', { name: 'Otra cosa' });
  await expect(round).toContainText('Ve: ');
  // Anything that the mug passes for counts, so whatever is asked for meanwhile may be found as well.
  for (let asked = 0; asked < 70 && /^0/.test(await score.innerText()); asked++) {
    if (/^una taza$/.test(await wanted.innerText())) break;
    await skip.press('Enter');
  }
  await expect(score).not.toContainText(/^0/);

  await page.getByRole('button', { name: 'Pausa' }).press('Enter');
  await expect(round).toContainText('El tiempo está detenido');
  await expect(page.getByRole('button', { name: 'Seguir' })).toBeFocused();
  const time = round.getByText(/^\d+ s$/);
  const stoppedAt = await time.innerText();
  await page.waitForTimeout(1300);
  await expect(time).toHaveText(stoppedAt);
  await expectAccessible(page, 'round');
  await page.getByRole('button', { name: 'Seguir' }).press('Enter');
  await expect(time).not.toHaveText(stoppedAt);
  // Tapped twice in one place, it only goes on.
  const pause = (await page.getByRole('button', { name: 'Pausa' }).boundingBox())!;
  const at = [pause.x + pause.width / 2, pause.y + pause.height / 2] as const;
  await page.mouse.click(...at);
  await expect(round).toContainText('El tiempo está detenido');
  const resume = (await page.getByRole('button', { name: 'Seguir' }).boundingBox())!;
  expect(resume).toEqual(pause);
  await page.mouse.click(...at);
  await expect(round).not.toContainText('El tiempo está detenido');
  await page.getByRole('button', { name: 'Pausa' }).press('Enter');
  await page.getByRole('button', { name: 'Terminar' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Encontraste/ })).toBeFocused();
  await expect(page.getByRole('list').locator('canvas').first()).toBeVisible();
  await expectAccessible(page, 'what was found');
  await page.getByRole('button', { name: 'Otra vez' }).press('Enter');
  await expect(round).toContainText('0 encontradas');
  await page.keyboard.press('Escape');
  await expect(round).toBeHidden();
  await expect(page.getByRole('button', { name: 'Menú', exact: true })).toBeFocused();
});

test.describe('without the service worker, which would have the list', () => {
  test.use({ serviceWorkers: 'block' });

  test('Find it: what is kept opens by itself, and the focus stays in its place @long', async ({
    page,
  }) => {
    const address = './?backend=wasm&size=128&source=scene&object=mug';
    const list = '**/core-pack.json';
    const openGame = async () => {
      await page.getByRole('button', { name: 'Menú', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Juego: Búscalo' }).click();
    };
    const start = page.getByRole('button', { name: 'Empezar' });
    const unmeasured = page.getByRole('button', { name: 'Traerlas' });
    const place = page.locator(':focus');
    await page.goto(address);
    await openGame();
    await bring(page);
    await start.waitFor({ timeout: 30_000 });

    // The list is still on its way as the button gets the focus.
    let send = () => {};
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route(list, async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(address);
    await openGame();
    await unmeasured.focus();
    send();
    await expect(start).toBeVisible({ timeout: 30_000 });
    await expect(place.filter({ has: start })).toBeVisible();

    // The network is lost before anything is measured, and comes back by itself.
    await page.unroute(list);
    await page.route(list, (route) => route.abort());
    await page.goto(address);
    await openGame();
    await unmeasured.focus();
    const retry = page.getByRole('button', { name: 'Intentar ahora' });
    await expect(retry).toBeVisible({ timeout: 30_000 });
    await expect(place.filter({ has: retry })).toBeVisible();
    await retry.focus();
    await page.unroute(list);
    await expect(start).toBeVisible({ timeout: 30_000 });
    await expect(place.filter({ has: start })).toBeVisible();
  });
});

test('Find it waits while the page is hidden @long', async ({ page }) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await page.getByRole('button', { name: 'Menú', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Juego: Búscalo' }).click();
  await bring(page);
  await page.getByRole('button', { name: 'Empezar' }).press('Enter', { timeout: 30_000 });
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.getByText('En pausa')).toBeVisible();
});

test('break it: a round counts what was tried, each photograph remembers how; taught, undone @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 1000);
  await untilLearned(page);
  await page.getByRole('button', { name: '¿Quién la engaña?' }).press('Enter');
  const game = page.getByRole('region', { name: '¿Quién la engaña?' });
  await expect(game).toContainText('Dice: Taza');
  await game.getByRole('radio', { name: 'Gírala' }).press('Enter');
  await expect(game).toContainText('¿Aprendió cómo es, o solo cómo estaba?');
  const right = game.getByRole('button', { name: 'Acertó' });
  await right.press('Enter');
  const roundScore = game.getByRole('region', { name: 'Esta ronda' });
  await expect(roundScore).toContainText('1 intento, 0 engaños');
  await game.getByRole('button', { name: 'Ninguna de estas', exact: true }).press('Enter');
  await expect(roundScore).toContainText('2 intentos, 1 engaño');
  await game.getByRole('radio', { name: 'De lejos' }).press('Enter');
  await right.press('Enter');
  await expect(roundScore).toContainText('Gírala: 1 de 2');
  await expect(roundScore).toContainText('De lejos: 0 de 1');
  const kept = game.getByRole('list', { name: 'Gírala' });
  await expect(kept).toContainText('Dijo «Taza», es «Ninguna de estas»');
  await expectAccessible(page, 'break it');
  await kept.getByRole('button', { name: /^Enséñale/ }).press('Enter');
  await expect(kept).toContainText('Ya la aprendió');

  await game.getByRole('button', { name: 'Deshacer el último intento' }).press('Enter');
  await expect(roundScore).toContainText('2 intentos, 1 engaño');
  await game.getByRole('button', { name: 'Deshacer el último intento' }).press('Enter');
  await expect(roundScore).toContainText('1 intento, 0 engaños');
  await expect(kept).toBeHidden();
});

test('a real photograph is named @long', async ({ page, context }) => {
  test.skip(!realPhotos, 'no real photographs at hand');
  await useFilm(context);
  await page.goto('./?backend=wasm&source=camera');
  await film(page, realPhotos!.photo('flamingo', 0));
  await openKnown(page);
  await bring(page);
  await expect(best(page)).toContainText('flamenco', { timeout: 30_000 });
});

test('in English on paper it is accessible, too @long', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'vistazo.preferences',
      JSON.stringify({ language: 'en', surface: 'paper' }),
    ),
  );
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await openKnown(page);
  await page.getByRole('button', { name: 'Fetch 1.8 MB' }).press('Enter');
  await expect(best(page)).toContainText('mug', { timeout: 30_000 });
  await expectAccessible(page, 'the five best');
  await page.getByRole('button', { name: 'The cut' }).press('Enter');
  const cut = page.getByRole('dialog', { name: 'The cut' });
  for (const title of ['It is cut here', 'Yours goes in', 'What learns', 'Before and after']) {
    await cut.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(cut.getByRole('heading', { name: title })).toBeVisible();
    await expectAccessible(page, title);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Find it' }).press('Enter');
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await expectAccessible(page, 'a round');
});
