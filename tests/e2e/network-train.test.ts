import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, watch } from './app.ts';
import { killBrowser, openBrowser } from './browser.ts';
import { recordTakes, useFilm } from './film.ts';
import { storedHistory } from './kept-run.ts';
import { ownPhotos } from './photos.ts';
import {
  button,
  colourful,
  openTrain,
  progress,
  room,
  runs,
  slide,
  tiny,
  upright,
  withoutEye,
} from './network-room.ts';

test.use(upright);

test('one tap trains, holds, steps, and goes on after the page was killed', async ({ page }) => {
  await withoutEye(page);
  await openTrain(page, tiny);
  // More than any machine makes before it is held; few are made.
  await slide(page, 'Épocas', 60);
  await expect(page.getByText(/≈ .* en este dispositivo, 60 épocas/)).toBeVisible({
    timeout: 60_000,
  });
  // By keyboard the focus goes on to what can be done next.
  await button(page, 'Entrenar').press('Enter');
  await expect(progress(page)).toBeVisible({ timeout: 30_000 });
  await expect(button(page, 'Pausa')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Seguir')).toBeFocused();
  // To the end of an epoch, which is kept; the chip says so in another room.
  await button(page, 'Una época').tap();
  await expect(runs(page).first()).toContainText(/[1-9]\d? época/, { timeout: 30_000 });
  await expect(button(page, 'Seguir')).toBeVisible();
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await page.getByRole('button', { name: /^Se entrena tu red: época/ }).click();
  await expect(progress(page)).toBeVisible();

  // Wherever the room is opened again, the way on is offered; here it is told how far it had come.
  const before = await storedHistory(page);
  await page.reload();
  await expect(page.getByText(/Quedó a medias: [1-9]\d? de 60 épocas/)).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Épocas', exact: true })).toHaveValue('60');
  await page.getByRole('radio', { name: 'Armar' }).click();
  await expect(page.getByText(/^Red 1 quedó a medias/)).toBeVisible();
  await button(page, 'Seguir').tap();
  await expect(progress(page)).toBeVisible({ timeout: 30_000 });
  await button(page, 'Terminar').press('Enter');
  const first = page.getByRole('button', { name: /^(Seguir|\d+ épocas más)$/ }).first();
  await expect(first).toBeFocused({ timeout: 30_000 });
  // A quick machine may be through before.
  await expect(page.getByText(/La terminaste después de|Terminó: 60 épocas/)).toBeVisible({
    timeout: 30_000,
  });
  // It went on from where it was, instead of from the beginning.
  expect((await storedHistory(page)).slice(0, before.length)).toEqual(before);
  await expect(page.getByRole('region', { name: 'Curvas' })).toBeVisible();
  // The trained network answers the live picture.
  const answer = page.getByRole('group', { name: 'Tu red' });
  await expect(answer.getByRole('listitem')).toHaveCount(3);
  await expect(answer).toContainText(/ms por imagen/, { timeout: 30_000 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('what a camera recorded is learned from, and goes on where a killed browser left it', async ({
  baseURL,
}) => {
  const { photo } = ownPhotos!;
  const profile = mkdtempSync(join(tmpdir(), 'vistazo-'));
  const open = async () => {
    const context = await openBrowser(profile, [], { serviceWorkers: 'block' });
    const offences = watch(context);
    await useFilm(context);
    await withoutEye(context);
    const page = await context.newPage();
    await page.goto(`${baseURL}?backend=wasm&network=${encodeURIComponent(colourful)}`);
    return { context, page, offences };
  };
  const { page, offences } = await open();
  await recordTakes(page, {
    Taza: [photo('taza', 0), photo('taza', 1)],
    Balón: [photo('balón', 0), photo('balón', 1)],
  });
  await button(page, 'Mi red').click();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await expect(page.getByText(/^Aprende de \d+ imágenes y se mide con otras \d+/)).toBeVisible();
  await slide(page, 'Épocas', 60);
  await button(page, 'Entrenar').click();
  await button(page, 'Pausa').click({ timeout: 30_000 });
  await button(page, 'Una época').click();
  await expect(runs(page).first()).toContainText(/[1-9]\d? época/, { timeout: 30_000 });
  await expect(button(page, 'Seguir')).toBeVisible();
  const before = await storedHistory(page);
  expect(before.length).toBeGreaterThan(0);
  expect(before[0]?.validation).toBeDefined();
  killBrowser(profile);

  const again = await open();
  await button(again.page, 'Mi red').click();
  await button(again.page, 'Seguir').click();
  await button(again.page, 'Pausa').click({ timeout: 30_000 });
  await button(again.page, 'Una época').click();
  await expect
    .poll(async () => (await storedHistory(again.page)).length, { timeout: 30_000 })
    .toBeGreaterThan(before.length);
  expect((await storedHistory(again.page)).slice(0, before.length)).toEqual(before);
  await button(again.page, 'Terminar').click();
  // It answers what the camera sees, by the classes' own names and marks.
  const answer = again.page.getByRole('group', { name: 'Tu red' });
  await expect(answer.getByRole('listitem')).toHaveText([/Taza/, /Balón/]);
  await expect(answer).toContainText(/ms por imagen/, { timeout: 30_000 });
  expect([...offences, ...again.offences]).toEqual([]);
  await again.context.close();
});

test('ended in the header, the focus goes on to what the room shows @long', async ({ page }) => {
  await withoutEye(page);
  await openTrain(page, tiny);
  await slide(page, 'Épocas', 60);
  await button(page, 'Entrenar').tap();
  await expect(progress(page)).toBeVisible({ timeout: 30_000 });
  await button(page, 'Pausa').tap();
  await page.getByRole('button', { name: 'Filtrar' }).click();
  const stop = button(page, 'Terminar el entrenamiento');
  await stop.press('Enter');
  await expect(stop).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole('main')).toBeFocused();
});

test('another tab takes the project over: the run is kept, that is said, and it goes on there @long', async ({
  page: first,
  context,
}) => {
  await withoutEye(first);
  await openTrain(first, tiny);
  await slide(first, 'Épocas', 60);
  await button(first, 'Entrenar').tap();
  await expect(progress(first)).toBeVisible({ timeout: 30_000 });
  await button(first, 'Pausa').tap();
  await button(first, 'Una época').tap();
  await expect(runs(first).first()).toContainText(/[1-9]\d? época/, { timeout: 30_000 });

  const second = await context.newPage();
  await withoutEye(second);
  await second.goto(`${room}&tab=train`);
  await button(second, 'Usarlo aquí').tap();
  await expect(first.getByText(/^Otra pestaña usa ahora el proyecto/)).toBeVisible();
  await expect(progress(first)).toBeHidden();
  await button(second, 'Seguir').tap();
  await expect(progress(second)).toBeVisible({ timeout: 30_000 });
  await button(second, 'Terminar').tap();
  await expect(second.getByText(/La terminaste después de|Terminó: 60 épocas/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(runs(second)).toHaveCount(1);
});

test('a training is left behind in its project, goes on there, and what is set since is of the next one @long', async ({
  page,
}) => {
  await withoutEye(page);
  await openTrain(page, tiny);
  await slide(page, 'Épocas', 60);
  await button(page, 'Entrenar').tap();
  await expect(progress(page)).toBeVisible({ timeout: 30_000 });
  await button(page, 'Pausa').tap();
  await button(page, 'Una época').tap();
  await expect(runs(page).first()).toContainText(/[1-9]\d? época/, { timeout: 30_000 });
  await button(page, 'Menú').tap();
  await page.getByRole('menuitem', { name: 'Proyectos…' }).tap();
  await button(page, 'Nuevo proyecto').tap();
  await page.keyboard.type('Frutas');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^El entrenamiento del otro proyecto quedó guardado/)).toBeVisible();
  await expect(progress(page)).toBeHidden();

  await button(page, 'Proyecto Frutas: cambiar').tap();
  await button(page, 'Abrir Mi proyecto').tap();
  await expect(button(page, 'Seguir')).toBeVisible({ timeout: 30_000 });
  const note = page.getByText(/^Sigue con los ajustes con que empezó/);
  await expect(note).toBeHidden();
  await slide(page, 'Tasa de aprendizaje', 0);
  await expect(note).toBeVisible();
});
