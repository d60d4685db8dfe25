import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addClass, expect, headline, record, test, untilLearned } from './app.ts';
import { useVoice } from './voice.ts';

declare global {
  interface Window {
    /** Reactions' pictures that were shown. */
    seen: string[];
    /** What Web Audio was asked for. */
    heard: { contexts: number; startsHz: number[] };
  }
}

/** Puts another thing on the sample scene. */
async function show(page: Page, object: string): Promise<void> {
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: object }).click();
}

/** Notes every picture of a reaction from now on. */
async function watchPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.seen = [];
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLElement) || !node.matches('.reaction')) continue;
        window.seen.push(node.querySelector('img') ? 'photo' : (node.textContent ?? '').trim());
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** A mug and a ball, taught from the sample scene; the mug is in the picture. */
async function teachTwo(page: Page): Promise<void> {
  await page.goto('./?backend=wasm&source=scene&object=ball');
  await addClass(page, 'Bola');
  await record(page, 'Bola', 1000);
  await show(page, 'Taza');
  await addClass(page, 'Jarra');
  await record(page, 'Jarra', 1000);
  await untilLearned(page);
  await expect(headline(page)).toContainText('Jarra');
}

async function openReaction(page: Page, name: string) {
  await page.getByRole('button', { name: `${name}: ver sus tomas` }).click();
  await page
    .getByRole('dialog', { name })
    .getByRole('button', { name: /^Reacción/ })
    .click();
  return page.getByRole('dialog', { name: `Reacción de ${name}` });
}

async function closeSheets(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /^Reacción/ })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    ),
  ).toEqual([]);
}

test('an emoji fills the screen once when the thing comes', async ({ page }) => {
  await teachTwo(page);
  const sheet = await openReaction(page, 'Bola');
  await sheet.getByRole('radio', { name: 'Emoji', exact: true }).click();
  await sheet.getByRole('radio', { name: '🎉' }).click();
  await closeSheets(page);
  await watchPictures(page);
  await show(page, 'Balón');
  await expect.poll(() => page.evaluate(() => window.seen)).toEqual(['🎉']);
  // Controls stay in reach under it, and it goes.
  await expect(page.locator('.reaction')).toHaveCSS('pointer-events', 'none');
  await expect(page.locator('.reaction')).toBeHidden();
  await page.waitForTimeout(2500);
  expect(await page.evaluate(() => window.seen)).toEqual(['🎉']);
});

test('an emoji comes again after a reload @long', async ({ page }) => {
  await teachTwo(page);
  const sheet = await openReaction(page, 'Bola');
  await sheet.getByRole('radio', { name: 'Emoji', exact: true }).click();
  await sheet.getByRole('radio', { name: '🎉' }).click();
  await closeSheets(page);
  await page.reload();
  await untilLearned(page);
  await show(page, 'Taza');
  await expect(headline(page)).toContainText('Jarra');
  await page.waitForTimeout(1000);
  await watchPictures(page);
  await show(page, 'Balón');
  await expect.poll(() => page.evaluate(() => window.seen)).toEqual(['🎉']);
});

test('a class that is being recorded does not shout, and nothing does behind a sheet @long', async ({
  page,
}) => {
  await teachTwo(page);
  const sheet = await openReaction(page, 'Bola');
  await sheet.getByRole('radio', { name: 'Emoji', exact: true }).click();
  await sheet.getByRole('textbox', { name: 'Otro emoji' }).fill('bravo 🦄');
  await sheet.getByRole('textbox', { name: 'Otro emoji' }).press('Enter');
  await closeSheets(page);
  await expect(page.getByRole('button', { name: 'Bola: ver sus tomas' })).toBeVisible();
  await watchPictures(page);
  await show(page, 'Balón');
  await record(page, 'Bola', 2500);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.seen)).toEqual([]);
  await show(page, 'Taza');
  await expect(headline(page)).toContainText('Jarra');
  await page.waitForTimeout(1000);
  await show(page, 'Balón');
  await expect.poll(() => page.evaluate(() => window.seen)).toEqual(['🦄']);
});

test('a photograph of its own bursts, or from a file; what is no photograph is explained @long', async ({
  page,
}) => {
  await teachTwo(page);
  const sheet = await openReaction(page, 'Bola');
  await sheet.getByRole('radio', { name: 'Foto', exact: true }).click();
  await sheet.getByRole('button', { name: 'Usar la foto 1 de sus tomas' }).click();
  await expect(sheet.getByRole('img', { name: 'La foto elegida' })).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Foto de un archivo…' }).click();
  await (
    await choosing
  ).setFiles({ name: 'torn.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') });
  await expect(sheet.getByRole('alert')).toContainText('la reacción sigue como estaba');
  await expect(sheet.getByRole('img', { name: 'La foto elegida' })).toBeVisible();
  await closeSheets(page);
  await watchPictures(page);
  await show(page, 'Balón');
  const shown = page.locator('.reaction');
  await shown.waitFor();
  // All of the screen, not only the live picture, and the photograph whole.
  const [screen, print] = await Promise.all(
    [shown, shown.locator('.print')].map((part) =>
      part.evaluate((element: HTMLElement) => [element.offsetWidth, element.offsetHeight]),
    ),
  );
  const { width, height } = page.viewportSize()!;
  expect(screen).toEqual([width, height]);
  expect(Math.min(...print!)).toBeGreaterThan(0.9 * Math.min(width, height));
  expect(print![1]).toBeLessThanOrEqual(height);
  await expect.poll(() => page.evaluate(() => window.seen)).toEqual(['photo']);
});

test('names are spoken two taps away, once per change, and muted @long', async ({ page }) => {
  await useVoice(page, 'es-MX');
  await teachTwo(page);
  await page.getByRole('button', { name: 'Escenario' }).click();
  await page.getByRole('button', { name: 'Decir los nombres' }).click();
  const said = () => page.evaluate(() => window.said);
  // The present thing at once, so that it is heard that it works.
  await expect.poll(said).toEqual(['Jarra']);
  await page.keyboard.press('Escape');
  await show(page, 'Balón');
  await expect.poll(said).toEqual(['Jarra', 'Bola']);
  await page.waitForTimeout(2000);
  expect(await said()).toEqual(['Jarra', 'Bola']);

  await page.getByRole('button', { name: 'Silenciar las reacciones' }).click();
  await show(page, 'Taza');
  await expect(headline(page)).toContainText('Jarra');
  await page.waitForTimeout(1500);
  expect(await said()).toEqual(['Jarra', 'Bola']);
});

test('names that are muted stay so after a reload, until they are to be heard again @long', async ({
  page,
}) => {
  await useVoice(page, 'es-MX');
  await teachTwo(page);
  await page.getByRole('button', { name: 'Escenario' }).click();
  await page.getByRole('button', { name: 'Decir los nombres' }).click();
  const said = () => page.evaluate(() => window.said);
  await expect.poll(said).toEqual(['Jarra']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Silenciar las reacciones' }).click();
  await page.reload();
  await untilLearned(page);
  await expect(page.getByRole('button', { name: 'Volver a oír las reacciones' })).toBeVisible();
  await page.getByRole('button', { name: 'Volver a oír las reacciones' }).click();
  await show(page, 'Balón');
  await expect.poll(said).toEqual(['Bola']);
});

test('without a voice of this device that is said, and a tone is offered @long', async ({
  page,
}) => {
  await useVoice(page, undefined);
  await teachTwo(page);
  const sheet = await openReaction(page, 'Bola');
  await sheet.getByRole('radio', { name: 'Nombre' }).click();
  await expect(sheet.getByRole('alert')).toContainText('no tiene una voz en español');
  await sheet.getByRole('button', { name: 'Usar un tono' }).click();
  await expect(sheet.getByRole('radio', { name: 'Campana' })).toBeChecked();
  await sheet.getByRole('radio', { name: 'Gota' }).click();
  await closeSheets(page);
  await page.getByRole('button', { name: 'Escenario' }).click();
  await page.getByRole('button', { name: 'Decir los nombres' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'no tiene una voz en español' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Decir los nombres' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  // Reachable on the stage, and not over the answer.
  const [noticeBox, answerBox] = [await notice.boundingBox(), await headline(page).boundingBox()];
  expect(noticeBox!.y + noticeBox!.height).toBeLessThan(answerBox!.y);
});

test('ticks and tones come from one place, and ticks can be switched off @long', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard = (window.heard = { contexts: 0, startsHz: [] as number[] });
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        heard.contexts++;
      }
    };
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (atSec) {
      heard.startsHz.push(this.frequency.value);
      start.call(this, atSec);
    };
  });
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  const sheet = await openReaction(page, 'Taza');
  await sheet.getByRole('radio', { name: 'Tono' }).click();
  const startsHz = () => page.evaluate(() => window.heard.startsHz.map(Math.round));
  await expect.poll(async () => (await startsHz()).length).toBeGreaterThan(0);
  expect(await startsHz()).not.toContain(1900);
  await closeSheets(page);
  await record(page, 'Taza', 700);
  await expect.poll(startsHz).toContain(1900);
  expect(await page.evaluate(() => window.heard.contexts)).toBe(1);

  // Who wants no ticks hears none.
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Ajustes' }).click();
  await page.getByRole('switch', { name: 'Un tic por cada foto' }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.heard.startsHz = []));
  await record(page, 'Taza', 700);
  expect(await startsHz()).not.toContain(1900);
});

test('a phrase: recorded while held, kept over a reload, deleted and brought back @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  let sheet = await openReaction(page, 'Taza');
  await sheet.getByRole('radio', { name: 'Frase' }).click();
  const button = sheet.getByRole('button', { name: /Mantén presionado|Abriendo|Habla ahora/ });
  await button.hover();
  await page.mouse.down();
  await expect(button).toHaveText('Habla ahora');
  await page.waitForTimeout(1000);
  await page.mouse.up();
  await expect(sheet.getByRole('button', { name: 'Escuchar' })).toBeVisible();
  await page.reload();
  sheet = await openReaction(page, 'Taza');
  await sheet.getByRole('button', { name: 'Escuchar' }).click();
  await sheet.getByRole('button', { name: 'Borrar la frase' }).click();
  await expect(sheet.getByRole('button', { name: 'Escuchar' })).toBeHidden();
  await closeSheets(page);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await expect(page.getByRole('button', { name: /^Reacción/ })).toContainText('Frase');
});

test('a microphone without permission is explained @long', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  const sheet = await openReaction(page, 'Taza');
  await sheet.getByRole('radio', { name: 'Frase' }).click();
  await sheet.getByRole('button', { name: 'Mantén presionado y habla' }).click();
  await expect(sheet.getByRole('alert')).toContainText('El micrófono no tiene permiso');
});

test('the stage by key and by touch: the answer and nothing else, left by Escape @long', async ({
  page,
}) => {
  await teachTwo(page);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('s');
  const stage = page.getByRole('group', { name: 'Escenario' });
  await expect(stage).toBeVisible();
  for (const name of ['Menú', 'Congelar', 'Nueva clase', 'Pantalla completa']) {
    await expect(page.getByRole('button', { name })).toBeHidden();
  }
  await expect(headline(page)).toContainText('Jarra');
  const letterPx = await headline(page).evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  expect(letterPx).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(page.getByRole('button', { name: 'Menú' })).toBeVisible();

  await page.getByRole('button', { name: 'Escenario' }).click();
  await expect(stage).toBeVisible();
  await stage.getByRole('button', { name: 'Salir del escenario' }).click();
  await expect(page.getByRole('button', { name: 'Escenario' })).toBeFocused();
  // The picture on the page is the same, and alive.
  await show(page, 'Balón');
  await expect(headline(page)).toContainText('Bola');
});

test.describe('on a phone without full screen', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('the stage fills the page; it and the reaction sheet are accessible @long', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // As on an iPhone.
      Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
    });
    await useVoice(page, 'es-MX');
    await teachTwo(page);
    await page.getByRole('button', { name: 'Escenario' }).tap();
    await page.getByRole('button', { name: 'Decir los nombres' }).tap();
    await expect(page.getByRole('button', { name: 'Silenciar las reacciones' })).toBeVisible();
    const box = await page.locator('.viewfinder').boundingBox();
    expect([box!.width, box!.height]).toEqual([390, 844]);
    await expectAccessible(page, 'stage');
    await page.getByRole('button', { name: 'Salir del escenario' }).tap();
    const sheet = await openReaction(page, 'Bola');
    for (const kind of ['Emoji', 'Foto', 'Tono', 'Frase', 'Nombre']) {
      await sheet.getByRole('radio', { name: kind, exact: true }).tap();
      await expectAccessible(page, kind);
    }
  });
});
