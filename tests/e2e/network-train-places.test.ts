import { AxeBuilder } from '@axe-core/playwright';
import { startServer } from '../../tools/serve.mjs';
import { readDigitNet } from '../fixtures/digit-net.ts';
import { expect, test } from './app.ts';
import { putRun } from './kept-run.ts';
import {
  button,
  colourful,
  room,
  slide,
  takeToySet,
  tiny,
  upright,
  withoutEye,
} from './network-room.ts';

test.use(upright);

for (const surface of ['night', 'paper'] as const) {
  test(`no barrier in Train, nor before digits: en, ${surface} @long`, async ({ page }) => {
    // Eight looks of axe around a training, and a device that is measured anew.
    test.slow();
    await page.addInitScript(
      (preferences) => localStorage.setItem('vistazo.preferences', preferences),
      JSON.stringify({ language: 'en', surface }),
    );
    await withoutEye(page);
    const accessible = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        ),
      ).toEqual([]);
    };
    await page.goto(`${room}&tab=train&network=${encodeURIComponent(colourful)}`);
    await expect(button(page, 'Go to Teach')).toBeVisible({ timeout: 30_000 });
    await accessible('nothing to learn from');
    await button(page, 'Three sample things').tap();
    for (const part of ['More settings', 'Fine-tune the eye']) {
      await page.locator('summary', { hasText: part }).tap();
    }
    await accessible('before');
    await slide(page, 'Epochs', 1);
    await button(page, 'rate × 10').tap();
    await button(page, 'Train').tap();
    await expect(page.getByText('Done: 1 epoch.')).toBeVisible({ timeout: 60_000 });
    await page.locator('summary', { hasText: 'As a table' }).tap();
    await page.locator('summary', { hasText: 'Gradients, weights and kernels' }).tap();
    await page.getByRole('checkbox', { name: 'Compare Network 1' }).check();
    await expect(page.getByRole('list', { name: 'Kernels of the first layer' })).toBeVisible();
    await accessible('after');
    await page.setViewportSize({ width: 1440, height: 900 });
    await accessible('wide');

    await page.setViewportSize({ width: 390, height: 844 });
    const { plan, weights } = readDigitNet();
    await putRun(page, {
      source: 'digits',
      model: { kind: 'network', description: plan.description },
      classNames: Array.from({ length: 10 }, (_, digit) => String(digit)),
      weights,
    });
    await page.reload();
    await page.getByRole('button', { name: /^Use Digits \d/ }).tap();
    await expect(button(page, 'Try a sample digit')).toBeVisible({ timeout: 30_000 });
    await button(page, 'Try a sample digit').tap();
    await expect(page.getByRole('group', { name: 'Your network' })).toContainText(/a picture/, {
      timeout: 30_000,
    });
    await accessible('a digit by finger');
    await page.getByRole('radio', { name: 'with the camera' }).tap();
    await accessible('a digit by camera');
  });
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a network is trained with the server gone @long', async ({ page }) => {
    const server = await startServer({ base: '/sub' });
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug`);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
    await expect(page.getByRole('dialog')).toContainText('Listo para usarse sin internet', {
      timeout: 60_000,
    });
    await server.close();
    const asked = `room=network&tab=build&network=${encodeURIComponent(tiny)}`;
    await page.goto(`${server.url}?backend=wasm&source=scene&object=mug&${asked}`);
    await takeToySet(page);
    await page.getByRole('radio', { name: 'Entrenar' }).click();
    await slide(page, 'Épocas', 1);
    await button(page, 'Entrenar').tap();
    await expect(page.getByText('Terminó: 1 época.')).toBeVisible({ timeout: 60_000 });
  });
});
