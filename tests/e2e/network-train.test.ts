import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../tools/serve.mjs';
import { readDigitNet } from '../fixtures/digit-net.ts';
import { addClass, expect, record, row, test, untilLearned, watch } from './app.ts';
import { killBrowser, openBrowser } from './browser.ts';
import { film, useFilm } from './film.ts';
import { putRun, storedHistory, storedRuns } from './kept-run.ts';
import { ownPhotos } from './photos.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

// The eye answers nothing in most of these: it is not fetched, and leaves the network the machine.
const withoutEye = (page: Page | BrowserContext) => page.route('**/models/eye/**', () => {});

/** Learns in moments, even on a software GPU. */
const tiny = '1~28.1.unit~c4.3.1.same~arelu~pmax.2.2~f~o';
/** The same in colour, for photographs. */
const colourful = '1~32.3.unit~c4.3.1.same~arelu~pmax.2.2~f~o';
/** With a dense layer that knows every picture by heart. */
const memorising = '1~28.1.unit~f~n128~arelu~o';
/** Nothing in it holds numbers back: a rate too high lets them grow without bound. */
const unbounded = '1~28.1.unit~f~n16~n16~o';
const room = `./?backend=wasm&source=scene&object=mug&room=network`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Avance' });

/** Has the network learn from the toy set, which its input's card offers. */
async function takeToySet(page: Page): Promise<void> {
  await page
    .getByRole('list', { name: 'Capas de la red' })
    .getByRole('button', { name: /^Entrada/ })
    .tap({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'ejemplo', exact: true }).tap();
}

/** Opens My network with the toy set to learn from, at Train. */
async function openTrain(page: Page, network: string): Promise<void> {
  await page.goto(`${room}&network=${encodeURIComponent(network)}`);
  await takeToySet(page);
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await expect(button(page, 'Entrenar')).toBeVisible();
}

/** Sets one of the sliders; its name stands before its value. */
async function slide(page: Page, name: string, value: number): Promise<void> {
  await page.getByRole('slider', { name, exact: true }).fill(String(value));
}

/** The trainings, newest first. */
const runs = (page: Page) =>
  page.getByRole('region', { name: 'Entrenamientos' }).getByRole('listitem');

/** Records two classes in Teach, a take each from one and from another photograph before the camera. */
async function recordTwo(page: Page, takes: Readonly<Record<string, readonly string[]>>) {
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  for (const [name, photos] of Object.entries(takes)) {
    await addClass(page, name);
    for (const photo of photos) {
      await film(page, photo);
      await page.waitForTimeout(300);
      await record(page, name, 700);
    }
  }
}

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
  await expect(button(page, 'Entrenar de nuevo')).toBeFocused({ timeout: 30_000 });
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
  await recordTwo(page, {
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

test('a training is renamed, compared, removed and brought back @long', async ({ page }) => {
  await withoutEye(page);
  await openTrain(page, tiny);
  await slide(page, 'Épocas', 1);
  await button(page, 'Entrenar').tap();
  await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });
  await button(page, 'tasa × 10').tap();
  await expect(page.getByText(/^Tasa 0.01/)).toBeVisible();
  await button(page, 'Entrenar de nuevo').tap();
  await expect(runs(page)).toHaveCount(2);
  await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });

  await button(page, 'Renombrar Red 2').tap();
  await page.getByRole('textbox', { name: 'Nuevo nombre' }).fill('con tasa alta');
  await button(page, 'Guardar').tap();
  await page.getByRole('checkbox', { name: 'Comparar con tasa alta' }).check();
  await page.getByRole('checkbox', { name: 'Comparar Red 1' }).check();
  const table = page.getByRole('region', { name: 'En qué difieren' });
  await expect(table.getByRole('row', { name: /^Tasa/ })).toContainText(/0\.001\s*0\.01/);
  await expect(table.getByRole('row', { name: /^Lote/ })).toHaveCount(0);

  await button(page, 'Quitar con tasa alta').tap();
  await expect(runs(page)).toHaveCount(1);
  await button(page, 'Deshacer').last().tap();
  await expect(runs(page)).toHaveCount(2);
  await page.reload();
  await expect(runs(page)).toHaveCount(2);
  await expect(runs(page).first()).toContainText('con tasa alta');
  // Knobs that were turned are as they were left.
  await expect(button(page, 'Volver al valor sugerido: Tasa de aprendizaje')).toBeVisible();
});

test('a rate too high is explained, and a tenth of it tried with one tap @long', async ({
  page,
}) => {
  await withoutEye(page);
  await openTrain(page, unbounded);
  await page.getByText('Más ajustes').click();
  await page.getByRole('radio', { name: 'SGD', exact: true }).click();
  await slide(page, 'Épocas', 2);
  await slide(page, 'Tasa de aprendizaje', 20);
  await button(page, 'Entrenar').tap();
  const alert = page.getByRole('alert').filter({ hasText: '¿Tasa de aprendizaje muy alta?' });
  await expect(alert).toBeVisible({ timeout: 60_000 });
  // Other knobs and another network by now: what diverged is trained again all the same.
  await page.getByRole('radio', { name: 'Adam', exact: true }).click();
  await page.getByRole('radio', { name: 'Armar' }).click();
  await page.getByRole('list', { name: 'Capas de la red' }).locator('[data-place="1"]').tap();
  await button(page, 'Quitar Densa 16').tap();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await button(page, 'Intentar con 10').tap();
  await expect(runs(page)).toHaveCount(2);
  await expect(button(page, 'Entrenar de nuevo')).toBeVisible({ timeout: 60_000 });
  const [diverged, retried] = await storedRuns(page);
  expect(diverged!.end?.kind).toBe('diverged');
  expect(retried!.settings.learningRate).toBeCloseTo(diverged!.settings.learningRate / 10);
  // Nothing but the rate is another one.
  expect(retried!.settings).toEqual({
    ...diverged!.settings,
    learningRate: retried!.settings.learningRate,
  });
  expect(retried!.model).toEqual(diverged!.model);
});

test('what is learned by heart is named, and early stopping ends it @long', async ({
  page,
  context,
}) => {
  const { photo } = ownPhotos!;
  await useFilm(context);
  await withoutEye(page);
  await page.goto(`./?backend=wasm&network=${encodeURIComponent(memorising)}`);
  // In the takes that are set aside each is the other: what is learned by heart is wrong of them.
  await recordTwo(page, {
    Taza: [photo('taza', 0), photo('balón', 0)],
    Balón: [photo('balón', 0), photo('taza', 0)],
  });
  await button(page, 'Mi red').click();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await button(page, 'sin aumento').tap();
  await slide(page, 'Épocas', 20);
  const stopping = page.getByRole('switch', { name: 'Early stopping (paro temprano)' });
  await stopping.tap();
  await button(page, 'Entrenar').tap();
  await expect(page.getByText('Terminó: 20 épocas.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Sobreajuste \(overfitting\): desde la época/)).toBeVisible();

  await stopping.tap();
  await page.getByText('Más ajustes').click();
  await slide(page, 'Paciencia', 1);
  // It is said from when on the epochs count.
  await expect(page.getByText(/no baja en 1 época, contando desde la época \d+/)).toBeVisible();
  await button(page, 'Entrenar de nuevo').tap();
  await expect(page.getByText(/Early stopping \(paro temprano\): desde la época/)).toBeVisible({
    timeout: 60_000,
  });
});

test("beside the eye, one's own network answers the very same picture @long", async ({ page }) => {
  await page.goto(
    `./?backend=wasm&source=scene&object=mug&network=${encodeURIComponent(colourful)}`,
  );
  await page.getByRole('button', { name: 'Ver un proyecto de ejemplo' }).click();
  await expect(row(page, 'Osito')).toContainText('3 tomas · 18 fotos', { timeout: 30_000 });
  await untilLearned(page);
  await page.getByRole('button', { name: 'Mi red' }).click();
  await page.getByRole('radio', { name: 'Entrenar' }).click();
  await slide(page, 'Épocas', 2);
  await button(page, 'Entrenar').tap();
  await expect(page.getByText('Terminó: 2 épocas.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: 'los dos' }).click();
  const own = page.getByRole('group', { name: 'Tu red' });
  const eye = page.getByRole('group', { name: 'El ojo' });
  await expect(own).toContainText(/ms por imagen/, { timeout: 30_000 });
  await expect(eye).toContainText(/ms por imagen/);
  // The eye, which has seen a million photographs, knows the mug.
  await expect(eye.getByRole('listitem').filter({ hasText: 'Taza' })).toContainText(
    /(100|[5-9]\d)\s%/,
    { timeout: 30_000 },
  );

  // The eye is tuned in the background: every room says so, and can end it.
  await page.locator('summary', { hasText: 'Ajustar el ojo' }).click();
  await button(page, 'Ajustar el ojo').click();
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Se ajusta el ojo/ })).toBeVisible();
  await button(page, 'Terminar de ajustar el ojo').click();
  await expect(page.getByRole('button', { name: /^Se ajusta el ojo/ })).toBeHidden({
    timeout: 30_000,
  });
});

test('an eye that was tuned at another size says so, and offers to tune anew @long', async ({
  page,
}) => {
  await page.goto(`${room}&tab=train`);
  await expect(page.getByRole('region', { name: 'Entrenamientos' })).toBeVisible();
  await putRun(page, {
    source: 'project',
    model: { kind: 'eye', level: 'last-block', eyeKey: 'eye@64' },
    classNames: ['Taza', 'Balón'],
    weights: [new Float32Array(1)],
  });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Ajústalo de nuevo', { timeout: 60_000 });
  // Of a project without photographs nothing can be learned.
  await expect(button(page, 'Ajustar de nuevo')).toBeDisabled();
});

for (const surface of ['night', 'paper'] as const) {
  test(`no barrier in Train, nor before digits: en, ${surface} @long`, async ({ page }) => {
    await page.addInitScript(
      (preferences) => localStorage.setItem('vistazo.preferences', preferences),
      JSON.stringify({ language: 'en', surface }),
    );
    await withoutEye(page);
    const accessible = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        ),
      ).toEqual([]);
    };
    await page.goto(`${room}&tab=train&network=${encodeURIComponent(colourful)}`);
    await expect(button(page, 'Go to Teach')).toBeVisible({ timeout: 30_000 });
    await accessible('nothing to learn from');
    await button(page, 'Three sample things').tap();
    for (const part of ['More settings', 'Fine-tune the eye']) {
      await page.locator('summary', { hasText: part }).tap();
    }
    await accessible('before');
    await slide(page, 'Epochs', 1);
    await button(page, 'rate × 10').tap();
    await button(page, 'Train').tap();
    await expect(page.getByText('Done: 1 epoch.')).toBeVisible({ timeout: 60_000 });
    await page.locator('summary', { hasText: 'As a table' }).tap();
    await page.locator('summary', { hasText: 'Gradients, weights and kernels' }).tap();
    await page.getByRole('checkbox', { name: 'Compare Network 1' }).check();
    await expect(page.getByRole('list', { name: 'Kernels of the first layer' })).toBeVisible();
    await accessible('after');
    await page.setViewportSize({ width: 1440, height: 900 });
    await accessible('wide');

    await page.setViewportSize({ width: 390, height: 844 });
    const { plan, weights } = readDigitNet();
    await putRun(page, {
      source: 'digits',
      model: { kind: 'network', description: plan.description },
      classNames: Array.from({ length: 10 }, (_, digit) => String(digit)),
      weights,
    });
    await page.reload();
    await page.getByRole('button', { name: /^Use Digits \d/ }).tap();
    await expect(button(page, 'Try a sample digit')).toBeVisible({ timeout: 30_000 });
    await button(page, 'Try a sample digit').tap();
    await expect(page.getByRole('group', { name: 'Your network' })).toContainText(/a picture/, {
      timeout: 30_000,
    });
    await accessible('a digit by finger');
    await page.getByRole('radio', { name: 'with the camera' }).tap();
    await accessible('a digit by camera');
  });
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a network is trained with the server gone @long', async ({ page }) => {
    const server = await startServer({ base: '/sub' });
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug`);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
      timeout: 60_000,
    });
    await server.close();
    const asked = `room=network&tab=build&network=${encodeURIComponent(tiny)}`;
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug&${asked}`);
    await takeToySet(page);
    await page.getByRole('radio', { name: 'Entrenar' }).click();
    await slide(page, 'Épocas', 1);
    await button(page, 'Entrenar').tap();
    await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });
  });
});
