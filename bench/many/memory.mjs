import { readFileSync } from 'node:fs';

/**
 * Memory in MB: JavaScript's heap after a collection of the garbage, and what the processes of the
 * browser hold that show pages and that draw (undefined where the system does not tell).
 * @typedef {object} Memory
 * @property {number} heapMB Typed arrays and other buffers included.
 * @property {number | undefined} pagesMB All pages that are open, with their workers.
 * @property {number | undefined} drawingMB The process of the GPU.
 */

/** @param {import('playwright').Page} page @returns {Promise<Memory>} */
export async function measureMemory(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage');
  await debug.detach();
  return {
    heapMB: (usedSize + backingStorageSize) / 1e6,
    ...(await processesMB(page)),
  };
}

/** @param {import('playwright').Page} page */
async function processesMB(page) {
  const debug = await page.context().browser()?.newBrowserCDPSession();
  if (!debug) return { pagesMB: undefined, drawingMB: undefined };
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  const held = (/** @type {string} */ asked) => {
    const processes = processInfo.filter(({ type }) => type === asked);
    return processes.reduce((sum, { id }) => sum + residentMB(id), 0);
  };
  return { pagesMB: held('renderer'), drawingMB: held('GPU') };
}

/** NaN where the system is not Linux. @param {number} processId */
function residentMB(processId) {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1]) / 1000;
  } catch {
    return NaN;
  }
}
