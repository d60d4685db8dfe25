import { expect, test } from './app.ts';
import {
  copyLink,
  expectAccessible,
  inOtherLanguage,
  landscapePhoto,
  openLab,
  sentence,
} from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('rules by hand meet what nobody foresaw, pile up, and are learned', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLab(page, 'rules');
  await expect(sentence(page)).toContainText(/Con 4 y 12 km\/h aciertas en \d+ de 48/);
  const rules = page.getByRole('region', { name: 'Reglas escritas a mano' }).getByRole('listitem');
  await expect(rules).toHaveText([
    'si velocidad < 4 → camina',
    'si velocidad < 12 → corre',
    'si no → va en bici',
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Que lleguen más personas' }).click();
  await expect(sentence(page)).toContainText(/ninguna regla los previó.* de 96/);
  await page.getByRole('button', { name: 'Medir también la sacudida' }).press('Enter');
  for (let rule = 0; rule < 3; rule++) {
    await page.getByRole('button', { name: 'Agregar otra regla' }).click();
  }
  await expect(rules).toHaveCount(6);
  await page.getByRole('button', { name: 'Que aprenda sola' }).click();
  await expect(sentence(page)).toContainText(/Aprendió \d+ reglas de los ejemplos: \d+ de 96/);
  await expectAccessible(page);
  const right = /: (\d+) de 96/.exec(await sentence(page).innerText())![1];
  const link = await copyLink(page);
  expect(link.length).toBeLessThanOrEqual(300);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText(`from the examples: ${right} of 96`);
    await expect(other.getByRole('region', { name: 'Learned rules' })).toBeVisible();
  });
});

test('a threshold is moved by keyboard on the plane, and never passes the other @long', async ({
  page,
}) => {
  await openLab(page, 'rules');
  const plane = page.getByRole('group', { name: /la regla acierta/ });
  const low = plane.getByRole('slider', { name: 'Umbral: caminar o correr' });
  // Its ends are those of the speed, not of the drawing, which is a little wider.
  await expect(low).toHaveAttribute('aria-valuemin', '0');
  await expect(low).toHaveAttribute('aria-valuemax', '35');
  await low.press('ArrowRight');
  await expect(sentence(page)).toContainText('Con 4.5 y 12 km/h');
  for (let press = 0; press < 2; press++) await low.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('Con 14.5 y 14.5 km/h');
});

test('day or night by brightness: a rule by hand beside one that is found @long', async ({
  page,
}) => {
  await openLab(page, 'rules');
  await page.getByRole('radio', { name: 'Día o noche' }).click();
  await page.getByRole('button', { name: 'Usar la escena de ejemplo' }).click();
  await page.getByRole('button', { name: 'Es de día' }).click();
  await expect(sentence(page)).toContainText('noche');
  await expect(async () => {
    // The hand in the scene moves: its brightness does, too.
    await page.getByRole('button', { name: 'Es de noche' }).click();
    await expect(sentence(page)).toContainText(/Tu regla acierta en \d+ de \d+/, { timeout: 500 });
  }).toPass();
  await expect(page.getByText(/Brillo ahora: \d+/)).toBeVisible();
  await expectAccessible(page);
  expect(new URL(await copyLink(page)).searchParams.get('state')!.length).toBeLessThan(8);
});

test('day and night of known photographs: the boundary and both counts are the right ones @long', async ({
  page,
}) => {
  await openLab(page, 'rules');
  await page.getByRole('radio', { name: 'Día o noche' }).click();
  // Sky and ground make the mean: three nights, of which the last has lamps, and three days, the first with clouds.
  const taken = [
    ['noche', 20, 60, 40],
    ['día', 240, 160, 200],
    ['noche', 10, 110, 60],
    ['día', 190, 90, 140],
    ['noche', 40, 200, 120],
    ['día', 250, 230, 240],
  ] as const;
  for (const [index, [kind, sky, ground, mean]] of taken.entries()) {
    const choosing = page.waitForEvent('filechooser');
    if (index === 0) await page.getByRole('button', { name: 'Usar una foto o un video' }).click();
    else {
      await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
      await page.getByRole('menuitem', { name: 'Foto o video…' }).click();
    }
    await (await choosing).setFiles(landscapePhoto(`${kind} ${index}`, sky, ground));
    await expect(page.getByText(`Brillo ahora: ${mean}`, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: kind === 'día' ? 'Es de día' : 'Es de noche' }).click();
  }
  // Halfway between the lightest night, 120, and the darkest day, 140; the rule by hand begins at 128.
  await expect(sentence(page)).toContainText(
    'Tu regla acierta en 6 de 6; la aprendida, en 6: cortó en 130.',
  );
  const threshold = page
    .getByRole('group', { name: 'Controles' })
    .getByRole('slider', { name: 'Tu regla: es de día desde' });
  await threshold.fill('150');
  await expect(sentence(page)).toContainText('Tu regla acierta en 5 de 6; la aprendida, en 6');
  await threshold.fill('100');
  await expect(sentence(page)).toContainText('Tu regla acierta en 5 de 6; la aprendida, en 6');
  // A night as light as a day: the best cut is still there, and misses it.
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitem', { name: 'Foto o video…' }).click();
  await (await choosing).setFiles(landscapePhoto('nevada', 220, 200));
  await expect(page.getByText('Brillo ahora: 210', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Es de noche' }).click();
  await expect(sentence(page)).toContainText(
    'Tu regla acierta en 5 de 7; la aprendida, en 6: cortó en 130.',
  );
});

test('features by hand against the eye, on bursts that neither has seen @long', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openLab(page, 'rules');
  await page.getByRole('radio', { name: 'Mis clases' }).click();
  await expect(sentence(page)).toContainText('dos clases con dos tomas cada una');
  await page.getByRole('button', { name: /ejemplo/ }).click();
  await expect(sentence(page)).toContainText('Tus 3 clases', { timeout: 60_000 });
  await expect(async () => {
    await page.getByRole('button', { name: 'Comparar' }).click();
    await expect(sentence(page)).toContainText(/En 9 tomas que no habían visto/, {
      timeout: 10_000,
    });
  }).toPass({ timeout: 150_000 });
  const shares = await page.locator('dd strong').allInnerTexts();
  const [byHand, byEye] = shares.map((share) => Number(share.split(' ')[0]));
  expect(byEye).toBeGreaterThan(byHand!);
});
