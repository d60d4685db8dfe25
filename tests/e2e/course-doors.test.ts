import { expect, test } from './app.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('an activity that is still on its way does not take whoever went elsewhere with it', async ({
  page,
}) => {
  const held: (() => void)[] = [];
  await page.goto('./?backend=wasm&source=scene&room=course&course=colour');
  await page.getByRole('button', { name: 'Abrir la actividad' }).waitFor();
  await page.route(/\/assets\/see\.svelte-[^/]*\.js$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Abrir la actividad' }).click();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.getByRole('navigation').getByRole('button', { name: 'Enseñar' }).click();
  await expect(page).toHaveURL(/room=teach/);
  const come = page.waitForResponse(/\/assets\/see\.svelte-/);
  for (const release of held) release();
  await come;
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/room=teach/);
});
