/** What an iPhone or iPad shows this page in: each installs in its own way, an app's own view not at all. */
export type IosBrowser = 'safari' | 'other' | 'in-app';

/** What decides whether installing is suggested, and how. */
export interface InstallSituation {
  /** The browser of an iPhone or iPad, outside the installed app; undefined elsewhere. */
  readonly iosBrowser?: IosBrowser;
  /** Whether the browser's own question can be shown. */
  readonly canInstall: boolean;
  readonly installed: boolean;
  readonly classCount: number;
  readonly photoCount: number;
  /** Classes whose photographs are all learned. */
  readonly learnedClassCount: number;
  /** Whether the app works without a network. */
  readonly offlineReady: boolean;
  /** The person said "not now", or the quiet offer was shown on an earlier visit. */
  readonly settled: boolean;
}

/** What is suggested, above the rows of Teach. */
export type InstallHint =
  /** By the share sheet; `recorded`: there is something already that would not move along. */
  | {
      readonly kind: 'share-sheet';
      readonly browser: 'safari' | 'other';
      readonly recorded: boolean;
    }
  /** By the browser's own question. */
  | { readonly kind: 'offer' };

/** How many classes make a first success. */
const successClasses = 2;

/**
 * Suggests installing at the right moment, or nothing. Browser and installed app keep separate stores on
 * iOS, so there it comes before the first recording; elsewhere it waits for the first success.
 */
export function installHint(situation: InstallSituation): InstallHint | undefined {
  const { iosBrowser, canInstall, installed, settled } = situation;
  if (installed || settled) return undefined;
  if (iosBrowser) {
    if (iosBrowser === 'in-app' || situation.classCount === 0) return undefined;
    return { kind: 'share-sheet', browser: iosBrowser, recorded: situation.photoCount > 0 };
  }
  const succeeded = situation.learnedClassCount >= successClasses && situation.offlineReady;
  return canInstall && succeeded ? { kind: 'offer' } : undefined;
}

/**
 * Which browser an iPhone's or iPad's user agent tells of. Those of other makers name themselves (and
 * install by the share sheet since iOS 16.4); the view inside an app leaves "Safari" out.
 */
export function iosBrowserOf(userAgent: string): IosBrowser {
  if (/CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Brave/.test(userAgent)) return 'other';
  return /Safari\//.test(userAgent) && /Version\//.test(userAgent) ? 'safari' : 'in-app';
}
