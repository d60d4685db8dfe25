/** Until all is kept for use without a network. */
const READY_LIMIT_MS = 300_000;
const OPEN_LIMIT_MS = 60_000;

/** The room Neuron with its list of labs. @param {string} url of the app. */
const listUrl = (url) => `${url}?room=neuron&backend=wasm`;

/**
 * Visits the app once, and waits until it says that it needs no network any more.
 * @param {import('playwright').Page} page
 * @param {string} url
 */
export async function becomeOffline(page, url) {
  await page.addInitScript(noteOpening);
  await page.goto(`${url}?backend=wasm&source=scene`);
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Este dispositivo' }).click();
  await page
    .getByRole('dialog')
    .getByText('Listo para usarse sin internet')
    .waitFor({ timeout: READY_LIMIT_MS });
}

/** Names of the labs, in their order. @param {import('playwright').Page} page @param {string} url */
export async function listLabs(page, url) {
  await page.goto(listUrl(url));
  await page.locator('li .name').first().waitFor();
  return page.locator('li .name').allInnerTexts();
}

/**
 * From the tap on a lab in the list until it is drawn.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {number} index
 */
export async function openFromList(page, url, index) {
  await page.goto(listUrl(url));
  await page.locator('li button:has(.name)').nth(index).click();
  const { openedMs, clickedMs } = await opening(page);
  return { link: page.url(), openMs: openedMs - clickedMs };
}

/**
 * From opening the address of a lab, with nothing of the app in the page, until it is drawn.
 * @param {import('playwright').Page} page
 * @param {string} link
 */
export async function openByLink(page, link) {
  await page.goto('about:blank');
  await page.goto(link);
  return (await opening(page)).openedMs;
}

/** @param {import('playwright').Page} page */
async function opening(page) {
  await page.waitForFunction(() => window.opening.openedMs, undefined, { timeout: OPEN_LIMIT_MS });
  return page.evaluate(() => window.opening);
}

/** In the page, before its own scripts: notes when a lab was asked for, and when it is on the screen. */
function noteOpening() {
  /** @type {Record<string, number>} */
  const opening = (window.opening = {});
  addEventListener('click', () => (opening.clickedMs = performance.now()), true);
  const isDrawn = () =>
    document.querySelector('.lab .sentence')?.textContent?.trim() &&
    document.querySelector('.lab .stage')?.clientHeight;
  const look = () => {
    if (!isDrawn()) return void requestAnimationFrame(look);
    // What is in the page by now is painted before the next frame.
    requestAnimationFrame(() => (opening.openedMs = performance.now()));
  };
  requestAnimationFrame(look);
}
