import {
  sharedCacheName,
  sharedField,
  sharedNameHeader,
  sharedParameter,
} from '../app/share-target.ts';

/** Whether a request brings files that another app shares with this one. */
export function bringsShared({ searchParams }: URL): boolean {
  return searchParams.has(sharedParameter);
}

/** Keeps the files of a form until the page takes them, and leads there; what was not taken makes way. */
export async function keepShared(request: Request, scope: string): Promise<Response> {
  const form = await request.formData();
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
  return Response.redirect(new URL(`?${sharedParameter}`, scope), 303);
}
