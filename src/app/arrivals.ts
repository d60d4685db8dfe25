import type { Brought } from './exchange-door.svelte.ts';
import { sharedCacheName, sharedNameHeader, sharedParameter } from './share-target.ts';

/** The part of the Launch Handler API that is used (wicg.github.io/web-app-launch). */
interface WithLaunchQueue {
  readonly launchQueue?: {
    setConsumer(
      consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void,
    ): void;
  };
}

/**
 * Tells of files that the system opens the app with: those of the app's own kind, and what another app's
 * Share sheet sends here.
 */
export function followArrivals(tell: (brought: readonly Brought[]) => void): void {
  (window as WithLaunchQueue).launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then((opened) => {
      tell(opened.map((file) => ({ file, path: file.name })));
    });
  });
  void takeShared().then((shared) => {
    if (shared.length > 0) tell(shared);
  });
}

/** The files that wait for this page, which are then forgotten; none if it was opened in any other way. */
async function takeShared(): Promise<Brought[]> {
  const address = new URL(location.href);
  if (!address.searchParams.has(sharedParameter)) return [];
  address.searchParams.delete(sharedParameter);
  // A reload asks for nothing again.
  history.replaceState(history.state, '', address);
  try {
    const cache = await caches.open(sharedCacheName);
    const kept = await cache.matchAll();
    const files = await Promise.all(kept.map(fileOf));
    await caches.delete(sharedCacheName);
    return files.map((file) => ({ file, path: file.name }));
  } catch {
    // Where caches are refused, nothing can have been kept in one.
    return [];
  }
}

async function fileOf(response: Response): Promise<File> {
  const name = decodeURIComponent(response.headers.get(sharedNameHeader) ?? '');
  const blob = await response.blob();
  return new File([blob], name, { type: blob.type });
}
