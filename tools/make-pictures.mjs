#!/usr/bin/env node
/**
 * Makes the pictures of the app from the app itself: the README's, and the install sheet's screenshots
 * (public/screenshots). Run by hand when the screens change; needs a build.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { plainLaunchOptions } from './chromium.mjs';
import { startServer } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is taught before the picture is taken: name, and object of the sample scene by its name. */
const lessons = [
  ['Balón', 'Balón'],
  ['Osito', 'Osito'],
  ['Mi taza', 'Taza'],
];

const server = await startServer();
const browser = await chromium.launch(plainLaunchOptions());
mkdirSync(`${root}/public/screenshots`, { recursive: true });
mkdirSync(`${root}/docs`, { recursive: true });
await take('public/screenshots/narrow.png', { width: 412, height: 870 });
await take('public/screenshots/wide.png', { width: 1280, height: 720 });
await take('docs/vistazo.png', { width: 1120, height: 630 });
await browser.close();
await server.close();

/** Teaches the lessons at one size of the screen and takes the picture. */
async function take(file, viewport) {
  const page = await browser.newPage({ viewport, locale: 'es-MX' });
  await page.goto(`${server.url}?backend=wasm&source=scene`);
  for (const [name, object] of lessons) {
    const another = page.getByRole('button', { name: 'Nueva clase' });
    if (await another.isVisible()) await another.click();
    await page.getByRole('textbox').fill(name);
    await page.getByRole('button', { name: 'Agregar' }).click();
    await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
    await page.getByRole('menuitem', { name: object }).click();
    for (const forMs of [1500, 1000]) {
      await page.getByRole('button', { name: `Grabar ${name}: mantén presionado` }).hover();
      await page.mouse.down();
      await page.waitForTimeout(forMs);
      await page.mouse.up();
    }
  }
  await page.getByText('responde el ojo').waitFor({ timeout: 60_000 });
  // The notices of a first visit are not what the app looks like.
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}
