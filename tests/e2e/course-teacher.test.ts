import type { Page } from '@playwright/test';
import { expect, test, watch } from './app.ts';
import { openCourse, wayBack, words } from './course.ts';
import { beFound, expectAccessible } from './lab.ts';
import { readQr } from './qr.ts';

// Without a service worker, which would ask the server itself where the app is found.
test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** The teacher's view, where other devices find the app. */
async function openTeacherView(page: Page) {
  await beFound(page);
  await openCourse(page);
  await page.getByRole('button', { name: words.es.teacher }).click();
  const view = page.getByRole('dialog');
  await expect(view.getByRole('heading', { level: 2 })).toContainText(words.es.first);
  return view;
}

test('the teacher’s view goes by keys, and comes back after an activity @long', async ({
  page,
}) => {
  const view = await openTeacherView(page);
  await expect(view.getByRole('img', { name: /Código QR/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(view.getByRole('heading', { level: 2 })).toContainText(words.es.second);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await expect(view.getByText('2 de 17')).toBeVisible();
  await page.keyboard.press('n');
  await expect(view.getByRole('note')).toContainText('McCulloch y Pitts');
  await expectAccessible(page);
  await view.getByRole('button', { name: 'Abrir aquí' }).click();
  await wayBack(page, 2).click();
  await expect(view.getByText('2 de 17')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
});

test('the teacher’s timer counts two minutes down, by the space bar @long', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const view = await openTeacherView(page);
  const timer = view.getByRole('timer');
  await expect(timer).toHaveText('2:00');
  // Time stands still but for where the test jumps.
  await page.clock.pauseAt(3_600_000);
  await page.keyboard.press('Space');
  await page.clock.fastForward(31_000);
  await expect(timer).toHaveText('1:29');
  await page.keyboard.press('Space');
  await page.clock.fastForward(5_000);
  await expect(timer).toHaveText('1:29');
  await page.keyboard.press('Space');
  await page.clock.fastForward(90_000);
  await expect(timer).toHaveText('0:00');
  await expect(view.getByText('Se acabaron los dos minutos.')).toBeAttached();
});

/** What one sees of a slide, in px: its letters, how much of its height they take, its code. */
function slide(page: Page) {
  return page.evaluate(() => {
    const words = document.querySelector<HTMLElement>('.teacher-view .words')!;
    const all = [...words.querySelectorAll('h2, h3, p, li')];
    const [first, last] = [all[0]!, all.at(-1)!].map((one) => one.getBoundingClientRect());
    const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const code = document.querySelector('.teacher-view svg[role=img]')!.getBoundingClientRect();
    const view = document.querySelector('.teacher-view')!;
    const outside = [...view.querySelectorAll('p, li, h2, h3, button, svg[role=img]')].filter(
      (one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      },
    );
    return {
      least: Math.min(...sizes),
      title: sizes[0]!,
      filled: (last!.bottom - first!.top) / words.clientHeight,
      code: Math.min(code.width, code.height),
      outside: outside.map((one) => one.textContent),
    };
  });
}

for (const [language, width, height, tag] of [
  ['es', 1920, 1080, ''],
  ['en', 1920, 1080, ' @long'],
  ['es', 1280, 720, ' @long'],
  ['en', 820, 1180, ' @long'],
] as const) {
  test(`each slide fills ${width} × ${height}, and nothing of it has to be scrolled to, ${language}${tag}`, async ({
    page,
  }) => {
    const side = Math.min(width, height);
    await page.setViewportSize({ width, height });
    await beFound(page);
    await openCourse(page, { language, ...{ surface: 'paper' } });
    await page.getByRole('button', { name: words[language].teacher }).click();
    const view = page.getByRole('dialog');
    await expect(view.getByRole('img')).toBeVisible();
    for (let n = 1; n <= 17; n++) {
      await expect(view.getByRole('heading', { level: 2 })).toHaveText(new RegExp(`^${n}\\. `));
      for (const notes of [false, true]) {
        if (notes) await page.keyboard.press('n');
        const seen = await slide(page);
        expect(seen.outside, `${n}`).toEqual([]);
        expect(seen.filled, `${n}`).toBeGreaterThan(0.75);
        expect(seen.filled, `${n}`).toBeLessThanOrEqual(1);
        // Read from the last row: no letters below a fiftieth of the shorter side, notes apart.
        expect(seen.least / side, `${n}`).toBeGreaterThan(notes ? 0.0125 : 0.02);
        expect(seen.code / side, `${n}`).toBeGreaterThan(0.35);
      }
      await page.keyboard.press('n');
      await page.keyboard.press('ArrowRight');
    }
  });
}

test('the code fills the screen for the last row, and the answer is shown when the teacher wants it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const view = await openTeacherView(page);
  await expect(view.getByText('Sí. La regla siempre contesta')).toBeHidden();
  await page.keyboard.press('r');
  await expect(view.getByText('Sí. La regla siempre contesta')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(view.getByText(/^Sí: solo 1 \+ 1/)).toBeHidden();
  await page.keyboard.press('c');
  expect((await slide(page)).code).toBeGreaterThan(850);
  await expect(view.getByText('https://192.168.1.20:4443/?topic=2')).toBeVisible();
  await expect(view.getByText(/^Suma sus entradas/)).toBeHidden();
  await expectAccessible(page);
  await view.getByRole('button', { name: 'Código grande' }).click();
  await expect(view.getByText(/^Suma sus entradas/)).toBeVisible();
});

test('a class: the teacher’s code, a phone that never saw the app, in another language, up to what it hands in @long', async ({
  page,
  browser,
}) => {
  await page.route('**/network.json', (route) =>
    route.fulfill({ json: { urls: [`${new URL(page.url()).origin}/`] } }),
  );
  await openCourse(page);
  await page.getByRole('button', { name: words.es.teacher }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const code = page.getByRole('dialog').getByRole('img', { name: /Código QR/ });
  await expect(code).toHaveAccessibleName(/unidad de umbral/);
  const link = await readQr(code);

  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const offences = watch(context);
  const phone = await context.newPage();
  await phone.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await phone.goto(link);
  const back = phone.getByRole('button', { name: 'Course · 2: back to the course' });
  await expect(back).toBeVisible();
  await expect(phone.getByRole('button', { name: /^Solve AND, OR and NOT/ })).toBeVisible();
  await phone.getByRole('slider', { name: 'Weight w₁' }).first().press('ArrowRight');
  await back.tap();
  await expect(phone.getByText(/Your weights are w₁\s=\s1\.25/)).toBeVisible();
  const options = phone.getByRole('group', { name: /^Your weights are/ }).getByRole('button');
  await options.nth(2).tap();
  await expect(phone.getByText(/^Add up the four cases/)).toBeVisible();
  await options.nth(1).tap();
  await expect(phone.getByText('Topic done.')).toBeVisible();
  await phone.getByRole('button', { name: words.en.handIn }).tap();
  const screen = phone.getByRole('dialog', { name: words.en.handIn });
  await screen.getByRole('textbox', { name: 'Your name' }).fill('Iñaki Ōkubo');
  await expect(screen.getByRole('article')).toContainText('(right, on try 2)');
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    screen.getByRole('button', { name: 'Save as a picture' }).tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^course-Iñaki-Ōkubo-\d{4}-\d\d-\d\d\.png$/);
  expect(offences).toEqual([]);
  await context.close();
});
