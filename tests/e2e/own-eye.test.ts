import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function openEye(page: Page, language: 'es' | 'en', surface = 'night'): Promise<void> {
  await page.addInitScript((preferences) => {
    if (!localStorage.getItem('vistazo.preferences')) {
      localStorage.setItem('vistazo.preferences', preferences);
    }
  }, JSON.stringify({ language, surface }));
  await page.goto('./?backend=wasm&source=scene&object=mug&room=see');
  await page.getByRole('radio', { name: language === 'es' ? 'Tu ojo' : 'Your eye' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html}`)).toEqual([]);
}

/** Mean saturation, HSV 0–1, and mean level, 0–255, of what a canvas shows. */
function seen(canvas: Locator): Promise<{ saturation: number; level: number }> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    let [saturation, level] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      const most = Math.max(red, green, blue);
      saturation += most > 0 ? (most - Math.min(red, green, blue)) / most : 0;
      level += (red + green + blue) / 3;
    }
    return { saturation: saturation / (width * height), level: level / (width * height) };
  });
}

test('by keyboard, in Spanish: the spectrum, and dim light takes the colour away @long', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openEye(page, 'es');
  const wave = page.getByRole('slider', { name: 'Longitud de onda' });
  await wave.focus();
  await page.keyboard.press('Home');
  await expect(wave).toHaveAttribute('aria-valuetext', '390 nm');
  const answer = (name: string) =>
    page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');
  // Red light at 650 nm: long cones a little, rods nothing.
  await wave.fill('650');
  await expect(answer('Conos L')).toContainText('17 %');
  await expect(answer('Conos M')).toContainText('2 %');
  await expect(answer('Bastones')).toContainText('0 %');
  await wave.fill('507');
  await expect(answer('Bastones')).toContainText('100 %');
  await expect(page.getByRole('img', { name: 'Color de la luz de 507 nanómetros' })).toBeVisible();
  await expectAccessible(page, 'cones');

  await page.getByRole('radio', { name: 'Poca luz' }).focus();
  await page.keyboard.press('Enter');
  const light = page.getByRole('slider', { name: 'De la luz del día a las estrellas' });
  const canvas = page.locator('.live canvas');
  await expect.poll(async () => (await seen(canvas)).level).toBeGreaterThan(5);
  await light.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Conos 100 %, bastones 0 %')).toBeVisible();
  const day = await seen(canvas);
  // Home and End count from the light's own left, daylight.
  await page.keyboard.press('End');
  await expect(page.getByText('Conos 0 %, bastones 100 %')).toBeVisible();
  await expect.poll(async () => (await seen(canvas)).level).toBeLessThan(day.level / 2);
  await expect(
    page.getByRole('img', {
      name: 'La imagen en vivo como se vería con 0.001 lux, solo estrellas',
    }),
  ).toBeVisible();
  // One hue is left.
  const hues = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    const ratios: number[] = [];
    for (let at = 0; at < data.length; at += 4 * 97) {
      if (data[at + 2]! > 60) ratios.push(data[at]! / data[at + 2]!);
    }
    return { count: ratios.length, spread: Math.max(...ratios) - Math.min(...ratios) };
  });
  expect(hues.count).toBeGreaterThan(20);
  expect(hues.spread).toBeLessThan(0.06);
  await expectAccessible(page, 'dim light');
});

test.describe('by touch, in English, on a small phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('the blind spot: a measured screen, a measured distance, an angle @long', async ({
    page,
  }) => {
    await openEye(page, 'en', 'paper');
    await page
      .getByRole('img', { name: /^Curves of sensitivity/ })
      .tap({ position: { x: 20, y: 60 } });
    await expect(page.getByRole('slider', { name: 'Wavelength' })).toHaveAttribute(
      'aria-valuetext',
      /^4\d\d nm$/,
    );
    await page.getByRole('radio', { name: 'Blind spot' }).tap();
    await expectAccessible(page, 'blind spot');
    const cross = page.locator('.cross');
    const dot = page.locator('.dot');
    const middle = async (locator: Locator) => {
      const box = (await locator.boundingBox())!;
      return box.x + box.width / 2;
    };
    expect(await middle(dot)).toBeGreaterThan(await middle(cross));
    await page.getByRole('radio', { name: 'Left eye' }).tap();
    expect(await middle(dot)).toBeLessThan(await middle(cross));
    await expect(page.getByText('Close your right eye.')).toBeVisible();

    // A card of plastic says how large a millimetre is; it is remembered.
    await page.getByText('Fit it to your screen').tap();
    await page.getByRole('slider', { name: 'Size of the drawing' }).fill('5');
    const card = page.getByRole('img', { name: 'Drawing of a bank card' });
    await expect.poll(async () => (await card.boundingBox())!.width).toBeCloseTo(53.98 * 5, 0);
    await page.getByRole('slider', { name: 'From the cross to the dot' }).fill('50');
    await expect
      .poll(async () => Math.abs((await middle(cross)) - (await middle(dot))))
      .toBeCloseTo(250, 0);
    // 5 cm / tan 15.5° = 18 cm.
    await expect(page.getByText('at about 18 cm the dot disappears')).toBeVisible();
    await page.getByRole('spinbutton', { name: 'How far away was your eye?' }).fill('19');
    const degrees = (Math.atan(5 / 19) * 180) / Math.PI;
    await expect(page.getByText(`is ${degrees.toFixed(1)}° from`)).toBeVisible();
    await page.getByRole('switch', { name: /^Striped background/ }).tap();
    await expectAccessible(page, 'measured');
    const body = page.locator('[role="dialog"] .body');
    expect(await body.evaluate((element) => element.scrollWidth)).toBe(360);

    await page.reload();
    await page.getByRole('radio', { name: 'Your eye' }).tap();
    await page.getByRole('radio', { name: 'Blind spot' }).tap();
    await expect(page.getByRole('slider', { name: 'Size of the drawing' })).toHaveValue('5');
    await page.getByRole('button', { name: 'Forget the measure' }).tap();
    await expect(page.getByText('As yet it is a guess')).toBeVisible();
  });
});
