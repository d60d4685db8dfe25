/** The browser's cache of models that others made; there is none while nothing is kept. */
export const foreignCacheName = 'vistazo-foreign-models';

/** Whether anything is kept; asks nothing else of the device. */
export async function hasKeptModels(): Promise<boolean> {
  return (await globalThis.caches?.has(foreignCacheName).catch(() => false)) ?? false;
}
