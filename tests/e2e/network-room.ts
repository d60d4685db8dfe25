import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** How the tests of My network are looked at. */
export const upright = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
} as const;

/** The eye answers nothing in most of these: it is not fetched, and leaves the network the machine. */
export const withoutEye = (page: Page | BrowserContext): Promise<unknown> =>
  page.route('**/models/eye/**', () => {});

/** Learns in moments, even on a software GPU. */
export const tiny = '1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o';
/** The same in colour, for photographs. */
export const colourful = '1~32.3.unit~c4.3.1.same~arelu~pmax.2.2~f~o';
/** With a dense layer that knows every picture by heart. */
export const memorising = '1~28.1.unit~f~n128~arelu~o';
/** Nothing in it holds numbers back: a rate too high lets them grow without bound. */
export const unbounded = '1~28.1.unit~f~n16~n16~o';
/** My network, before the sample scene. */
export const room = `./?backend=wasm&source=scene&object=mug&room=network`;

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
export const progress = (page: Page): Locator => page.getByRole('progressbar', { name: 'Avance' });

/** Has the network learn from the toy set, which its input's card offers. */
export async function takeToySet(page: Page): Promise<void> {
  await page
    .getByRole('list', { name: 'Capas de la red' })
    .getByRole('button', { name: /^Entrada/ })
    .tap({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'ejemplo', exact: true }).tap();
}

/** Opens My network with the toy set to learn from, at Train. */
export async function openTrain(page: Page, network: string): Promise<void> {
  await page.goto(`${room}&network=${encodeURIComponent(network)}`);
  await takeToySet(page);
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await expect(button(page, 'Entrenar')).toBeVisible();
}

/** Sets one of the sliders; its name stands before its value. */
export async function slide(page: Page, name: string, value: number): Promise<void> {
  await page.getByRole('slider', { name, exact: true }).fill(String(value));
}

/** The trainings, newest first. */
export const runs = (page: Page): Locator =>
  page.getByRole('region', { name: 'Entrenamientos' }).getByRole('listitem');
