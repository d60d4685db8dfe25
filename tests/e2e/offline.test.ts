import { startServer } from '../../tools/serve.mjs';
import { addClass, expect, headline, record, test, untilLearned } from './app.ts';

test('can be installed', async ({ page, context }) => {
  await page.goto('./?backend=wasm&source=scene');
  const browser = await context.newCDPSession(page);
  const obstacles = async () => {
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // The test's own profile is a private one.
    return installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  };
  await expect.poll(obstacles).toEqual([]);
});

test('from a sub-path, with the server gone: opens, learns something new, and knows it', async ({
  page,
}) => {
  const server = await startServer({ base: '/some/sub/path' });
  await page.goto(`${server.url}?backend=wasm&source=scene&object=mug`);
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
  await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
    timeout: 60_000,
  });
  await server.close();
  await page.reload();
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await untilLearned(page);
  await expect(headline(page)).toContainText('Taza');
});
