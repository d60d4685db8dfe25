import { readFileSync } from 'node:fs';

/**
 * Private memory in MB: of the processes that show pages, with their workers, and of the GPU's. What
 * processes share, such as the browser's own code, is nobody's. NaN where the system is not Linux.
 * @param {import('playwright').Browser} browser
 * @returns {Promise<{ pagesMB: number, drawingMB: number }>}
 */
export async function privateMemory(browser) {
  const debug = await browser.newBrowserCDPSession();
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  const held = (/** @type {string} */ asked) =>
    processInfo
      .filter(({ type }) => type === asked)
      .reduce((sum, { id }) => sum + privateMB(id), 0);
  return { pagesMB: held('renderer'), drawingMB: held('GPU') };
}

/** @param {number} processId */
function privateMB(processId) {
  try {
    const rollup = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8');
    const kB = ['Private_Clean', 'Private_Dirty', 'Private_Hugetlb'].map((name) =>
      Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(rollup)?.[1]),
    );
    return kB.reduce((sum, part) => sum + part, 0) / 1000;
  } catch {
    return NaN;
  }
}

/**
 * JavaScript's heap in MB after a collection of the garbage, buffers included, and what the page holds.
 * @param {import('playwright').Page} page
 */
export async function pageHoldings(page) {
  const debug = await page.context().newCDPSession(page);
  // Twice: what the first frees may have held something else.
  await debug.send('HeapProfiler.collectGarbage');
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage');
  const { jsEventListeners, nodes } = await debug.send('Memory.getDOMCounters');
  await debug.detach();
  return { heapMB: (usedSize + backingStorageSize) / 1e6, listeners: jsEventListeners, nodes };
}
