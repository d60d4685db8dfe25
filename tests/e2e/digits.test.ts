import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { parseDigits } from '../../src/app/network/digits-file.ts';
import { packedDigits } from '../../tools/vite/digits.ts';
import { readDigitNet } from '../fixtures/digit-net.ts';
import { expect, expectFocusHere, test } from './app.ts';
import { filmNothing, useFilm } from './film.ts';
import { putRun } from './kept-run.ts';

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });

const { pixels, labels } = parseDigits(gunzipSync(packedDigits()));
/** The first of those that nobody learns from, in the order in which the page offers them. */
const asked = Array.from({ length: 10 }, (_, i) => 9000 + i);

/** Opens Train with LeNet-5, which knows digits. */
async function openDigits(page: Page, source: string): Promise<void> {
  // The eye answers nothing here: it is not fetched.
  await page.route('**/models/eye/**', () => {});
  await page.goto(`./?backend=wasm&room=network&tab=train${source}`);
  await expect(page.getByRole('region', { name: 'Entrenamientos' })).toBeVisible();
  const { plan, weights } = readDigitNet();
  await putRun(page, {
    source: 'digits',
    model: { kind: 'network', description: plan.description },
    classNames: Array.from({ length: 10 }, (_, digit) => String(digit)),
    weights,
  });
  await page.reload();
}

const answers = (page: Page) => page.getByRole('group', { name: 'Tu red' }).getByRole('listitem');

/** Which digit the network takes what it is shown for; waits until it says so. */
async function answerOf(page: Page): Promise<number> {
  const sure = answers(page).filter({ hasText: /(100|[1-9]\d)\s%/ });
  // The first one waits for the device to be chosen, too.
  await expect(sure.first()).toBeVisible({ timeout: 60_000 });
  const shares = await answers(page).evaluateAll((items) =>
    items.map(({ textContent }) => Number(/(\d+)\s%/.exec(textContent)?.[1])),
  );
  return shares.indexOf(Math.max(...shares));
}

/** Waits until nothing is answered any more. */
async function untilBlank(page: Page): Promise<void> {
  await expect(answers(page).filter({ hasText: /[1-9]\d*\s%/ })).toHaveCount(0);
}

/** How many of the asked digits were taken for what they are. */
function rightOf(answered: readonly number[]): number {
  return answered.filter((digit, i) => digit === labels[asked[i]!]).length;
}

test('ten digits on the finger canvas are read', async ({ page }) => {
  await openDigits(page, '&source=scene&object=mug');
  const answered: number[] = [];
  while (answered.length < asked.length) {
    await page.getByRole('button', { name: 'Uno ya escrito' }).click();
    answered.push(await answerOf(page));
    await page.getByRole('button', { name: 'Hoja nueva' }).click();
    await untilBlank(page);
  }
  expect(rightOf(answered)).toBeGreaterThanOrEqual(9);
});

test('asking it about a thousand is given up and begun again by keyboard, and the focus stays @long', async ({
  page,
}) => {
  await openDigits(page, '&source=scene&object=mug');
  await page.getByRole('radio', { name: 'Evaluar' }).click();
  await page.getByRole('combobox', { name: 'Qué se evalúa' }).selectOption({ index: 1 });
  const cancel = page.getByRole('button', { name: 'Cancelar', exact: true });
  const again = page.getByRole('button', { name: 'Medir', exact: true });
  await cancel.press('Enter');
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cancel).toBeFocused();
  await expect(page.getByText(/^Acierta 9\d\d de 1,000 imágenes/)).toBeVisible({ timeout: 60_000 });
  await expectFocusHere(page, cancel);
});

test('ten digits on paper before the camera are read @long', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await useFilm(context);
  await openDigits(page, '&source=camera');
  await page.getByRole('radio', { name: 'con la cámara' }).click();
  const answered: number[] = [];
  for (const index of asked) {
    await filmNothing(page);
    await untilBlank(page);
    await filmPaper(page, pixels.subarray(index * 784, (index + 1) * 784));
    answered.push(await answerOf(page));
  }
  expect(rightOf(answered)).toBeGreaterThanOrEqual(9);
});

/** Films a sheet of paper with a digit in dark ink. @param digit `[28, 28]`, white on black, 0–255. */
async function filmPaper(page: Page, digit: Uint8Array): Promise<void> {
  await page.evaluate(async (ink) => {
    const small = new OffscreenCanvas(28, 28);
    const picture = new ImageData(28, 28);
    ink.forEach((level, at) => picture.data.set([30, 40, 90, level], at * 4));
    small.getContext('2d')!.putImageData(picture, 0, 0);
    const paper = new OffscreenCanvas(480, 480);
    const context = paper.getContext('2d')!;
    context.fillStyle = '#e9e6de';
    context.fillRect(0, 0, 480, 480);
    context.drawImage(small, 110, 110, 260, 260);
    window.film.show(await createImageBitmap(paper), 0);
  }, Array.from(digit));
}
