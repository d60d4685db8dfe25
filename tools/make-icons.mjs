import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './chromium.mjs';

/**
 * Makes the app's icons from public/icons/icon.svg: `node tools/make-icons.mjs`. The pictures are
 * committed; run it again after a change of the drawing.
 */
const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));

/** Round corners of its own, for places that show an icon as it is. */
const rounded = { corner: 116, scale: 1 };
/** Square: the system cuts its own shape out. */
const square = { corner: 0, scale: 1 };
/**
 * A launcher may cut everything outside a circle of 40 % of the width (W3C, "Maskable icons"): the
 * corners of the kernel come within it.
 */
const maskable = { corner: 0, scale: 0.82 };

const icons = [
  { file: 'icon-192.png', sizePx: 192, ...rounded },
  { file: 'icon-512.png', sizePx: 512, ...rounded },
  { file: 'maskable-192.png', sizePx: 192, ...maskable },
  { file: 'maskable-512.png', sizePx: 512, ...maskable },
  { file: 'apple-touch-icon.png', sizePx: 180, ...square },
];

const drawing = readFileSync(`${folder}icon.svg`, 'utf8');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage();
  for (const { file, sizePx, corner, scale } of icons) {
    await page.setViewportSize({ width: sizePx, height: sizePx });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.evaluate(
      ([corner, scale]) => {
        document.querySelector('#ground').setAttribute('rx', corner);
        const move = `translate(256 256) scale(${scale}) translate(-256 -256)`;
        document.querySelector('#kernel').setAttribute('transform', move);
      },
      [corner, scale],
    );
    writeFileSync(`${folder}${file}`, await page.screenshot({ omitBackground: true }));
    console.log(`${file}: ${sizePx} px`);
  }
} finally {
  await browser.close();
}
