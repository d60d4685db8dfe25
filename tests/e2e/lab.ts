import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, watch } from './app.ts';

/** Opens a lab by its link, as somebody would who was sent it. */
export async function openLab(page: Page, id: string, state?: string): Promise<void> {
  const asked = new URLSearchParams({ room: 'neuron', lab: id, backend: 'wasm' });
  if (state) asked.set('state', state);
  await page.goto(`./?${asked}`);
  await expect(sentence(page)).toBeVisible();
}

/** The sentence that changes with what the student just did. */
export function sentence(page: Page) {
  return page.locator('p.sentence');
}

/** The link that the lab's own sheet offers, which is closed again. */
export async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(Compartir|Share)$/ }).click();
  const sheet = page.getByRole('dialog', { name: /^(Compartir|Share)$/ });
  const link = await sheet.locator('.link').innerText();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  return link;
}

/** Opens a link where the app has never been, in English, and says what the page must fulfil there. */
export async function inOtherLanguage(
  browser: Browser,
  link: string,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const offences = watch(context);
  try {
    const page = await context.newPage();
    await page.goto(link);
    await expect(sentence(page)).toBeVisible();
    await check(page);
    expect(offences).toEqual([]);
  } finally {
    await context.close();
  }
}

/** As where other devices find the app. */
export function beFound(page: Page) {
  return page.route('**/network.json', (route) =>
    route.fulfill({ json: { urls: ['https://192.168.1.20:4443/'] } }),
  );
}

/** Nothing that axe finds is wrong with what is on the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

/** A finger that is put on the middle of something and moves by so many pixels, as only a touch screen does it. */
export async function touchDrag(page: Page, from: Locator, dx: number, dy = 0): Promise<void> {
  const { x, y, width, height } = (await from.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touch = (type: string, share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [{ x: x + width / 2 + share * dx, y: y + height / 2 + share * dy }],
    } as Parameters<typeof client.send<'Input.dispatchTouchEvent'>>[1]);
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8);
  // A finger that rests before it is lifted throws nothing; a throw swallows the next tap.
  await page.waitForTimeout(200);
  await touch('touchMove', 1);
  await touch('touchEnd', 1);
  await client.detach();
}

/** A photograph of a sky over as much ground, each of one gray from 0 to 255, as a bitmap file. */
export function landscapePhoto(name: string, sky: number, ground: number) {
  const sidePx = 64;
  const headerBytes = 54;
  const buffer = Buffer.alloc(headerBytes + sidePx * sidePx * 3);
  buffer.write('BM');
  buffer.writeUInt32LE(buffer.length, 2);
  buffer.writeUInt32LE(headerBytes, 10);
  buffer.writeUInt32LE(40, 14);
  buffer.writeInt32LE(sidePx, 18);
  buffer.writeInt32LE(sidePx, 22);
  buffer.writeUInt16LE(1, 26);
  buffer.writeUInt16LE(24, 28);
  // A bitmap begins with its lowest row.
  const middle = headerBytes + (sidePx / 2) * sidePx * 3;
  buffer.fill(ground, headerBytes, middle).fill(sky, middle);
  return { name: `${name}.bmp`, mimeType: 'image/bmp', buffer };
}
