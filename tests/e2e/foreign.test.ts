import { readFileSync, readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import { kerasFiles } from '../../src/exchange/model/keras-archive.ts';
import { networkModel } from '../../src/exchange/model/network-model.ts';
import { expect, storedPhotos, test, untilLearned } from './app.ts';

test.use({ serviceWorkers: 'block' });

const start = './?backend=wasm&size=128&source=scene&object=mug';
const photos = 'tests/fixtures/photos';

type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

/** Opens files as a person does, through the picker. */
async function choose(page: Page, files: readonly Chosen[]): Promise<Locator> {
  await page.getByRole('button', { name: /^Men[uú]$/ }).click();
  await page.getByRole('menuitem', { name: 'Abrir archivo…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Abrir archivo' });
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Elegir archivo…' }).click();
  await (await choosing).setFiles(files as string[]);
  return sheet;
}

const zipped = (name: string, files: Record<string, Uint8Array>) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(zipSync(files, { level: 0 })),
});

/** A small network, as this app writes it for Keras; without labels as others do. */
function writtenNetwork(classCount: number, labels?: readonly string[]) {
  const planned = planNetwork(
    {
      format: 'vistazo-network',
      version: 1,
      input: { sizePx: 8, channels: 1, normalisation: 'unit' },
      layers: [{ kind: 'flatten' }, { kind: 'output' }],
    },
    classCount,
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  const model = networkModel(planned.value, movedWeights(planned.value));
  const files = kerasFiles(model, new Date(0), labels);
  return zipped(
    'red.keras',
    Object.fromEntries(files.map(({ path, bytes }) => [path, new Uint8Array(bytes)])),
  );
}

const text = (words: string) => new TextEncoder().encode(words);

/** Frames of one recording: a window that moves over a photograph. */
async function recording(page: Page, path: string, count: number): Promise<Uint8Array[]> {
  const url = `data:image/jpeg;base64,${readFileSync(path).toString('base64')}`;
  const frames = await page.evaluate(
    async ([source, many]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 224;
      const side = 0.85 * Math.min(image.width, image.height);
      const made: string[] = [];
      for (let i = 0; i < many; i++) {
        const [x, y] = [(image.width - side) / 2 + 2 * i, (image.height - side) / 2 - 2 * i];
        canvas.getContext('2d')!.drawImage(image, x, y, side, side, 0, 0, 224, 224);
        made.push(canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!);
      }
      return made;
    },
    [url, count] as const,
  );
  return frames.map((frame) => new Uint8Array(Buffer.from(frame, 'base64')));
}

test('a project of Teachable Machine is reviewed take by take, and learned', async ({ page }) => {
  await page.goto(start);
  const photoOf = (thing: string) => `${photos}/${thing}/${readdirSync(`${photos}/${thing}`)[0]!}`;
  // Two things under one name: where one ends and the other begins is no matter of taste.
  const frames = [
    ...(await recording(page, photoOf('taza'), 5)),
    ...(await recording(page, photoOf('reloj'), 4)),
  ];
  const bear = await recording(page, photoOf('osito'), 4);
  const sheet = await choose(page, [
    zipped('salón.tm', {
      'manifest.json': text('{"type":"image","version":"2.4.5","appdata":{}}'),
      ...Object.fromEntries(frames.map((bytes, i) => [`Taza <b>-!-${i}.jpg`, bytes])),
      ...Object.fromEntries(bear.map((bytes, i) => [`Osito-!-${i}.jpg`, bytes])),
      'Osito-!-9.jpg': text('no photograph'),
    }),
  ]);
  await expect(sheet.getByRole('heading', { name: 'Revisa las tomas' })).toBeVisible({
    timeout: 60_000,
  });
  const mug = sheet.getByRole('region', { name: 'Taza <b>' });
  await expect(mug).toContainText('2 tomas · 9 fotos');
  await expect(mug).toContainText('Toma 1 · 5 fotos');

  // By keyboard: joined, and cut again elsewhere.
  await mug.getByRole('button', { name: /^Juntar la toma 1/ }).press('Enter');
  await expect(mug).toContainText('1 toma · 9 fotos');
  await mug.getByRole('button', { name: /^Ver las fotos de la toma 1/ }).press('Enter');
  await mug.getByRole('button', { name: /^Empezar otra toma en la foto 4 / }).press('Enter');
  await expect(mug).toContainText('Toma 2 · 6 fotos');

  await sheet.getByRole('button', { name: 'Como proyecto nuevo' }).click();
  await expect(sheet).toContainText('3 tomas');
  await expect(sheet).toContainText('13 fotos');
  await expect(sheet).toContainText('1 archivo que este navegador no puede leer como foto');
  await sheet.getByRole('button', { name: 'Listo' }).click();
  await untilLearned(page);
  expect(await storedPhotos(page)).toBe(13);

  // About sounds: refused by name, and nothing changes.
  const sounds = await choose(page, [
    zipped('voz.tm', { 'manifest.json': text('{"type":"audio"}'), 'a-!-0.jpg': text('x') }),
  ]);
  await expect(sounds.getByRole('alert')).toContainText('otra cosa que imágenes (audio)');
  expect(await storedPhotos(page)).toBe(13);
});

test('a model of somebody else answers beside ours, is named, kept and removed; one with code in it is refused by name @long', async ({
  page,
}) => {
  await page.goto(start);
  const sheet = await choose(page, ['tests/fixtures/models/sequential.keras']);
  await sheet.getByRole('button', { name: 'Verlo en vivo' }).click({ timeout: 60_000 });
  const panel = page.getByRole('region', { name: 'Modelos de otros' });
  await expect(panel.getByRole('group', { name: 'sequential' })).toContainText('ms por imagen', {
    timeout: 60_000,
  });
  await panel.getByText('Nombres de sus clases').click();
  await panel.getByRole('textbox', { name: 'Nombre de la clase 2' }).fill('Llave');
  await panel.getByRole('textbox', { name: 'Nombre de la clase 2' }).press('Tab');
  await expect(panel.getByRole('group', { name: 'sequential' })).toContainText('Llave');

  await page.reload();
  await page.getByRole('button', { name: 'Modelos de otros' }).click();
  await expect(panel.getByRole('group', { name: 'sequential' })).toContainText('Llave', {
    timeout: 60_000,
  });
  await panel.getByRole('button', { name: 'Quitar «sequential»' }).click();
  await panel.getByRole('button', { name: 'Quitar', exact: true }).click();
  await expect(panel).toContainText('Todavía no hay ninguno');
  await panel.getByRole('button', { name: 'Volver a tus clases' }).click();
  await expect(page.getByRole('button', { name: 'Modelos de otros' })).toHaveCount(0);

  // A layer with code in it is refused by name.
  const code = await choose(page, [
    {
      name: 'model.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          modelTopology: {
            class_name: 'Sequential',
            config: {
              layers: [
                { class_name: 'InputLayer', config: { name: 'i', batch_shape: [null, 32, 32, 3] } },
                { class_name: 'Lambda', config: { name: 'mi_capa', function: 'while(true){}' } },
              ],
            },
          },
        }),
      ),
    },
  ]);
  await expect(code.getByRole('alert')).toContainText('«mi_capa» es una Lambda');
});

test('photographs by class come in from a zip, test folders measure', async ({ page }) => {
  await page.goto(start);
  const mug = new Uint8Array(readFileSync(`${photos}/taza/0.jpg`));
  const bear = new Uint8Array(readFileSync(`${photos}/osito/0.jpg`));
  const sheet = await choose(page, [
    zipped('datos.zip', {
      'train/taza/a.jpg': mug,
      'train/osito/b.jpg': bear,
      'test/taza/c.jpg': new Uint8Array(readFileSync(`${photos}/taza/1.jpg`)),
      'train/taza/torn.png': text('nothing'),
      'train/taza/film.mp4': text('nothing'),
    }),
  ]);
  await expect(sheet).toContainText('2 clases nuevas', { timeout: 60_000 });
  await expect(sheet).toContainText('1 de ellas solo mide');
  await expect(sheet).toContainText('2 archivos que este navegador no puede leer como foto');
  expect(await storedPhotos(page)).toBe(3);
});

test('a network that this app wrote for Keras comes back as a training, which is evaluated @long', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto(start);
  const project = await choose(page, ['tests/fixtures/project-version-1.vistazo']);
  await expect(project).toContainText('Se abrió «Cocina».');
  await project.getByRole('button', { name: 'Listo' }).click();
  const sheet = await choose(page, [writtenNetwork(2, ['Taza', 'Reloj'])]);
  await expect(sheet).toContainText('«red» está en Mi red, con tus entrenamientos.');
  await sheet.getByRole('button', { name: 'Verlo en vivo' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'red' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Evaluar' }).click();
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption('red · mi proyecto');
  await expect(page.getByText(/^Acierta [01] de 1 foto/)).toBeVisible({ timeout: 180_000 });
});

test('the same network opened twice is one training, which is led to @long', async ({ page }) => {
  await page.goto(start);
  const runs = page.getByRole('button', { name: /^Usar red/ });
  for (const name of ['Taza', 'Otra']) {
    const sheet = await choose(page, [writtenNetwork(2, [name, 'Reloj'])]);
    await expect(sheet).toContainText('está en Mi red, con tus entrenamientos.');
    await sheet.getByRole('button', { name: 'Listo' }).click();
  }
  const again = await choose(page, [writtenNetwork(2, ['Taza', 'Reloj'])]);
  await expect(again).toContainText('Esta misma red ya está aquí: es «red», en Mi red.');
  await again.getByRole('button', { name: 'Verlo en vivo' }).click();
  await expect(runs).toHaveCount(2);
  // Not the one that came last, which stands first.
  await expect(runs.last()).toHaveAttribute('aria-current', 'true');
});

/** Opens a network without names, names its classes and takes it to My network. */
async function takeToMyNetwork(page: Page): Promise<void> {
  const sheet = await choose(page, [writtenNetwork(2)]);
  await sheet.getByRole('button', { name: 'Verlo en vivo' }).click();
  const panel = page.getByRole('region', { name: 'Modelos de otros' });
  await expect(panel).toContainText('cuando todas sus clases tengan nombre');
  // What was open once is open again.
  const areOpen = await panel.getByRole('textbox').first().isVisible();
  if (!areOpen) await panel.getByText('Nombres de sus clases').click();
  for (const number of [1, 2]) {
    const box = panel.getByRole('textbox', { name: `Nombre de la clase ${number}` });
    await box.fill(`Cosa ${number}`);
    await box.press('Tab');
  }
  await panel.getByRole('button', { name: 'Llevar a Mi red' }).click();
}

test('a network of our kinds of layers that names no class is one once its names are typed @long', async ({
  page,
}) => {
  await page.goto(start);
  await takeToMyNetwork(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'red' }).first()).toBeVisible();
  const answer = page.getByRole('group', { name: 'Tu red' });
  await expect(answer).toContainText('Cosa 2');
  await page.getByRole('button', { name: 'Enseñar', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Modelos de otros' })).toHaveCount(0);

  // Once more, behind another one: it is the one that it was, which is led to and said to be so.
  const other = await choose(page, [writtenNetwork(2, ['Otra', 'Reloj'])]);
  await expect(other).toContainText('está en Mi red, con tus entrenamientos.');
  await other.getByRole('button', { name: 'Listo' }).click();
  await takeToMyNetwork(page);
  await expect(page.getByText('Esta misma red ya está aquí: es «red», en Mi red.')).toBeVisible();
  const runs = page.getByRole('button', { name: /^Usar red/ });
  await expect(runs).toHaveCount(2);
  await expect(runs.last()).toHaveAttribute('aria-current', 'true');
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('what others made is reviewed, answers live, is explained, and goes on by codes @long', async ({
    page,
  }) => {
    test.slow();
    await page.goto(start);
    const open = async (file: Chosen) => {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Open a file…' }).click();
      const sheet = page.getByRole('dialog', { name: 'Open a file' });
      const choosing = page.waitForEvent('filechooser');
      await sheet.getByRole('button', { name: 'Choose a file…' }).click();
      await (await choosing).setFiles(file);
      return sheet;
    };
    const photoOf = (thing: string) =>
      `${photos}/${thing}/${readdirSync(`${photos}/${thing}`)[0]!}`;
    const [mug, bear] = [
      await recording(page, photoOf('taza'), 3),
      await recording(page, photoOf('osito'), 3),
    ];
    const project = await open(
      zipped('class.tm', {
        'manifest.json': text('{"type":"image","version":"2.4.5","appdata":{}}'),
        ...Object.fromEntries(mug.map((bytes, i) => [`Mug-!-${i}.jpg`, bytes])),
        ...Object.fromEntries(bear.map((bytes, i) => [`Bear-!-${i}.jpg`, bytes])),
      }),
    );
    await expect(project.getByRole('heading', { name: 'Review the takes' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(project.getByRole('region', { name: 'Mug' })).toContainText('1 take · 3 photos');
    await project.getByRole('button', { name: 'As a new project' }).click();
    await expect(project).toContainText('2 takes');
    await project.getByRole('button', { name: 'Done' }).click();
    await page.getByText('the eye answers').waitFor({ timeout: 60_000 });

    const model = await open('tests/fixtures/models/sequential.keras');
    await model.getByRole('button', { name: 'See it live' }).click({ timeout: 60_000 });
    const theirs = page.getByRole('region', { name: 'Models by others' });
    await expect(theirs.getByRole('group', { name: 'sequential' })).toContainText('ms per image', {
      timeout: 60_000,
    });

    const sounds = await open(
      zipped('voice.tm', { 'manifest.json': text('{"type":"audio"}'), 'a-!-0.jpg': text('x') }),
    );
    await expect(sounds.getByRole('alert')).toContainText('(audio)');
    await expect(sounds.getByRole('alert')).toContainText('Nothing of yours was changed.');
    await sounds.getByRole('button', { name: 'What is each file?' }).click();
    const help = page.getByRole('dialog', { name: 'What is each file?' });
    for (const title of ['Project file (.vistazo)', 'Classifier by QR codes']) {
      await expect(help.getByText(title)).toBeVisible();
    }
    for (const sheet of [help, sounds]) {
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    }

    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Share project…' }).click();
    await page.getByRole('button', { name: 'Show the codes' }).click();
    const screen = page.getByRole('dialog', { name: 'Send to another phone' });
    await expect(screen.getByText('“class”: 2 classes, no photos')).toBeVisible();
    await expect(screen.getByRole('img', { name: /^QR code \d+ of “class”/ })).toBeVisible();
  });
});
