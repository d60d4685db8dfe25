import { describe, expect, it, vi } from 'vitest';
import { findAppUrls, isUncertified } from './app-address.ts';

const answer = (body: unknown, status = 200) =>
  vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }));

const urls = ['https://192.168.7.7:8443/', 'https://10.0.0.4:8443/'];

describe('findAppUrls', () => {
  it.each(['https://someone.github.io/vistazo/', 'https://192.168.1.20:8443/some/path/'])(
    'knows the page’s own where others can open it: %s',
    async (baseUrl) => {
      const fetch = answer({ urls });
      for (const rest of ['', '?source=scene#top', 'index.html?room=teach']) {
        expect(await findAppUrls(baseUrl + rest, fetch)).toEqual([baseUrl]);
      }
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'app.localhost'])(
    'asks the server where the page is at %s, under its own path',
    async (host) => {
      const fetch = answer({ urls });
      expect(await findAppUrls(`http://${host}/some/path/?room=teach`, fetch)).toEqual(urls);
      expect(String(fetch.mock.calls[0]?.[0])).toBe(`http://${host}/some/path/network.json`);
    },
  );

  it.each([
    ['a host that has no such file', answer('Not found', 404)],
    ['a page instead of the list', vi.fn(async () => new Response('<!doctype html>'))],
    ['nothing', answer(null)],
    ['no list', answer({ urls: 'https://192.168.7.7:8443/' })],
    ['no addresses', answer({ urls: [7, 'nowhere'] })],
    ['no network', vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')))],
  ])('finds none after %s', async (_, fetch) => {
    expect(await findAppUrls('http://localhost:8080/', fetch)).toEqual([]);
  });
});

describe('isUncertified', () => {
  it.each([
    ['https://vistazo.example/', false],
    ['https://someone.github.io/vistazo/', false],
    ['http://192.168.1.20:5173/', false],
    ['http://localhost:8080/', false],
    ['https://192.168.1.20:8443/', true],
    ['https://[fd00::2]:8443/some/path/', true],
    ['https://laptop.local:8443/', true],
    ['https://laptop:8443/', true],
  ])('%s: %s', (url, expected) => expect(isUncertified(url)).toBe(expected));
});
