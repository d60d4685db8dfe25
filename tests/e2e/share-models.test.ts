import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { hasPythonLibrary, python } from '../node/run-python.ts';
import { addClass, expect, row, test, untilLearned } from './app.ts';
import { film, useFilm } from './film.ts';
import { ownPhotos } from './photos.ts';

const { photo } = ownPhotos!;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

let folder: string;
const servers: Server[] = [];
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vistazo-'))));
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true });
});

/** Teaches a kind of thing from photographs. */
async function teach(page: Page, name: string, kind: string): Promise<void> {
  await addClass(page, name);
  await page.getByRole('button', { name: `${name}: ver sus tomas` }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog', { name }).getByRole('button', { name: 'Agregar fotos' }).click();
  const files = Array.from({ length: 6 }, (_, index) => ({
    name: `${kind}-${basename(photo(kind, index))}`,
    mimeType: 'image/jpeg',
    buffer: readFileSync(photo(kind, index)),
  }));
  await (await choosing).setFiles(files);
  await expect(row(page, name)).toContainText('6 fotos sueltas');
  await page.keyboard.press('Escape');
}

/** Saves one of the formats of the Share sheet, which is open, and unpacks it. */
async function save(page: Page, title: string): Promise<Record<string, Uint8Array>> {
  const sheet = page.getByRole('dialog', { name: /^Compartir/ });
  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: `Guardar: ${title}` }).click();
  const files = unzipSync(readFileSync(await (await downloading).path()));
  await expect(sheet.getByText('se mandó a tus descargas')).toBeVisible();
  return files;
}

/** Lays files into a folder of their own. */
function lay(name: string, files: Record<string, Uint8Array>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
  return join(folder, name);
}

function json(bytes: Uint8Array | undefined) {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

test('what was taught goes out for Keras and as a page that works by itself @long', async ({
  page,
  context,
}) => {
  test.slow();
  await useFilm(context);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await teach(page, 'Taza', 'taza');
  await teach(page, 'Balón <3', 'balón');
  await untilLearned(page);
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Compartir proyecto…' }).click();
  const sheet = page.getByRole('dialog', { name: /^Compartir/ });
  await expect(sheet).toContainText('Red para Keras');

  const keras = await save(page, 'Red para Keras');
  expect(Object.keys(keras)).toEqual(
    expect.arrayContaining(['README.md', 'model.keras', 'labels.txt', 'check.py', 'parity.json']),
  );
  const labels = ['Taza', 'Balón <3'];
  const parity = json(keras['parity.json']);
  expect(parity['labels']).toEqual(labels);
  expect(parity['photographs']).toHaveLength(3);
  const inside = unzipSync(keras['model.keras']!);
  expect(json(inside['metadata.json'])['labels']).toEqual(labels);
  if (hasPythonLibrary('tensorflow')) {
    const { stdout, stderr } = spawnSync(python, [join(lay('keras', keras), 'check.py')], {
      encoding: 'utf8',
    });
    const [, difference] = /mayor diferencia: (\S+)/.exec(stdout) ?? [undefined, stderr];
    expect(Number(difference)).toBeLessThan(1e-4);
    expect(stdout).toContain('misma clase en JPEG: 3 / 3');
  } else {
    const description = 'check.py did not run: no Python has tensorflow (README.md)';
    test.info().annotations.push({ type: 'skipped', description });
  }

  await sheet.getByText('Más formatos').click();
  const split = await save(page, 'Fotos en carpetas train y test');
  const photographs = Object.keys(split).filter((path) => path.endsWith('.jpg'));
  expect(photographs.filter((path) => path.startsWith('train/Taza/'))).toHaveLength(4);
  expect(photographs.filter((path) => path.startsWith('test/Balón _3/'))).toHaveLength(2);
  expect(new TextDecoder().decode(split['bursts.csv']).trim().split('\r\n')).toHaveLength(13);

  const tm = await save(page, 'Modelo como los de Teachable Machine');
  expect(Object.keys(tm).sort()).toEqual([
    'README.md',
    'metadata.json',
    'model.json',
    'weights.bin',
  ]);
  expect(json(tm['metadata.json'])).toMatchObject({ labels, imageSize: 224 });

  const machine = await save(page, 'Seguir en una máquina más grande');
  expect(Object.keys(machine)).toEqual(
    expect.arrayContaining(['continue.ipynb', 'train.py', 'start.keras', 'bursts.csv']),
  );
  expect(new TextDecoder().decode(machine['train.py'])).toContain('Sigue con un proyecto');

  const web = await save(page, 'Página web con la cámara (TensorFlow.js)');
  const server = createServer(sirv(lay('web', web)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const given = await context.newPage();
  await given.goto(`http://localhost:${port}/`);
  const answer = given.getByRole('status');
  await expect(answer).toContainText('Lista', { timeout: 60_000 });
  const { violations } = await new AxeBuilder({ page: given }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await film(given, photo('taza', 1));
  await given.getByRole('button', { name: 'Abrir la cámara' }).click();
  await expect(answer).toHaveText('Taza', { timeout: 30_000 });
  await film(given, photo('balón', 1));
  await expect(answer).toHaveText('Balón <3', { timeout: 30_000 });
  await given.locator('input[type=file]').setInputFiles(photo('taza', 2));
  await expect(answer).toHaveText('Taza', { timeout: 30_000 });
});
