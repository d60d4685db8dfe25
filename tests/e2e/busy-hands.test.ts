import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addClass, expect, recordButton, row, test } from './app.ts';
import { film, useFilm } from './film.ts';
import { ownPhotos } from './photos.ts';

test.use({ serviceWorkers: 'block' });

const scene = './?backend=wasm&size=128&source=scene&object=mug';

/** Photographs that the row of a class counts. */
async function photoCount(page: Page, name: string): Promise<number> {
  const text = await row(page, name).innerText();
  return Number(/(\d+) fotos?/.exec(text)?.[1] ?? 0);
}

/** Presses the record button in its middle and slides to so many pixels above it. */
async function slideUp(page: Page, name: string, upPx: number) {
  const button = recordButton(page, name);
  await button.scrollIntoViewIfNeeded();
  const box = (await button.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - upPx, { steps: 4 });
}

/** The button while a class is recorded with the timer on. */
function timedButton(page: Page, name: string, seconds: number) {
  return page.getByRole('button', {
    name: `Grabar ${name}: toca, cuenta 3, 2, 1 y graba ${seconds} segundos`,
  });
}

async function setTimer(page: Page, choice: string) {
  await page.getByRole('button', { name: /^Temporizador/ }).click();
  await page.getByRole('radio', { name: choice }).click();
  await expect(page.getByRole('radio')).toHaveCount(0);
}

test('slid up and let go, it records on; a tap on the stop button ends it', async ({ page }) => {
  await page.goto(scene);
  await addClass(page, 'Taza');
  await slideUp(page, 'Taza', 30);
  await expect(page.getByText('Desliza hacia arriba')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText('1 toma');

  await slideUp(page, 'Taza', 80);
  await expect(page.getByText('Suelta: sigue grabando')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('Suelta: sigue grabando')).toBeHidden();
  await expect(row(page, 'Taza')).toContainText(/termina en (60|5\d) s/);
  await expect(page.getByRole('status').filter({ hasText: 'sin manos' })).toHaveCount(1);
  await expect(recordButton(page, 'Taza')).toHaveAttribute('aria-pressed', 'true');
  // It goes on for longer than any press that would explain it.
  await expect(row(page, 'Taza')).toContainText(/termina en 5[0-7] s/);
  await recordButton(page, 'Taza').click();
  await expect(row(page, 'Taza')).toContainText('2 tomas');
  await expect(recordButton(page, 'Taza')).toHaveAttribute('aria-pressed', 'false');
  expect(await photoCount(page, 'Taza')).toBeGreaterThanOrEqual(10);
});

test('by keyboard: Space held and ↑ lock, Escape ends; the padlock is no news any more', async ({
  page,
}) => {
  await page.goto(scene);
  await addClass(page, 'Taza');
  await recordButton(page, 'Taza').focus();
  await page.keyboard.down(' ');
  await expect(page.getByText('Presiona ↑')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.up(' ');
  await expect(row(page, 'Taza')).toContainText(/termina en \d+ s/);
  await page.keyboard.press('Escape');
  await expect(row(page, 'Taza')).toContainText('1 toma');
  // Space ends as well, and does not begin another burst.
  await page.keyboard.down(' ');
  await expect(recordButton(page, 'Taza')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Presiona ↑')).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.up(' ');
  await expect(row(page, 'Taza')).toContainText(/termina en \d+ s/);
  await page.keyboard.press(' ');
  await expect(row(page, 'Taza')).toContainText('2 tomas');
});

test('the timer: a tap, 3-2-1, so many seconds, and it ends by itself @long', async ({ page }) => {
  await page.goto(scene);
  await addClass(page, 'Taza');
  await setTimer(page, '3 segundos');
  await timedButton(page, 'Taza', 3).click();
  await expect(page.locator('.countdown')).toContainText('3');
  await expect(page.getByRole('status').filter({ hasText: 'Taza: empieza en 3' })).toHaveCount(1);
  await expect(page.locator('.countdown')).toContainText('1');
  await expect(row(page, 'Taza')).toContainText('sin fotos todavía');
  await expect(page.locator('.countdown')).toBeHidden();
  await expect(row(page, 'Taza')).toContainText('1 toma');
  // How many there are at least depends on how fast the machine draws; at most, on the clock alone.
  expect(await photoCount(page, 'Taza')).toBeGreaterThan(0);
  expect(await photoCount(page, 'Taza')).toBeLessThanOrEqual(26);

  // The choice stays; a countdown is called off by another tap, a recording is ended by one.
  await page.reload();
  await timedButton(page, 'Taza', 3).click();
  await expect(page.locator('.countdown')).toBeVisible();
  await timedButton(page, 'Taza', 3).click();
  await expect(page.locator('.countdown')).toBeHidden();
  await expect(timedButton(page, 'Taza', 3)).toHaveAttribute('aria-pressed', 'false');
  await setTimer(page, '10 segundos');
  await timedButton(page, 'Taza', 10).click();
  await expect(page.locator('.remaining')).toContainText('6 s');
  await timedButton(page, 'Taza', 10).click();
  await expect(row(page, 'Taza')).toContainText('2 tomas');
});

test('by keyboard: arrows choose the seconds, Escape goes back to the button @long', async ({
  page,
}) => {
  await page.goto(scene);
  await addClass(page, 'Taza');
  await page.getByRole('button', { name: 'Temporizador: apagado' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Apagado' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '5 segundos' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Temporizador: 5 segundos' })).toBeFocused();
});

test('a picture that stands still gives one photograph, and is asked to move @long', async ({
  page,
  context,
}) => {
  await useFilm(context);
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  await film(page, ownPhotos!.photo('taza', 0), 'still');
  await addClass(page, 'Taza');
  await slideUp(page, 'Taza', 0);
  await expect(row(page, 'Taza')).toContainText('muévela, gírala, acércala, aléjala');
  await film(page, ownPhotos!.photo('taza', 0), 'gentle');
  await expect(row(page, 'Taza')).not.toContainText('muévela');
  await film(page, ownPhotos!.photo('taza', 0), 'still');
  await expect(row(page, 'Taza')).toContainText('muévela, gírala, acércala, aléjala');
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText('1 toma');
  const before = await photoCount(page, 'Taza');

  await slideUp(page, 'Taza', 0);
  await expect(row(page, 'Taza')).toContainText('muévela');
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText('2 tomas');
  expect(await photoCount(page, 'Taza')).toBe(before + 1);
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [surface, tag] of [
    ['night', ['@long']],
    ['paper', ['@long']],
  ] as const) {
    test(
      `the timer and the lock are accessible, ${surface}`,
      { tag: [...tag] },
      async ({ page }) => {
        await page.addInitScript((chosen) => {
          localStorage['vistazo.preferences'] = JSON.stringify({ surface: chosen });
        }, surface);
        const expectAccessible = async (screen: string) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]!.html}`)).toEqual(
            [],
          );
        };
        await page.goto(scene);
        await addClass(page, 'Taza');
        await setTimer(page, '3 segundos');
        await expectAccessible('timer set');
        await page.getByRole('button', { name: 'Temporizador: 3 segundos' }).click();
        await expect(page.getByRole('radio', { name: '3 segundos' })).toBeFocused();
        await expectAccessible('timer choice');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('radio')).toHaveCount(0);
        const button = timedButton(page, 'Taza', 3);
        const box = (await button.boundingBox())!;
        await page.mouse.move(box.x + 30, box.y + 30);
        await page.mouse.down();
        await expect(page.getByText('Desliza hacia arriba')).toBeVisible();
        await expectAccessible('padlock');
        await page.mouse.move(box.x + 30, box.y - 50);
        await page.mouse.up();
        await expect(row(page, 'Taza')).toContainText('termina en');
        await expectAccessible('locked');
      },
    );
  }
});
