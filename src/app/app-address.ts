/** Answered by `npm start` alone (tools/serve.mjs). */
const networkPath = 'network.json';

/**
 * Finds under which absolute URLs other devices can open the app whose page is at `pageUrl`, the
 * likeliest to work first; none if they cannot. A page at localhost asks its server for the addresses
 * on the local network; any other is reached where it is, without its query. Never throws.
 */
export async function findAppUrls(
  pageUrl: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<readonly string[]> {
  const baseUrl = new URL('.', pageUrl).href;
  if (!isLoopback(new URL(baseUrl).hostname)) return [baseUrl];
  try {
    const answer: unknown = await (await fetch(new URL(networkPath, baseUrl))).json();
    const { urls } = answer as { urls?: unknown };
    if (!Array.isArray(urls)) return [];
    return urls.filter((url) => typeof url === 'string' && URL.canParse(url));
  } catch {
    // Another server, or none any more: then there is nothing to tell.
    return [];
  }
}

/**
 * True for https addresses that no authority certifies: numbers, and names that only a local network
 * knows. Phones warn of them, and neither install from there nor keep anything for use without network.
 */
export function isUncertified(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && /^([\d.]+|\[.+\]|[^.]+|.+\.local)$/.test(hostname);
}

/** Names by which a device calls itself: on another one they mean that other one. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
