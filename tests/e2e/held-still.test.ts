import { devices, type Page } from '@playwright/test';
import { addClass, expect, recordButton, row, test } from './app.ts';

// An iPhone is offered to install, in other words once something was recorded.
const { userAgent } = devices['iPhone 14'];
test.use({ userAgent, viewport: { width: 390, height: 844 }, hasTouch: true });

/** A finger on the record button of a class; `up` lets it go. */
async function touch(page: Page, name: string) {
  // Waits until the button is in sight, rests, and is under nothing.
  await recordButton(page, name).tap({ trial: true });
  const { x, y, width, height } = (await recordButton(page, name).boundingBox())!;
  const point = { x: x + width / 2, y: y + height / 2 };
  const client = await page.context().newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  return {
    point,
    up: () => client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  };
}

/** Notes in each frame where the record button of a class stands; tells the places that it had. */
async function watchPlace(page: Page, name: string) {
  const handle = await recordButton(page, name).evaluateHandle((button) => {
    const watched = { places: new Set<number>(), on: true };
    const note = () => {
      watched.places.add(Math.round(button.getBoundingClientRect().y));
      if (watched.on) requestAnimationFrame(note);
    };
    // From the moment on at which it is touched: before, what comes may make room.
    document.addEventListener('pointerdown', note, { once: true, capture: true });
    return watched;
  });
  return () =>
    handle.evaluate((watched) => {
      watched.on = false;
      return [...watched.places];
    });
}

test('nothing moves while a finger records, and for a beat after @long', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  for (const name of ['Taza', 'Vaso']) await addClass(page, name);
  const hint = page.locator('.hint');
  await expect(hint).toContainText('Apunta a Taza');
  await expect(page.getByRole('region', { name: 'Instalar Vistazo' })).toBeVisible();
  for (const [name, hintAfter] of [
    ['Vaso', 'Apunta a Taza'],
    ['Taza', 'otro lugar'],
    ['Vaso', 'otro lugar'],
  ] as const) {
    const places = await watchPlace(page, name);
    const finger = await touch(page, name);
    await expect(recordButton(page, name)).toHaveText(/[4-9]/);
    await finger.up();
    await page.waitForTimeout(300);
    const seen = await places();
    expect(Math.max(...seen) - Math.min(...seen)).toBe(0);
    await expect(row(page, name)).toContainText(/\d tomas?/);
    await expect(hint).toContainText(hintAfter);
    await page.waitForTimeout(700);
  }
  await expect(page.getByText('Ninguna de estas')).toBeVisible();
});

test('a finger that lets go over something else opens nothing', async ({ page }) => {
  await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
  for (const name of ['Taza', 'Vaso']) await addClass(page, name);
  const finger = await touch(page, 'Vaso');
  await expect(recordButton(page, 'Vaso')).toHaveText(/[1-9]/);
  await page.evaluate(({ x, y }) => {
    const other = document.querySelector<HTMLElement>('button.open')!;
    Object.assign(other.style, { position: 'fixed', left: `${x - 40}px`, top: `${y - 40}px` });
    Object.assign(other.style, { width: '80px', height: '80px', zIndex: 90 });
  }, finger.point);
  await finger.up();
  // What would have followed the finger comes as well.
  await page.evaluate(
    ({ x, y }) =>
      document
        .elementFromPoint(x, y)!
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 })),
    finger.point,
  );
  await expect(row(page, 'Vaso')).toContainText('1 toma');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('in English, on a narrow phone', () => {
  test.use({ locale: 'en-US', viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });

  test('a row that waits for the eye is as high as any other, whatever it counts', async ({
    page,
  }) => {
    await page.route('**/models/eye/**', () => {});
    await page.goto('./?backend=wasm&size=128&source=scene&object=mug');
    for (const name of ['Mug', 'Cup']) {
      // The first is asked for by itself.
      if (name !== 'Mug') await page.getByRole('button', { name: 'New class' }).click();
      await page.getByRole('textbox').fill(name);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    }
    const button = page.getByRole('button', { name: 'Record Mug: hold' });
    // Its words push the rows down when they come.
    await expect(page.getByRole('region', { name: 'The numbers' })).toBeVisible();
    for (let take = 0; take < 2; take++) {
      await button.hover();
      await page.mouse.down();
      await expect(button).toHaveText(/\d\d/);
      await page.mouse.up();
    }
    const facts = row(page, 'Mug').locator('.facts');
    await expect(facts).toHaveText(/^\d+ not learned yet · 2 takes · \d+ photos\s*$/);
    const heights = await page
      .locator('.row[data-class]')
      .evaluateAll((rows) => rows.map((one) => one.clientHeight));
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBe(heights[1]);
  });
});
