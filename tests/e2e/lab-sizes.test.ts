import { labs } from '../../src/app/neuron/labs.ts';
import { expect, test } from './app.ts';
import { expectAccessible, openLab } from './lab.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const { name, projector, ...viewport } of [
  { name: 'the smallest phone', projector: false, width: 360, height: 640 },
  { name: 'a projector', projector: true, width: 1920, height: 1080 },
]) {
  test(`every lab fits on ${name}, and axe finds nothing @long`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.addInitScript(
      (chosen) => localStorage.setItem('vistazo.preferences', chosen),
      JSON.stringify({ language: 'es', projector }),
    );
    for (const { id } of labs) {
      await openLab(page, id);
      // All that can be opened is seen, too.
      const more = page.locator('.lab .side summary');
      if ((await more.count()) > 0) await more.first().click();
      const beyondPx = await page.evaluate(() =>
        Math.max(
          ...[document.documentElement, document.querySelector('main')!].map(
            (one) => one.scrollWidth - one.clientWidth,
          ),
        ),
      );
      expect(beyondPx, `${id} goes beyond the edge`).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });
}
