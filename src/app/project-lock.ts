import { Signal } from './signal.ts';

/** What a tab may do with the project that it shows: one tab writes, the others follow it. */
export type Role = 'writer' | 'watcher';

/** What tabs say to one another. */
type Word =
  /** A watcher wants to write: the writer is asked to finish what it has in the hand. */
  | { readonly kind: 'please'; readonly projectId: string }
  /** The writer has finished, and may be replaced. */
  | { readonly kind: 'ready'; readonly projectId: string }
  /** Something of this project was written. */
  | { readonly kind: 'written'; readonly projectId: string };

/** The part of BroadcastChannel that is used. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** The part of the browser's LockManager that is used. */
export type TabLocks = Pick<LockManager, 'request' | 'query'>;

/** How long it waits, in ms. */
export interface Patience {
  /** For a lock that is about to be free: a page that is reloaded lets go a moment after. */
  readonly firstMs: number;
  /** For the writer to finish, before it is replaced all the same. */
  readonly politeMs: number;
}

/** A tab's place at one project, from `hold` to the next. */
interface Place {
  readonly projectId: string;
  queue: AbortController;
  role: Role;
  /** Whether `hold` has told the role: what changes later is told by `changed`. */
  told: boolean;
  letGo?: () => void;
}

const prefix = 'vistazo-project-';

/**
 * Sees to it that of several tabs on one project only one writes. Where the browser has no locks every
 * tab writes, as if it were alone.
 */
export class ProjectLock {
  /** The role has changed since `hold` told it. */
  readonly changed = new Signal<Role>();
  /** Another tab has written something of this project. */
  readonly news = new Signal<string>();
  /** Finishes what is in the hand, when another tab is to write. */
  settle: () => Promise<unknown> = async () => {};
  readonly #locks: TabLocks | null;
  readonly #channel: TabChannel | null;
  readonly #patience: Patience;
  #place: Place | undefined;
  #heardReady = () => {};

  constructor(
    locks: TabLocks | null = globalThis.navigator?.locks ?? null,
    channel: TabChannel | null = locks && new BroadcastChannel('vistazo'),
    patience: Patience = { firstMs: 400, politeMs: 3000 },
  ) {
    this.#locks = locks;
    this.#channel = channel;
    this.#patience = patience;
    if (channel) channel.onmessage = ({ data }: MessageEvent<Word>) => void this.#hear(data);
  }

  get role(): Role {
    return this.#place?.role ?? 'writer';
  }

  /** Lets the former project go and asks for this one; returns what may be done with it now. */
  async hold(projectId: string): Promise<Role> {
    this.#leave();
    if (!this.#locks) return 'writer';
    const queue = new AbortController();
    const place: Place = { projectId, queue, role: 'watcher', told: false };
    this.#place = place;
    await Promise.race([
      this.#queueUp(place, { signal: queue.signal }),
      rest(this.#patience.firstMs),
    ]);
    place.told = true;
    return place.role;
  }

  /** Becomes the writer: politely if the present one answers, and otherwise all the same. */
  async takeOver(): Promise<void> {
    const place = this.#place;
    if (place?.role !== 'watcher') return;
    const ready = new Promise<void>((resolve) => (this.#heardReady = resolve));
    this.#say({ kind: 'please', projectId: place.projectId });
    await Promise.race([ready, rest(this.#patience.politeMs)]);
    // It may have become the writer meanwhile, or have gone to another project.
    if (this.#place !== place || this.role === 'writer') return;
    place.queue.abort();
    place.queue = new AbortController();
    await this.#queueUp(place, { steal: true });
  }

  /** Tells the other tabs that something of a project was written. */
  tell(projectId: string): void {
    this.#say({ kind: 'written', projectId });
  }

  /** Does something with a project that no other tab has open; undefined, and nothing done, if one has. */
  async ifFree<Result>(
    projectId: string,
    task: () => Promise<Result>,
  ): Promise<Result | undefined> {
    const isOwn = this.#place?.projectId === projectId;
    if (!this.#locks || (isOwn && this.role === 'writer')) return task();
    if (isOwn) return undefined;
    const waiting = new AbortController();
    // What this tab has just let go of is free a moment later.
    const timer = setTimeout(() => waiting.abort(), this.#patience.firstMs);
    let granted = false;
    const options = { signal: waiting.signal };
    try {
      return await this.#locks.request(prefix + projectId, options, () => {
        granted = true;
        return task();
      });
    } catch (error) {
      if (granted || !waiting.signal.aborted) throw error;
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether any other tab has a project open. */
  async othersAreOpen(): Promise<boolean> {
    const own = this.#place && this.role === 'writer' ? prefix + this.#place.projectId : undefined;
    const { held = [] } = (await this.#locks?.query()) ?? {};
    return held.some(({ name }) => name?.startsWith(prefix) && name !== own);
  }

  dispose(): void {
    this.#leave();
    this.#channel?.close();
  }

  #leave(): void {
    const place = this.#place;
    this.#place = undefined;
    place?.queue.abort();
    place?.letGo?.();
  }

  /** Stands in line for the lock, or jumps it (`steal`); resolves when this tab is the writer, or never will be. */
  #queueUp(place: Place, options: LockOptions): Promise<void> {
    return new Promise((resolve) => {
      const held = this.#locks!.request(prefix + place.projectId, options, () => {
        if (this.#place !== place) return resolve();
        const released = new Promise<void>((letGo) => (place.letGo = letGo));
        this.#become(place, 'writer');
        resolve();
        return released;
      });
      held.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') {
          this.#loseTo(place, options);
        } else {
          // The browser gives no locks here (storage is forbidden): as if it had none.
          this.#become(place, 'writer');
        }
        resolve();
      });
    });
  }

  /** Another tab has taken the lock: this one follows it, and is next when that one goes. */
  #loseTo(place: Place, { signal }: LockOptions): void {
    if (this.#place !== place || signal?.aborted) return;
    delete place.letGo;
    this.#become(place, 'watcher');
    void this.#queueUp(place, { signal: place.queue.signal });
  }

  #become(place: Place, role: Role): void {
    if (place.role === role) return;
    place.role = role;
    if (place.told) this.changed.emit(role);
  }

  async #hear(word: Word): Promise<void> {
    const place = this.#place;
    if (word.kind === 'written') this.news.emit(word.projectId);
    if (word.projectId !== place?.projectId) return;
    if (word.kind === 'ready') this.#heardReady();
    if (word.kind === 'please' && place.role === 'writer') await this.#makeWay(place);
  }

  async #makeWay(place: Place): Promise<void> {
    await this.settle();
    if (this.#place !== place || place.role !== 'writer') return;
    this.#become(place, 'watcher');
    this.#say({ kind: 'ready', projectId: place.projectId });
    await rest(2 * this.#patience.politeMs);
    // Whoever asked has gone: the lock is still here.
    if (this.#place === place && place.letGo) this.#become(place, 'writer');
  }

  #say(word: Word): void {
    this.#channel?.postMessage(word);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
