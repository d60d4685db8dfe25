import { createServer, request as requestFrom } from 'node:http';
import { pipeline } from 'node:stream';

/**
 * One answer that went through.
 * @typedef {object} Transfer
 * @property {string} path Without query.
 * @property {number} atMs When it was asked for, on the clock of `Date.now()`.
 * @property {number} bytes Body as it was sent (compressed), and headers; so far, while it is under way.
 * @property {number} status 0 until it is answered.
 * @property {'under way' | 'whole' | 'cut'} state `cut`: the connection ended before the answer did.
 */

/**
 * Stands before a server and counts what it sends, whoever asked: page, workers, service worker.
 * Where the server hangs up, so does it.
 * @param {string} targetUrl
 * @returns {Promise<{ url: string, transfers: Transfer[], close: () => void }>}
 */
export async function startCountingProxy(targetUrl) {
  /** @type {Transfer[]} */
  const transfers = [];
  const server = createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    /** @type {Transfer} */
    const transfer = {
      path: url.split('?')[0].slice(1),
      atMs: Date.now(),
      bytes: 0,
      status: 0,
      state: 'under way',
    };
    transfers.push(transfer);
    const end = (/** @type {unknown} */ error) => (transfer.state = error ? 'cut' : 'whole');
    const asked = requestFrom(new URL(url, targetUrl), { method, headers }, (answer) => {
      transfer.status = answer.statusCode ?? 0;
      transfer.bytes += answer.rawHeaders.join('1234').length;
      answer.on('data', (chunk) => (transfer.bytes += chunk.length));
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, end);
    });
    asked.on('error', (error) => {
      end(error);
      response.destroy();
    });
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
