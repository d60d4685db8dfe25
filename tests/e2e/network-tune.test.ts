import type { Page } from '@playwright/test';
import type { KeptRun } from './kept-run.ts';
import { expect, test, untilLearned } from './app.ts';
import { recordTakes, useFilm } from './film.ts';
import { putRun, storedTuning } from './kept-run.ts';
import { room, runs, upright } from './network-room.ts';
import { ownPhotos } from './photos.ts';

test.use(upright);

/** Opens Train with a tuned eye that was kept before. The eye that looks is not fetched. */
async function openTuned(page: Page, run: Partial<KeptRun>): Promise<void> {
  await page.route('**/models/eye/**', () => {});
  await page.goto(`${room}&tab=train`);
  await expect(page.getByRole('region', { name: 'Entrenamientos' })).toBeVisible();
  await putRun(page, {
    source: 'project',
    model: { kind: 'eye', level: 'last-block', eyeKey: 'eye@128' },
    classNames: ['Taza', 'Balón'],
    weights: [new Float32Array(1)],
    ...run,
  });
  await page.reload();
}

const headOnly = { accuracy: 0.9, loss: 0.3 };

test('the eye is tuned to its end where it was started; the end that is kept answers, the original is a tap away', async ({
  page,
}) => {
  const { photo } = ownPhotos!;
  await useFilm(page.context());
  await page.goto('./?backend=wasm');
  await recordTakes(page, {
    Taza: [photo('taza', 0), photo('taza', 1)],
    Osito: [photo('osito', 0), photo('osito', 1)],
  });
  await untilLearned(page);
  await page.getByRole('button', { name: 'Mi red' }).tap();
  await page.getByRole('radio', { name: 'Entrenar' }).tap();
  await page.locator('summary', { hasText: 'Ajustar el ojo' }).tap();
  const part = page.locator('[data-tune]');
  await expect(part.getByRole('radio', { name: 'último bloque' })).toBeChecked();
  // By keyboard, as then one sees where the focus goes.
  await part.getByRole('button', { name: 'Ajustar el ojo' }).press('Enter');
  await expect(part.getByRole('progressbar', { name: 'Avance del ajuste' })).toBeInViewport();
  await expect(part.getByRole('button', { name: 'Terminar' })).toBeFocused();
  // The room says above, too, what it is at; nothing else can be started meanwhile.
  await expect(page.getByRole('heading', { name: 'Ajustar el ojo · último bloque' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entrenar', exact: true })).toBeHidden();

  const result = part.getByText(/^En validación cruzada, .*: \d+\s% sin ajustar, \d+\s% ajustado/);
  await expect(result).toBeInViewport({ timeout: 60_000 });
  const { kept } = (await storedTuning(page))!;
  const [said, answering, who, original] =
    kept === 'tuned'
      ? ['Se usa el ajustado.', 'El ojo ajustado', 'ajustado', 'original']
      : ['se usa el original.', 'El ojo original, con lo aprendido aquí', 'este', 'el de Enseñar'];
  await expect(result).toContainText(said);
  await expect(runs(page)).toContainText(/Ojo 1\s*\d+\s% de aciertos/);
  const title = kept === 'tuned' ? 'El ojo ajustado' : 'El ojo original';
  await expect(page.getByRole('heading', { name: `${title} · último bloque` })).toBeVisible();

  await part.getByRole('button', { name: 'Verlo en vivo' }).press('Enter');
  await expect(page.getByRole('radio', { name: who, exact: true })).toBeFocused();
  const answer = page.getByRole('group', { name: answering, exact: true });
  await expect(answer).toBeInViewport();
  await expect(answer).toContainText(/ms por imagen/, { timeout: 30_000 });
  // The camera shows the bear still.
  await expect(answer.getByRole('listitem').filter({ hasText: 'Osito' })).toContainText(
    /(100|[6-9]\d)\s%/,
  );
  await page.getByRole('radio', { name: original, exact: true }).tap();
  await expect(page.getByRole('group', { name: 'El ojo original (Enseñar)' })).toContainText(
    /Osito\s*(100|[6-9]\d)\s%/,
    { timeout: 30_000 },
  );
  await expect(answer).toBeHidden();
});

test('an eye that tuning did not help is the original, and its figure is that one @long', async ({
  page,
}) => {
  const tuned = { accuracy: 0.8, loss: 0.2, epoch: 1 };
  await openTuned(page, { tuning: { kept: 'head', headOnly, tuned } });
  await expect(page.getByText(/90\s% sin ajustar, 80\s% ajustado/)).toContainText(
    'No mejoró: se usa el original.',
  );
  await expect(runs(page)).toContainText('90 % de aciertos · 1 época');
  await expect(
    page.getByRole('group', { name: 'El ojo original, con lo aprendido aquí' }),
  ).toContainText(/90\s% de aciertos · [\d.]+\sMB/);
  await page.getByRole('radio', { name: 'los dos' }).tap();
  await expect(page.getByRole('group', { name: 'El ojo original (Enseñar)' })).toBeVisible();
});

test('a tuned eye stands beside the original one, a tap away @long', async ({ page }) => {
  const tuned = { accuracy: 0.95, loss: 0.2, epoch: 1 };
  await openTuned(page, { tuning: { kept: 'tuned', headOnly, tuned } });
  await expect(page.getByText('Se usa el ajustado.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'El ojo ajustado' })).toBeVisible();
  await page.getByRole('radio', { name: 'original' }).tap();
  await expect(page.getByRole('group', { name: 'El ojo original (Enseñar)' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'El ojo ajustado' })).toBeHidden();
});

test('an eye of which only the layer of the classes learned can be used @long', async ({
  page,
}) => {
  await openTuned(page, {
    ...{ model: { kind: 'eye', level: 'head', eyeKey: 'eye@128' }, history: [] },
    tuning: { kept: 'head', headOnly },
  });
  await expect(page.getByText(/aprendió solo la capa de tus clases/)).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'El ojo original, con lo aprendido aquí' }),
  ).toBeVisible();
  await expect(runs(page)).toContainText('90 % de aciertos · solo tus clases');
  await expect(page.getByRole('button', { name: 'Compartir Ojo 1' })).toBeEnabled();
  await expect(page.getByRole('checkbox', { name: 'Comparar Ojo 1' })).toBeEnabled();
});
