import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { addClass, expect, headline, row, storedPhotos, test, untilLearned, watch } from './app.ts';
import { openBrowser } from './browser.ts';
import { ownPhotos } from './photos.ts';
import { modulesOf, writeFilm } from './qr-film.ts';

const { photo } = ownPhotos!;
const kinds = ['Taza', 'Osito', 'Balón', 'Reloj', 'Pantalla'];
const pictures = ['docs/see.png', 'docs/filter.png', 'docs/vistazo.png'];
/** Times the codes that are needed where none is lost; each filmed frame takes a tenth of a second to compute. */
const filmedRounds = 2;
const photoOf = (kind: string, index: number) =>
  kind === 'Pantalla' ? pictures[index]! : photo(kind.toLowerCase(), index);
/** None of the classes, for all that is known. */
const logo = 'public/icons/icon-512.png';

/** Adds three photographs of a kind to its class. */
async function teach(page: Page, name: string) {
  await addClass(page, name);
  await page.getByRole('button', { name: `${name}: ver sus tomas` }).click();
  const tray = page.getByRole('dialog', { name });
  const choosing = page.waitForEvent('filechooser');
  await tray.getByRole('button', { name: 'Agregar fotos' }).click();
  await (await choosing).setFiles([0, 1, 2].map((index) => photoOf(name, index)));
  await expect(tray.getByRole('heading', { name: /Foto/ }).first()).toBeVisible();
  await tray.getByRole('button', { name: 'Cerrar' }).click();
}

/** Opens a photograph as the live picture; what is answered about it, once that stands still. */
async function answerTo(page: Page, path: string): Promise<{ said: string; percents: number[] }> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitem', { name: 'Foto o video…' }).click();
  await (await choosing).setFiles(path);
  await expect(headline(page)).toBeVisible();
  const read = async () => ({
    said: (await headline(page).textContent())!.replace(/[\d\s%.]+$/, ''),
    percents: await Promise.all(
      kinds.map(async (kind) => {
        const percent = row(page, kind).locator('.percent');
        const words = (await percent.count()) > 0 ? await percent.textContent() : '0';
        return Number.parseFloat(words!.replace(/[^\d.]/g, '')) || 0;
      }),
    ),
  });
  let former = await read();
  await expect
    .poll(async () => {
      await page.waitForTimeout(700);
      const present = await read();
      const stands = JSON.stringify(present) === JSON.stringify(former);
      former = present;
      return stands;
    })
    .toBe(true);
  return former;
}

declare global {
  interface Window {
    /** Pictures that the reader of codes has looked at. */
    looked?: number;
    /** What it has read. */
    codes?: Set<string>;
  }
}

/** Counts what the page's reader of codes looks at and finds. */
async function countReadings(context: BrowserContext) {
  await context.addInitScript(() => {
    window.looked = 0;
    window.codes = new Set();
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name !== 'qr') return;
        this.addEventListener('message', ({ data }: MessageEvent<{ value?: string }>) => {
          window.looked!++;
          if (data.value !== undefined) window.codes!.add(data.value);
        });
      }
    };
  });
}

test('from phone to phone, without a network: a loop of codes is filmed, tilted and blurred, and answers the same @long', async ({
  page,
}) => {
  // Most of it is computed: the film, and the looks at 192 px.
  test.setTimeout(480_000);
  const folder = mkdtempSync(join(tmpdir(), 'vistazo-qr-'));
  const film = join(folder, 'loop.y4m');
  await page.goto('./?backend=wasm&size=192&source=scene&object=mug');

  // The sender: five classes from photographs, at 192 px.
  for (const kind of kinds) await teach(page, kind);
  await untilLearned(page);
  const asked = [...kinds.slice(0, 4).map((kind) => photoOf(kind, 5)), logo];
  const answers: Awaited<ReturnType<typeof answerTo>>[] = [];
  for (const path of asked) answers.push(await answerTo(page, path));
  await page.getByRole('button', { name: 'Enviar a otro celular' }).click();
  const screen = page.getByRole('dialog', { name: 'Enviar a otro celular' });
  await expect(screen.getByText('«Mi proyecto»: 5 clases, sin fotos')).toBeVisible();
  await screen.getByRole('button', { name: 'Pausa' }).click();
  expect((await new AxeBuilder({ page }).include('.send-screen').analyze()).violations).toEqual([]);
  const code = screen.getByRole('img', { name: /^Código QR/ });
  // Said of the round even where the loop has gone on beyond it by now.
  const needed = Number(await screen.getByRole('progressbar').getAttribute('max'));
  const codes = [];
  // More than one round, as a screen goes on and on: a code that cannot be read in the film never can.
  for (let number = 0; number < filmedRounds * needed; number++) {
    codes.push(await modulesOf(code));
    await screen.getByRole('button', { name: 'Código siguiente' }).click();
  }
  // Two of the first round are lost.
  writeFilm(
    film,
    codes.filter((_, index) => index !== 2 && index !== 5),
  );
  await screen.getByRole('button', { name: 'Cerrar' }).click();

  // The receiver: another browser, whose camera sees the film.
  const context = await openBrowser(join(folder, 'profile'), [
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const offences = watch(context);
    await countReadings(context);
    const other = await context.newPage();
    await other.goto(new URL('./?backend=wasm&size=160', page.url()).href);
    await other.getByRole('button', { name: 'Recibir de otro celular' }).click();
    const startedMs = Date.now();
    await expect(other.getByRole('heading', { name: 'Recibido de otro celular' })).toBeVisible({
      timeout: 60_000,
    });
    const seconds = (Date.now() - startedMs) / 1000;
    const [pictures, read] = await other.evaluate(() => [window.looked!, window.codes!.size]);
    const told = `${seconds} s, ${read} codes of ${needed} needed, in ${pictures} pictures (goal on a machine that does nothing else: ≤ 10 s)`;
    test.info().annotations.push({ type: 'received in', description: told });
    console.log(`Five classes received in ${told}`);
    // Of lost codes a few others make up for each, whenever one begins to film.
    expect(read).toBeLessThanOrEqual(needed + 10);

    // It answers as the sender does, at the sender's size.
    await expect(other.getByText('recibido · a 192 px')).toBeVisible({ timeout: 60_000 });
    for (const [index, path] of asked.entries()) {
      const { said, percents } = await answerTo(other, path);
      expect(said).toBe(answers[index]!.said);
      percents.forEach((percent, k) => {
        expect(Math.abs(percent - answers[index]!.percents[k]!)).toBeLessThanOrEqual(3);
      });
    }

    // The device says the size that it looks at, too, and the one that it was measured at.
    await other.getByRole('button', { name: 'Menú' }).click();
    await other.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    const device = other.getByRole('dialog', { name: 'Este dispositivo' });
    await expect(device).toContainText('192 px: con ese tamaño aprendió');
    await expect(device).toContainText('a 160 px');
    await other.keyboard.press('Escape');

    // Nothing can be taught, and it is here after a reload.
    await expect(other.getByRole('button', { name: /^Grabar/ })).toHaveCount(0);
    await expect(other.getByRole('button', { name: 'Nueva clase' })).toHaveCount(0);
    expect(await storedPhotos(other)).toBe(0);
    await other.reload();
    await expect(other.getByText('recibido · a 192 px')).toBeVisible({ timeout: 60_000 });

    // An own project begins from its names; the received one can be taken away.
    await other.getByRole('button', { name: 'Enseñar con estos nombres' }).click();
    await expect(other.getByRole('button', { name: /^Grabar Taza/ })).toBeVisible();
    await expect(other.getByText('Recibido de otro celular')).toHaveCount(0);
    await other.getByRole('button', { name: /^Proyecto .*: cambiar$/ }).click();
    await other.getByRole('button', { name: 'Abrir Recibido', exact: true }).click();
    await other.getByRole('button', { name: 'Quitar' }).click();
    await expect(other.getByText('Se borró el proyecto Recibido.')).toBeVisible();
    expect(offences).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});
