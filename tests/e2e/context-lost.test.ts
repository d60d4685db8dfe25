import type { Page } from '@playwright/test';
import { addClass, expect, headline, record, row, test, untilLearned } from './app.ts';

// Requests of a page under a service worker cannot be routed.
test.use({ serviceWorkers: 'block' });

declare const self: { glContexts?: WebGL2RenderingContext[] };

/** Put in front of the eye's worker: keeps its WebGL contexts within reach of the test. */
const keepContexts = `{
  const { getContext } = OffscreenCanvas.prototype;
  self.glContexts = [];
  OffscreenCanvas.prototype.getContext = function (...asked) {
    const context = getContext.apply(this, asked);
    if (context && asked[0].startsWith('webgl')) self.glContexts.push(context);
    return context;
  };
}`;

test.beforeEach(async ({ page }) => {
  await page.route(/eye-worker[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${keepContexts}\n${await response.text()}` });
  });
});

/** Takes away every WebGL context that the eye's workers hold. */
async function loseContexts(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    await worker.evaluate(() => {
      for (const gl of self.glContexts ?? []) gl.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }
}

test('a WebGL context lost while it learns: what was recorded is learned all the same @long', async ({
  page,
}) => {
  await page.goto('./?backend=webgl&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await untilLearned(page);
  await record(page, 'Taza', 2500);
  // Some of the new photographs have been looked at, and some have not.
  await expect(page.getByText(/aprendiendo \d+ fotos/)).toBeVisible();
  await loseContexts(page);
  await untilLearned(page);
  await expect(row(page, 'Taza')).toContainText('2 tomas');
  await expect(row(page, 'Taza')).not.toContainText('sin aprender');
  await expect(headline(page)).toContainText('Taza');
});

test('a WebGL context lost in use: said, rebuilt, nothing lost, same answers @long', async ({
  page,
}) => {
  await page.goto('./?backend=webgl&source=scene&object=mug');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await untilLearned(page);
  await expect(headline(page)).toContainText('Taza');
  await loseContexts(page);
  await expect(page.getByText('El ojo se recuperó. No se perdió nada.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(headline(page)).toContainText('Taza');
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
  await page.getByRole('dialog').getByText('Más', { exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('se perdió en uso');
});
