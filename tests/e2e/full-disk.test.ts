import type { Page } from '@playwright/test';
import { addClass, expect, record, row, storedPhotos, test } from './app.ts';

interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
}

declare global {
  interface Window {
    smallDisk?: boolean;
  }
}

/** Room for about forty photographs. */
const quotaBytes = 500_000;

/** Gives the app's store a disk of its own, and a small one (Chromium's storage buckets). */
async function useSmallDisk(page: Page): Promise<void> {
  await page.addInitScript((quota) => {
    if (!isSecureContext) return;
    const { storageBuckets } = navigator as unknown as { storageBuckets: StorageBuckets };
    void storageBuckets.open('small', { quota }).then((bucket) => {
      Object.defineProperty(window, 'indexedDB', { value: bucket.indexedDB });
      window.smallDisk = true;
    });
  }, quotaBytes);
  // The app opens its store when its script has come.
  await page.route('**/assets/index*.js', async (route) => {
    await page.waitForFunction('window.smallDisk');
    await route.continue();
  });
}

const notice = (page: Page) => page.getByRole('group').filter({ hasText: 'No queda espacio' });

// Requests of a page under a service worker cannot be routed.
test.use({ serviceWorkers: 'block' });

test('a full disk: said at each kind of write, nothing lost, and saved when there is room @long', async ({
  page,
}) => {
  await useSmallDisk(page);
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await addClass(page, 'Taza');
  for (let burst = 0; burst < 40 && !(await notice(page).isVisible()); burst++) {
    await record(page, 'Taza', 1200);
    await page.waitForTimeout(300);
  }
  await expect(notice(page)).toBeVisible();
  const kept = await storedPhotos(page);
  const shown = async () =>
    Number(/(\d+) fotos/.exec(await row(page, 'Taza').innerText())?.[1] ?? 0);
  const taken = await shown();
  expect(taken, 'shown, though not on the disk').toBeGreaterThan(kept);

  // A class is a record, too, and its name.
  await addClass(page, 'Vaso');
  await expect(notice(page)).toBeVisible();
  await page.getByRole('button', { name: 'Vaso: ver sus tomas' }).click();
  const tray = page.getByRole('dialog');
  await tray.getByRole('textbox', { name: 'Nombre' }).fill('Jarra');
  await tray.getByRole('textbox', { name: 'Nombre' }).press('Enter');
  await expect(tray).toContainText('Jarra');
  await page.keyboard.press('Escape');

  // Room is made: bursts go, and what waited is written at once.
  for (let burst = 0; burst < 2; burst++) {
    const before = await shown();
    await page.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
    // The sheet takes the focus when it has come, and its list its width.
    await expect(tray.getByRole('button', { name: 'Cerrar' })).toBeFocused();
    await tray.getByRole('button', { name: 'Borrar la toma' }).first().click();
    await page.keyboard.press('Escape');
    await expect.poll(shown).toBeLessThan(before);
  }
  const left = await shown();
  // The browser may take its time to give the room back; then one taps.
  const save = page.getByRole('button', { name: 'Guardar' });
  await expect(async () => {
    if (await save.isVisible()) await save.click();
    expect(await storedPhotos(page)).toBe(left);
  }).toPass({ timeout: 30_000, intervals: [1000] });
  await page.reload();
  await expect(row(page, 'Taza')).toContainText(`${left} fotos`);
  await expect(row(page, 'Jarra')).toContainText('sin fotos');
});
