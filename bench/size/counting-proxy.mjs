import { createServer, request as requestFrom } from 'node:http';

/**
 * One answer that went through.
 * @typedef {object} Transfer
 * @property {string} path Without query.
 * @property {number} atMs When it was asked for, on the clock of `Date.now()`.
 * @property {number} bytes Body as it was sent (compressed), and headers.
 */

/**
 * Stands before a server and counts what it sends, whoever asked: page, workers, service worker.
 * @param {string} targetUrl
 * @returns {Promise<{ url: string, transfers: Transfer[], close: () => void }>}
 */
export async function startCountingProxy(targetUrl) {
  /** @type {Transfer[]} */
  const transfers = [];
  const server = createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    const transfer = { path: url.split('?')[0].slice(1), atMs: Date.now(), bytes: 0 };
    transfers.push(transfer);
    const asked = requestFrom(new URL(url, targetUrl), { method, headers }, (answer) => {
      transfer.bytes += answer.rawHeaders.join('1234').length;
      answer.on('data', (chunk) => (transfer.bytes += chunk.length));
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
  return {
    // A trustworthy origin for browsers, as a service worker needs one.
    url: `http://localhost:${address.port}/`,
    transfers,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
