/** Longest wait for a first picture, and for everything to be there. */
const PICTURE_LIMIT_MS = 60_000;
const INSTALL_LIMIT_MS = 300_000;

/**
 * Visits the app for the first time, opens the camera, and waits until it would work without network.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {readonly { url: string }[]} pack pieces of the core pack.
 * @returns {Promise<{ firstPictureMs: number }>} when a picture was first on the screen, `Date.now()`.
 */
export async function install(browser, url, pack) {
  const context = await browser.newContext({ permissions: ['camera'], locale: 'es' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirstPicture);
    await page.goto(url);
    await page.getByRole('main').getByRole('button').first().click();
    const seen = await page.waitForFunction(() => window.firstPictureMs, undefined, {
      timeout: PICTURE_LIMIT_MS,
    });
    const firstPictureMs = await seen.jsonValue();
    const urls = pack.map((piece) => piece.url);
    await page.evaluate(untilOfflineReady, { urls, limitMs: INSTALL_LIMIT_MS });
    return { firstPictureMs };
  } finally {
    await context.close();
  }
}

/** In the page, before its own scripts: notes when a video first shows a picture. */
function noteFirstPicture() {
  const look = () => {
    const video = document.querySelector('video');
    if (video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0) {
      window.firstPictureMs = Date.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/**
 * In the page: waits until the shell's worker is in charge and every piece of the pack is kept.
 * @param {{ urls: string[], limitMs: number }} options
 */
async function untilOfflineReady({ urls, limitMs }) {
  const startMs = Date.now();
  for (;;) {
    const kept = await Promise.all(urls.map((url) => caches.match(url)));
    if (navigator.serviceWorker.controller && kept.every(Boolean)) return;
    if (Date.now() - startMs > limitMs)
      throw new Error('The app did not become ready for offline use.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
