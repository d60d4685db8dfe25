import { AxeBuilder } from '@axe-core/playwright';
import { encodeNetwork } from '../../src/core/network/network-link.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { expect, test } from './app.ts';
import { button, room, upright, withoutEye } from './network-room.ts';

test.use(upright);
test.beforeEach(({ page }) => withoutEye(page));

for (const language of ['es', 'en'] as const) {
  for (const surface of ['night', 'paper'] as const) {
    test(`no barrier: ${language}, ${surface} @long`, async ({ page }) => {
      await page.addInitScript(
        (preferences) => localStorage.setItem('vistazo.preferences', preferences),
        JSON.stringify({ language, surface }),
      );
      const accessible = async (screen: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
          ),
        ).toEqual([]);
      };
      const words =
        language === 'es'
          ? {
              input: /^Entrada/,
              other: 'Otra red',
              table: 'Tabla de parámetros',
              code: 'En código',
              close: 'Cerrar',
              drawing: /Dibujo de/,
            }
          : {
              input: /^Input/,
              other: 'Choose another network',
              table: 'Table of parameters',
              code: 'In code',
              close: 'Close',
              drawing: /Drawing of/,
            };
      await page.goto(`${room}&network=${encodeURIComponent(encodeNetwork(lenet5('tanh', 1)))}`);
      await page.getByRole('button', { name: words.input }).waitFor({ timeout: 30_000 });
      await accessible('start');
      for (const place of [-1, 0, 1, 2, 9]) {
        await page.locator(`[data-place="${place}"]`).tap();
        await accessible(`card ${place}`);
      }
      for (const sheet of [words.other, words.table, words.code]) {
        await button(page, sheet).tap();
        await page.getByRole('dialog').waitFor();
        await accessible(sheet);
        await page
          .getByRole('dialog')
          .getByRole('button', { name: words.close, exact: true })
          .tap();
      }
      await page.getByRole('button', { name: words.drawing }).tap();
      await page.getByRole('dialog').getByRole('img').waitFor();
      await accessible('drawing');
      await page.goto(
        `${room}&network=${encodeURIComponent('1~32.1.signed~c6.5.1.valid~n84~arelu~o')}`,
      );
      await page.locator('[data-place="1"]').tap();
      await page.getByRole('alert').waitFor();
      await accessible('trouble');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.along').waitFor();
      await accessible('wide');
    });
  }
}
