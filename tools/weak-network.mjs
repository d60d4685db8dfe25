import { startCountingProxy } from './counting-proxy.mjs';
import { startServer } from './serve.mjs';

/** How often it is looked whether a cut is due. */
const lookEveryMs = 10;

/**
 * The built app behind a weak Wi-Fi: slowed, cut whenever so many bytes have come, and counted.
 * `lost` are the transfers that a cut ended, `repeated` those for what had been asked for before.
 * @typedef {object} WeakNetwork
 * @property {string} url
 * @property {import('./counting-proxy.mjs').Transfer[]} transfers
 * @property {() => number} bytes What has come so far.
 * @property {number[]} cutsAtMs When it was cut, on the clock of `Date.now()`.
 * @property {() => import('./counting-proxy.mjs').Transfer[]} lost
 * @property {() => import('./counting-proxy.mjs').Transfer[]} repeated
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
  const bytes = () => transfers.reduce((sum, transfer) => sum + transfer.bytes, 0);
  /** @type {number[]} */
  const cutsAtMs = [];
  const watch = setInterval(() => {
    const due = cutAtBytes[cutsAtMs.length];
    if (due === undefined || bytes() < due) return;
    cutsAtMs.push(Date.now());
    server.cut();
  }, lookEveryMs);
  return {
    url: proxy.url,
    transfers,
    bytes,
    cutsAtMs,
    lost: () => transfers.filter(({ state }) => state === 'cut'),
    repeated: () =>
      transfers.filter(({ path }, i) => transfers.slice(0, i).some((other) => other.path === path)),
    close: async () => {
      clearInterval(watch);
      proxy.close();
      await server.close();
    },
  };
}
