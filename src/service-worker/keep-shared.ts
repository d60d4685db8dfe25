import {
  sharedCacheName,
  sharedField,
  sharedLost,
  sharedNameHeader,
  sharedParameter,
} from '../app/share-target.ts';

/** Whether a request brings files that another app shares with this one. */
export function bringsShared({ searchParams }: URL): boolean {
  return searchParams.has(sharedParameter);
}

/**
 * Keeps the files of a form until the page takes them, and leads there; what was not taken makes way. What
 * cannot be kept whole (there is no room) is not kept at all: the page says so.
 */
export async function keepShared(request: Request, scope: string): Promise<Response> {
  const address = new URL(`?${sharedParameter}`, scope);
  try {
    await keepFiles(await request.formData(), scope);
  } catch (error) {
    console.warn(error);
    // A browser that gives no cache has none to forget.
    await caches.delete(sharedCacheName).catch(() => false);
    address.searchParams.set(sharedParameter, sharedLost);
  }
  return Response.redirect(address, 303);
}

async function keepFiles(form: FormData, scope: string): Promise<void> {
  await caches.delete(sharedCacheName);
  const cache = await caches.open(sharedCacheName);
  const files = form.getAll(sharedField).filter((entry) => entry instanceof File);
  // One after another: the page takes them in the order in which they are kept.
  for (const [index, file] of files.entries()) {
    const headers = {
      'content-type': file.type,
      [sharedNameHeader]: encodeURIComponent(file.name),
    };
    await cache.put(new URL(`shared-file/${index}`, scope), new Response(file, { headers }));
  }
}
