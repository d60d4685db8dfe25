import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { PackPiece } from './pack-list.ts';

/** Why a part of the pack could not be brought or kept. */
export type PackTrouble =
  | { readonly kind: 'network' }
  /** Came complete, but is not what was published, however often it is asked for. */
  | { readonly kind: 'damaged'; readonly url: string }
  | { readonly kind: 'quota-full' }
  /** The caller ended it. */
  | { readonly kind: 'aborted' };

/** A piece that came whole and is what the list says. */
export interface FetchedPiece {
  readonly bytes: ArrayBuffer;
  /** Headers to keep it with: type and security policy, without those of the transfer. */
  readonly headers: Headers;
}

/** How a piece is fetched. */
export interface FetchPieceOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes of this piece have come; starts again at 0 with each attempt. */
  readonly onBytes?: (receivedBytes: number) => void;
  readonly fetch?: typeof fetch;
  /** Waits between attempts. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** Waits before the second, third and fourth attempt: long enough for a lift or a tunnel's mouth. */
const backoffMs = [500, 1500, 4500];

/** A connection that brings nothing for so long is given up, and asked for anew. */
const stallMs = 15_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Fetches one piece from `url` (absolute), streaming, and verifies its length and, where the browser
 * can (secure origins), its SHA-256. Tries four times. Never throws.
 */
export async function fetchPiece(
  url: string,
  piece: PackPiece,
  { signal, onBytes = () => {}, fetch = globalThis.fetch, wait = sleep }: FetchPieceOptions = {},
): Promise<Outcome<FetchedPiece, PackTrouble>> {
  let trouble: PackTrouble = { kind: 'network' };
  for (const delayMs of [0, ...backoffMs]) {
    if (delayMs > 0) await wait(delayMs);
    if (signal?.aborted) return failure({ kind: 'aborted' });
    try {
      const fetched = await attempt(url, trouble.kind === 'damaged', fetch, onBytes, signal);
      if (await isIntact(fetched.bytes, piece)) return success(fetched);
      trouble = { kind: 'damaged', url: piece.url };
    } catch {
      trouble = { kind: 'network' };
    }
  }
  return failure(signal?.aborted ? { kind: 'aborted' } : trouble);
}

/** One attempt; throws when the connection fails, stalls or is cut. */
async function attempt(
  url: string,
  distrustHttpCache: boolean,
  fetch: typeof globalThis.fetch,
  onBytes: (receivedBytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<FetchedPiece> {
  // AbortSignal.any would join the two signals, but Safari has it only since 17.4.
  const connection = new AbortController();
  const hangUp = () => connection.abort();
  signal?.addEventListener('abort', hangUp);
  let stalled = setTimeout(hangUp, stallMs);
  try {
    onBytes(0);
    const response = await fetch(url, {
      signal: connection.signal,
      ...(distrustHttpCache && { cache: 'reload' as const }),
    });
    if (!response.ok || !response.body) throw new Error(`${response.status} for ${url}`);
    const bytes = await readBody(response.body, (receivedBytes) => {
      clearTimeout(stalled);
      stalled = setTimeout(hangUp, stallMs);
      onBytes(receivedBytes);
    });
    return { bytes, headers: lastingHeaders(response.headers) };
  } finally {
    clearTimeout(stalled);
    signal?.removeEventListener('abort', hangUp);
  }
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (receivedBytes: number) => void,
): Promise<ArrayBuffer> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let receivedBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    chunks.push(value);
    receivedBytes += value.byteLength;
    onBytes(receivedBytes);
  }
}

/** The body is kept decoded and whole, so what described its transfer would be false. */
function lastingHeaders(headers: Headers): Headers {
  const lasting = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) lasting.delete(name);
  return lasting;
}

async function isIntact(bytes: ArrayBuffer, piece: PackPiece): Promise<boolean> {
  if (bytes.byteLength !== piece.bytes) return false;
  // Insecure origins have no crypto.subtle: there the length must do.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return piece.integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}
