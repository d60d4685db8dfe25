import type { Brought } from './exchange-door.svelte.ts';
import {
  sharedCacheName,
  sharedLost,
  sharedNameHeader,
  sharedNews,
  sharedParameter,
  sharedYours,
  type SharedAnswer,
} from './share-target.ts';

/** The part of the Launch Handler API that is used (wicg.github.io/web-app-launch). */
interface WithLaunchQueue {
  readonly launchQueue?: {
    setConsumer(consumer: (launch: Launch) => void): void;
  };
}

interface Launch {
  readonly files?: readonly { readonly name: string; getFile(): Promise<File> }[];
  readonly targetURL?: string | null;
}

/** Who hears of arrivals. */
export interface ArrivalListener {
  /** Files are here. */
  readonly came: (brought: readonly Brought[]) => void;
  /** Something was sent here, and did not arrive. */
  readonly lost: () => void;
  /** Brings to the disk what is in the hand: this page may be left for another one. */
  readonly putDown: () => Promise<unknown>;
}

/**
 * Tells of files that the system opens the app with, while it runs, too: those of the app's own kind, and what
 * another app's Share sheet sends here.
 */
export function followArrivals({ came, lost, putDown }: ArrivalListener): void {
  const tell = (brought: readonly Brought[]) => (brought.length > 0 ? came(brought) : lost());
  const address = new URL(location.href);
  let isOwnLaunch = address.searchParams.has(sharedParameter);
  if (isOwnLaunch) {
    void takeShared(new URL(address)).then(tell);
    // A reload asks for nothing again.
    address.searchParams.delete(sharedParameter);
    history.replaceState(history.state, '', address);
  }
  const isRepeated = repeats();
  (window as WithLaunchQueue).launchQueue?.setConsumer((launch) => {
    if (isRepeated(launch)) return;
    const { files = [], targetURL } = launch;
    if (files.length > 0) return void openAll(files).then(came, lost);
    const target = new URL(targetURL ?? '', location.href);
    if (!target.searchParams.has(sharedParameter)) return;
    // The launch that this page was opened by is told once more.
    if (isOwnLaunch) isOwnLaunch = false;
    // In a window that is open already: browsers hand over the address, and so far not the files
    // (github.com/WICG/web-app-launch/issues/62).
    else void takeShared(target).then(tell);
  });
  // A Share sheet sends nothing to the browser's own windows. Asked now: in full screen all are alike.
  const answer: SharedAnswer = matchMedia('(display-mode: standalone)').matches ? 'here' : 'ready';
  navigator.serviceWorker?.addEventListener('message', ({ data, ports: [port] }) => {
    if (data !== sharedNews || !port) return;
    port.onmessage = ({ data: last }) => {
      if (last === sharedYours) void takeShared(address).then(tell);
    };
    void putDown().finally(() => port.postMessage(answer));
  });
}

/** Where the last launch of this window is remembered. */
const lastLaunchKey = 'vistazo.launch';

/** Tells launches that are those of before: browsers tell a page that is reloaded of its last one again. */
function repeats(): (launch: Launch) => boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let former = navigation?.type === 'reload' ? lastLaunch() : null;
  return ({ files = [], targetURL }) => {
    const launch = JSON.stringify([targetURL, ...files.map(({ name }) => name)]);
    const isFormer = launch === former;
    former = null;
    try {
      sessionStorage.setItem(lastLaunchKey, launch);
    } catch {
      // Where storage is refused, a reload asks once more.
    }
    return isFormer;
  };
}

function lastLaunch(): string | null {
  try {
    return sessionStorage.getItem(lastLaunchKey);
  } catch {
    return null;
  }
}

async function openAll(files: NonNullable<Launch['files']>): Promise<Brought[]> {
  const opened = await Promise.all(files.map((handle) => handle.getFile()));
  return opened.map((file) => ({ file, path: file.name }));
}

/** The files that wait for a page with this address, which are then forgotten; none if they were lost. */
async function takeShared({ searchParams }: URL): Promise<Brought[]> {
  if (searchParams.get(sharedParameter) === sharedLost) return [];
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
