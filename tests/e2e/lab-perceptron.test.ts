import { expect, test } from './app.ts';
import { copyLink, expectAccessible, inOtherLanguage, openLab, sentence } from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('one step with all its numbers, then all steps until no error is left', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openLab(page, 'perceptron');
  await expect(sentence(page)).toContainText('6 de 10 quedan del lado equivocado');
  await expect(page.getByRole('button', { name: 'Un paso' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Un paso' }).click();
  await expect(sentence(page)).toContainText('Era manzana y dijo naranja. Error −1');
  const numbers = page.getByRole('region', { name: 'El último paso, con sus números' });
  await expect(numbers).toContainText('(−1)·0.1 + 1·0.2 + 0 = 0.1');
  await expect(numbers).toContainText('−1 + 0.5·(−1)·0.1 = −1.05');
  await expect(numbers).toContainText('1 + 0.5·(−1)·0.2 = 0.9');
  await page.getByRole('radio', { name: 'rápida' }).click();
  await page.getByRole('button', { name: 'Correr' }).press('Enter');
  await expect(sentence(page)).toContainText('convergió en 5 épocas y 12 correcciones');
  await expect(page.getByRole('img', { name: 'Errores por época: 6, 3, 2, 1, 0' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correr' })).toBeDisabled();
  const link = await copyLink(page);
  expect(link.length).toBeLessThanOrEqual(300);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('converged in 5 epochs and 12 corrections');
    await other.getByRole('button', { name: 'In code' }).click();
    await expect(other.getByRole('dialog')).toContainText('eta, steps, errors = 0.5, 50, []');
  });
});

test('points by tap and by keyboard; what no line separates never comes to rest @long', async ({
  page,
}) => {
  await openLab(page, 'perceptron');
  const plane = page.getByRole('application', { name: /Frutas por color y cáscara: 10/ });
  const box = (await plane.boundingBox())!;
  await plane.click({ position: { x: box.width * 0.8, y: box.height * 0.3 } });
  await expect(
    page.getByRole('application', { name: /Frutas por color y cáscara: 11/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: '▲ naranja' }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('application', { name: /Frutas por color y cáscara: 12/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'rápida' }).click();
  await page.getByRole('button', { name: 'Correr' }).click();
  await expect(sentence(page)).toContainText('Ninguna recta separa estas frutas');
  await page.getByRole('button', { name: 'Pausa' }).click();
  await page.getByRole('button', { name: 'Volver a empezar' }).click();
  await expect(sentence(page)).toContainText('6 de 10');
});

test('colours in front of the camera become points; the line decides, and no link has them @long', async ({
  page,
}) => {
  await openLab(page, 'perceptron');
  await page.getByRole('button', { name: 'Con la cámara' }).click();
  await page.getByRole('button', { name: 'Usar la escena de ejemplo' }).click();
  await page.getByRole('button', { name: 'Es A' }).click();
  await expect(sentence(page)).toContainText('toca «Es B»');
  await page.getByRole('button', { name: 'Es B' }).click();
  await expect(page.getByRole('group', { name: /saturación: 2/ })).toBeVisible();
  await expect(page.getByText(/En el centro: tono/)).toContainText(/Σ\s=\s.*\s[≥<]\s0/);
  await expectAccessible(page);
  const { searchParams } = new URL(await copyLink(page));
  expect(searchParams.get('state')!.length).toBeLessThan(8);
});

test('photographs of two classes of the project become points, under their names @long', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await openLab(page, 'rules');
  await page.getByRole('radio', { name: 'Mis clases' }).click();
  await page.getByRole('button', { name: /ejemplo/ }).click();
  await expect(sentence(page)).toContainText('Tus 3 clases', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Todos los laboratorios' }).click();
  await page.getByRole('button', { name: /Perceptrón/ }).click();
  await page.getByRole('button', { name: 'Con la cámara' }).click();
  await page.getByText('Más', { exact: true }).click();
  const pair = page.getByRole('combobox', { name: 'Qué clases del proyecto' });
  await expect(pair.getByRole('option')).toHaveCount(3);
  const [first, second] = (await pair.getByRole('option').nth(1).innerText()).split(' y ');
  await pair.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Usar las fotos de mi proyecto' }).click();
  await expect(page.getByRole('button', { name: `Es ${first}` })).toBeVisible();
  await expect(page.getByRole('button', { name: `Es ${second}` })).toBeVisible();
  const plane = page.getByRole('group', { name: /saturación: \d+/ });
  const count = Number(/saturación: (\d+)/.exec((await plane.getAttribute('aria-label'))!)![1]);
  expect(count).toBeGreaterThanOrEqual(18);
  expect(count).toBeLessThanOrEqual(64);
  await expect(page.getByRole('img', { name: /Errores por época/ })).toBeVisible();
  // They are as much the camera's as what it sees now: no link has them.
  const { searchParams } = new URL(await copyLink(page));
  expect(searchParams.get('state')!.length).toBeLessThan(8);
});

test('a camera that was switched off is off, and is back in a room that shows it @long', async ({
  page,
}) => {
  const state = () =>
    page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject as MediaStream | null | undefined;
      return stream?.getVideoTracks()[0]?.readyState;
    });
  await openLab(page, 'perceptron');
  await page.getByRole('button', { name: 'Con la cámara' }).click();
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  await expect.poll(state).toBe('live');
  await page.getByRole('button', { name: 'Sin la cámara' }).click();
  await expect.poll(state).toBe('ended');
  await page.getByRole('button', { name: 'Con la cámara' }).click();
  await expect.poll(state).toBe('live');
  await page.getByRole('button', { name: 'Sin la cámara' }).click();
  await expect.poll(state).toBe('ended');
  await page.getByRole('button', { name: 'Ver', exact: true }).click();
  await expect.poll(state).toBe('live');
});
