/** The browser's cache of models that others made; there is none while nothing is kept. */
export const foreignCacheName = 'vistazo-foreign-models';

/** In that cache, the end of the address of what is said of a model: written last, so without it there is none. */
export const aboutEnd = '/about';

/** Ids of the models that no cache takes, and that are here until the page is left. */
export const modelsInMemory = new Set<string>();

/** Whether any model is here, wherever it is kept; where none is, nothing is opened for it. */
export async function hasKeptModels(): Promise<boolean> {
  if (modelsInMemory.size > 0) return true;
  try {
    if (!(await hasForeignCache())) return false;
    const cache = await caches.open(foreignCacheName);
    return (await cache.keys()).some(({ url }) => url.endsWith(aboutEnd));
  } catch {
    // Where caches are refused, nothing can have been kept in one.
    return false;
  }
}

/** Whether there is that cache at all; asks nothing else of the device. */
export async function hasForeignCache(): Promise<boolean> {
  return (await globalThis.caches?.has(foreignCacheName).catch(() => false)) ?? false;
}
