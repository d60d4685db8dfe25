import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { plainLaunchOptions } from '../../tools/chromium.mjs';
import { startServer } from '../../tools/serve.mjs';
import { addClass, expect, record, row, test as base, untilLearned } from './app.ts';
import { readQr } from './qr.ts';

/** A server as `npm start` opens it, under a sub-path, on a computer in two networks. */
const test = base.extend<{ server: Awaited<ReturnType<typeof startServer>> }>({
  server: async ({ context }, use) => {
    await context.grantPermissions(['camera', 'clipboard-read', 'clipboard-write']);
    const certificateFolder = mkdtempSync(join(tmpdir(), 'vistazo-certificate-'));
    const addresses = () => ['192.168.7.7', '10.0.0.4'];
    const server = await startServer({
      base: '/some/sub/path',
      lan: { certificateFolder, addresses },
    });
    await use(server);
    await server.close();
    rmSync(certificateFolder, { recursive: true });
  },
});

// What a browser does whose user accepted the certificate: a camera, and no service worker.
test.use({ ignoreHTTPSErrors: true, contextOptions: { reducedMotion: 'reduce' } });

async function openFromMenu(page: Page, menu: string, item: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

test('under our own certificate: the camera, learning, and no promise of more', async ({
  page,
  server,
}) => {
  await page.goto(`https://localhost:${server.lan!.port}/some/sub/path/?backend=wasm`);
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  await addClass(page, 'Taza');
  await record(page, 'Taza', 800);
  await untilLearned(page);
  await expect(row(page, 'Taza')).toContainText('1 toma');
  const cannot = 'no se puede instalar ni guardar para usarse sin internet';
  await expect(await openFromMenu(page, 'Menú', 'Este dispositivo')).toContainText(cannot, {
    timeout: 30_000,
  });
  await page.keyboard.press('Escape');
  await expect(await openFromMenu(page, 'Menú', 'Instalar')).toContainText(cannot);
  await expect(page.getByText(/listo (para usarse )?sin internet/i)).toHaveCount(0);
  await page.keyboard.press('Escape');
  // Nothing was lost, and nothing waits for a service worker.
  await page.reload();
  await expect(row(page, 'Taza')).toContainText('1 toma');
});

for (const words of [
  {
    language: 'es',
    menu: 'Menú',
    title: 'QR de esta aplicación',
    enlarge: /^Ver en grande/,
    copy: 'Copiar la dirección',
    copied: 'Dirección copiada.',
    send: 'Compartir',
    warns: 'la conexión no es privada',
  },
  {
    language: 'en',
    menu: 'Menu',
    title: 'QR of this app',
    enlarge: /^Enlarge/,
    copy: 'Copy the address',
    copied: 'Address copied.',
    send: 'Share',
    warns: 'the connection is not private',
  },
]) {
  const leads = `at localhost the QR leads a phone to the local network (${words.language})`;
  test(leads, { tag: '@long' }, async ({ page, server }) => {
    await page.addInitScript((language) => {
      localStorage.setItem('vistazo.preferences', JSON.stringify({ language }));
      navigator.share = async (shared) => void Object.assign(window, { shared });
    }, words.language);
    const { port } = server.lan!;
    const first = `https://192.168.7.7:${port}/some/sub/path/`;
    const second = `https://10.0.0.4:${port}/some/sub/path/`;
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug`);
    const sheet = await openFromMenu(page, words.menu, words.title);
    const code = sheet.getByRole('button', { name: words.enlarge });
    await expect(sheet).toContainText(first);
    await expect(sheet).toContainText(words.warns);
    const shown = sheet.getByRole('img');
    expect(await readQr(shown)).toBe(first);
    const [codeBox, sheetBox] = [(await shown.boundingBox())!, (await sheet.boundingBox())!];
    expect(codeBox.width).toBeGreaterThanOrEqual(0.6 * sheetBox.width);
    await expectAccessible(page);

    await sheet.getByRole('button', { name: words.copy }).click();
    await expect(sheet.getByRole('status')).toHaveText(words.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    await sheet.getByRole('radio', { name: `10.0.0.4:${port}` }).click();
    expect(await readQr(shown)).toBe(second);
    await sheet.getByRole('button', { name: words.send }).click();
    expect(await page.evaluate('window.shared')).toEqual({ title: 'Vistazo', url: second });

    // For the last row of the room: as large as the page, opened and closed from the keyboard.
    await page.setViewportSize({ width: 1920, height: 1080 });
    await code.press('Enter');
    const large = page
      .getByRole('dialog')
      .filter({ has: page.getByRole('img') })
      .last();
    await expect(large.getByText(second)).toBeVisible();
    const img = large.getByRole('img');
    expect((await img.boundingBox())!.height).toBeGreaterThan(800);
    expect(await readQr(img)).toBe(second);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(1);
    await expect(code).toBeFocused();
  });
}

test('where no phone can open the page, the sheet says so, and what to do @long', async ({
  page,
}) => {
  await page.goto('./?backend=wasm&source=scene');
  const sheet = await openFromMenu(page, 'Menú', 'QR de esta aplicación');
  await expect(sheet).toContainText('solo existe en esta computadora');
  await expect(sheet).toContainText('npm start');
  await expect(sheet.getByRole('img')).toHaveCount(0);
  await expectAccessible(page);
});

test('anywhere else the QR leads to the page itself, without its wishes @long', async () => {
  const server = await startServer({ base: '/vistazo' });
  const args = ['--host-resolver-rules=MAP vistazo.example 127.0.0.1'];
  const browser = await chromium.launch(plainLaunchOptions(args));
  const page = await browser.newPage({ locale: 'es-MX' });
  const url = `http://vistazo.example:${server.port}/vistazo/`;
  await page.goto(`${url}?backend=wasm&source=scene`);
  const sheet = await openFromMenu(page, 'Menú', 'QR de esta aplicación');
  expect(await readQr(sheet.getByRole('img'))).toBe(url);
  await expect(sheet).not.toContainText('certificado');
  // Plain http has no clipboard.
  await sheet.getByRole('button', { name: 'Copiar la dirección' }).click();
  await expect(sheet.getByRole('status')).toContainText('Selecciona la dirección');
  await browser.close();
  await server.close();
});
