import { startCountingProxy } from './counting-proxy.mjs';
import { startServer } from './serve.mjs';

/** How often it is looked whether a cut is due. */
const lookEveryMs = 10;

/**
 * The built app behind a weak Wi-Fi: slowed, cut whenever so many bytes have come, and counted.
 * @typedef {object} WeakNetwork
 * @property {string} url
 * @property {import('./counting-proxy.mjs').Transfer[]} transfers
 * @property {(untilMs: number) => number} bytesAt What had come by then, on the clock of `Date.now()`.
 * @property {() => number} cuts How often it has been cut.
 * @property {() => import('./counting-proxy.mjs').Transfer[]} lost Those that a cut ended.
 * @property {() => import('./counting-proxy.mjs').Transfer[]} repeated For what a cut had ended.
 * @property {() => import('./counting-proxy.mjs').Transfer[]} twice For what had come whole before.
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ bytesPerSecond: number, cutAtBytes?: readonly number[] }} options
 * @returns {Promise<WeakNetwork>}
 */
export async function startWeakNetwork({ bytesPerSecond, cutAtBytes = [] }) {
  const server = await startServer({ slowBytesPerSecond: bytesPerSecond });
  const proxy = await startCountingProxy(server.url);
  const { transfers } = proxy;
  let cuts = 0;
  /** @type {{ atMs: number, bytes: number }[]} */
  const course = [];
  const watch = setInterval(() => {
    const bytes = transfers.reduce((sum, transfer) => sum + transfer.bytes, 0);
    if (bytes !== course.at(-1)?.bytes) course.push({ atMs: Date.now(), bytes });
    const due = cutAtBytes[cuts];
    if (due === undefined || bytes < due) return;
    cuts++;
    server.cut();
  }, lookEveryMs);
  /** Transfers of what was asked for before, and came then or not. */
  const again = (/** @type {boolean} */ cameWhole) =>
    transfers.filter(({ path }, i) => {
      const earlier = transfers.slice(0, i).filter((other) => other.path === path);
      return earlier.length > 0 && earlier.some(({ state }) => state === 'whole') === cameWhole;
    });
  return {
    url: proxy.url,
    transfers,
    bytesAt: (untilMs) => course.findLast(({ atMs }) => atMs <= untilMs)?.bytes ?? 0,
    cuts: () => cuts,
    lost: () => transfers.filter(({ state }) => state === 'cut'),
    repeated: () => again(false),
    twice: () => again(true),
    close: async () => {
      clearInterval(watch);
      proxy.close();
      await server.close();
    },
  };
}
