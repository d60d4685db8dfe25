import { execFileSync } from 'node:child_process';
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { plainLaunchOptions } from '../../tools/chromium.mjs';

/**
 * A browser with a profile on disk, as a person's phone keeps it between two visits.
 *
 * @param flags further ones of the command line.
 */
export function openBrowser(
  profile: string,
  flags: readonly string[] = [],
  more: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<BrowserContext> {
  const options = plainLaunchOptions();
  return chromium.launchPersistentContext(profile, {
    ...options,
    args: [...(options.args ?? []), ...flags],
    headless: true,
    viewport: { width: 390, height: 844 },
    locale: 'es-MX',
    permissions: ['camera'],
    ...more,
  });
}

/** Kills all processes of the browser that uses this profile, as a dying battery would. */
export function killBrowser(profile: string): void {
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`]);
}
