import { failure, success, type Outcome } from '../../core/outcome.ts';
import { Signal } from '../signal.ts';
import { fetchPiece, type PackTrouble } from './fetch-piece.ts';
import { inOrder } from './in-order.ts';
import { Line } from './line.ts';
import {
  coreGroups,
  isCore,
  packCacheName,
  packListPath,
  parsePackList,
  pathOf,
  type PackGroup,
  type PackPiece,
} from './pack-list.ts';
import type { FetchedPiece } from './piece-part.ts';

export type { PackTrouble } from './fetch-piece.ts';
export type { PackGroup } from './pack-list.ts';

/** How much of what was asked for is here, kept or just received; uncompressed bytes. */
export interface PackProgress {
  readonly receivedBytes: number;
  readonly totalBytes: number;
}

/** What to load, and whom to tell. */
export interface PackLoadOptions {
  /** In the order in which they are needed; absent means the core. */
  readonly groups?: readonly PackGroup[];
  /** For use now: goes on when there is no room to keep anything. */
  readonly evenWithoutRoom?: boolean;
  readonly onProgress?: (progress: PackProgress) => void;
  readonly signal?: AbortSignal;
}

/** What the pack stands on; the defaults are the browser's own. */
export interface PackSurroundings {
  /** Absolute URL of the app's base, with a slash at its end. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** Absent on insecure origins: then pieces are fetched and none is kept. */
  readonly caches?: CacheStorage | undefined;
  /** Where failures of the network are waited for. */
  readonly line?: Line;
}

/** Few enough for the first pieces to come first, enough to hide the delay of each request. */
const piecesAtOnce = 2;

/** `nowhere`: this browser, origin or private window offers no cache. */
type Kept = 'kept' | 'nowhere' | 'quota-full';
type Brought = FetchedPiece & { readonly kept: Kept };

/**
 * Brings the core pack piece by piece into a cache of its own, where the service worker finds it.
 * What is there is never fetched again, so an interrupted load resumes where it was cut.
 */
export class CorePack {
  /** How much of the core is here, told while anything is loaded. */
  readonly changed = new Signal<PackProgress>();
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;
  readonly #caches: CacheStorage | undefined;
  readonly #line: Line;
  readonly #receivedBytes = new Map<string, number>();
  readonly #received = new Signal();
  readonly #underWay = new Map<string, Promise<Outcome<Brought, PackTrouble>>>();
  /** What came and could not be kept, by URL: held for this visit instead of being fetched again. */
  readonly #held = new Map<string, FetchedPiece>();
  #pieces: readonly PackPiece[] | undefined;

  constructor(surroundings: PackSurroundings = {}) {
    this.#baseUrl = surroundings.baseUrl ?? new URL('.', document.baseURI).href;
    this.#fetch = surroundings.fetch ?? ((...request) => fetch(...request));
    this.#caches = 'caches' in surroundings ? surroundings.caches : globalThis.caches;
    this.#line = surroundings.line ?? new Line();
  }

  /**
   * Brings the pieces of `groups` that are not here yet; a network that fails is waited for. Ends with
   * the first trouble; what has come by then is kept, and the next call goes on from there.
   */
  async load(options: PackLoadOptions = {}): Promise<Outcome<undefined, PackTrouble>> {
    const { groups = coreGroups, evenWithoutRoom, onProgress, signal } = options;
    const listed = await this.#list(signal);
    if (!listed.ok) return listed;
    const wanted = groups.flatMap((group) => listed.value.filter((piece) => piece.group === group));
    const isKept = await this.#countKept(listed.value);
    const core = listed.value.filter(isCore);
    const report = () => {
      onProgress?.(this.#progress(wanted));
      this.changed.emit(this.#progress(core));
    };
    const unsubscribe = this.#received.subscribe(report);
    report();
    const missing = wanted.filter((piece) => !isKept(piece));
    const outcome = await inOrder(missing, piecesAtOnce, async (piece) => {
      const brought = await this.#bring(piece, signal);
      if (!brought.ok) return brought;
      return brought.value.kept === 'quota-full' && !evenWithoutRoom
        ? failure({ kind: 'quota-full', missingBytes: await this.#unkeptBytes(wanted) } as const)
        : brought;
    });
    unsubscribe();
    return outcome;
  }

  /**
   * How much of `groups` is here before anything of them is loaded: what a person is told first. Waits
   * for a network that fails, as `load` does.
   */
  async progressOf(
    groups: readonly PackGroup[],
    signal?: AbortSignal,
  ): Promise<Outcome<PackProgress, PackTrouble>> {
    const listed = await this.#list(signal);
    if (!listed.ok) return listed;
    await this.#countKept(listed.value);
    return success(this.#progress(listed.value.filter(({ group }) => groups.includes(group))));
  }

  /**
   * The content of one piece, by its path without query (`models/eye/eye.json`), from the cache or
   * else from the network. Throws when the pack has no such piece, which is a bug.
   */
  async piece(path: string, signal?: AbortSignal): Promise<Outcome<ArrayBuffer, PackTrouble>> {
    const listed = await this.#list(signal);
    if (!listed.ok) return listed;
    const piece = listed.value.find((one) => pathOf(one) === path);
    if (!piece) throw new Error(`The core pack has no piece ${path}.`);
    const kept = await (await this.#cache())?.match(this.#absolute(piece));
    const bytes = await kept?.arrayBuffer();
    if (bytes?.byteLength === piece.bytes) return success(bytes);
    const brought = await this.#bring(piece, signal);
    return brought.ok ? success(brought.value.bytes) : brought;
  }

  /**
   * What a group weighs (bytes as they are stored, and nearly as they are sent) and whether all of it is
   * kept; undefined while not even the list has come.
   */
  async describe(
    group: PackGroup,
  ): Promise<{ readonly bytes: number; readonly kept: boolean } | undefined> {
    const listed = (this.#pieces ??= await this.#fetchList());
    const pieces = listed?.filter((piece) => piece.group === group);
    const isKept = await this.#keptTest();
    return (
      pieces && {
        bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 0),
        kept: pieces.every(isKept),
      }
    );
  }

  /** True when every piece of the core is kept, so that nothing of it needs the network any more. */
  async isComplete(): Promise<boolean> {
    const pieces = (this.#pieces ??= await this.#fetchList());
    const isKept = await this.#keptTest();
    return pieces?.filter(isCore).every(isKept) ?? false;
  }

  /** Counts what is kept as received; returns which pieces that is. */
  async #countKept(pieces: readonly PackPiece[]): Promise<(piece: PackPiece) => boolean> {
    const isKept = await this.#keptTest();
    for (const piece of pieces.filter(isKept)) this.#receivedBytes.set(piece.url, piece.bytes);
    return isKept;
  }

  /** Fetches and keeps a piece once, however many ask for it at the same time. */
  async #bring(
    piece: PackPiece,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Brought, PackTrouble>> {
    const underWay = this.#underWay.get(piece.url);
    if (underWay) {
      const outcome = await underWay;
      const givenUpByOther = !outcome.ok && outcome.trouble.kind === 'aborted' && !signal?.aborted;
      return givenUpByOther ? this.#bring(piece, signal) : outcome;
    }
    const bringing = this.#fetchAndKeep(piece, signal);
    this.#underWay.set(piece.url, bringing);
    const outcome = await bringing;
    this.#underWay.delete(piece.url);
    return outcome;
  }

  async #fetchAndKeep(
    piece: PackPiece,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Brought, PackTrouble>> {
    const url = this.#absolute(piece);
    const held = this.#held.get(piece.url);
    const fetched = held ? success(held) : await this.#fetchPiece(piece, signal);
    if (!fetched.ok) return fetched;
    const kept = await this.#keep(url, fetched.value);
    if (kept === 'kept') this.#held.delete(piece.url);
    else this.#held.set(piece.url, fetched.value);
    return success({ ...fetched.value, kept });
  }

  #fetchPiece(piece: PackPiece, signal: AbortSignal | undefined) {
    return fetchPiece(this.#absolute(piece), piece, {
      signal,
      fetch: this.#fetch,
      line: this.#line,
      onBytes: (receivedBytes) => {
        this.#receivedBytes.set(piece.url, receivedBytes);
        this.#received.emit();
      },
    });
  }

  async #keep(url: string, { bytes, headers }: FetchedPiece): Promise<Kept> {
    const cache = await this.#cache();
    if (!cache) return 'nowhere';
    try {
      await cache.put(url, new Response(bytes, { headers }));
      return 'kept';
    } catch {
      // A whole response is refused only for want of room; its bytes can be used all the same.
      return 'quota-full';
    }
  }

  /** The list of this version's pieces, however long it takes to come. */
  async #list(
    signal: AbortSignal | undefined,
  ): Promise<Outcome<readonly PackPiece[], PackTrouble>> {
    for (let failures = 1; ; failures++) {
      const pieces = (this.#pieces ??= await this.#fetchList());
      if (pieces) return success(pieces);
      if (signal?.aborted) return failure({ kind: 'aborted' });
      await this.#line.beforeRetry(failures, signal);
    }
  }

  /** The list; undefined when it does not come, or something else does (a captive portal's page). */
  async #fetchList(): Promise<readonly PackPiece[] | undefined> {
    try {
      const response = await this.#fetch(new URL(packListPath, this.#baseUrl));
      return parsePackList(await response.json());
    } catch {
      return undefined;
    }
  }

  /** What tells of a piece whether it is kept at this moment. */
  async #keptTest(): Promise<(piece: PackPiece) => boolean> {
    const cache = await this.#cache();
    const keptUrls = new Set((await cache?.keys())?.map((request) => request.url));
    return (piece) => keptUrls.has(this.#absolute(piece));
  }

  async #unkeptBytes(pieces: readonly PackPiece[]): Promise<number> {
    const isKept = await this.#keptTest();
    return pieces.filter((piece) => !isKept(piece)).reduce((sum, piece) => sum + piece.bytes, 0);
  }

  /** The pack's cache, or undefined where the browser has none or refuses it (private windows). */
  async #cache(): Promise<Cache | undefined> {
    return this.#caches?.open(packCacheName).catch(() => undefined);
  }

  #absolute(piece: PackPiece): string {
    return new URL(piece.url, this.#baseUrl).href;
  }

  #progress(pieces: readonly PackPiece[]): PackProgress {
    const sum = (count: (piece: PackPiece) => number) =>
      pieces.reduce((total, piece) => total + count(piece), 0);
    return {
      receivedBytes: sum((piece) => this.#receivedBytes.get(piece.url) ?? 0),
      totalBytes: sum((piece) => piece.bytes),
    };
  }
}
