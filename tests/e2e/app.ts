import {
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { openLookout, type Lookout } from './lookout.ts';

/**
 * Every test fails if a page asks for anything beyond its own origin, breaks the Content-Security-Policy,
 * or throws a bug. What Playwright does not see of a browser (its workers, its own habits) is caught by a
 * proxy that stands before all that is not this computer.
 */
export const test = base.extend<{ honest: undefined }, { lookout: Lookout }>({
  lookout: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs.
    async ({}, use) => {
      const lookout = await openLookout();
      await use(lookout);
      await lookout.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, lookout }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...lookout.args] });
    },
    { scope: 'worker' },
  ],
  honest: [
    async ({ context, lookout }, use) => {
      const offences = watch(context);
      await use(undefined);
      offences.push(...lookout.take());
      if (offences.length > 0) throw new Error(`The app misbehaved:\n${offences.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect };

/** Notes each offence of a context's pages in the returned list. */
export function watch(context: BrowserContext): string[] {
  const offences: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = protocol === 'blob:' || protocol === 'data:' || hostname === 'localhost';
    if (!local) offences.push(`request to ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('pageerror', (error) => offences.push(`bug: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text()))
        offences.push(
          `${message.text()} (${message.location().url}:${message.location().lineNumber})`,
        );
    });
  });
  return offences;
}

/** The row of a class. */
export function row(page: Page, name: string) {
  return page.getByRole('listitem').filter({ hasText: name });
}

/** The answer on the picture. */
export function headline(page: Page) {
  return page.locator('.headline');
}

/** Adds a class by its name. */
export async function addClass(page: Page, name: string): Promise<void> {
  const another = page.getByRole('button', { name: 'Nueva clase' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
  await recordButton(page, name).waitFor();
}

/** The button that records a class while it is held. */
export function recordButton(page: Page, name: string) {
  return page.getByRole('button', { name: `Grabar ${name}: mantén presionado` });
}

/** Holds the record button of a class. */
export async function record(page: Page, name: string, forMs: number): Promise<void> {
  const button = recordButton(page, name);
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  await page.mouse.down();
  await page.waitForTimeout(forMs);
  await page.mouse.up();
}

/** Waits until the eye has looked at everything that was recorded. */
export async function untilLearned(page: Page): Promise<void> {
  await page.getByText('responde el ojo').waitFor({ timeout: 60_000 });
}

/** What had the focus can have it no more, gone or disabled: it went on to something else in the room. */
export async function expectFocusHere(page: Page, former: Locator): Promise<void> {
  await expect(former.and(page.locator(':enabled'))).toHaveCount(0);
  const focused = () => page.evaluate(() => document.activeElement?.closest('main *')?.tagName);
  await expect.poll(focused).toBeDefined();
}

/** How many photographs are on the disk, without those of deleted bursts. */
export function storedPhotos(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('vistazo');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction(['bursts', 'photos']);
    const bursts = transaction.objectStore('bursts').getAll();
    const photos = transaction.objectStore('photos').getAll();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opening.result.close();
    const isShown = ({ deletedAtMs }: { deletedAtMs?: number }) => deletedAtMs === undefined;
    const shown = new Set(bursts.result.filter(isShown).map(({ id }) => id as string));
    return photos.result.filter((photo) => isShown(photo) && shown.has(photo.burstId)).length;
  });
}
