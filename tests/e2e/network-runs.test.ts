import { decodeNetwork } from '../../src/core/network/network-link.ts';
import { expect, row, test, untilLearned } from './app.ts';
import { recordTakes, useFilm } from './film.ts';
import { putRun, storedRuns, type KeptRun } from './kept-run.ts';
import { ownPhotos } from './photos.ts';
import {
  button,
  colourful,
  memorising,
  openTrain,
  room,
  runs,
  slide,
  tiny,
  unbounded,
  upright,
  withoutEye,
} from './network-room.ts';

test.use(upright);

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

test('a training that went on with other pictures says where its curve is broken @long', async ({
  page,
}) => {
  await withoutEye(page);
  await page.goto(`${room}&tab=train`);
  await expect(page.getByRole('region', { name: 'Entrenamientos' })).toBeVisible();
  const tally = (count: number, digest: number) => {
    return { count, ofLargestClass: count / 3, bursts: 6, evenBursts: 6, digest };
  };
  const none = { count: 0, ofLargestClass: 0, bursts: 0, evenBursts: 0, digest: 0 };
  const decoded = decodeNetwork(tiny);
  if (!decoded.ok) throw new Error('There is no such network.');
  const run: KeptRun = {
    source: 'toy',
    model: { kind: 'network', description: decoded.value },
    classNames: ['mug', 'ball', 'teddy'],
    weights: [36, 4, 14 * 14 * 4 * 3, 3].map((length) => new Float32Array(length).fill(0.01)),
    keepBest: true,
    // Its very first epochs would be the best, were they measured with what the last ones are.
    history: [1, 0.8, 0.6, 1.4, 1.1, 1.2, 1.3].map((loss, index) => ({
      ...{ epoch: index + 1, accuracy: 0.7, magnitudes: [], tookMs: 1 },
      loss: index < 3 ? loss : loss - 0.4,
      batchLosses: [loss + 0.1, loss],
      batchAccuracies: [0.6, 0.7],
      ...(index >= 3 && { validation: { loss, accuracy: 0.5 } }),
      pictures: {
        training: index < 3 ? tally(36, 1) : tally(54, 2),
        validation: index < 3 ? none : tally(18, 3),
      },
    })),
  };
  await putRun(page, run);
  await page.reload();
  await expect(
    page.getByText(
      /^Desde la época 4 aprende de 54 imágenes en vez de 36 y se mide con 18 imágenes que no aprende/,
    ),
  ).toBeVisible();
  await expect(page.getByText(/Se usa la de la época 5, la mejor desde la 4:/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Función de pérdida/ })).toHaveAccessibleName(
    /La pérdida fue de 1 a 0\.9 en 4 épocas\./,
  );

  const measured = run.history!.slice(3).map((record, index) => ({ ...record, epoch: index + 1 }));
  await putRun(page, { ...run, id: 'measured-throughout', history: measured });
  await page.reload();
  for (const name of ['Red 1', 'Red 2']) {
    await page.getByRole('checkbox', { name: `Comparar ${name}` }).check();
  }
  await expect(
    page.getByText(
      /^Pérdida de validación de cada uno\. Donde una línea se corta, o empieza tarde/,
    ),
  ).toBeVisible();
});

test('what is learned by heart is named, and early stopping ends it @long', async ({
  page,
  context,
}) => {
  // Two trainings of dozens of epochs, of photographs.
  test.slow();
  const { photo } = ownPhotos!;
  await useFilm(context);
  await withoutEye(page);
  await page.goto(`./?backend=wasm&network=${encodeURIComponent(memorising)}`);
  // In the takes that are set aside each is the other: what is learned by heart is wrong of them.
  await recordTakes(
    page,
    {
      Taza: [photo('taza', 0), photo('balón', 0)],
      Balón: [photo('balón', 0), photo('taza', 0)],
    },
    [1600, 800],
  );
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

  // Another run is shown while the picture is held: both answer that picture for it, though no frame comes.
  await button(page, 'Congelar').tap();
  await button(page, 'Entrenar de nuevo').tap();
  await expect(runs(page)).toHaveCount(2);
  await expect(button(page, 'Entrenar de nuevo')).toBeVisible({ timeout: 60_000 });
  await expect(runs(page).first()).toContainText('en uso');
  for (const one of [own, eye]) {
    await expect(one).toContainText(/ms por imagen/, { timeout: 30_000 });
    await expect(one.getByText('–', { exact: true })).toHaveCount(0);
  }
  await button(page, 'Usar Red 1').tap();
  await expect(runs(page).last()).toContainText('en uso');
  await expect(own).toContainText(/ms por imagen/, { timeout: 30_000 });

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
