import { get as httpGet, type IncomingMessage } from 'node:http';
import { Agent, get as httpsGet } from 'node:https';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkServerIdentity, type TLSSocket } from 'node:tls';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './serve.mjs';
import { networkAddresses } from './serve/network-addresses.mjs';

const page = '<!doctype html><title>Vistazo</title>';
const weights = new Uint8Array(200_000).map((_, i) => i * 31);
let folder: string;
let running: Awaited<ReturnType<typeof startServer>>[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vistazo-serve-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'models'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(page));
  writeFileSync(join(folder, 'service-worker.js'), '');
  writeFileSync(join(folder, 'assets/index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'models/weights.bin'), weights);
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serve(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer({ folder, ...options });
  running.push(server);
  return server;
}

describe('startServer', () => {
  it('sends the policy and its companions with everything', async () => {
    const { url } = await serve();
    for (const path of ['', 'assets/index-abc.js', 'no-such-file']) {
      const { headers } = await fetch(url + path);
      const policy = headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Permissions-Policy')).toContain('camera=(self)');
      expect(headers.get('Permissions-Policy')).toContain('microphone=(self)');
    }
  });

  it.each([
    ['', 200, 'no-cache'],
    ['service-worker.js', 200, 'no-cache'],
    ['models/weights.bin', 200, 'no-cache'],
    ['models/weights.bin?v=1', 200, 'public, max-age=31536000, immutable'],
    ['assets/index-abc.js', 200, 'public, max-age=31536000, immutable'],
    ['assets/gone-abc.js', 404, 'no-cache'],
    ['/', 404, 'no-cache'],
    ['../package.json', 404, 'no-cache'],
    ['%2e%2e/package.json', 404, 'no-cache'],
  ])('answers /%s with %i and %s', async (path, status, caching) => {
    const { url } = await serve();
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Cache-Control')).toBe(caching);
  });

  it('sends what the build compressed to those who take it', async () => {
    const { url } = await serve();
    const compressed = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
    expect(compressed.headers.get('Content-Encoding')).toBe('br');
    expect(await compressed.text()).toBe(page);
    const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.has('Content-Encoding')).toBe(false);
  });

  it('serves from a sub-path, and nothing beside it', async () => {
    const { url } = await serve({ base: '/some/sub/path' });
    expect(new URL(url).pathname).toBe('/some/sub/path/');
    expect(await (await fetch(`${url}?room=teach`)).text()).toBe(page);
    expect((await fetch(url.slice(0, -1))).url).toBe(url);
    expect((await fetch(new URL('/index.html', url))).status).toBe(404);
    expect((await fetch(new URL('/some/sub/pathology', url))).status).toBe(404);
  });

  it('goes on to the next port when one is taken, if it may', async () => {
    const { port } = await serve();
    expect((await serve({ port, nextFreePort: true })).port).toBeGreaterThan(port);
    await expect(serve({ port })).rejects.toThrow('EADDRINUSE');
  });

  it('can be slow', async () => {
    const { url } = await serve({ slowBytesPerSecond: 400_000 });
    const startMs = performance.now();
    const bytes = await (await fetch(`${url}models/weights.bin`)).arrayBuffer();
    expect(new Uint8Array(bytes)).toEqual(weights);
    expect(performance.now() - startMs).toBeGreaterThan(450);
  });

  it.each([undefined, 100_000])('cuts what is under way when it closes (%s B/s)', async (slow) => {
    const server = await serve(slow ? { slowBytesPerSecond: slow } : {});
    const response = await fetch(`${server.url}models/weights.bin`);
    await server.close();
    if (slow) await expect(response.arrayBuffer()).rejects.toThrow();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

describe('startServer on the local network', () => {
  const addresses = ['192.168.7.7', '10.0.0.4', 'fd00::7'];

  async function serveLan(options: Parameters<typeof startServer>[0] = {}) {
    const certificateFolder = join(folder, 'certificate');
    const server = await serve({
      ...options,
      lan: { certificateFolder, addresses: () => addresses, ...options.lan },
    });
    return { ...server, lan: server.lan! };
  }

  /** Asks over https as somebody who knows the certificate and came for `name`. */
  function getOverTls(lan: { port: number; certificate: string }, path: string, name: string) {
    return new Promise<IncomingMessage>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: lan.port,
        path,
        ca: lan.certificate,
        // A connection of its own: a kept one is not asked for its identity again.
        agent: new Agent({ keepAlive: true }),
        checkServerIdentity: (_: string, peer: Parameters<typeof checkServerIdentity>[1]) =>
          checkServerIdentity(name, peer),
      };
      httpsGet(options, resolve).on('error', reject);
    });
  }

  /** Asks over plain http as somebody who typed `host`. */
  function getFor(host: string, port: number, path: string, headers: Record<string, string> = {}) {
    return new Promise<IncomingMessage>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, headers: { host, ...headers } };
      httpGet(options, resolve).on('error', reject);
    });
  }

  const read = async (response: IncomingMessage) =>
    Buffer.concat(await response.toArray()).toString();

  it('answers over https, under the certificate of its addresses, as over http', async () => {
    const { lan } = await serveLan({ base: '/some/sub/path' });
    for (const name of ['localhost', '127.0.0.1', ...addresses]) {
      const response = await getOverTls(lan, '/some/sub/path/', name);
      expect((response.socket as TLSSocket).authorized).toBe(true);
      expect(response.headers['content-security-policy']).toContain("default-src 'none'");
      expect(await read(response)).toBe(page);
    }
    await expect(getOverTls(lan, '/some/sub/path/', '192.168.7.8')).rejects.toThrow('altnames');
    expect((await getOverTls(lan, '/', 'localhost')).statusCode).toBe(404);
  });

  it('keeps its certificate from one start to the next', async () => {
    const first = await serveLan();
    expect((await serveLan()).lan.certificate).toBe(first.lan.certificate);
    const moved = await serveLan({ lan: { addresses: () => ['192.168.7.8'] } });
    expect(moved.lan.certificate).not.toBe(first.lan.certificate);
    expect((await getOverTls(moved.lan, '/', '192.168.7.8')).statusCode).toBe(200);
  });

  it('tells the page where phones find it, now', async () => {
    let here = addresses;
    const { url, lan } = await serveLan({ base: '/sub', lan: { addresses: () => here } });
    const ask = async () => (await fetch(`${url}network.json`)).json();
    const urls = [`https://192.168.7.7:${lan.port}/sub/`, `https://10.0.0.4:${lan.port}/sub/`];
    expect(await ask()).toEqual({ urls });
    expect(lan.urls()).toEqual(urls);
    here = ['fd00::7'];
    expect(await ask()).toEqual({ urls: [`https://[fd00::7]:${lan.port}/sub/`] });
    here = [];
    expect(await ask()).toEqual({ urls: [] });
    const alone = await serve();
    expect(await (await fetch(`${alone.url}network.json`)).json()).toEqual({ urls: [] });
  });

  it.each(['192.168.7.7', 'aula-7.local', '[fd00::7]'])(
    'sends who comes over http to %s on to https, wishes and all',
    async (host) => {
      const { port, lan } = await serveLan({ base: '/sub' });
      const response = await getFor(`${host}:${port}`, port, '/sub/?source=scene');
      expect(response.statusCode).toBe(307);
      const location = `https://${host}:${lan.port}/sub/?source=scene`;
      expect(response.headers.location).toBe(location);
      expect(response.headers['cache-control']).toBe('no-store');
    },
  );

  it('serves this computer, and who comes through a proxy of its own, over http', async () => {
    const { port } = await serveLan();
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'app.localhost']) {
      expect(await read(await getFor(`${host}:${port}`, port, '/'))).toBe(page);
    }
    const proxied = await getFor('vistazo.example', port, '/', { 'x-forwarded-proto': 'https' });
    expect(await read(proxied)).toBe(page);
    expect((await getFor('vistazo.example', port, '/')).statusCode).toBe(307);
  });

  it('goes on to free ports, or says which one is taken and leaves nothing open', async () => {
    const first = await serveLan();
    const second = await serveLan({
      port: first.port,
      nextFreePort: true,
      lan: { port: first.lan.port, nextFreePort: true },
    });
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.lan.port).toBeGreaterThan(first.lan.port);
    const { port: freePort, close } = await serve();
    await close();
    await expect(serveLan({ port: first.port, lan: { port: freePort } })).rejects.toThrow(
      'EADDRINUSE',
    );
    expect((await serve({ port: freePort })).port).toBe(freePort);
  });

  const [address] = networkAddresses();
  it.skipIf(!address?.includes('.'))('is not there for others unless asked', async () => {
    const [alone, shared] = [await serve(), await serveLan()];
    await expect(fetch(`http://${address}:${alone.port}`)).rejects.toThrow();
    const response = await fetch(`http://${address}:${shared.port}`, { redirect: 'manual' });
    expect(response.status).toBe(307);
  });

  it('can be slow over https too', async () => {
    const { lan } = await serveLan({ slowBytesPerSecond: 400_000 });
    const startMs = performance.now();
    const body = await (await getOverTls(lan, '/models/weights.bin', 'localhost')).toArray();
    expect(Buffer.concat(body)).toHaveLength(weights.length);
    expect(performance.now() - startMs).toBeGreaterThan(450);
  });
});
