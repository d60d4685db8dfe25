import type { Page } from '@playwright/test';
import type { KeptRun } from './kept-run.ts';
import { expect, test } from './app.ts';
import { putRun } from './kept-run.ts';
import { room, runs, upright } from './network-room.ts';

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
  ).toContainText(/90\s% de aciertos · [\d.]+ MB/);
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
