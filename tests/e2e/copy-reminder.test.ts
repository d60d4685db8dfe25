import type { Page } from '@playwright/test';
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
  // Heard of the button itself, where others see a dot.
  await expect(menu).toHaveAccessibleName('Menu, a copy is due');
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
  const copy = await downloading;
  expect(copy.suggestedFilename()).toBe('My project.vistazo');
  await expect(share.getByRole('status').filter({ hasText: 'downloads' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveAccessibleName('Menu');
  await menu.click();
  await expect(projects).toHaveText('Projects…');

  // What is opened from that file has it for its copy.
  await page.getByRole('menuitem', { name: 'Open a file…' }).click();
  const open = page.getByRole('dialog', { name: 'Open a file' });
  const choosing = page.waitForEvent('filechooser');
  await open.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles(await copy.path());
  await open.getByRole('button', { name: 'As a new project' }).click();
  await expect(open).toContainText('“My project 2” is open.');
  await expect.poll(() => copied(page)).toEqual([100, 100]);
});

/** Of each copy that is remembered, how many photographs it holds. */
function copied(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('vistazo.preferences') ?? '{}') as {
      copies?: Record<string, { photoCount: number }>;
    };
    return Object.values(kept.copies ?? {}).map(({ photoCount }) => photoCount);
  });
}
