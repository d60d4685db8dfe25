import { describe, expect, it } from 'vitest';
import {
  forgetsUnlessInstalled,
  photosThatFit,
  requestPersistence,
  runsOut,
  storageSpace,
} from './space.ts';

const space = (usedBytes?: number, quotaBytes?: number) => ({
  usedBytes,
  quotaBytes,
  persisted: false,
});

describe('the room on the disk', () => {
  it('is what the browser tells', async () => {
    const browser = {
      estimate: async () => ({ usage: 10, quota: 100 }),
      persisted: async () => true,
    };
    expect(await storageSpace(browser)).toEqual({
      usedBytes: 10,
      quotaBytes: 100,
      persisted: true,
    });
  });

  it('is unknown where the browser tells nothing, or fails', async () => {
    const unknown = { usedBytes: undefined, quotaBytes: undefined, persisted: 'unknown' };
    expect(await storageSpace({})).toEqual(unknown);
    const fail = () => Promise.reject(new TypeError('no'));
    expect(await storageSpace({ estimate: fail, persisted: fail })).toEqual(unknown);
  });

  it('counts the photographs that fit', () => {
    expect(photosThatFit(space(1_000, 26_999), 13_000)).toBe(1);
    expect(photosThatFit(space(1_000, 27_000), 13_000)).toBe(2);
    expect(photosThatFit(space(5, 4), 13_000)).toBe(0);
    expect(photosThatFit(space(undefined, 4), 13_000)).toBeUndefined();
    expect(photosThatFit(space(4), 13_000)).toBeUndefined();
  });

  it('runs out when less than a minute of recording fits, whatever the quota', () => {
    for (const quota of [1e8, 1e12]) {
      expect(runsOut(space(quota - 480 * 13_000, quota), 13_000)).toBe(false);
      expect(runsOut(space(quota - 480 * 13_000 + 1, quota), 13_000)).toBe(true);
    }
    expect(runsOut(space(), 13_000)).toBe(false);
  });
});

describe('the wish that nothing be erased', () => {
  it('is granted, refused or not heard', async () => {
    expect(await requestPersistence({ persist: async () => true })).toBe('granted');
    expect(await requestPersistence({ persist: async () => false })).toBe('refused');
    const fail = () => Promise.reject(new TypeError('no'));
    expect(await requestPersistence({ persist: fail })).toBe('refused');
    expect(await requestPersistence({})).toBe('unsupported');
  });
});

describe('the browsers that forget', () => {
  const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0';
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
  const linux = 'Mozilla/5.0 (X11; Linux x86_64)';

  it.each([
    ['Safari on iPhone', `${phone} ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on iPhone', `${phone} ${webKit} CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1`],
    ['Firefox on iPhone', `${phone} ${webKit} FxiOS/141.0 Mobile/15E148 Safari/605.1.15`],
    ['an app on iPhone', `${phone} ${webKit} Mobile/15E148`],
    ['Safari on Mac and iPad', `${mac} ${webKit} Version/18.5 Safari/605.1.15`],
    ['Chrome on iPad', `${mac} ${webKit} CriOS/139 Version/18.5 Safari/605.1.15`],
    ['Firefox on iPad', `${mac} ${webKit} FxiOS/141.0 Safari/605.1.15`],
    ['Edge on iPad', `${mac} ${webKit} EdgiOS/139.0 Version/17.0 Safari/605.1.15`],
  ])('%s', (_, userAgent) => {
    expect(forgetsUnlessInstalled(userAgent, false)).toBe(true);
    expect(forgetsUnlessInstalled(userAgent, true)).toBe(false);
  });

  it.each([
    ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`],
    ['Chrome on Mac', `${mac} ${chrome} Safari/537.36`],
    ['Edge on Mac', `${mac} ${chrome} Safari/537.36 Edg/139.0.0.0`],
    ['a Chrome view on Mac', `${mac} ${chrome} Version/4.0 Safari/537.36`],
    ['Firefox on Mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:141.0) Gecko Firefox/141`],
    ['Firefox on Linux', `Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0`],
    ['Web on Linux', `${linux} ${webKit} Version/18.5 Safari/605.1.15`],
  ])('but not %s', (_, userAgent) => {
    expect(forgetsUnlessInstalled(userAgent, false)).toBe(false);
  });
});
