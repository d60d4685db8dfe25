import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../tools/serve.mjs';
import { expect, test } from './app.ts';

/** A copy of the build with other versions of the digits in it, one after the other. */
class Publisher {
  readonly #folder = mkdtempSync(join(tmpdir(), 'vistazo-update-'));
  #server: Awaited<ReturnType<typeof startServer>> | undefined;

  constructor() {
    cpSync('dist', this.#folder, { recursive: true });
    // Files that are changed must not be sent in the compressed form that they had.
    for (const file of ['core-pack.json', 'service-worker.js']) {
      rmSync(join(this.#folder, `${file}.br`));
      rmSync(join(this.#folder, `${file}.gz`));
    }
  }

  /** Serves a version; every version at the same address. */
  async publish(version: string): Promise<string> {
    await this.close();
    this.#change('core-pack.json', /digits\.gzip\?v=\w+/, `digits.gzip?v=${version}`);
    // As a build would: the precache holds the list in the revision that its content has.
    this.#change(
      'service-worker.js',
      /"revision":"\w+","url":"core-pack\.json"/,
      `"revision":"${version}","url":"core-pack.json"`,
    );
    this.#server = await startServer({ folder: this.#folder, port: this.#server?.port ?? 0 });
    return this.#server.url;
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.#folder, { recursive: true });
  }

  #change(file: string, pattern: RegExp, to: string): void {
    const path = join(this.#folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(pattern, to);
    if (after === before) throw new Error(`Nothing to change in ${file}.`);
    writeFileSync(path, after);
  }
}

/** Versions of the digits that are kept here. */
function keptDigits(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open('vistazo-pack');
    const urls = (await cache.keys()).map(({ url }) => new URL(url));
    return urls
      .filter(({ pathname }) => pathname.endsWith('digits.gzip'))
      .map(({ searchParams }) => searchParams.get('v') ?? '');
  });
}

/** Waits until a new version is here, whole, and offered. */
async function untilOffered(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('Hay una versión nueva.')).toBeVisible({ timeout: 30_000 });
}

/** Accepts it, and waits until the page runs it. */
async function accept(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Actualizar', exact: true }).click();
  await reloaded;
}

test('an update brings the digits to those who have them, and to nobody else @long', async ({
  page,
}) => {
  const publisher = new Publisher();
  try {
    const url = await publisher.publish('first');
    await page.goto(`${url}?backend=wasm&source=scene&object=mug&room=network`);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Listo para usarse sin internet', { timeout: 60_000 });
    await page.keyboard.press('Escape');
    expect(await keptDigits(page)).toEqual([]);

    await publisher.publish('second');
    await untilOffered(page);
    expect(await keptDigits(page)).toEqual([]);
    await accept(page);

    const digits = page
      .getByRole('radiogroup', { name: 'Fotos' })
      .getByRole('radio', { name: 'dígitos' });
    await digits.click();
    await page.getByRole('button', { name: /^Traer los dígitos/ }).click();
    const seven = page.getByRole('group', { name: 'Solo mide, Dígito 7: 100 fotos' });
    await expect(seven).toBeVisible();
    expect(await keptDigits(page)).toEqual(['second']);

    // The one that runs keeps its own until another has taken over.
    await publisher.publish('third');
    await untilOffered(page);
    expect(await keptDigits(page)).toEqual(['second', 'third']);
    await publisher.close();
    await accept(page);
    await expect.poll(() => keptDigits(page)).toEqual(['third']);
    await digits.click();
    await expect(seven).toBeVisible();
  } finally {
    await publisher.remove();
  }
});
