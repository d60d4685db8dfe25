import { expect, row, test } from './app.ts';
import { fillClass } from './many-photos.ts';

test.use({ locale: 'en-US', serviceWorkers: 'block' });

test('a hundred photographs that are nowhere else: said in the menu and with the projects, and it leads to a copy', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await page.getByRole('textbox').fill('Ball');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await fillClass(page, 'Mug', [{ source: 'camera', bursts: 10, photosABurst: 10 }]);
  await expect(row(page, 'Mug')).toContainText('100 photos');
  await page.getByText('the eye answers').waitFor({ timeout: 60_000 });
  const projects = page.getByRole('menuitem', { name: 'Projects…' });
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await expect(projects).toContainText('a copy is due');
  // Nothing is laid over the work for it.
  await expect(page.locator('.notice')).toHaveCount(0);
  await projects.click();
  const list = page.getByRole('dialog', { name: 'Projects' });
  await expect(list).toContainText('Some photos of “My project” are on this device alone.');
  await list.getByRole('button', { name: 'Save a copy…' }).click();

  const share = page.getByRole('dialog', { name: 'Share “My project”' });
  const downloading = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Save: Project file' }).click();
  expect((await downloading).suggestedFilename()).toBe('My project.vistazo');
  await expect(share.getByRole('status').filter({ hasText: 'downloads' })).toBeVisible();
  await page.keyboard.press('Escape');
  await menu.click();
  await expect(projects).toHaveText('Projects…');
});
