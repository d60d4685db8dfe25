import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decodeNetwork } from '../../src/core/network/network-link.ts';
import { Random } from '../../src/core/random.ts';
import { eyeKeyOf } from '../../src/models/eye/eye-key.ts';
import { parseEyeTable } from '../../src/models/eye/eye-table.ts';
import { dequantise, joinPieces } from '../../src/models/eye/eye-weights.ts';
import { expect, test, untilLearned } from './app.ts';
import { putRun, type KeptRun } from './kept-run.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const room = './?backend=wasm&size=128&source=scene&object=mug&room=network';
const classNames = ['Taza', 'Balón', 'Osito'];

/** A tuned eye whose block 16 is as it was, before a layer that nobody taught. */
async function tunedRun(): Promise<KeptRun> {
  const folder = new URL('../../public/models/eye/', import.meta.url);
  const table = parseEyeTable(JSON.parse(readFileSync(new URL('eye.json', folder), 'utf8')));
  if (!table.ok) throw new Error(table.trouble.kind);
  const files = table.value.pieces.map(({ file }) => readFileSync(new URL(file, folder)));
  const joined = await joinPieces(
    table.value,
    files.map((file) => new Uint8Array(file).buffer),
  );
  if (!joined.ok) throw new Error(joined.trouble.kind);
  const blocks = table.value.layers
    .filter(({ block }) => block === 16)
    .flatMap((layer) => Object.values(dequantise(layer, joined.value)) as Float32Array[]);
  const random = new Random(3);
  const kernel = Float32Array.from({ length: 320 * 3 }, () => random.normal());
  return {
    source: 'project',
    model: { kind: 'eye', level: 'last-block', eyeKey: eyeKeyOf(table.value, 128) },
    classNames,
    weights: [...blocks, kernel, new Float32Array(3)],
    learnedOriginIds: [],
    tuning: { kept: 'tuned' },
  };
}

/** A network that always says its second class. */
function stubbornRun(names: readonly string[]): KeptRun {
  const description = decodeNetwork('1~28.3.unit~c4.3.1.same~arelu~pmax.2.2~f~o');
  if (!description.ok) throw new Error('No network.');
  return {
    source: 'project',
    model: { kind: 'network', description: description.value },
    classNames: names,
    weights: [
      new Float32Array(3 * 3 * 3 * 4),
      new Float32Array(4),
      new Float32Array(14 * 14 * 4 * names.length),
      Float32Array.from(names, (_, index) => (index === 1 ? 4 : 0)),
    ],
    learnedOriginIds: [],
  };
}

/** Opens the example project with a run in it. */
async function openWith(page: Page, run: KeptRun, tab: 'evaluate' | 'inside'): Promise<void> {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  await button(page, 'Ver un proyecto de ejemplo').click();
  await untilLearned(page);
  await putRun(page, run);
  await page.goto(`${room}&tab=${tab}`);
}

test('where a tuned eye looked stands over its photographs, and it is looked into with its own end @long', async ({
  page,
}) => {
  // Each of 54 photographs is looked at through both halves of the eye, and its worker then opens anew.
  test.setTimeout(240_000);
  await openWith(page, await tunedRun(), 'evaluate');
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  await expect(page.getByText(/^Acierta \d+ de 54 fotos/)).toBeVisible({ timeout: 60_000 });
  const full = page.getByRole('button', { name: /^Era .*, dijo .*: \d\d fotos/ });
  await full.first().click();
  const photo = page.getByRole('button', { name: /^Foto 1 de/ });
  await expect(photo.locator('canvas[data-side="4"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/Es exacto: la suma de todos los lugares/)).toBeVisible();
  // The map of examples is not its own, and says so.
  await page.locator('summary', { hasText: 'Mapa de tus fotos' }).click();
  await expect(page.getByText(/Este mapa es del ojo de siempre, sin el ajuste fino/)).toBeVisible();

  await page.goto(`${room}&tab=inside`);
  await expect(page.getByText(/ajuste fino: el bloque 16 aprendió con tus fotos/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('group', { name: 'Qué responde' }).getByRole('listitem')).toHaveCount(
    3,
    { timeout: 60_000 },
  );
  await button(page, 'Congelar la imagen').click();
  const map = page.getByRole('img', { name: /^Mapa de activación de (Taza|Balón|Osito)/ });
  await expect(map).toBeVisible({ timeout: 30_000 });
  await button(page, 'Barrer la imagen').click();
  await expect(page.getByRole('img', { name: /^Cuánto baja .* al tapar cada lugar/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/exacto/).last()).toBeVisible();
});

test('a network from a file is fooled by the names that are classes here, and says where none is @long', async ({
  page,
}) => {
  await openWith(page, stubbornRun(['Taza', 'Gato', 'Osito']), 'evaluate');
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  await expect(page.getByText(/^Acierta 0 de 36 fotos/)).toBeVisible({ timeout: 60_000 });
  await page.locator('summary', { hasText: '¿Quién la engaña?' }).click();
  await expect(page.getByText('Dice: Gato')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('list', { name: 'Pero es…' }).getByRole('button', { name: 'Taza' }).click();
  const kept = page.getByRole('list', { name: 'A tu modo' });
  await expect(kept).toContainText('Dijo «Gato», es «Taza»');
  await page.reload();
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  await expect(kept).toContainText('Dijo «Gato», es «Taza»', { timeout: 30_000 });

  await putRun(page, stubbornRun(['Perro', 'Gato']));
  await page.reload();
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  const why = page.getByText(/responde con sus propios nombres: «Perro» y «Gato»\. Ninguna clase/);
  await expect(why).toHaveCount(2, { timeout: 30_000 });
  await button(page, 'Ir a Enseñar').last().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Osito' })).toBeVisible();
});
