import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { networkAddresses } from '../../tools/serve/network-addresses.mjs';

/** A proxy that refuses everything, and remembers what was asked of it. */
export interface Lookout {
  /** Arguments that put it before a browser. */
  readonly args: readonly string[];
  /** What was asked for since this was called last. */
  take(): string[];
  close(): Promise<void>;
}

/**
 * What a Chromium asks its makers by itself, in spite of the arguments that forbid it. No page can ask
 * there unseen: `watch` sees the requests of pages.
 */
const ofBrowser =
  /^(https?:\/\/)?([\w-]+\.)+(google|googleapis|googleusercontent|gstatic|gvt\d)\.com\b/;

/** Opens the proxy; a browser goes past it to this computer alone, by whatever address. */
export async function openLookout(): Promise<Lookout> {
  let asked: string[] = [];
  const note = (url = '') => {
    if (!ofBrowser.test(url)) asked.push(`the proxy was asked for ${url}`);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    note(request.url);
    socket.end('HTTP/1.1 403 Forbidden\\r\\n\\r\\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    args: [
      `--proxy-server=http://127.0.0.1:${port}`,
      `--proxy-bypass-list=${networkAddresses().join(';')}`,
    ],
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
