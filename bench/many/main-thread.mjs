/** What the page's own thread did, of all that Chromium can tell. */
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Longest tasks of the page's own thread while something is done, in ms: by the clock, and of the
 * processor. The latter is our own work; the clock also counts waiting for a software GPU and for
 * other programs.
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} task
 * @returns {Promise<{ wallMs: number, ownMs: number }>}
 */
export async function longestTask(page, task) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories });
  await task();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask$/.test(event.name) && threads.has(threadOf(event)),
  );
  const longest = (/** @type {string} */ field) =>
    tasks.reduce((most, event) => Math.max(most, event[field] ?? 0), 0) / 1000;
  return { wallMs: longest('dur'), ownMs: longest('tdur') };
}

/** @param {{ pid: number, tid: number }} event */
function threadOf({ pid, tid }) {
  return `${pid}/${tid}`;
}
