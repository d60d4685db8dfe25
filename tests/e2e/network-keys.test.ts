import type { Locator, Page } from '@playwright/test';
import { en } from '../../src/ui/messages/en.ts';
import { es } from '../../src/ui/messages/es.ts';
import { networkEn } from '../../src/ui/messages/network/en.ts';
import { networkEs } from '../../src/ui/messages/network/es.ts';
import { expect, test } from './app.ts';
import { Keyboard } from './keyboard.ts';
import { button, withoutEye } from './network-room.ts';

const looks = [
  {
    name: 'in Spanish on a phone',
    use: { locale: 'es-MX', viewport: { width: 390, height: 844 } },
    words: { m: es, n: networkEs },
  },
  {
    name: 'in English beside a picture',
    use: { locale: 'en-US', viewport: { width: 1366, height: 768 } },
    words: { m: en, n: networkEn },
  },
];

/** The cell of the matrix that has the most photographs, as steps from the first one. */
async function fullestCell(grid: Locator): Promise<{ right: number; down: number }> {
  const cells = await grid.locator('[data-cell]').evaluateAll((all) =>
    all.map((cell) => ({
      place: (cell as HTMLElement).dataset['cell']!.split('-').map(Number),
      count: Number(cell.textContent) || 0,
    })),
  );
  const [fullest] = cells.sort((a, b) => b.count - a.count);
  const [down, right] = fullest!.place as [number, number];
  return { right, down };
}

for (const { name, use, words } of looks) {
  test.describe(name, () => {
    test.use({ ...use, serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
    const { m, n } = words;
    const t = n.train;
    const isWide = use.viewport.width > 1000;
    const layers = (page: Page) => page.getByRole('list', { name: n.layers, exact: true });
    const card = (page: Page, start: string) =>
      layers(page).getByRole('button', { name: new RegExp(`^${start.replaceAll('\u00a0', ' ')}`) });
    const tab = (page: Page, id: 'build' | 'train' | 'evaluate') =>
      page.getByRole('radio', { name: n.tabs[id], exact: true });

    test('a network is assembled, trained, compared and judged by keyboard alone @long', async ({
      page,
    }) => {
      test.setTimeout(360_000);
      await withoutEye(page);
      const hand = await Keyboard.before(page);
      await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
      await hand.use(button(page, m.projects.exampleOffer));
      const ball = page.getByRole('listitem').filter({ hasText: m.scene.ball });
      await expect(ball).toContainText('18', { timeout: 60_000 });
      await hand.use(button(page, m.rooms.network));

      await test.step('assemble', async () => {
        await hand.use(button(page, n.choose), 'Enter', 'Shift+Tab');
        const empty = page.getByRole('region', { name: n.presets.empty.name, exact: true });
        await hand.use(empty.getByRole('button', { name: n.use }));
        await expect(button(page, n.choose)).toBeFocused();
        await expect(layers(page).getByRole('button')).toHaveCount(3);

        // Which pictures: others, and one's own again.
        await hand.goTo(card(page, n.input), isWide ? 'Shift+Tab' : 'Tab');
        await hand.press('Enter');
        const sources = page.getByRole('radiogroup', { name: n.data.source, exact: true });
        await hand.goTo(sources.getByRole('radio', { name: n.data.sources.project }));
        await hand.press('ArrowRight');
        await expect(card(page, n.outputName(10))).toBeVisible();
        await hand.press('ArrowRight');
        await expect(card(page, n.outputName(3))).toBeVisible();
        await hand.press('ArrowLeft', 2);
        await expect(sources.getByRole('radio', { name: n.data.sources.project })).toBeChecked();

        const add = async (after: string, kind: 'conv' | 'dropout' | 'pool') => {
          await hand.use(button(page, n.addAfter(after)));
          await hand.use(
            page
              .getByRole('group', { name: n.add, exact: true })
              .getByRole('button', { name: n.kinds[kind].name, exact: true }),
          );
        };
        await add(n.input, 'conv');
        const conv = n.convName(3);
        await expect(card(page, conv)).toBeFocused();
        // Beside a picture a card leads to what it opened, and Escape back to it.
        if (isWide) {
          await hand.press('Enter');
          await expect(page.getByRole('heading', { name: conv, exact: true })).toBeFocused();
          await hand.press('Escape');
          await expect(card(page, conv)).toBeFocused();
          await hand.press('Enter');
        }
        await hand.goTo(page.getByRole('textbox', { name: n.filters, exact: true }));
        await hand.press('Control+A');
        await hand.press('4');
        await expect(card(page, conv)).toContainText('32×32×4');
        await add(conv, 'pool');
        await expect(card(page, n.poolName(n.poolings.max, 2))).toBeFocused();
        if (isWide) await hand.press('Enter');
        await add(n.poolName(n.poolings.max, 2), 'dropout');
        const dropout = card(page, 'Dropout');
        await expect(dropout).toBeFocused();
        // In a column and in a row alike.
        const told = page.getByRole('status').filter({ hasText: /Dropout/ });
        await hand.press(isWide ? 'Alt+ArrowLeft' : 'Alt+ArrowUp');
        await expect(dropout).toBeFocused();
        await expect(told).toContainText(n.moved(n.dropoutName(0.5), 2, 5));
        await hand.press('Delete');
        await expect(dropout).toHaveCount(0);
        await expect(card(page, n.poolName(n.poolings.max, 2))).toBeFocused();
        await hand.use(button(page, n.undo).first(), 'Enter', isWide ? 'Tab' : 'Shift+Tab');
        await expect(dropout).toBeVisible();
        await expect(told).toContainText(n.told.undo);
      });

      await test.step('train', async () => {
        await hand.goTo(tab(page, 'build'), 'Shift+Tab');
        await hand.press('ArrowRight');
        await hand.goTo(page.getByRole('slider', { name: t.epochs, exact: true }));
        await hand.press('End');
        await hand.use(button(page, t.start), 'Enter', 'Shift+Tab');
        await expect(button(page, t.pause)).toBeFocused({ timeout: 60_000 });
        await hand.press('Enter');
        await expect(button(page, t.resume)).toBeFocused();
        await hand.use(button(page, t.oneEpoch));
        const runs = page.getByRole('region', { name: t.runs, exact: true }).getByRole('listitem');
        await expect(runs.first()).toContainText(/[1-9]\d? (época|epoch)/, { timeout: 60_000 });
        await hand.use(button(page, t.resume), 'Enter', 'Shift+Tab');
        await expect(button(page, t.pause)).toBeFocused();
        await hand.use(button(page, t.stop));
        await expect(button(page, t.again)).toBeVisible({ timeout: 30_000 });
        await hand.expectSeen('the end of the run');

        await hand.goTo(page.getByRole('slider', { name: t.epochs, exact: true }));
        await hand.press('Home');
        await hand.use(button(page, t.again), 'Enter', 'Shift+Tab');
        await expect(page.getByText(t.ends['epochs-done'](1))).toBeVisible({ timeout: 60_000 });
        await hand.expectSeen('the end of the second run');
      });

      await test.step('compare', async () => {
        for (const number of [2, 1]) {
          const box = page.getByRole('checkbox', { name: t.compare(t.runNames.network(number)) });
          await hand.use(box, 'Space');
          await expect(box).toBeChecked();
        }
        const table = page.getByRole('region', { name: t.differences, exact: true });
        await expect(
          table.getByRole('row', { name: new RegExp(`^${t.columns.epochs} \\d`) }),
        ).toBeVisible();
        await hand.goTo(table);
      });

      await test.step('a photograph of the matrix', async () => {
        await hand.goTo(tab(page, 'train'), 'Shift+Tab');
        await hand.press('ArrowRight', 2);
        await expect(tab(page, 'evaluate')).toBeChecked();
        const grid = page.getByRole('grid');
        await expect(grid).toBeVisible({ timeout: 60_000 });
        await hand.goTo(grid.locator('[tabindex="0"]'));
        const { right, down } = await fullestCell(grid);
        await hand.press('ArrowRight', right);
        await hand.press('ArrowDown', down);
        const cell = grid.locator(`[data-cell="${down}-${right}"]`);
        await expect(cell).toBeFocused();
        await hand.press('Enter');
        await expect(cell).toBeFocused();

        // One stop of the Tab key, however many there are.
        const photos = page.locator('[data-photo]');
        const last = (await photos.count()) - 1;
        expect(last).toBeGreaterThan(0);
        await hand.goTo(photos.first());
        await hand.press('Tab');
        await expect(page.locator('[data-photo]:focus')).toHaveCount(0);
        await hand.press('Shift+Tab');
        await expect(photos.first()).toBeFocused();
        await hand.press('End');
        await expect(photos.nth(last)).toBeFocused();
        await hand.press('ArrowLeft');
        await expect(photos.nth(last - 1)).toBeFocused();
        await hand.press('Home');
        await hand.press('Enter');
        await hand.goTo(button(page, n.evaluate.cell.remove));
        await hand.press('Escape');
        await expect(photos.first()).toBeFocused();
        await hand.press('Escape');
        await expect(cell).toBeFocused();
        await expect(photos).toHaveCount(0);
      });
      await hand.expectNeverLost();
    });
  });
}
