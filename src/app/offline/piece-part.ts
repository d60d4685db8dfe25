import type { PackGroup, PackPiece } from './pack-list.ts';

/** Groups whose pieces only the page reads, and no worker imports. */
const dataGroups: readonly PackGroup[] = ['eye', 'digits', 'imagenet'];

/** A piece that came whole and is what the list says. */
export interface FetchedPiece {
  readonly bytes: ArrayBuffer;
  /** Headers to keep it with: type and security policy, without those of the transfer. */
  readonly headers: Headers;
}

/** What has come of a piece so far, and how to ask for the rest of it. */
export class PiecePart {
  readonly #piece: PackPiece;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #headers = new Headers();
  #receivedBytes = 0;
  #furthestBytes = 0;

  constructor(piece: PackPiece) {
    this.#piece = piece;
  }

  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  /** The most bytes there have been: what exceeds it is progress. */
  get furthestBytes(): number {
    return this.#furthestBytes;
  }

  /** True when nothing is missing: a connection may be cut after the last byte. */
  get isWhole(): boolean {
    return this.#receivedBytes === this.#piece.bytes;
  }

  /**
   * Headers that ask for what is missing, which browsers do uncompressed. No `If-Range`: the URL names
   * the content, and the digest has the last word. Code is asked for whole: workers import it from the
   * HTTP cache, which would hold a part.
   */
  requestHeaders(): HeadersInit {
    const isResumable = dataGroups.includes(this.#piece.group) && this.#receivedBytes > 0;
    return isResumable ? { Range: `bytes=${this.#receivedBytes}-` } : {};
  }

  /** Takes note of an answer; false if it brings nothing of use. */
  begin({ status, ok, headers }: Response): boolean {
    if (status === 206) {
      const range = headers.get('Content-Range') ?? '';
      const isPlain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
      if (isPlain && range.startsWith(`bytes ${this.#receivedBytes}-`)) return true;
      // Another part than was asked for, or one of a compressed file: next time all of it.
      this.restart();
      return false;
    }
    this.restart();
    this.#headers = headers;
    return ok;
  }

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk);
    this.#receivedBytes += chunk.byteLength;
    this.#furthestBytes = Math.max(this.#furthestBytes, this.#receivedBytes);
  }

  restart(): void {
    this.#chunks = [];
    this.#receivedBytes = 0;
  }

  /** The piece, if it is here and is what the list says. */
  async verified(): Promise<FetchedPiece | undefined> {
    if (!this.isWhole) return undefined;
    const bytes = await new Blob(this.#chunks).arrayBuffer();
    const isIntact = await hasDigest(bytes, this.#piece.integrity);
    return isIntact ? { bytes, headers: lastingHeaders(this.#headers) } : undefined;
  }
}

/** The body is kept decoded and whole, so what described its transfer would be false. */
function lastingHeaders(headers: Headers): Headers {
  const lasting = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) lasting.delete(name);
  return lasting;
}

async function hasDigest(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
  // Insecure origins have no crypto.subtle: there the length must do.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}
