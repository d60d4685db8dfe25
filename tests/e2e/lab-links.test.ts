import type { Page } from '@playwright/test';
import { labs } from '../../src/app/neuron/labs.ts';
import { lossesLab } from '../../src/app/neuron/losses.ts';
import { encodeLab } from '../../src/core/lab-state/lab-link.ts';
import { initialState } from '../../src/core/lab-state/snap.ts';
import { expect, test } from './app.ts';
import { beFound, copyLink, openLab, sentence } from './lab.ts';
import { readQr } from './qr.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const initial = initialState(lossesLab.fields);
const changed = encodeLab(lossesLab, { ...initial, answer: 0.5 });

/** Losses is as at first, and goes on working. */
async function expectFresh(page: Page): Promise<void> {
  await expect(sentence(page)).toContainText('Predijo 0.2 y lo correcto era 1: L = 1.61');
  const answer = page.getByRole('slider', { name: 'Predicción ŷ' });
  await answer.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('L = 0.693');
}

test('a whole link opens its state without a word, and is copied and read by a camera', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(page, 'losses', changed);
  await expect(sentence(page)).toContainText('L = 0.693');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Compartir' }).click();
  const sheet = page.getByRole('dialog', { name: 'Compartir' });
  const copied = async () => {
    await sheet.getByRole('button', { name: 'Copiar el enlace' }).click();
    await expect(sheet.getByRole('status')).toHaveText('Copiado.');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect(sheet).toContainText('un celular no puede abrirla');
  await expect(sheet.getByRole('img')).toHaveCount(0);
  const here = new URL(await copied());
  expect([here.origin, here.searchParams.get('state')]).toEqual([
    new URL(page.url()).origin,
    changed,
  ]);
  await page.keyboard.press('Escape');
  await beFound(page);
  await page.getByRole('button', { name: 'Compartir' }).click();
  const code = sheet.getByRole('img', { name: 'Código QR con el enlace a este laboratorio' });
  await expect(code).toBeVisible();
  const link = `https://192.168.1.20:4443/?lab=losses&state=${changed}`;
  expect(await readQr(code)).toBe(link);
  expect(await copied()).toBe(link);
});

test('a damaged link opens each lab as at first, and says so @long', async ({ page }) => {
  const broken = changed.slice(0, -1) + (changed.endsWith('x') ? 'y' : 'x');
  for (const { id } of labs) {
    await openLab(page, id, broken);
    await expect(page.getByRole('alert'), id).toContainText('llegó incompleto o cambiado');
  }
  await openLab(page, 'losses', broken);
  await expectFresh(page);
  await page.getByRole('button', { name: 'Cerrar el aviso' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a link from the future opens the lab as at first, and says so', async ({ page }) => {
  const nextVersion = encodeLab({ ...lossesLab, version: lossesLab.version + 1 }, initial);
  const fields = { ...lossesLab.fields, unheardOf: { kind: 'flag', initial: false } } as const;
  const newField = encodeLab({ ...lossesLab, fields }, { ...initial, unheardOf: true });
  for (const state of [nextVersion, newField]) {
    await openLab(page, 'losses', state);
    await expect(page.getByRole('alert')).toContainText('de una versión más nueva');
    await expectFresh(page);
  }
});

test('a link to a lab that is not known shows those that are @long', async ({ page }) => {
  await page.goto(`./?room=neuron&lab=quantum&state=${changed}&backend=wasm`);
  await expect(page.getByRole('alert')).toContainText('un laboratorio que esta versión no conoce');
  await page.getByRole('button', { name: 'Funciones de pérdida' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectFresh(page);
});

test('a link of a million letters is only damaged @long', async ({ page, baseURL }) => {
  // A server may refuse such an address; an installed app answers it by itself.
  const isHuge = (url: URL) => url.search.length > 1e6;
  await page.route(isHuge, async (route) =>
    route.fulfill({ response: await route.fetch({ url: baseURL! }) }),
  );
  await openLab(page, 'losses', 'A'.repeat(1e6));
  await expect(page.getByRole('alert')).toContainText('llegó incompleto o cambiado');
  await expectFresh(page);
});

test('whoever leaves at once finds the last change when coming back @long', async ({ page }) => {
  const answer = page.getByRole('slider', { name: 'Predicción ŷ' });
  // The page's clock stands still: what waits to be written waits for ever.
  await page.clock.install();
  await openLab(page, 'losses');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await answer.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('L = 0.693');
  await page.getByRole('button', { name: 'Siguiente: Descenso por gradiente' }).click();
  await expect(sentence(page)).toContainText('la pendiente es 5');
  await page.goBack();
  await expect(sentence(page)).toContainText('L = 0.693');

  await answer.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(sentence(page)).toContainText('L = 0.916');
  await page.getByRole('navigation').getByRole('button', { name: 'Enseñar' }).click();
  await expect(page).toHaveURL(/room=teach/);
  await page.goBack();
  await expect(sentence(page)).toContainText('L = 0.916');
  // The screen that opened the lab first is gone; its link is that of the present state all the same.
  await page.clock.resume();
  const shared = new URL(await copyLink(page)).searchParams.get('state');
  expect(shared).toBe(encodeLab(lossesLab, { ...initial, answer: 0.4 }));
});
