import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

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
