/** Room on the disk, as the browser tells it (rounded and padded on purpose). */
export interface StorageSpace {
  /** Undefined where the browser does not tell (insecure origins, Safari before 17). */
  readonly usedBytes: number | undefined;
  /** What the site may use in all; undefined where the browser does not tell. */
  readonly quotaBytes: number | undefined;
  /** True if the browser erases what is stored only when the user says so. */
  readonly persisted: boolean | 'unknown';
}

/** What the browser answered to the wish that nothing be erased. */
export type PersistenceAnswer = 'granted' | 'refused' | 'unsupported';

/** What the browser's storage manager can do here: insecure origins have none, old browsers a part. */
type PartialStorage = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

/** The browser's storage manager, or an empty one where it has none. */
function browserStorage(): PartialStorage {
  return (navigator as { readonly storage?: StorageManager }).storage ?? {};
}

/** Asks the browser how much room there is. Never rejects: what it does not tell is unknown. */
export async function storageSpace(storage = browserStorage()): Promise<StorageSpace> {
  const [estimate, persisted] = await Promise.allSettled([
    storage.estimate?.(),
    storage.persisted?.(),
  ]);
  return {
    usedBytes: estimate.status === 'fulfilled' ? estimate.value?.usage : undefined,
    quotaBytes: estimate.status === 'fulfilled' ? estimate.value?.quota : undefined,
    persisted: persisted.status === 'fulfilled' ? (persisted.value ?? 'unknown') : 'unknown',
  };
}

/**
 * Asks the browser never to erase what is stored unless the user says so. Some ask the user
 * (Firefox), so this is called when there is something to keep; others decide by themselves.
 */
export async function requestPersistence(storage = browserStorage()): Promise<PersistenceAnswer> {
  if (!storage.persist) return 'unsupported';
  const granted = await storage.persist().catch(() => false);
  return granted ? 'granted' : 'refused';
}

/** About how many more photographs fit; undefined where the browser does not tell. */
export function photosThatFit(space: StorageSpace, bytesPerPhoto: number): number | undefined {
  const { usedBytes, quotaBytes } = space;
  if (usedBytes === undefined || quotaBytes === undefined) return undefined;
  return Math.max(0, Math.floor((quotaBytes - usedBytes) / bytesPerPhoto));
}

/** A minute of recording at 8 photographs a second. */
const fewPhotos = 480;

/**
 * True when the end of the room is to be explained, before it comes: less than a minute of
 * recording fits. A share of the quota says nothing, as quotas go from megabytes to terabytes.
 */
export function runsOut(space: StorageSpace, bytesPerPhoto: number): boolean {
  const fit = photosThatFit(space, bytesPerPhoto);
  return fit !== undefined && fit < fewPhotos;
}

/** Every browser on iOS is WebKit; asking for the desktop site, it claims to be a Mac. */
const onIOS = /\b(?:iPhone|iPad|iPod)\b|\b(?:CriOS|FxiOS|EdgiOS|OPiOS|OPT|GSA|DuckDuckGo)\//;

/** Safari, or an app that shows its engine: the others of a Mac name themselves, too. */
const safariOnMac = /\bMacintosh\b.*\bVersion\/\d.*\bSafari\//;
const otherEngine = /\b(?:Chrome|Chromium|Firefox)\//;

/**
 * True where the browser erases what a site stored after seven days of use without a visit to it,
 * as WebKit does on Apple's systems, except for sites on the home screen or in the Dock
 * (webkit.org/tracking-prevention, "7-Day Cap on All Script-Writeable Storage").
 *
 * @param userAgent `navigator.userAgent`.
 * @param isStandalone whether the app runs installed: `display-mode: standalone`.
 */
export function forgetsUnlessInstalled(userAgent: string, isStandalone: boolean): boolean {
  if (isStandalone) return false;
  return onIOS.test(userAgent) || (safariOnMac.test(userAgent) && !otherEngine.test(userAgent));
}
