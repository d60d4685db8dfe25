import { Line } from './line.ts';
import type { PackGroup, PackPiece } from './pack-list.ts';

/** For tests: a line that asks again at once, after telling how often it has failed in a row. */
export class ImpatientLine extends Line {
  readonly failures: number[] = [];
  readonly #onFailure: (count: number) => void;

  /** @param onFailure told how often anything has failed so far. */
  constructor(onFailure: (count: number) => void = () => {}) {
    super({ isHidden: () => false, onHope: () => () => {} });
    this.#onFailure = onFailure;
  }

  override async beforeRetry(failures: number, signal?: AbortSignal): Promise<void> {
    this.failures.push(failures);
    this.#onFailure(this.failures.length);
    const waiting = super.beforeRetry(failures, signal);
    // Not in the same task: whatever else goes on is to have its turn.
    setTimeout(() => this.retryNow());
    await waiting;
  }
}

/** For tests: a host with a tiny pack, whose connection can be cut, and which can send damaged files. */
export class FakeHost {
  readonly baseUrl = 'https://vistazo.test/some/path/';
  readonly pieces: readonly PackPiece[];
  /** Paths of pieces asked for, in order. */
  readonly asked: string[] = [];
  /** The ranges of those that were asked for in part. */
  readonly ranges: string[] = [];
  /** How a range is answered: as it should, not at all (the whole piece), or with another part. */
  rangeAnswer: 'part' | 'whole' | 'other-part' = 'part';
  /** False: every connection fails. */
  online = true;
  /** Bytes of a piece after which its connection is cut, by path. */
  readonly cutAt = new Map<string, number>();
  /** How often yet a piece is sent with a flipped bit, by path. */
  readonly damage = new Map<string, number>();
  readonly #contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

  private constructor(
    contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
    pieces: readonly PackPiece[],
  ) {
    this.#contents = contents;
    this.pieces = pieces;
  }

  /** A pack of one piece of `sizeBytes` for each `[path, group]`. */
  static async create(
    files: readonly (readonly [string, PackGroup])[],
    sizeBytes = 1000,
  ): Promise<FakeHost> {
    const contents = new Map<string, Uint8Array<ArrayBuffer>>();
    const pieces: PackPiece[] = [];
    for (const [path, group] of files) {
      const content = new Uint8Array(sizeBytes).map((_, i) => i * 7 + path.length + pieces.length);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
      contents.set(path, content);
      pieces.push({
        url: `${path}?v=1`,
        group,
        bytes: sizeBytes,
        integrity: `sha256-${btoa(String.fromCharCode(...digest))}`,
      });
    }
    return new FakeHost(contents, pieces);
  }

  /** Stands for the browser's `fetch`. */
  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    if (!this.online) throw new TypeError('Failed to fetch');
    const path = new URL(String(input)).pathname.replace('/some/path/', '');
    if (path === 'core-pack.json') return Response.json({ pieces: this.pieces });
    this.asked.push(path);
    const content = this.#contents.get(path);
    if (!content) return new Response('', { status: 404 });
    const sent = this.#spoil(path, content);
    const range = new Headers(init.headers).get('Range');
    if (range) this.ranges.push(range);
    if (!range || this.rangeAnswer === 'whole') {
      return new Response(this.#stream(path, sent, 0, init.signal), {
        headers: { 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'br' },
      });
    }
    const from = this.rangeAnswer === 'part' ? Number(/\d+/.exec(range)![0]) : 0;
    return new Response(this.#stream(path, sent, from, init.signal), {
      status: 206,
      headers: { 'Content-Range': `bytes ${from}-${sent.byteLength - 1}/${sent.byteLength}` },
    });
  };

  /** What the host would send of a piece, undamaged. */
  content(path: string): Uint8Array<ArrayBuffer> {
    const content = this.#contents.get(path);
    if (!content) throw new Error(`No ${path}.`);
    return content;
  }

  #spoil(path: string, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const times = this.damage.get(path) ?? 0;
    if (times === 0) return content;
    this.damage.set(path, times - 1);
    return content.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
  }

  #stream(
    path: string,
    content: Uint8Array<ArrayBuffer>,
    from: number,
    signal?: AbortSignal | null,
  ) {
    const cutAt = this.cutAt.get(path) ?? Infinity;
    const stepBytes = 100;
    let offset = from;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        if (signal?.aborted) controller.error(new DOMException('', 'AbortError'));
        else if (offset >= cutAt) controller.error(new TypeError('network error'));
        else if (offset >= content.byteLength) controller.close();
        else controller.enqueue(content.slice(offset, (offset += stepBytes)));
      },
    });
  }
}
