import type { Page } from '@playwright/test';
import { expect, row, test } from './app.ts';
import { fillClass } from './many-photos.ts';

const reminder = (page: Page) =>
  page.getByRole('group').filter({ hasText: 'is on this device alone' });

test.use({ locale: 'en-US', serviceWorkers: 'block' });

test('a hundred photographs that are nowhere else: said once nobody records, and it leads to a copy', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await page.getByRole('textbox').fill('Ball');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await fillClass(page, 'Mug', [{ source: 'camera', bursts: 10, photosABurst: 10 }]);
  await expect(row(page, 'Mug')).toContainText('100 photos');
  await page.getByText('the eye answers').waitFor({ timeout: 60_000 });
  await expect(reminder(page)).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await reminder(page).getByRole('button', { name: 'Save a copy…' }).click();

  const share = page.getByRole('dialog', { name: 'Share “My project”' });
  const downloading = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Save: Project file' }).click();
  expect((await downloading).suggestedFilename()).toBe('My project.vistazo');
  await expect(share.getByRole('status').filter({ hasText: 'downloads' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reminder(page)).toHaveCount(0);
});
