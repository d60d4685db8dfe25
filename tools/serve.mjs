#!/usr/bin/env node
/** `npm start`: builds the app if it is not built or has changed since, serves it, and says where. */
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuildFresh } from './build-state.mjs';
import { filesIn, othersToHttps } from './serve/answers.mjs';
import { certificateFor } from './serve/certificate.mjs';
import { openDoor } from './serve/door.mjs';
import { addressesToTell, computerNames, networkAddresses } from './serve/network-addresses.mjs';
import { terminalQr } from './serve/terminal-qr.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} LanOptions
 * @property {number} [port] Of https; 0 asks the system for a free one.
 * @property {boolean} [nextFreePort] Goes on to the next port when this one is taken.
 * @property {string} [certificateFolder] Where the certificate is kept.
 * @property {() => string[]} [addresses] This computer's on its networks, the likeliest first; asked
 *   each time, as a laptop moves from one network to the next.
 */

/**
 * @typedef {object} ServeOptions
 * @property {string} [folder] What to serve; the build by default.
 * @property {number} [port] 0 asks the system for a free one.
 * @property {boolean} [nextFreePort] Goes on to the next port when this one is taken.
 * @property {string} [base] Sub-path to serve it under, such as `/some/sub/path`.
 * @property {number} [slowBytesPerSecond] What all connections of a port together may bring: for tests.
 * @property {LanOptions} [lan] Also over https to the whole local network; else to this computer alone.
 */

/**
 * @typedef {object} Lan
 * @property {number} port
 * @property {string} certificate PEM.
 * @property {() => string[]} urls Where others find the app now, the likeliest first.
 */

/**
 * Serves a built app as a good static host would: compressed, with its security headers, hashed files
 * for ever and the others checked at each visit. `close()` cuts every connection at once; `cut()` too,
 * and goes on serving.
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, port: number, lan: Lan | undefined, cut: () => void, close: () => Promise<void> }>}
 */
export async function startServer(options = {}) {
  const { folder = `${root}dist`, lan, slowBytesPerSecond } = options;
  const base = `/${(options.base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const addresses = lan?.addresses ?? networkAddresses;
  /** @type {import('./serve/door.mjs').Door[]} */
  const doors = [];
  const cut = () => doors.forEach((door) => door.cut());
  const close = async () => void (await Promise.all(doors.map((door) => door.close())));
  /** @param {Parameters<typeof openDoor>[0]} server @param {Pick<ServeOptions, 'port' | 'nextFreePort'>} at */
  const open = async (server, { port = 0, nextFreePort = false }) => {
    const toAll = lan !== undefined;
    const door = await openDoor(server, { port, nextFreePort, toAll, slowBytesPerSecond });
    doors.push(door);
    return door.port;
  };
  try {
    if (!lan) {
      const files = filesIn(folder, base, { 'network.json': () => ({ urls: [] }) });
      const port = await open(createServer(files), options);
      return { url: `http://localhost:${port}${base}`, port, lan: undefined, cut, close };
    }
    let httpsPort = 0;
    const urls = () =>
      addressesToTell(addresses()).map((address) => urlOf(address, httpsPort, base));
    // The page at localhost asks for it, to show a QR code that phones can open.
    const files = filesIn(folder, base, { 'network.json': () => ({ urls: urls() }) });
    const certificate = await certificateFor({
      folder: lan.certificateFolder ?? `${root}.cache/https`,
      needed: [...computerNames(), ...addressesToTell(addresses())],
      alsoNamed: [...addresses(), '127.0.0.1', '::1'],
    });
    httpsPort = await open(createTlsServer(certificate, files), lan);
    const port = await open(createServer(othersToHttps(files, httpsPort)), options);
    return {
      url: `http://localhost:${port}${base}`,
      port,
      lan: { port: httpsPort, certificate: certificate.cert, urls },
      cut,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} address @param {number} port @param {string} base */
function urlOf(address, port, base) {
  return `https://${address.includes(':') ? `[${address}]` : address}:${port}${base}`;
}

/** What `npm start` says of the local network. @param {Lan} lan */
function tellLan(lan) {
  const [first, ...others] = lan.urls();
  if (!first) {
    console.log('\n  This computer is on no network: phones cannot reach it yet.');
    return;
  }
  const qr = terminalQr(first, process.stdout);
  const code = qr ? `\n\n${qr}` : '\n  Its QR code is in the app: ⋯ → QR of this app.';
  console.log(`\n  Phones in the same network: ${first}${code}`);
  if (others.length > 0) console.log(`  If that one does not open: ${others.join(' ')}`);
  console.log(`
  A phone warns once that it does not know the certificate: continue all the same.
  Camera and training work there. Installing the app and using it offline need a real
  certificate: see "Publish" in README.md.`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'https-port': { type: 'string' },
      'no-lan': { type: 'boolean' },
      base: { type: 'string' },
      slow: { type: 'string' },
    },
  });
  if (!isBuildFresh(root)) {
    console.log('Building the app…');
    const { build } = await import('vite');
    await build({ root, logLevel: 'warn' });
  }
  const askedPort = values.port ?? process.env.PORT;
  const askedHttpsPort = values['https-port'];
  const { url, lan } = await startServer({
    port: Number(askedPort ?? 8080),
    nextFreePort: values.port === undefined,
    ...(!values['no-lan'] && {
      lan: { port: Number(askedHttpsPort ?? 8443), nextFreePort: askedHttpsPort === undefined },
    }),
    ...(values.base && { base: values.base }),
    ...(values.slow && { slowBytesPerSecond: Number(values.slow) }),
  });
  console.log(`\n  Vistazo on this computer: ${url}`);
  if (lan) tellLan(lan);
  console.log('\n  Ctrl+C ends it.');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
