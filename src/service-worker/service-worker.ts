import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute, setDefaultHandler } from 'workbox-routing';
import {
  isCore,
  packCacheName,
  packListPath,
  parsePackList,
  pathOf,
} from '../app/offline/pack-list.ts';
import { bringsShared, keepShared } from './keep-shared.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The shell's files and their revisions, written in by the build. */
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
};

// The shell: all or nothing, one version at a time.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// The app is one page; rooms and wishes are in the query. A file that is asked for by name is a file.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), {
    denylist: [/\/[^/?]+\.(?!html)[^/?.]+(\?|$)/],
  }),
);

// Files that another app's Share sheet sends here.
registerRoute(
  ({ url }) => bringsShared(url),
  ({ request }) =>
    keepShared(request, self.registration.scope, () => self.clients.matchAll({ type: 'window' })),
  'POST',
);

// The pack: what the page brought, else the network. URLs change with the content, so none is stale.
setDefaultHandler(async ({ request }) => (await keptPiece(request)) ?? fetch(request));

// The first visit's page comes into our care without a reload; an update waits to be asked.
clientsClaim();
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('install', (event) => event.waitUntil(bringPackOfUpdate()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldPack()));

async function keptPiece(request: Request): Promise<Response | undefined> {
  try {
    const cache = await caches.open(packCacheName);
    return await cache.match(request, { ignoreVary: true });
  } catch {
    // A cache that is refused must not stand in the way of the network.
    return undefined;
  }
}

/**
 * An update is installed only together with its pack, so that it works without network from its first
 * moment; of what only some want, what is kept here in an older version. On the first visit the page
 * brings the pack itself, and shows the progress.
 */
async function bringPackOfUpdate(): Promise<void> {
  if (!self.registration.active) return;
  const response = await fetch(packListPath, { cache: 'no-cache' });
  const pieces = parsePackList(await response.json());
  if (!pieces) throw new Error(`${packListPath} is not a list of pieces.`);
  const cache = await caches.open(packCacheName);
  for (const piece of pieces) {
    const { url, integrity } = piece;
    if (await cache.match(url)) continue;
    const isWanted = isCore(piece) || (await cache.match(pathOf(piece), { ignoreSearch: true }));
    if (!isWanted) continue;
    try {
      await cache.add(new Request(url, { integrity }));
    } catch (error) {
      // Without room for it the app still works, online. Anything else: the next check resumes here.
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    }
  }
}

/** Runs at activation, never before: until then the old version may need its pieces. */
async function forgetOldPack(): Promise<void> {
  const list = await matchPrecache(packListPath);
  const pieces = parsePackList(await list?.json());
  if (!pieces) return;
  const wanted = new Set(pieces.map(({ url }) => new URL(url, self.registration.scope).href));
  const cache = await caches.open(packCacheName);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}
