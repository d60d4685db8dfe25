import { describe, expect, it } from 'vitest';
import { installHint, iosBrowserOf, type InstallSituation } from './install-hint.ts';

const nothing: InstallSituation = {
  canInstall: false,
  installed: false,
  classCount: 0,
  photoCount: 0,
  learnedClassCount: 0,
  offlineReady: false,
  settled: false,
};

describe('on an iPhone or iPad', () => {
  const named = { ...nothing, iosBrowser: 'safari', classCount: 1 } as const;

  it('waits for a class with a name, and comes before the first recording', () => {
    expect(installHint({ ...named, classCount: 0 })).toBeUndefined();
    const before = { kind: 'share-sheet', browser: 'safari', recorded: false };
    expect(installHint(named)).toEqual(before);
    expect(installHint({ ...named, iosBrowser: 'other' })).toEqual({ ...before, browser: 'other' });
  });

  it('says so when something was recorded already', () => {
    expect(installHint({ ...named, photoCount: 8 })).toMatchObject({ recorded: true });
  });

  it('is silent once answered, in the installed app, and where nothing installs', () => {
    expect(installHint({ ...named, settled: true })).toBeUndefined();
    expect(installHint({ ...named, installed: true })).toBeUndefined();
    expect(installHint({ ...named, iosBrowser: 'in-app' })).toBeUndefined();
  });
});

describe('where the browser offers it', () => {
  const succeeded: InstallSituation = {
    ...nothing,
    canInstall: true,
    classCount: 2,
    photoCount: 30,
    learnedClassCount: 2,
    offlineReady: true,
  };

  it('comes after the first success: two classes learned, ready without internet', () => {
    expect(installHint(succeeded)).toEqual({ kind: 'offer' });
    expect(installHint({ ...succeeded, learnedClassCount: 1 })).toBeUndefined();
    expect(installHint({ ...succeeded, offlineReady: false })).toBeUndefined();
  });

  it('is silent without an offer, once answered, and when installed', () => {
    expect(installHint({ ...succeeded, canInstall: false })).toBeUndefined();
    expect(installHint({ ...succeeded, settled: true })).toBeUndefined();
    expect(installHint({ ...succeeded, installed: true })).toBeUndefined();
  });
});

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${webKit}`;

it.each([
  [`${iPhone} Version/17.4 Mobile/15E148 Safari/604.1`, 'safari'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/17.4 Safari/605.1.15`,
    'safari',
  ],
  [`${iPhone} CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1`, 'other'],
  [`${iPhone} FxiOS/124.0 Mobile/15E148 Safari/605.1.15`, 'other'],
  [`${iPhone} Version/17.0 EdgiOS/122.0 Mobile/15E148 Safari/604.1`, 'other'],
  [`${iPhone} Mobile/15E148 Instagram 322.0`, 'in-app'],
])('%s is %s', (userAgent, browser) => {
  expect(iosBrowserOf(userAgent)).toBe(browser);
});
