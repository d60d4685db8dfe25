import {
  sharedCacheName,
  sharedField,
  sharedLost,
  sharedNameHeader,
  sharedNews,
  sharedParameter,
  sharedYours,
  type SharedAnswer,
} from '../app/share-target.ts';

/** Whether a request brings files that another app shares with this one. */
export function bringsShared({ searchParams }: URL): boolean {
  return searchParams.has(sharedParameter);
}

/** A page is not waited for much longer than a person waits. */
const answerLimitMs = 3000;

/** An open page (`WindowClient`), as far as it is talked to. */
interface OpenPage {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/**
 * Keeps the files of a form until the page takes them, and leads there; what was not taken makes way. What
 * cannot be kept whole (there is no room) is not kept at all: the page says so.
 *
 * The window of the installed app takes them where it is, with all that it is doing: a form is posted by going
 * to another page, and an answer without content (204) goes nowhere.
 */
export async function keepShared(
  request: Request,
  scope: string,
  openPages: () => Promise<readonly OpenPage[]>,
): Promise<Response> {
  const address = new URL(`?${sharedParameter}`, scope);
  try {
    await keepFiles(await request.formData(), scope);
  } catch (error) {
    console.warn(error);
    // A browser that gives no cache has none to forget.
    await caches.delete(sharedCacheName).catch(() => false);
    address.searchParams.set(sharedParameter, sharedLost);
  }
  const isTaken = await handOver(await openPages());
  return isTaken ? new Response(null, { status: 204 }) : Response.redirect(address, 303);
}

/** Asks open pages to put down what they have in the hand; whether one of them takes the files. */
function handOver(pages: readonly OpenPage[]): Promise<boolean> {
  return new Promise((resolve) => {
    const ports: MessagePort[] = [];
    const decide = (isTaken: boolean) => {
      clearTimeout(limit);
      // Who answers after this is not heard.
      for (const port of ports) port.close();
      resolve(isTaken);
    };
    const limit = setTimeout(() => decide(false), answerLimitMs);
    let awaited = pages.length;
    if (awaited === 0) decide(false);
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1);
      port1.onmessage = ({ data }: MessageEvent<SharedAnswer>) => {
        if (data === 'here') {
          port1.postMessage(sharedYours);
          decide(true);
        } else if (--awaited === 0) decide(false);
      };
      page.postMessage(sharedNews, [port2]);
    }
  });
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
