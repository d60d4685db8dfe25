import { expect, test } from './app.ts';
import {
  copyLink,
  expectAccessible,
  inOtherLanguage,
  openLab,
  sentence,
  touchDrag,
} from './lab.ts';

test.use({
  hasTouch: true,
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  contextOptions: { reducedMotion: 'reduce' },
});

test('a point is dragged along each of the six, into flat zones', async ({ page }) => {
  await openLab(page, 'activations');
  await expect(sentence(page)).toContainText('Sigmoide(2) = 0.881, con pendiente 0.105');
  const point = page.getByRole('slider', { name: 'Entrada x' });
  await expectAccessible(page);
  await point.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('Sigmoide(4) = 0.982, con pendiente 0.018');
  await expect(sentence(page)).toContainText('Zona saturada');
  for (const [name, told] of [
    ['tanh', 'tanh(4) = 0.999'],
    ['ReLU', 'ReLU(4) = 4, con pendiente 1.'],
    ['Leaky ReLU', 'Leaky ReLU(4) = 4, con'],
    ['Maxout', 'Maxout(4) = 4, con'],
    ['ELU', 'ELU(4) = 4, con'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).tap();
    await expect(sentence(page)).toContainText(told);
  }
  await touchDrag(page, point, -190);
  await expect(sentence(page)).toContainText('ELU(−');
  await page.getByRole('radio', { name: 'ReLU', exact: true }).tap();
  await expect(sentence(page)).toContainText('Zona muerta');
  await page.getByRole('button', { name: '¿Por qué?' }).tap();
  const why = page.getByRole('dialog', { name: '¿Por qué?' });
  await why.getByRole('button', { name: 'Con números' }).first().tap();
  await expect(why.locator('math').first()).toContainText('(−');
});

test('ten layers: a gradient vanishes, explodes, and is kept @long', async ({ page, browser }) => {
  await openLab(page, 'activations');
  await page.getByText('Diez capas').tap();
  await expect(sentence(page)).toContainText('El gradiente se desvanece');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'ReLU', exact: true }).tap();
  const sigma = page.getByRole('slider', { name: 'σ de los pesos al empezar' });
  await sigma.fill('0');
  await expect(sentence(page)).toContainText('El gradiente explota');
  await page.getByRole('button', { name: 'σ de He: √(2/32)' }).tap();
  await expect(sentence(page)).toContainText('Así sí');
  const layer = page.getByRole('button', { name: /^Capa 7:/ });
  await layer.focus();
  await page.keyboard.press('Enter');
  await expect(layer).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Salidas de la capa 7')).toBeVisible();
  const told = await layer.getAttribute('aria-label');
  const numbers = told!.match(/[\d.]+/g);
  await page.getByRole('button', { name: 'En código' }).tap();
  await expect(page.getByText('np.random.RandomState(1)')).toBeVisible();
  await page.keyboard.press('Escape');
  const link = await copyLink(page);
  await inOtherLanguage(browser, link, async (other) => {
    await expect(sentence(other)).toContainText('That works');
    const same = other.getByRole('button', { name: /^Layer 7:/ });
    await expect(same).toHaveAttribute('aria-pressed', 'true');
    expect((await same.getAttribute('aria-label'))!.match(/[\d.]+/g)).toEqual(numbers);
  });
});

test('the live picture goes through the function @long', async ({ page }) => {
  await openLab(page, 'activations');
  await page.getByRole('button', { name: 'Con la cámara' }).tap();
  await page.getByRole('button', { name: 'Usar la escena de ejemplo' }).tap();
  const live = page.getByText(/Centro: x = −?\d/);
  await expect(live).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.activated canvas.shown')).toBeVisible();
  await expectAccessible(page);
  // ReLU lets nothing of a dark middle through.
  await page.getByRole('radio', { name: 'ReLU', exact: true }).tap();
  await expect(page.getByText(/x = −\d\.\d → f\(x\) = 0\.00/)).toBeVisible();
  await page.getByRole('button', { name: 'Sin la cámara' }).tap();
  await expect(page.locator('.activated')).toHaveCount(0);
});

test('a camera that looks at one is a mirror, before the function and after it @long', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (!isSecureContext) return;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 240];
    const context = canvas.getContext('2d')!;
    setInterval(() => {
      context.fillStyle = '#000';
      context.fillRect(0, 0, 320, 240);
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 160, 240);
    }, 66);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(15));
  });
  await openLab(page, 'activations');
  await page.getByRole('button', { name: 'Con la cámara' }).tap();
  await page.getByRole('button', { name: 'Abrir la cámara' }).tap();
  const drawn = page.locator('.activated canvas.shown');
  await expect(drawn).toBeVisible({ timeout: 30_000 });
  /** Whether it is bright in the four quarters of what is drawn: the picture before beside the one after. */
  const isBright = async () => {
    const png = (await drawn.screenshot()).toString('base64');
    return page.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [0.08, 0.42, 0.58, 0.92].map((x) => {
        const [red] = context.getImageData(x * bitmap.width, 0.4 * bitmap.height, 1, 1).data;
        return red! > 128;
      });
    }, png);
  };
  // White stands at the left of the array, and at the right of a mirror.
  await expect.poll(isBright).toEqual([false, true, false, true]);
});
