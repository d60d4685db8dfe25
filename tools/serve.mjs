#!/usr/bin/env node
/** `npm start`: builds the app if it is not built or has changed since, serves it, and says where. */
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { isBuildFresh } from './build-state.mjs';
import { securityHeaders } from './security-headers.mjs';
import { slowDoor } from './slow-door.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} ServeOptions
 * @property {string} [folder] What to serve; the build by default.
 * @property {number} [port] 0 asks the system for a free one.
 * @property {boolean} [nextFreePort] Goes on to the next port when this one is taken.
 * @property {string} [base] Sub-path to serve it under, such as `/some/sub/path`.
 * @property {number} [slowBytesPerSecond] What all connections together may bring: for tests.
 */

/**
 * Serves a built app as a good static host would: compressed, with its security headers, hashed files
 * for ever and the others checked at each visit. `close()` cuts every connection at once;
 * `cut()` too, and goes on serving.
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, port: number, cut: () => void, close: () => Promise<void> }>}
 */
export async function startServer(options = {}) {
  const { folder = `${root}dist`, port = 0, nextFreePort = false, slowBytesPerSecond } = options;
  const base = `/${(options.base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const http = createServer(answerFrom(folder, base));
  const slow = slowBytesPerSecond
    ? slowDoor(await listen(http, 0, false), slowBytesPerSecond)
    : undefined;
  const door = slow?.door ?? http;
  const openPort = await listen(door, port, nextFreePort);
  const cut = () => {
    slow?.cut();
    http.closeAllConnections();
  };
  return {
    url: `http://localhost:${openPort}${base}`,
    port: openPort,
    cut,
    close: async () => {
      const closed = new Promise((resolve) => door.close(resolve));
      cut();
      if (slow) http.close();
      await closed;
    },
  };
}

/** @param {string} folder @param {string} base */
function answerFrom(folder, base) {
  const files = sirv(folder, { etag: true, brotli: true, gzip: true });
  /** @type {import('node:http').RequestListener} */
  return (request, response) => {
    const [pathname = '/', query = ''] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (`${pathname}/` === base) {
      response.writeHead(308, { Location: base }).end();
      return;
    }
    if (!pathname.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${(request.url ?? '').slice(base.length)}`;
    const isHashed = request.url.startsWith('/assets/') || query.startsWith('v=');
    const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.setHeader('Cache-Control', caching);
    files(request, response, () => {
      response.setHeader('Cache-Control', 'no-cache');
      response.writeHead(404).end();
    });
  };
}

/**
 * Resolves to the port that was opened.
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {boolean} nextFreePort
 * @returns {Promise<number>}
 */
function listen(server, port, nextFreePort) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      if (isTaken && nextFreePort) listen(server, port + 1, true).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, base: { type: 'string' }, slow: { type: 'string' } },
  });
  if (!isBuildFresh(root)) {
    console.log('Building the app…');
    const { build } = await import('vite');
    await build({ root, logLevel: 'warn' });
  }
  const askedPort = values.port ?? process.env.PORT;
  const { url } = await startServer({
    port: Number(askedPort ?? 8080),
    nextFreePort: values.port === undefined,
    ...(values.base && { base: values.base }),
    ...(values.slow && { slowBytesPerSecond: Number(values.slow) }),
  });
  console.log(`\n  Vistazo: ${url}\n\n  Ctrl+C ends it.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
