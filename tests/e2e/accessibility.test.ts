import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addClass, expect, record, test } from './app.ts';

// Contrast is measured on what has arrived, not on what is still fading in.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function expectAccessible(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

/** A dozen screens, each looked at for a second or more. */
const visitMs = 180_000;

/** Visits every screen of the app in one language and on one surface. */
async function visitAll(page: Page, language: 'es' | 'en', surface: 'night' | 'paper') {
  test.setTimeout(visitMs);
  await page.addInitScript(
    (preferences) => {
      if (!localStorage.getItem('vistazo.preferences')) {
        localStorage.setItem('vistazo.preferences', preferences);
      }
    },
    JSON.stringify({ language: 'es', surface }),
  );
  await page.goto('./?backend=wasm&size=128');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'welcome');
  await page.getByRole('button', { name: 'Probar con una escena de ejemplo' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await expectAccessible(page, 'teach, nothing yet');
  await addClass(page, 'Taza');
  await record(page, 'Taza', 600);
  await addClass(page, 'Una clase con un nombre muy largo que no cabe en una sola línea');
  if (language === 'en') {
    await page.evaluate(() => {
      const stored = JSON.parse(localStorage.getItem('vistazo.preferences')!) as object;
      localStorage.setItem('vistazo.preferences', JSON.stringify({ ...stored, language: 'en' }));
    });
    await page.reload();
  }
  const words =
    language === 'es'
      ? {
          menu: 'Menú',
          row: 'Taza: ver sus tomas',
          none: /^Ninguna de estas/,
          fool: '¿Quién la engaña?',
          leaveFool: /^Salir de/,
          sheets: [
            'Proyectos…',
            'Compartir proyecto…',
            'Abrir archivo…',
            'Ajustes',
            'Este dispositivo',
            'Instalar la aplicación',
            'QR de esta aplicación',
            'Acerca de Vistazo',
          ],
          actions: 'Acciones de Mi proyecto',
          rename: 'Cambiar el nombre',
          more: 'Más',
          erase: 'Borrar todo de este dispositivo…',
          eraseAll: 'Borrar todo…',
        }
      : {
          menu: 'Menu',
          row: 'Taza: see its takes',
          none: /^None of these/,
          fool: 'Who can fool it?',
          leaveFool: /^Leave/,
          sheets: [
            'Projects…',
            'Share project…',
            'Open a file…',
            'Settings',
            'This device',
            'Install the app',
            'QR',
            'About Vistazo',
          ],
          actions: 'Actions for My project',
          rename: 'Rename',
          more: 'More',
          erase: 'Erase everything from this device…',
          eraseAll: 'Erase everything…',
        };
  await page.getByRole('button', { name: words.row }).waitFor();
  await expectAccessible(page, 'teach');
  await page.getByRole('button', { name: words.row }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'tray');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.none }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'none of these');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.fool }).click();
  await page.getByRole('region', { name: words.fool }).waitFor();
  await expectAccessible(page, 'who can fool it');
  await page.getByRole('button', { name: words.leaveFool }).click();
  for (const [index, sheet] of words.sheets.entries()) {
    await page.getByRole('button', { name: words.menu, exact: true }).click();
    if (index === 0) await expectAccessible(page, 'menu');
    await page.getByRole('menuitem', { name: sheet }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, sheet);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('button', { name: words.menu, exact: true }).click();
  await page.getByRole('menuitem', { name: words.sheets[0]! }).click();
  await page.getByRole('button', { name: words.actions }).click();
  await expectAccessible(page, 'actions of a project');
  await page.getByRole('menuitem', { name: words.rename }).click();
  await expectAccessible(page, 'naming a project');
  await page.keyboard.press('Escape');
  await page.getByText(words.more, { exact: true }).click();
  await page.getByRole('button', { name: words.erase }).click();
  await page.getByRole('button', { name: words.eraseAll }).click();
  await expectAccessible(page, 'erasing everything');
}

test('every screen, Spanish by night', ({ page }) => visitAll(page, 'es', 'night'));
test('every screen, English by night @long', ({ page }) => visitAll(page, 'en', 'night'));
test('every screen, Spanish on paper @long', ({ page }) => visitAll(page, 'es', 'paper'));
test('every screen, English on paper @long', ({ page }) => visitAll(page, 'en', 'paper'));
