import sirv from 'sirv';
import { securityHeaders } from '../security-headers.mjs';
import { isLoopback } from './network-addresses.mjs';

/** @typedef {import('node:http').RequestListener} RequestListener */

/**
 * Answers with the files of `folder` under `base`, and with what `made` makes, by name, as JSON.
 * @param {string} folder
 * @param {string} base with a slash at both ends
 * @param {Readonly<Record<string, () => unknown>>} [made]
 * @returns {RequestListener}
 */
export function filesIn(folder, base, made = {}) {
  const files = sirv(folder, { etag: true, brotli: true, gzip: true });
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
    const name = pathname.slice(base.length);
    if (Object.hasOwn(made, name)) {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(made[name]?.()));
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
 * Sends everybody but this computer itself on to https, as plain http gives no camera. Whoever comes
 * through a proxy that speaks https has it already.
 * @param {RequestListener} answer
 * @param {number} httpsPort
 * @returns {RequestListener}
 */
export function othersToHttps(answer, httpsPort) {
  return (request, response) => {
    const host = hostOf(request.headers.host);
    if (!host || isLoopback(host) || request.headers['x-forwarded-proto'] === 'https') {
      answer(request, response);
      return;
    }
    // Not for ever: tomorrow the address may be another computer's.
    const location = `https://${host}:${httpsPort}${request.url}`;
    response.writeHead(307, { Location: location, 'Cache-Control': 'no-store' }).end();
  };
}

/** Without the port. @param {string | undefined} header */
function hostOf(header) {
  const url = `http://${header}`;
  return header && URL.canParse(url) ? new URL(url).hostname : undefined;
}
