import { execFileSync } from 'node:child_process';
import { chromium, type BrowserContext } from '@playwright/test';
import { plainLaunchOptions } from '../../tools/chromium.mjs';

/** A browser with a profile on disk, as a person's phone keeps it between two visits. */
export function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...plainLaunchOptions(),
    headless: true,
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
    permissions: ['camera'],
  });
}

/** Kills all processes of the browser that uses this profile, as a dying battery would. */
export function killBrowser(profile: string): void {
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`]);
}
