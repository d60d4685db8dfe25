import { describe, expect, it, vi } from 'vitest';
import { Installation, type InstallWindow } from './install.ts';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1.15';
const macSafari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36';

/** A browser's window, and a way to make it offer the installation. */
function setUp(navigator: Partial<InstallWindow['navigator']> = {}, isStandalone = false) {
  const target = new EventTarget();
  const view = Object.assign(target, {
    matchMedia: () => ({ matches: isStandalone }),
    navigator: { userAgent: android, platform: 'Linux armv8l', maxTouchPoints: 5, ...navigator },
  }) as unknown as InstallWindow;
  const installation = new Installation(view);
  const changed = vi.fn();
  installation.changed.subscribe(changed);
  const offer = (outcome: 'accepted' | 'dismissed') => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: vi.fn(async () => ({ outcome })),
    });
    target.dispatchEvent(event);
    return event;
  };
  return { installation, target, changed, offer };
}

describe('Installation', () => {
  it('holds the offer back until it is asked for, and uses it once', async () => {
    const { installation, changed, offer } = setUp();
    expect(installation.canInstall).toBe(false);
    expect(await installation.install()).toBe('unavailable');
    const event = offer('dismissed');
    expect(event.defaultPrevented).toBe(true);
    expect(event.prompt).not.toHaveBeenCalled();
    expect(installation.canInstall).toBe(true);
    expect(await installation.install()).toBe('dismissed');
    expect(installation.canInstall).toBe(false);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('knows that it was installed', () => {
    const { installation, target } = setUp();
    expect(installation.isInstalled).toBe(false);
    target.dispatchEvent(new Event('appinstalled'));
    expect(installation.isInstalled).toBe(true);
    expect(setUp({}, true).installation.isInstalled).toBe(true);
    expect(setUp({ userAgent: iPhone, standalone: true }).installation.isInstalled).toBe(true);
  });

  it.each([
    ['an iPhone', { userAgent: iPhone }, true],
    ['an iPad', { userAgent: macSafari, platform: 'MacIntel', maxTouchPoints: 5 }, true],
    ['a Mac', { userAgent: macSafari, platform: 'MacIntel', maxTouchPoints: 0 }, false],
    ['an Android phone', {}, false],
    ['the installed app', { userAgent: iPhone, standalone: true }, false],
  ])('points %s to the share sheet: see the last column', (_, navigator, expected) => {
    expect(setUp(navigator).installation.needsShareSheet).toBe(expected);
  });

  it('hears nothing after it is disposed of', () => {
    const { installation, offer } = setUp();
    installation.dispose();
    offer('accepted');
    expect(installation.canInstall).toBe(false);
  });
});
