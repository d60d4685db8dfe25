import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../tools/serve.mjs';
import {
  addClass,
  expect,
  headline,
  record,
  recordButton,
  row,
  storedPhotos,
  test,
  untilLearned,
} from './app.ts';
import { film, useFilm } from './film.ts';
import { ownPhotos } from './photos.ts';

declare global {
  interface Window {
    cameraTrack?: MediaStreamTrack | undefined;
  }
}

test('an update accepted in the middle of a recording: the burst in the hand is kept @long', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'vistazo-build-'));
  cpSync('dist', folder, { recursive: true });
  const server = await startServer({ folder });
  await page.goto(`${server.url}?backend=wasm&size=128&source=scene&object=mug`);
  await addClass(page, 'Taza');
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
    .toBe(true);

  const worker = join(folder, 'service-worker.js');
  for (const packed of ['.br', '.gz']) rmSync(`${worker}${packed}`, { force: true });
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// The next version.`);
  // A server reads the sizes of its files once, when it starts.
  await server.close();
  const next = await startServer({ folder, port: server.port });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const update = page.getByRole('button', { name: 'Actualizar' });
  await update.waitFor();

  await recordButton(page, 'Taza').hover();
  await page.mouse.down();
  await expect(row(page, 'Taza').locator('img').nth(1)).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await update.evaluate((button: HTMLElement) => button.click());
  await reloaded;
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText(/1 toma · [2-9]\d* fotos/);
  await next.close();
  rmSync(folder, { recursive: true });
});

test('the camera unplugged in the middle of a recording: said, and the burst is kept', async ({
  page,
  context,
}) => {
  await useFilm(context);
  await context.addInitScript(() => {
    if (!isSecureContext) return;
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (asked) => {
      const stream = await ask(asked);
      [window.cameraTrack] = stream.getVideoTracks();
      return stream;
    };
  });
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  await film(page, ownPhotos!.photo('taza', 0));
  await addClass(page, 'Taza');
  await recordButton(page, 'Taza').hover();
  await page.mouse.down();
  await expect(row(page, 'Taza').locator('img').nth(1)).toBeVisible();
  await page.evaluate(() => {
    window.cameraTrack!.stop();
    window.cameraTrack!.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByRole('alert')).toContainText('La cámara se desconectó');
  await page.mouse.up();
  await expect(row(page, 'Taza')).toContainText(/1 toma · [2-9]\d* fotos/);
  await expect.poll(() => storedPhotos(page)).toBeGreaterThanOrEqual(2);
  await page.reload();
  await expect(row(page, 'Taza')).toContainText(/1 toma · [2-9]\d* fotos/);
});

test('reloaded, and closed, in the middle of a recording: what was recorded until then is kept @long', async ({
  page,
  context,
}) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await addClass(page, 'Taza');
  /** Holds the button until photographs come, and longer; how many were on the disk just before the end. */
  const recordInto = async (where: Page) => {
    const before = await storedPhotos(where);
    await recordButton(where, 'Taza').hover();
    await where.mouse.down();
    await expect.poll(() => storedPhotos(where)).toBeGreaterThan(before + 1);
    await where.waitForTimeout(1500);
    return storedPhotos(where);
  };
  const shown = async (where: Page, words: RegExp) => {
    await expect(row(where, 'Taza')).toContainText(words);
    return Number(/(\d+) fotos/.exec(await row(where, 'Taza').innerText())![1]);
  };
  const written = await recordInto(page);
  expect(written).toBeGreaterThan(3);
  await page.reload();
  const kept = await shown(page, /1 toma · \d+ fotos/);
  expect(kept).toBeGreaterThanOrEqual(written);
  expect(await storedPhotos(page)).toBe(kept);

  const more = await recordInto(page);
  expect(more).toBeGreaterThan(kept + 3);
  await page.close();
  const next = await context.newPage();
  await next.goto('./?backend=wasm&size=128&source=scene&object=mug');
  const all = await shown(next, /2 tomas · \d+ fotos/);
  expect(all).toBeGreaterThanOrEqual(more);
  expect(await storedPhotos(next)).toBe(all);
});

test('no class, then forty, one with 200 letters and two of the same name @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await expect(page.getByRole('textbox')).toBeVisible();
  await expect(headline(page)).toBeHidden();

  const long = `Una taza ${'muy '.repeat(46)}azul`.padEnd(200, 'x');
  await addClass(page, long);
  await addClass(page, 'Igual');
  for (let n = 3; n <= 39; n++) await addClass(page, `Clase ${n}`);
  await page.getByRole('button', { name: 'Nueva clase' }).click();
  await page.getByRole('textbox').fill('Igual');
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  await expect(recordButton(page, 'Igual')).toHaveCount(2);
  await expect(page.locator('[data-record]')).toHaveCount(40);
  const isWider = () =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  for (const width of [360, 844, 1920]) {
    await page.setViewportSize({ width, height: width === 844 ? 390 : 780 });
    expect(await isWider(), `something is wider than ${width} px`).toBe(false);
  }

  await record(page, long, 800);
  const second = recordButton(page, 'Igual').nth(1);
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: 'Balón' }).click();
  await second.scrollIntoViewIfNeeded();
  await second.hover();
  await page.mouse.down();
  await page.waitForTimeout(800);
  await page.mouse.up();
  await untilLearned(page);
  await expect(headline(page)).toContainText('Igual');
  // The one that was recorded wins, with its own mark.
  const marks = await page
    .getByRole('listitem')
    .filter({ hasText: 'Igual' })
    .locator('svg[data-mark]')
    .evaluateAll((all) => all.map((mark) => (mark as SVGElement).dataset.mark));
  expect(marks[0]).not.toBe(marks[1]);
  await expect(page.locator('.headline svg')).toHaveAttribute('data-mark', marks[1]!);
  await page.reload();
  await untilLearned(page);
  await expect(page.locator('[data-record]')).toHaveCount(40);
  await expect(page.locator('[data-record]').last()).toHaveAccessibleName(/Igual/);
});
