import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Line } from './line.ts';
import type { PackPiece } from './pack-list.ts';
import { PiecePart, type FetchedPiece } from './piece-part.ts';

/** Why a part of the pack could not be brought or kept. A lost network is none: it is waited for. */
export type PackTrouble =
  /** Came complete, but is not what was published, however often it is asked for. */
  | { readonly kind: 'damaged'; readonly url: string }
  /** The server has no such file (any more): the page is older than what is published. */
  | { readonly kind: 'gone'; readonly url: string }
  /** The browser gives no room for so many bytes of it. */
  | { readonly kind: 'quota-full'; readonly missingBytes: number }
  /** The caller ended it. */
  | { readonly kind: 'aborted' };

/** How a piece is fetched. */
export interface FetchPieceOptions {
  readonly line: Line;
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes of this piece have come; less than before where it cannot be resumed. */
  readonly onBytes?: (receivedBytes: number) => void;
  readonly fetch?: typeof fetch;
}

/** What comes damaged, or is not there, so many times is no accident. */
const REFUSALS_TO_BELIEVE = 4;

/** A connection that brings nothing for so long is given up, and asked for anew. */
const stallMs = 15_000;

/** Answers that tell of a server without the file; others tell of a server in trouble. */
const goneStatuses = [404, 410];

class Gone extends Error {}

/**
 * Fetches one piece from `url` (absolute), streaming, and verifies its length and, where the browser
 * can (secure origins), its SHA-256. Whenever the connection fails, stalls or is cut it asks again
 * for what is missing, for as long as it takes. Never throws.
 */
export async function fetchPiece(
  url: string,
  piece: PackPiece,
  { line, signal, onBytes = () => {}, fetch = globalThis.fetch }: FetchPieceOptions,
): Promise<Outcome<FetchedPiece, PackTrouble>> {
  const part = new PiecePart(piece);
  const take = (receivedBytes: number) => {
    line.works();
    onBytes(receivedBytes);
  };
  let failures = 0;
  let refusals = 0;
  let damaged = false;
  for (;;) {
    if (signal?.aborted) return failure({ kind: 'aborted' });
    const { furthestBytes } = part;
    let trouble: PackTrouble | undefined;
    try {
      onBytes(part.receivedBytes);
      if (!part.isWhole) await attempt(url, part, damaged, fetch, take, signal);
      const fetched = await part.verified();
      if (fetched) return success(fetched);
      damaged = true;
      part.restart();
      trouble = { kind: 'damaged', url: piece.url };
    } catch (error) {
      if (error instanceof Gone) trouble = { kind: 'gone', url: piece.url };
    }
    if (trouble && ++refusals >= REFUSALS_TO_BELIEVE) return failure(trouble);
    failures = part.furthestBytes > furthestBytes ? 1 : failures + 1;
    await line.beforeRetry(trouble ? refusals : failures, signal);
  }
}

/** One attempt at what is missing; throws when the connection fails, stalls or is cut. */
async function attempt(
  url: string,
  part: PiecePart,
  distrustHttpCache: boolean,
  fetch: typeof globalThis.fetch,
  onBytes: (receivedBytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  // AbortSignal.any would join the two signals, but Safari has it only since 17.4.
  const connection = new AbortController();
  const hangUp = () => connection.abort();
  signal?.addEventListener('abort', hangUp);
  let stalled = setTimeout(hangUp, stallMs);
  try {
    const response = await fetch(url, {
      signal: connection.signal,
      headers: part.requestHeaders(),
      ...(distrustHttpCache && { cache: 'reload' as const }),
    });
    if (goneStatuses.includes(response.status)) throw new Gone();
    if (!response.body || !part.begin(response)) throw new Error(`${response.status} for ${url}`);
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(stalled);
      stalled = setTimeout(hangUp, stallMs);
      part.add(value);
      onBytes(part.receivedBytes);
    }
  } catch (error) {
    hangUp();
    throw error;
  } finally {
    clearTimeout(stalled);
    signal?.removeEventListener('abort', hangUp);
  }
}
