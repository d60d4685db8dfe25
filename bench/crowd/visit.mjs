/** Longest waits: for a first picture, and for an answer or for everything. */
const PICTURE_LIMIT_MS = 60_000;
const VISIT_LIMIT_MS = 600_000;

/** How long the only class is recorded. */
const RECORD_MS = 800;

/**
 * When things were first on the screen, on the clock of `Date.now()`.
 * @typedef {object} Visit
 * @property {number} shownMs The app's first screen: the shell is here.
 * @property {number} tappedMs The camera was asked for.
 * @property {number} pictureMs
 * @property {number} answerMs
 * @property {number} readyMs "Ready without internet".
 */

/**
 * Visits the app for the first time, as one in a class does: opens the camera, teaches one class while
 * the eye is still on its way, and waits until the app says that it needs no network any more.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @returns {Promise<Visit>}
 */
export async function visit(browser, url) {
  const context = await browser.newContext({ permissions: ['camera'], locale: 'en' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteMoments);
    await page.goto(url);
    await page.getByRole('main').getByRole('button').first().click();
    await page.waitForFunction(() => window.moments.pictureMs, undefined, {
      timeout: PICTURE_LIMIT_MS,
    });
    await page.getByRole('textbox').fill('Mug');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('button', { name: 'Record Mug: hold' }).hover();
    await page.mouse.down();
    await page.waitForTimeout(RECORD_MS);
    await page.mouse.up();
    await page.waitForFunction(() => window.moments.readyMs, undefined, {
      timeout: VISIT_LIMIT_MS,
    });
    return await page.evaluate(() => window.moments);
  } finally {
    await context.close();
  }
}

/** In the page, before its own scripts: notes when each thing is first on the screen. */
function noteMoments() {
  /** @type {Record<string, number>} */
  const moments = (window.moments = {});
  const isThere = {
    shownMs: () => document.querySelector('main button'),
    pictureMs: () => {
      const video = document.querySelector('video');
      return (
        video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0
      );
    },
    answerMs: () => document.querySelector('.headline')?.textContent?.trim(),
    readyMs: () =>
      document.querySelector('.teach')?.textContent?.includes('ready without internet'),
  };
  addEventListener('click', () => (moments.tappedMs ??= Date.now()), true);
  const look = () => {
    for (const [moment, isHere] of Object.entries(isThere)) {
      if (moments[moment] === undefined && isHere()) moments[moment] = Date.now();
    }
    if (moments.readyMs === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
