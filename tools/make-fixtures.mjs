#!/usr/bin/env node
/**
 * Makes the tests' photographs, tests/fixtures/photos/<kind>/<n>.jpg, by rendering the sample scene:
 * each is another thing of its kind, in another place and light. Run by hand when the scene changes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { plainLaunchOptions } from './chromium.mjs';

const folder = fileURLToPath(new URL('../tests/fixtures/photos', import.meta.url));

/** Object of the scene by the word that the tests teach. */
const kinds = { balón: 'ball', osito: 'teddy', reloj: 'clock', taza: 'mug' };
const photosOfAKind = 6;

/** The module that draws, as the page loads it. */
const scene = '/src/camera/scene/scene.ts';

const server = await createServer({ logLevel: 'error', server: { port: 0 } });
await server.listen();
const browser = await chromium.launch(plainLaunchOptions());
const page = await browser.newPage();
await page.goto(new URL('icons/icon.svg', server.resolvedUrls.local[0]).href);
rmSync(folder, { recursive: true, force: true });
for (const [kind, object] of Object.entries(kinds)) {
  mkdirSync(`${folder}/${kind}`, { recursive: true });
  for (let variant = 0; variant < photosOfAKind; variant++) {
    const bytes = await page.evaluate(render, { object, variant, module: scene });
    writeFileSync(`${folder}/${kind}/${variant}.jpg`, Buffer.from(bytes));
  }
}
await browser.close();
await server.close();

/** Renders one photograph in the page; returns the bytes of a JPEG. */
async function render({ object, variant, module }) {
  const { drawScene } = await import(module);
  const canvas = new OffscreenCanvas(320, 240);
  drawScene(canvas.getContext('2d'), {
    object,
    variant,
    timeMs: 1700 * variant,
    widthPx: canvas.width,
    heightPx: canvas.height,
  });
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return [...new Uint8Array(await blob.arrayBuffer())];
}
