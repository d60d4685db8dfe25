import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './serve.mjs';

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
