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

/**
 * The app's words on the way to the pictures, by language, and what is taught before they are taken: name, and
 * object of the sample scene by its name.
 */
const languages = {
  es: {
    locale: 'es-MX',
    another: 'Nueva clase',
    add: 'Agregar',
    source: 'Cambiar de cámara o de imagen',
    record: (/** @type {string} */ name) => `Grabar ${name}: mantén presionado`,
    answers: 'responde el ojo',
    lessons: [
      ['Balón', 'Balón'],
      ['Osito', 'Osito'],
      ['Mi taza', 'Taza'],
    ],
  },
  en: {
    locale: 'en-US',
    another: 'New class',
    add: 'Add',
    source: 'Change camera or picture',
    record: (/** @type {string} */ name) => `Record ${name}: hold`,
    answers: 'the eye answers',
    lessons: [
      ['Ball', 'Soccer ball'],
      ['Teddy', 'Teddy bear'],
      ['My mug', 'Mug'],
    ],
  },
};

const server = await startServer();
const browser = await chromium.launch(plainLaunchOptions());
mkdirSync(`${root}/docs`, { recursive: true });
for (const [language, words] of Object.entries(languages)) {
  const folder = `public/screenshots/${language}`;
  mkdirSync(`${root}/${folder}`, { recursive: true });
  await take(`${folder}/narrow.png`, { width: 412, height: 870 }, words);
  await take(`${folder}/wide.png`, { width: 1280, height: 720 }, words);
}
await take('docs/vistazo.png', { width: 1120, height: 630 }, languages.es);
await takeSee('docs/see.png');
await takeFilter('docs/filter.png');
await takeInside('docs/inside.png');
await takePlayground('docs/playground.png');
await browser.close();
await server.close();

/** Teaches the lessons at one size of the screen and in one language, and takes the picture. */
async function take(file, viewport, words) {
  const page = await browser.newPage({ viewport, locale: words.locale });
  await page.goto(`${server.url}?backend=wasm&source=scene&room=teach`);
  for (const [name, object] of words.lessons) {
    const another = page.getByRole('button', { name: words.another });
    await page.getByRole('textbox').or(another).first().waitFor();
    if (await another.isVisible()) await another.click();
    await page.getByRole('textbox').fill(name);
    await page.getByRole('button', { name: words.add, exact: true }).click();
    await page.getByRole('button', { name: words.source }).click();
    await page.getByRole('menuitemradio', { name: object }).click();
    for (const forMs of [1500, 1000]) {
      await page.getByRole('button', { name: words.record(name) }).hover();
      await page.mouse.down();
      await page.waitForTimeout(forMs);
      await page.mouse.up();
    }
  }
  await page.getByText(words.answers).waitFor({ timeout: 60_000 });
  // The notices of a first visit are not what the app looks like.
  await page.waitForTimeout(12_000);
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}

/** Goes so near to the mug that its pixels say their numbers, and touches one. */
async function takeSee(file) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 700 }, locale: 'es-MX' });
  await page.goto(`${server.url}?backend=wasm&source=scene&object=mug&room=see`);
  const picture = page.getByRole('application');
  await picture.waitFor();
  await page.waitForTimeout(12_000);
  await page.getByRole('button', { name: 'Congelar' }).click();
  const { x, y, width, height } = await picture.boundingBox();
  await page.mouse.move(x + width * 0.52, y + height * 0.55);
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, -120);
  await page.mouse.click(x + width * 0.5, y + height * 0.5);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}

/** Opens the arithmetic of a pixel of the first chain that answers strongly. */
async function takeFilter(file) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 700 }, locale: 'es-MX' });
  await page.goto(`${server.url}?backend=wasm&source=scene&object=mug&room=filter`);
  const inspect = page.getByRole('button', { name: 'Ver la cuenta de un pixel' });
  await inspect.waitFor();
  await page.waitForTimeout(12_000);
  await inspect.click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}

/** Opens a block of the eye while it looks at the mug. */
async function takeInside(file) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 700 }, locale: 'es-MX' });
  await page.goto(
    `${server.url}?backend=wasm&source=scene&object=mug&room=network&tab=inside&of=eye&at=3.0`,
  );
  await page.locator('canvas[data-painted]').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}

/** Lets the playground's network learn for a while. */
async function takePlayground(file) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 700 }, locale: 'es-MX' });
  await page.goto(`${server.url}?room=neuron&lab=playground`);
  await page.getByRole('button', { name: 'Entrenar', exact: true }).click({ timeout: 30_000 });
  await page.waitForTimeout(12_000);
  await page.screenshot({ path: `${root}/${file}` });
  await page.close();
}
